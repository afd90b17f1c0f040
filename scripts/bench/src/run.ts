import { mkdtempSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killAll } from "@scripts/console/processes";
import { UserError } from "@scripts/console/user-error";
import { runCommand } from "@scripts/console/command";
import { measureBundles } from "./bundles.js";
import { measureCalls } from "./calls.js";
import { endAll } from "./child.js";
import { heading, markdown, recorded, write } from "./benchmarks-page.js";
import type { Results } from "./results.js";
import { measureGenerate } from "./generate.js";
import { measureHttp } from "./http.js";
import { measureImports } from "./imports.js";
import { installTools } from "@scripts/console/install-tools";
import { folder as peers, makeProject } from "./project.js";
import { noiseOf } from "./targets.js";
import { step } from "@scripts/console/progress";
import { measureLargeErrors } from "./large-error.js";
import { measureStreams } from "./streams.js";
import { measureTypes } from "./types.js";

const usage = `npm run bench [-- [part…] [--keep]]

Benchmarks the clients against the alternatives, which it installs into a separate folder, and
writes docs/benchmarks.md and docs/benchmarks.json, unless the run was too noisy. Takes about 20
minutes; nothing else should run meanwhile.

  part…   only these, and print their results instead of writing them: calls http bundle import
          types streams errors generate
  --keep  write them, and keep the recorded results of the other parts
`;

type Part = keyof Results;

/** Runs parts and stores their results in `results`, so that earlier results are kept if a part fails. */
async function measure(parts: Part[], temporary: string, results: Results, isWritten: boolean): Promise<void> {
  await step("install the others", () => installTools(peers));
  const project = await step("build, pack and install the clients", () => makeProject(temporary));
  const steps: { [P in Part]-?: [string, () => Promise<Required<Results>[P]>] } = {
    calls: ["per-call time and memory", () => measureCalls(project)],
    http: ["loopback HTTP", () => measureHttp(project)],
    bundle: ["bundles", () => measureBundles(project)],
    import: ["import", () => measureImports(project)],
    types: ["type-checking", () => measureTypes(project)],
    streams: ["streaming", () => measureStreams(project)],
    errors: ["errors of 10 MB", () => measureLargeErrors(project)],
    generate: ["npm run generate", () => measureGenerate(temporary)],
  };
  for (const part of parts) {
    const [name, work]: [string, () => Promise<unknown>] = steps[part];
    Object.assign(results, { [part]: await step(name, work) });
    if (part === "calls" || part === "http") checkNoise(results, isWritten);
  }
}

/** The largest acceptable difference, in percent, between the two measurements of the floor. */
const tooNoisy = 3;

/** Rejects a run that is too noisy to be recorded, as soon as that is known, because the rest takes long. */
function checkNoise(results: Results, isWritten: boolean): void {
  const noise = noiseOf(results);
  console.log(`noise: the floor is ${noise.toFixed(1)} % from itself`);
  if (!isWritten || noise <= tooNoisy) return;
  throw new UserError(
    `The run was too noisy to be written: ${noise.toFixed(1)} %, limit ${tooNoisy} %. Stop other processes and run it again.`,
  );
}

const known: Part[] = ["calls", "http", "bundle", "import", "types", "streams", "errors", "generate"];

async function bench(positionals: string[], keep: boolean): Promise<number> {
  const unknown = positionals.find((name) => !known.some((part) => part === name));
  if (unknown) throw new UserError(`There is no part "${unknown}". Valid parts: ${known.join(", ")}.`);
  const parts = known.filter((part) => positionals.length === 0 || positionals.includes(part));
  // A real path without symbolic links, since modules are identified by their real paths.
  const temporary = mkdtempSync(join(realpathSync(tmpdir()), "bench-"));
  // Asynchronous, since tsx kills a process that does not handle the signal within 30 ms.
  const clean = async (): Promise<void> => {
    killAll();
    endAll();
    await rm(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  // Not `once`: tsx forwards a signal that the terminal has already sent, and a signal without a listener ends the
  // process.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => void clean().then(() => process.exit(1)));
  }
  const results: Results = {};
  const isWritten = keep || parts.length === known.length;
  try {
    await measure(parts, temporary, results, isWritten);
    if (isWritten)
      for (const file of await write(keep ? { ...recorded(), ...results } : results)) console.log(`wrote  ${file}`);
    else console.log(`${heading()}\n${markdown(results)}`);
    return 0;
  } catch (error) {
    console.log(markdown(results));
    throw error;
  } finally {
    await clean();
  }
}

process.exitCode = await runCommand(
  { name: "npm run bench --", usage, allowPositionals: true, options: { keep: { type: "boolean", default: false } } },
  process.argv.slice(2),
  ({ positionals, values }) => bench(positionals, values.keep),
);
