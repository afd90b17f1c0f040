import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { run } from "@scripts/console/processes";
import { largestVendor } from "./apps.js";
import { UserError } from "@scripts/console/user-error";
import { root, specFile, vendors } from "@scripts/openapi/specs";

/** The folder in which the compared packages are installed. */
export const folder = join(import.meta.dirname, "../tools");

const installed = (path: string): string => join(folder, "node_modules", path);

/** Returns the exact versions of the compared packages, from `package.json`. */
export const peerVersions = (): Record<string, string> =>
  (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { dependencies: Record<string, string> })
    .dependencies;

/** Runs a command whose own output explains a failure. */
const must = async (command: string[], cwd: string, seconds: number, env = {}): Promise<unknown> =>
  run(command, cwd, seconds, env).catch((error: Error) => {
    throw new UserError(error.message);
  });

/** Builds and packs the packages, and installs the tarballs and the compared packages into an empty project. */
export async function makeProject(temporary: string): Promise<string> {
  const [packed, project] = [join(temporary, "packed"), join(temporary, "project")];
  mkdirSync(packed);
  mkdirSync(project);
  await must(["npx", "turbo", "run", "build"], root, 300, { TURBO_TELEMETRY_DISABLED: "1" });
  const packages = ["shared", ...vendors()].map((name) => `./packages/${name}`);
  await must(["npm", "pack", "--ignore-scripts", "--pack-destination", packed, ...packages], root, 120);
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const tarballs = readdirSync(packed).map((file) => join(packed, file));
  await must(["npm", "install", "--prefer-offline", "--no-audit", "--no-fund", ...tarballs], project, 120);
  for (const name of Object.keys(peerVersions())) linkPeer(project, name);
  for (const programs of ["subjects", "children"])
    cpSync(join(folder, programs), join(project, programs), { recursive: true });
  await generateHeyApi(join(root, specFile(largestVendor())), join(project, "hey-api"));
  await compile(join(project, "hey-api"));
  return project;
}

function linkPeer(project: string, name: string): void {
  const link = join(project, "node_modules", name);
  if (existsSync(link)) return;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(installed(name), link, "junction");
}

/** Generates hey-api's client of a spec, in TypeScript. */
export async function generateHeyApi(input: string, output: string): Promise<void> {
  const config = `${output}.config.mjs`;
  const options = { input, output: { path: output, module: { extension: ".js" } } };
  writeFileSync(config, `export default ${JSON.stringify({ ...options, logs: { level: "silent" } })};\n`);
  const cli = installed("@hey-api/openapi-ts/bin/run.js");
  await must([process.execPath, cli, "-f", config], dirname(output), 120);
}

/** Compiles each file to JavaScript, as its users' own build does. */
async function compile(directory: string): Promise<void> {
  const sources = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  await build({
    entryPoints: sources.map((file) => join(directory, file)),
    outdir: directory,
    outbase: directory,
    format: "esm",
    target: "es2022",
  });
}
