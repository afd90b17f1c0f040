import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installTools, npm } from "@scripts/console/install-tools";
import { run } from "@scripts/console/processes";
import { carrier } from "@scripts/semver/mock-release";
import { root } from "@scripts/openapi/specs";
import { addField, editables, field, fieldValue, type Editable } from "./edit.js";
import { packagesOf, publishDependencies, startRegistry, type Registry } from "./packages.js";
import { call, install, typesName } from "./project.js";
import { Releases, type Bump } from "./releases.js";
import { act, cloneHead, Failure, rehearse, type Scratch } from "./scratch.js";
import { rehearsal } from "./servers.js";

const usage = `npm run release:rehearse

Rehearses releases on this machine: clones the last commit, verifies the signatures of what it
installs (needs network), publishes all packages to a local npm registry, changes a spec, versions,
stages, approves, installs and calls the new version, reverts the change, and changes the shared
package. Publishes nothing elsewhere, and cleans up. Takes several minutes.
`;

async function releaseAll({ folder, atEnd }: Scratch, from: string): Promise<void> {
  const registry = await act("start a registry", async () => {
    await installTools(rehearsal);
    const started = await startRegistry(folder);
    atEnd(() => started.stop());
    return started;
  });
  const releases = new Releases(folder, registry);
  await act("clone and install", () => cloneHead(from, releases.clone));
  await verifySignatures(releases.clone);
  await act("publish what the packages depend on", () => publishDependencies(releases.clone, registry));
  await releases.dropPending();
  await act("publish all packages as they are", () => releases.publishFirst());
  await act("install them into an empty project", () =>
    install(releases.project, packagesOf(releases.clone), registry),
  );
  const [edited] = editables(releases.clone);
  if (!edited) throw new Failure("No spec has a GET with an object and an example of it: nothing to rehearse with.");
  const takeBack = await releaseField(releases, edited, registry);
  await releaseRemoval(releases, edited, takeBack);
  await releaseShared(releases, edited, registry);
}

/** Verifies the registry's signatures of the installed packages. Prints a note if its keys cannot be reached. */
async function verifySignatures(clone: string): Promise<void> {
  await act("verify the signatures of the installed packages", async () => {
    const audit = [...npm, "audit", "signatures", "--fetch-retries=0"];
    const problem = await run(audit, clone, 180).then(
      () => "",
      (error: Error) => error.message,
    );
    if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|npm error network|did not end/.test(problem))
      console.warn("NOT VERIFIED: the keys of npm and Sigstore cannot be reached. The release workflow verifies them.");
    else if (problem) throw new Failure(problem);
  });
}

/** Releases a new field of a response, which is a minor release of its vendor. */
async function releaseField(releases: Releases, edited: Editable, registry: Registry): Promise<() => void> {
  const { clone, project } = releases;
  const { vendor, operation } = edited;
  const takeBack = addField(edited, clone);
  await act(`${vendor}: ${operation.id} responds with one more field`, () => releases.writeChanges());
  await act(`version: ${vendor} minor, the mock patch, and no other`, () =>
    releases.version({ [nameOf(vendor)]: "minor", [nameOf(carrier)]: "patch" }),
  );
  await act(`stage and approve: ${vendor} and the mock, and no other`, () => releases.publish());
  await act("install from the registry, and again from the lock file", () =>
    install(project, packagesOf(clone), registry),
  );
  await act(`call ${operation.id} with what is installed`, async () => {
    const response = (await call(project, clone, edited)) as Record<string, unknown>;
    if (response[field] !== fieldValue) throw new Failure(`the response has no ${field}.`);
    if (!typesName(field, vendor, project)) throw new Failure(`the installed types have no ${field}.`);
  });
  return takeBack;
}

/** Releases the removal of the field, which is a major release of its vendor. */
async function releaseRemoval(
  releases: Releases,
  { vendor, operation }: Editable,
  takeBack: () => void,
): Promise<void> {
  takeBack();
  await act(`${vendor}: ${operation.id} responds without that field`, () => releases.writeChanges());
  await act(`version: ${vendor} major, the mock patch, and no other`, () =>
    releases.version({ [nameOf(vendor)]: "major", [nameOf(carrier)]: "patch" }),
  );
  await act(`stage and approve: ${vendor} and the mock, and no other`, () => releases.publish());
}

/** Releases a change of the shared package, which is a patch release of all its dependents. */
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
  await act("stage and approve them", () => releases.publish());
  await act("the changelogs say so", async () => {
    const { version } = packagesOf(clone).find(({ name }) => name === shared)!;
    for (const { name, directory } of dependents.filter((dependent) => dependent.name !== shared)) {
      const [, newest = ""] = readFileSync(join(clone, "packages", directory, "CHANGELOG.md"), "utf8").split("\n## ");
      if (!newest.includes(`- Uses ${shared} ${version}.`))
        throw new Failure(`the changelog of ${name} begins with\n${newest}`);
    }
  });
  await act("install them, with one copy of each", () => install(project, packagesOf(clone), registry));
  await act(`call ${edited.operation.id} once more`, () => call(project, clone, edited));
}

const nameOf = (directory: string): string => `@vendor-clients/${directory}`;

/** Runs the command; resolves to the exit code. */
export const rehearseRelease = (args: string[], folder = root): Promise<number> =>
  rehearse(args, { name: "npm run release:rehearse --", usage }, folder, (scratch) => releaseAll(scratch, folder));

if (process.argv[1] === import.meta.filename) process.exitCode = await rehearseRelease(process.argv.slice(2));
