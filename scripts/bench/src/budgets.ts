import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { callExample } from "@scripts/openapi/examples";
import { UserError } from "@scripts/console/user-error";
import { operationsOf } from "@scripts/openapi/document";
import { loadSpec, root, vendors } from "@scripts/openapi/specs";
import { appOf, creation } from "./apps.js";
import { bundle } from "./bundle.js";
import { instantiationsOf } from "./instantiations.js";
import { loadedBy } from "./modules.js";

/** The figures with a budget, with the terms used in messages. None of them depends on the machine. */
export const quantities = {
  bundleGzip: "bytes, gzip, of a program with one call",
  instantiationsFirst: "type instantiations of the first call",
  instantiationsPerCall: "type instantiations of each further call",
  modules: "modules loaded when it is imported",
  dependencies: "packages that are installed with it",
  tarballFiles: "files in the tarball",
  tarballBytes: "bytes in the tarball, unpacked",
};

export type Quantity = keyof typeof quantities;
export type Figures = Partial<Record<Quantity, number>>;

/** The number of calls compiled to determine the cost of each. */
const calls = 11;

/** Measures each built package. `shared` and the mock are not clients: only their tarballs are measured. */
export async function figures(): Promise<Record<string, Figures>> {
  const tarballs = await tarballsOf();
  const none = instantiationsOf("export {};\n");
  for (const vendor of vendors()) Object.assign(tarballs[vendor]!, await figuresOf(vendor, none));
  return tarballs;
}

async function figuresOf(vendor: string, none: number): Promise<Figures> {
  const module = `@vendor-clients/${vendor}`;
  const [{ gzip }, { files, builtins }] = [await bundle(appOf(vendor), import.meta.dirname), await loadedBy(module)];
  const first = instantiationsOf(typedProgram(vendor, 1));
  const all = instantiationsOf(typedProgram(vendor, calls));
  const further = Math.min(calls, operationsOf(loadSpec(vendor)).length) - 1;
  return {
    bundleGzip: gzip,
    instantiationsFirst: first - none,
    instantiationsPerCall: Math.ceil((all - first) / further),
    modules: files.length + builtins.length,
    dependencies: dependenciesOf(module).size,
  };
}

/** Returns a program with the vendor's first calls, written as in its documentation. */
function typedProgram(vendor: string, count: number): string {
  const document = loadSpec(vendor);
  const operations = operationsOf(document).slice(0, count);
  const factory = creation(vendor, document).split("(")[0]!;
  return `import { ${factory} } from "@vendor-clients/${vendor}";
export const ${vendor} = ${creation(vendor, document)};
export const file = new Blob([]);
${operations.map((operation) => callExample(vendor, document, operation)).join("\n")}
`;
}

/** Returns all transitive dependencies of a package. */
function dependenciesOf(name: string, found = new Set<string>()): Set<string> {
  const manifest = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  for (const dependency of Object.keys(manifest.dependencies ?? {})) {
    if (found.has(dependency)) continue;
    found.add(dependency);
    dependenciesOf(dependency, found);
  }
  return found;
}

/** Returns the figures of each tarball, as reported by `npm pack`, by the package's folder. */
async function tarballsOf(): Promise<Record<string, Figures>> {
  const names = readdirSync(join(root, "packages")).filter((name) =>
    existsSync(join(root, "packages", name, "package.json")),
  );
  const missing = names.find((name) => !existsSync(join(root, "packages", name, "dist/index.js")));
  if (missing) throw new UserError(`packages/${missing} is not built. Run: npm run build`);
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts", ...names.map((name) => `./packages/${name}`)];
  const shell = process.platform === "win32";
  const { stdout } = await promisify(execFile)("npm", args, { cwd: root, shell, maxBuffer: 2 ** 26 });
  const packed = JSON.parse(stdout) as { name: string; unpackedSize: number; entryCount: number }[];
  return Object.fromEntries(
    packed.map(({ name, unpackedSize, entryCount }) => [
      name.replace("@vendor-clients/", ""),
      { tarballFiles: entryCount, tarballBytes: unpackedSize },
    ]),
  );
}

/** Prints the current figures, to which the budgets can be lowered. */
if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await figures(), null, 2));
