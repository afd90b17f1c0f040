import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@scripts/openapi/specs";

interface Manifest {
  name: string;
  scripts?: Record<string, string>;
}

const manifest = (path: string): Manifest =>
  JSON.parse(readFileSync(join(root, path, "package.json"), "utf8")) as Manifest;

/** The names of the published packages. */
const packages = readdirSync(join(root, "packages"))
  .filter((name) => existsSync(join(root, "packages", name, "package.json")))
  .map((name) => manifest(`packages/${name}`).name);
const scripts = Object.keys(manifest("").scripts ?? {});
const { tasks } = JSON.parse(readFileSync(join(root, "turbo.json"), "utf8")) as { tasks: Record<string, unknown> };

/** npm commands that need no script in `package.json`. */
const npmsOwn = ["ci", "install", "pack"];

/** Packages that npx downloads: converters for OpenAPI files that `npm run new` does not read. */
const downloaded = ["@redocly/cli", "swagger2openapi"];

/** Finds the scripts, tasks, packages and files in a documented command that do not exist. */
export function problemsOfCommand(line: string): string[] {
  const commands = line.replace(/(^|\s)#.*$/, "").split("&&");
  return commands
    .map((command) => problemOf(command.trim().split(/\s+/).filter(Boolean)))
    .filter((text) => text !== undefined);
}

function problemOf([program, ...args]: string[]): string | undefined {
  const [unknownPackage] = args
    .flatMap((arg) => arg.match(/@vendor-clients\/[\w-]+/) ?? [])
    .filter((name) => !packages.includes(name));
  if (unknownPackage) return `there is no package ${unknownPackage}`;
  if (program === "npm") return npmProblem(args);
  if (program === "npx") return npxProblem(args);
  if (program === undefined || program === "node") return undefined;
  return `${program} is unknown: add it to scripts/snippets/src/commands.ts`;
}

function npmProblem([command = "", name = ""]: string[]): string | undefined {
  const script = command === "run" ? name : ({ cit: "test", t: "test" }[command] ?? command);
  return scripts.includes(script) || npmsOwn.includes(script)
    ? undefined
    : `there is no script "${script}" in package.json`;
}

function npxProblem([program = "", ...args]: string[]): string | undefined {
  if (packages.includes(program) || downloaded.includes(program)) return undefined;
  if (!existsSync(join(root, "node_modules/.bin", program))) return `${program} is not installed`;
  const wanted = program === "turbo" ? args.filter((arg) => /^\w+$/.test(arg) && arg !== "run") : [];
  const unknown = wanted.find((task) => tasks[task] === undefined);
  if (unknown) return `there is no task "${unknown}" in turbo.json`;
  const missing = args.find((arg) => /^[\w-]+\/.*\.\w+$/.test(arg) && !existsSync(join(root, arg)));
  return missing && `there is no file ${missing}`;
}
