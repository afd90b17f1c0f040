import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installTools } from "@scripts/console/install-tools";
import { carrier } from "@scripts/semver/mock-release";
import { root } from "@scripts/openapi/specs";
import { addField, editables, field, fieldValue, type Editable } from "./edit.js";
import { packagesOf, publishDependencies, startRegistry, type Registry } from "./packages.js";
import { call, install, typesName } from "./project.js";
import { Releases, type Bump } from "./releases.js";
import { act, cloneHead, Failure, rehearse, type Scratch } from "./scratch.js";
import { rehearsal } from "./servers.js";

const usage = `npm run release:rehearse

Plays releases on this machine: clones the last commit, publishes all packages to an npm registry of its own, changes a
spec, versions, publishes, installs and calls the new version, takes the change back, and changes what all stand on.
Nothing leaves this machine, and nothing of it is left. Takes some minutes.
`;

async function play({ folder, atEnd }: Scratch, from: string): Promise<void> {
  const registry = await act("start a registry", async () => {
    await installTools(rehearsal);
    const started = await startRegistry(folder);
    atEnd(() => started.stop());
    return started;
  });
  const releases = new Releases(folder, registry);
  await act("clone and install", () => cloneHead(from, releases.clone));
  await act("publish what the packages depend on", () => publishDependencies(releases.clone, registry));
  await releases.dropPending();
  await act("publish all packages as they stand", () => releases.publish());
  await act("install them into an empty project", () =>
    install(releases.project, packagesOf(releases.clone), registry),
  );
  const [edited] = editables(releases.clone);
  if (!edited) throw new Failure("No spec has a GET with an object and an example of it: nothing to rehearse with.");
  const takeBack = await releaseField(releases, edited, registry);
  await releaseRemoval(releases, edited, takeBack);
  await releaseShared(releases, edited, registry);
}

/** One more field in an answer: a minor release of its vendor. */
async function releaseField(releases: Releases, edited: Editable, registry: Registry): Promise<() => void> {
  const { clone, project } = releases;
  const { vendor, operation } = edited;
  const takeBack = addField(edited, clone);
  await act(`${vendor}: ${operation.id} answers with one more field`, () => releases.writeChanges());
  await act(`version: ${vendor} minor, the mock patch, and no other`, () =>
    releases.version({ [nameOf(vendor)]: "minor", [nameOf(carrier)]: "patch" }),
  );
  await act(`publish: ${vendor} and the mock, and no other`, () => releases.publish());
  await act("install from the registry, and again from the lock file", () =>
    install(project, packagesOf(clone), registry),
  );
  await act(`call ${operation.id} with what is installed`, async () => {
    const answer = (await call(project, clone, edited)) as Record<string, unknown>;
    if (answer[field] !== fieldValue) throw new Failure(`the answer has no ${field}.`);
    if (!typesName(field, vendor, project)) throw new Failure(`the installed types have no ${field}.`);
  });
  return takeBack;
}

/** The field is gone: a major release of its vendor. */
async function releaseRemoval(
  releases: Releases,
  { vendor, operation }: Editable,
  takeBack: () => void,
): Promise<void> {
  takeBack();
  await act(`${vendor}: ${operation.id} answers without that field`, () => releases.writeChanges());
  await act(`version: ${vendor} major, the mock patch, and no other`, () =>
    releases.version({ [nameOf(vendor)]: "major", [nameOf(carrier)]: "patch" }),
  );
  await act(`publish: ${vendor} and the mock, and no other`, () => releases.publish());
}

/** A change of what the clients stand on: a patch of all that depend on it. */
async function releaseShared(releases: Releases, edited: Editable, registry: Registry): Promise<void> {
  const { clone, project } = releases;
  const shared = nameOf("shared");
  const dependents = packagesOf(clone).filter(({ name, dependencies }) => name === shared || shared in dependencies);
  const expected = Object.fromEntries(dependents.map(({ name }): [string, Bump] => [name, "patch"]));
  appendFileSync(join(clone, "packages/shared/src/index.ts"), "// Rehearsed.\n");
  const changeset = `---\n"${shared}": patch\n---\n\nA rehearsed change.\n`;
  writeFileSync(join(clone, ".changeset/rehearsed.md"), changeset);
  await releases.commit("A change of shared");
  await act(`version: shared, and the ${dependents.length - 1} that depend on it`, () => releases.version(expected));
  await act("publish them", () => releases.publish());
  await act("the changelogs say so", async () => {
    const { version } = packagesOf(clone).find(({ name }) => name === shared)!;
    for (const { name, directory } of dependents.filter((dependent) => dependent.name !== shared)) {
      const [, newest = ""] = readFileSync(join(clone, "packages", directory, "CHANGELOG.md"), "utf8").split("\n## ");
      if (!newest.includes(`- Uses ${shared} ${version}.`)) throw new Failure(`that of ${name} begins with\n${newest}`);
    }
  });
  await act("install them, with one copy of each", () => install(project, packagesOf(clone), registry));
  await act(`call ${edited.operation.id} once more`, () => call(project, clone, edited));
}

const nameOf = (directory: string): string => `@vendor-clients/${directory}`;

/** Runs the command; resolves to the exit code. */
export const rehearseRelease = (args: string[], folder = root): Promise<number> =>
  rehearse(args, { name: "npm run release:rehearse --", usage }, folder, (scratch) => play(scratch, folder));

if (process.argv[1] === import.meta.filename) process.exitCode = await rehearseRelease(process.argv.slice(2));
