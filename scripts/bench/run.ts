import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { killAll } from "../runtimes/processes.js";
import { Mistake } from "../src/specs.js";
import { isOfArguments } from "../src/generate.js";
import { measureBundles } from "./bundle.js";
import { measureCalls } from "./calls.js";
import { endAll } from "./child.js";
import { heading, markdown, write, type Results } from "./document.js";
import { measureGenerate } from "./generate.js";
import { measureHttp } from "./http.js";
import { measureImports } from "./imports.js";
import { installPeers, makeProject } from "./project.js";
import { step } from "./progress.js";
import { measureStreams } from "./streams.js";
import { measureTypes } from "./types.js";

const usage = `npm run bench [-- part…]

Measures the clients side by side with what users would take instead, and writes docs/benchmarks.md and
docs/benchmarks.json. Installs the others first, into a folder of their own. Takes about ten minutes, in which nothing else
should run.

  part…   only these, printed and not written: calls http bundle import types streams generate
`;

type Part = keyof Results;

async function measure(parts: Part[], temporary: string): Promise<Results> {
  const results: Results = {};
  await step("install the others", installPeers);
  const project = await step("build, pack and install the clients", () => makeProject(temporary));
  const steps: { [P in Part]-?: [string, () => Promise<Required<Results>[P]>] } = {
    calls: ["per-call time and memory", () => measureCalls(project)],
    http: ["loopback HTTP", () => measureHttp(project)],
    bundle: ["bundles", () => measureBundles(project)],
    import: ["import", () => measureImports(project)],
    types: ["type-checking", () => measureTypes(project)],
    streams: ["streaming", () => measureStreams(project)],
    generate: ["npm run generate", () => measureGenerate(temporary)],
  };
  for (const part of parts) {
    const [name, work]: [string, () => Promise<unknown>] = steps[part];
    Object.assign(results, { [part]: await step(name, work) });
  }
  return results;
}

const known: Part[] = ["calls", "http", "bundle", "import", "types", "streams", "generate"];

/** Runs the command; resolves to the exit code. */
async function bench(args: string[]): Promise<number> {
  const options = { help: { type: "boolean", short: "h" } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const unknown = positionals.find((name) => !known.some((part) => part === name));
  if (unknown) throw new Mistake(`There is no part "${unknown}". Known are: ${known.join(", ")}.`);
  const parts = known.filter((part) => positionals.length === 0 || positionals.includes(part));
  // Without links in it: a module knows itself by its real path.
  const temporary = mkdtempSync(join(realpathSync(tmpdir()), "bench-"));
  const clean = (): void => {
    killAll();
    endAll();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      clean();
      process.exit(1);
    });
  }
  try {
    const results = await measure(parts, temporary);
    if (parts.length < known.length) console.log(`${heading()}\n${markdown(results)}`);
    else for (const file of await write(results)) console.log(`wrote  ${file}`);
    return 0;
  } finally {
    clean();
  }
}

process.exitCode = await bench(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Mistake) && !isOfArguments(error)) throw error;
  console.error((error as Error).message);
  return 1;
});
