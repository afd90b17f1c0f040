import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Samples } from "./calls.js";
import { loadedBy } from "./modules.js";
import { say } from "@scripts/console/progress";
import { rotated } from "./statistics.js";
import { client, peers } from "./subjects.js";
import { vendors } from "@scripts/openapi/specs";

/** The cost of importing each module in a new process. The first is the empty program. */
export interface Imports {
  milliseconds: Samples;
  /** Bytes of memory that the process gained. */
  rss: Samples;
  /** The number of loaded files and built-in modules of Node. */
  modules: Record<string, number>;
}

export const empty = "an empty program";
const rounds = 21;

export async function measureImports(project: string): Promise<Imports> {
  const result: Imports = { milliseconds: {}, rss: {}, modules: {} };
  const modules = importable();
  await buildOneFile(project);
  for (let round = 0; round < rounds; round++) {
    for (const [name, module] of rotated(modules, round)) {
      const { milliseconds, rss } = await importOnce(module, project);
      (result.milliseconds[name] ??= []).push(milliseconds);
      (result.rss[name] ??= []).push(rss);
    }
    say(`import, round ${round + 1} of ${rounds}`);
  }
  for (const [name, module] of modules.slice(1)) {
    const { files, builtins } = await loadedBy(urlOf(module, project), join(project, "children"));
    result.modules[name] = files.length + builtins.length;
  }
  return result;
}

const importable = (): [name: string, module: string][] => [
  [empty, "./children/empty.js"],
  ...peers.flatMap(({ name, module }): [string, string][] => (module ? [[name, module]] : [])),
  ...vendors().map((vendor): [string, string] => [`@vendor-clients/${vendor}`, `@vendor-clients/${vendor}`]),
  [`a bundle with ${client.name}`, "./children/bundled.js"],
];

/** Bundles a client and its dependencies into one file, as a server's bundle does. */
async function buildOneFile(project: string): Promise<void> {
  await build({
    stdin: { contents: `export * from "${client.name}";`, resolveDir: project },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: join(project, "children/bundled.js"),
    logLevel: "error",
  });
}

/** Returns the URL of a file of the project, or a package name unchanged. */
const urlOf = (module: string, project: string): string =>
  module.startsWith(".") ? pathToFileURL(join(project, module)).href : module;

async function importOnce(module: string, project: string): Promise<{ milliseconds: number; rss: number }> {
  const args = [join(project, "children/import.js"), urlOf(module, project)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: project });
  return JSON.parse(stdout) as { milliseconds: number; rss: number };
}
