import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "@scripts/console/processes";
import { expectedFiles } from "./tarball.js";
import { npm } from "@scripts/console/install-tools";
import { calm, Failure } from "./scratch.js";
import { startServer, type Server } from "./servers.js";

/** A local registry, and the environment with which npm uses it exclusively. */
export interface Registry extends Server {
  env: NodeJS.ProcessEnv;
}

export async function startRegistry(folder: string): Promise<Registry> {
  const server = await startServer("registry.js", join(folder, "registry"));
  const npmrc = join(folder, "npmrc");
  const user = await fetch(`${server.url}/-/user/org.couchdb.user:rehearsal`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "rehearsal", password: folder }),
  });
  const { token } = (await user.json()) as { token: string };
  writeFileSync(npmrc, `${server.url.replace("http:", "")}/:_authToken=${token}\n`);
  const settings = { userconfig: npmrc, registry: server.url, cache: join(folder, "npm-cache"), provenance: "false" };
  const env = Object.fromEntries(Object.entries(settings).map(([name, value]) => [`npm_config_${name}`, value]));
  return { ...server, env: { ...calm, ...env } };
}

/** A package in the repository. */
export interface Package {
  name: string;
  directory: string;
  version: string;
  dependencies: Record<string, string>;
}

export function packagesOf(folder: string): Package[] {
  const directories = readdirSync(join(folder, "packages")).filter((directory) =>
    existsSync(join(folder, "packages", directory, "package.json")),
  );
  return directories.map((directory) => {
    const text = readFileSync(join(folder, "packages", directory, "package.json"), "utf8");
    const { name, version, dependencies } = JSON.parse(text) as Package;
    return { name, version, dependencies, directory };
  });
}

/** Publishes the installed dependencies of the packages, since the registry has no upstream registry. */
export async function publishDependencies(folder: string, { env }: Registry): Promise<void> {
  const own = packagesOf(folder);
  const names = new Set(own.flatMap(({ dependencies }) => Object.keys(dependencies)));
  for (const { name } of own) names.delete(name);
  for (const name of names) {
    const installed = join(folder, "node_modules", name);
    const text = readFileSync(join(installed, "package.json"), "utf8");
    const { dependencies } = JSON.parse(text) as Partial<Package>;
    for (const other of Object.keys(dependencies ?? {})) names.add(other);
    await run([...npm, "publish", "--ignore-scripts", "--tag", "latest", installed], folder, 60, env);
  }
}

/** Returns the published versions of each package. */
export async function publishedVersions(folder: string, { url }: Registry): Promise<Map<string, string[]>> {
  const versions = new Map<string, string[]>();
  for (const { name } of packagesOf(folder)) {
    const response = await fetch(`${url}/${encodeURIComponent(name)}`);
    const packument = response.ok ? ((await response.json()) as { versions: object }) : { versions: {} };
    versions.set(name, Object.keys(packument.versions));
  }
  return versions;
}

/** Compares the files of a published package with those expected from its sources. */
export async function checkTarball({ name, version, directory }: Package, folder: string, { env }: Registry) {
  const printed = await run([...npm, "pack", `${name}@${version}`, "--dry-run", "--json"], folder, 60, env);
  const [packed] = JSON.parse(printed) as [{ files: { path: string }[] }];
  const files = packed.files.map(({ path }) => path).sort();
  const expected = expectedFiles(directory, folder);
  const wrong = [
    ...files.filter((file) => !expected.includes(file)).map((file) => `+ ${file}`),
    ...expected.filter((file) => !files.includes(file)).map((file) => `- ${file}`),
  ];
  if (wrong.length > 0) throw new Failure(`the tarball of ${name} ${version} has other files:\n${wrong.join("\n")}`);
}
