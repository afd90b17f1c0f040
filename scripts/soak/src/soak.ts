import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { runCommand, type Parsed } from "@scripts/console/command";
import type { Client } from "./caller.js";
import { soak } from "./run.js";
import { allVendors } from "./subjects.js";
import { heading, progress, table } from "./table.js";
import { buildPackages } from "@scripts/console/turbo";
import { UserError } from "@scripts/console/user-error";
import { pascalCase } from "@scripts/openapi/document";
import { root } from "@scripts/openapi/specs";

const usage = `npm run soak [-- --seconds <n>] [--concurrency <n>] [--seed <n>]

Builds the clients and calls them, all operations mixed, against a server on this machine that
succeeds, fails, stalls and disconnects at random. Fails if a call ends in an undocumented way, if
the server's requests differ from those that the client reported, or if memory or handles leak.

  --seconds <n>      duration; default 60
  --concurrency <n>  concurrent calls; default 64
  --seed <n>         repeats the calls of an earlier run; default random`;

/** The maximum growth of the heap in bytes, whatever the number of calls. */
const heapLimit = 30 * 2 ** 20;

type Factory = (options: object) => Client;

const definition = {
  name: "npm run soak --",
  usage,
  options: {
    seconds: { type: "string", default: "60" },
    concurrency: { type: "string", default: "64" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
  },
} as const;

async function main({ values }: Parsed<typeof definition.options>): Promise<number> {
  const seconds = numberOf("seconds", values.seconds);
  const concurrency = numberOf("concurrency", values.concurrency);
  const seed = numberOf("seed", values.seed, 0);
  // The heap can be measured only after a forced garbage collection.
  if (globalThis.gc) return measure(globalThis.gc, { seconds, concurrency, seed });
  await buildPackages(["--filter=./packages/*"], root);
  const args = [`--seconds=${seconds}`, `--concurrency=${concurrency}`, `--seed=${seed}`];
  return runAgain([...process.execArgv, "--expose-gc", fileURLToPath(import.meta.url), ...args]);
}

function numberOf(option: string, text: string, least = 1): number {
  if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
  throw new UserError(
    `--${option} must be a whole number of at least ${least}, such as --${option} ${Math.max(least, 7)}.`,
  );
}

function runAgain(args: string[]): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit" });
  return new Promise((resolve, reject) => child.on("error", reject).on("close", (code) => resolve(code ?? 1)));
}

async function measure(
  collect: () => void,
  options: { seconds: number; concurrency: number; seed: number },
): Promise<number> {
  const vendors = allVendors();
  const factories = new Map<string, Factory>();
  for (const { name } of vendors) factories.set(name, await factoryOf(name));
  console.log(heading(vendors, options));
  const open = openHandles();
  const before = await heapUsed(collect);
  const report = await soak({
    ...options,
    vendors,
    createClient: (vendor, given) => factories.get(vendor)!(given),
    onProgress: (report) => console.log(progress(report)),
  });
  const handles = await leftOpen(open);
  const after = await heapUsed(collect);
  console.log(table(report, { heap: [before, after], heapLimit, handles }));
  return report.mismatchCount > 0 || handles.length > 0 || after - before > heapLimit ? 1 : 0;
}

async function factoryOf(vendor: string): Promise<Factory> {
  const module = (await import(`@vendor-clients/${vendor}`)) as Record<string, Factory>;
  return module[`create${pascalCase(vendor)}Client`]!;
}

async function heapUsed(collect: () => void): Promise<number> {
  // Memory released by finalizers is freed only after another turn of the event loop.
  for (let turn = 0; turn < 3; turn++) {
    collect();
    await sleep(10);
  }
  return process.memoryUsage().heapUsed;
}

/** Lists the types of the resources that keep the process alive. */
const openHandles = (): string[] => process.getActiveResourcesInfo().sort();

/** Returns the resources that are open now but were not before. Waits, since connections take a moment to close. */
async function leftOpen(before: string[]): Promise<string[]> {
  for (let turn = 0; ; turn++) {
    const rest = [...before];
    const left = openHandles().filter((handle) => {
      const index = rest.indexOf(handle);
      if (index >= 0) rest.splice(index, 1);
      return index < 0;
    });
    if (left.length === 0 || turn === 50) return left;
    await sleep(100);
  }
}

/** Runs the command; resolves to the exit code. */
export const soakCommand = (args: string[]): Promise<number> => runCommand(definition, args, main);

if (process.argv[1] === import.meta.filename) process.exitCode = await soakCommand(process.argv.slice(2));
