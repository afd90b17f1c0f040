import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { run } from "@scripts/console/processes";
import { UserError } from "@scripts/console/user-error";
import { root, specFile, vendors } from "@scripts/openapi/specs";
import { say } from "@scripts/console/progress";

/** Durations of `npm run generate` in seconds for a number of vendors, by run; null for a run that was stopped. */
export interface Generation {
  vendors: number;
  /** Without any generated files. */
  cold: Seconds[];
  /** Without changes since the last run. */
  warm: Seconds[];
  /** After one spec has changed, for all vendors. */
  oneChanged: Seconds[];
  /** After one spec has changed, for that vendor only: `npm run generate -- <vendor>`. */
  oneNamed: Seconds[];
}

export type Seconds = number | null;

/** The timeout of a run in seconds, which bounds the duration of the benchmark. */
export const longest = { cold: 240, other: 60 };
const counts = [4, 40, 400];
const runs = 3;
/** Longer runs, in milliseconds, are not repeated: they are far from the target, whatever the noise. */
const enough = 45_000;

/** Generates in a copy of the repository, with copies of the real specs under other names. */
export async function measureGenerate(temporary: string): Promise<Generation[]> {
  const copy = join(temporary, "repository");
  copyRepository(copy);
  const generations: Generation[] = [];
  for (const count of counts) generations.push(await measureCount(copy, count));
  return generations;
}

async function measureCount(copy: string, count: number): Promise<Generation> {
  const names = addVendors(copy, count);
  for (const name of names) rmSync(join(copy, "packages", name, "src/generated"), { recursive: true, force: true });
  const time = async (what: string, args: string[], limit: number): Promise<Seconds> => {
    say(`generate, ${count} vendors: ${what}`);
    return timed(["npm", "run", "generate", ...args], copy, limit);
  };
  const cold = [await time("cold", [], longest.cold)];
  const generation: Generation = { vendors: count, cold, warm: [], oneChanged: [], oneNamed: [] };
  const { warm, oneChanged, oneNamed } = generation;
  const [first] = names as [string];
  const started = performance.now();
  for (let index = 0; index < runs && performance.now() - started < enough; index++) {
    // A stopped run has written nothing, so the next would start from the beginning.
    const stopped = [...cold, ...warm, ...oneChanged].includes(null);
    warm.push(stopped ? null : await time("nothing changed", [], longest.other));
    change(copy, first, index);
    oneNamed.push(await time("one changed and named", ["--", first], longest.other));
    change(copy, first, index + runs);
    oneChanged.push(stopped ? null : await time("one changed", [], longest.other));
  }
  return generation;
}

async function timed(command: string[], cwd: string, limit: number): Promise<Seconds> {
  const started = performance.now();
  try {
    await run(command, cwd, limit);
  } catch (error) {
    if (performance.now() - started < limit * 1000) throw error;
    return null;
  }
  return (performance.now() - started) / 1000;
}

/**
 * Copies what `npm run generate` needs. Links each installed package, so that caches in `node_modules` are not shared.
 */
function copyRepository(copy: string): void {
  const left = new Set(["node_modules", "dist", ".git", ".turbo", "coverage"]);
  for (const entry of readdirSync(root).filter((name) => !left.has(name))) {
    const filter = (source: string): boolean =>
      !source.split(/[\\/]/).some((part, at, all) => left.has(part) && at === all.length - 1);
    cpSync(join(root, entry), join(copy, entry), { recursive: true, filter });
  }
  const workspaces = readdirSync(join(root, "scripts")).map((name) => `scripts/${name}/node_modules`);
  for (const place of ["node_modules", ...workspaces]) linkEach(join(root, place), join(copy, place));
}

function linkEach(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (name.startsWith("@")) linkEach(source, target);
    // The copied link of a workspace points into the copy.
    else if (lstatSync(source).isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (name === ".bin" || !name.startsWith(".")) symlinkSync(source, target, "junction");
  }
}

/** Adds copies of the real vendors up to this count, and returns their names. */
function addVendors(copy: string, count: number): string[] {
  const real = vendors();
  const present = vendors(copy);
  for (let index = present.length; index < count; index++) {
    const [base, name] = [real[index % real.length]!, `${real[index % real.length]!}${index}`];
    cpSync(join(copy, "specs", base), join(copy, "specs", name), { recursive: true });
    cpSync(join(copy, "packages", base), join(copy, "packages", name), { recursive: true });
    for (const folder of ["specs", "packages"]) rename(join(copy, folder, name, "package.json"), base, name);
  }
  return vendors(copy);
}

/** Renames a package, also in its scripts. */
function rename(file: string, base: string, name: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(new RegExp(`\\b${base}\\b`, "g"), name));
}

/** Changes a spec in a way that changes the generated code. */
function change(copy: string, vendor: string, turn: number): void {
  const file = join(copy, specFile(vendor));
  const text = readFileSync(file, "utf8");
  const next = text.replace(/^( {2}title: .*?)( \(\d+\))?$/m, `$1 (${turn})`);
  if (next === text)
    throw new UserError(`${specFile(vendor)} has no title to change. Write info.title on a line of its own.`);
  writeFileSync(file, next);
}
