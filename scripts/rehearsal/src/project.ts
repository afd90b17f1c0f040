import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "@scripts/console/processes";
import { createMock, listen } from "@scripts/testkit/mock";
import { callExample } from "@scripts/openapi/examples";
import { credentialsFor, type Credentials } from "@scripts/openapi/credentials";
import { pascalCase, type Document } from "@scripts/openapi/document";
import { loadSpec } from "@scripts/openapi/specs";
import type { Editable } from "./edit.js";
import type { Package, Registry } from "./packages.js";
import { npm } from "@scripts/console/install-tools";
import { Failure } from "./scratch.js";

interface Lock {
  packages: Record<string, { version?: string; integrity?: string }>;
}

/** Installs the latest version of all packages into a project, then once more from the lockfile alone. */
export async function install(project: string, packages: Package[], { env }: Registry): Promise<void> {
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const names = packages.map(({ name }) => `${name}@latest`);
  await run([...npm, "install", "--save-exact", "--no-audit", "--no-fund", ...names], project, 120, env);
  const { packages: locked } = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8")) as Lock;
  for (const { name, version } of packages) {
    const found = locked[`node_modules/${name}`];
    if (found?.version !== version)
      throw new Failure(`the lock file has ${name} ${found?.version}; ${version} was published.`);
  }
  const entries = Object.entries(locked).filter(([path]) => path !== "");
  const loose = entries.find(([, { integrity }]) => !integrity?.startsWith("sha512-"));
  if (loose) throw new Failure(`the lock file has no integrity hash of ${loose[0]}.`);
  const twice = entries.find(([path]) => path.lastIndexOf("node_modules/") > 0);
  if (twice) throw new Failure(`${twice[0]} is a second copy: the published versions are incompatible.`);
  rmSync(join(project, "node_modules"), { recursive: true });
  await run([...npm, "ci", "--no-audit", "--no-fund"], project, 120, env);
}

/** Calls an operation with the installed package, against a mock of its vendor, and resolves to the response. */
export async function call(project: string, folder: string, { vendor, operation }: Editable): Promise<object> {
  const document = loadSpec(vendor, folder);
  const credentials = credentialsOf(document);
  const server = await listen(createMock(document, { credentials }));
  try {
    const options = JSON.stringify({ baseUrl: server.url, ...credentials });
    const called = callExample(vendor, document, operation).replace(/;$/, "");
    const program = `import { create${pascalCase(vendor)}Client } from "@vendor-clients/${vendor}";

const ${vendor} = create${pascalCase(vendor)}Client(${options});
console.log(JSON.stringify(${called}));
`;
    writeFileSync(join(project, "call.js"), program);
    return JSON.parse(await run([process.execPath, "call.js"], project, 60)) as object;
  } finally {
    await server.close();
  }
}

const credentialsOf = (document: Document): Credentials => credentialsFor(document, () => "secret");

/** Checks whether the installed types of a vendor's package contain a name. */
export function typesName(word: string, vendor: string, project: string): boolean {
  const types = join(project, `node_modules/@vendor-clients/${vendor}/dist`);
  const files = readdirSync(types, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".d.ts"));
  return files.some((file) => readFileSync(join(types, file), "utf8").includes(word));
}
