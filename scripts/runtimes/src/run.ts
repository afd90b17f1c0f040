import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "@scripts/openapi/specs";
import { installTools } from "@scripts/console/install-tools";
import { filePlaceholder, planVendors, type Plan, type VendorPlan } from "./plan.js";
import { green, red } from "@scripts/console/colors";
import { runCommand, type Parsed } from "@scripts/console/command";
import { killAll, run } from "@scripts/console/processes";
import { step } from "@scripts/console/progress";
import { buildPackages } from "@scripts/console/turbo";
import { UserError } from "@scripts/console/user-error";
import { chromium, folder, runtimes, type Report, type Runtime } from "./runtimes.js";
import { serve } from "./server.js";
import { checkReadme, describe, markdown, print } from "./table.js";

const usage = `npm run test:runtimes [-- [runtime…] [--write]]

Builds and packs the packages, installs the tarballs into an empty project, and runs one smoke suite
from there in every runtime, against a server on this machine. Needs Linux on x64, and Chromium.

  runtime…   only these, such as: bun chromium
  --write    updates the table in README.md; without it, an outdated table fails
`;

/** Creates a project that contains only the suite and the installed packages, as users get them. */
async function installPackages(temporary: string, vendors: VendorPlan[]): Promise<string> {
  const [packed, project] = [join(temporary, "packed"), join(temporary, "project")];
  mkdirSync(packed);
  mkdirSync(project);
  const packages = ["shared", ...vendors.map(({ vendor }) => vendor)].map((name) => `./packages/${name}`);
  await run(["npm", "pack", "--ignore-scripts", "--pack-destination", packed, ...packages], root, 120);
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const tarballs = readdirSync(packed).map((file) => join(packed, file));
  await run(["npm", "install", "--prefer-offline", "--no-audit", "--no-fund", ...tarballs], project, 120);
  for (const file of ["suite.js", "in-process.js"]) copyFileSync(join(folder, file), join(project, file));
  writeFileSync(join(project, "clients.js"), vendors.flatMap(entriesOf).join(""));
  return project;
}

/** Returns the exports of a vendor's packages, under the names that the suite imports. */
const entriesOf = ({ vendor, session, webhook }: VendorPlan): string[] => [
  `export * as ${vendor} from "@vendor-clients/${vendor}";\n`,
  `export * as ${vendor}Fetch from "@vendor-clients/${vendor}/fetch";\n`,
  ...(session ? [`export * as ${vendor}Session from "@vendor-clients/${vendor}/session";\n`] : []),
  ...(webhook ? [`export * as ${vendor}Webhooks from "@vendor-clients/${vendor}/webhooks";\n`] : []),
];

async function runSuite(runtime: Runtime, project: string, temporary: string, vendors: VendorPlan[]): Promise<Report> {
  const other = await serve(vendors);
  const api = await serve(vendors, other.url);
  try {
    const plan: Plan = { vendors, filePlaceholder, api: api.url, other: other.url, preflights: false };
    const file = join(temporary, "plan.json");
    writeFileSync(file, JSON.stringify(plan));
    // Keeps any files that a runtime writes in the temporary folder.
    const places = ["TMPDIR", "DENO_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"].map((name) => [name, temporary]);
    const env = { ...Object.fromEntries(places), DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1" };
    const printed = await run(runtime.command(project, file), project, 60, env);
    return { runtime, ...(JSON.parse(printed.trim().split("\n").at(-1)!) as Omit<Report, "runtime">) };
  } finally {
    await Promise.all([api.close(), other.close()]);
  }
}

async function test(chosen: Runtime[], temporary: string, write: boolean): Promise<string[]> {
  const vendors = planVendors();
  await step("install the runtimes", () => installTools(folder));
  await buildPackages([], root);
  const project = await step("pack and install the packages", () => installPackages(temporary, vendors));
  const [reports, broken]: [Report[], string[]] = [[], []];
  for (const runtime of chosen) {
    await step(runtime.name, async () => {
      const report = await runSuite(runtime, project, temporary, vendors);
      reports.push(report);
      if (describe(report).length > 0) throw new Error("see below");
    }).catch((error: Error) => {
      if (reports.at(-1)?.runtime === runtime) return;
      broken.push(`${runtime.name}: ${error.message}`);
      reports.push({ runtime, version: "", results: [] });
    });
  }
  print(reports);
  const failures = [...broken, ...reports.flatMap(describe)];
  return failures.length > 0 || chosen.length < runtimes.length ? failures : checkReadme(markdown(reports), write);
}

function missing(chosen: Runtime[]): string | undefined {
  if (process.platform !== "linux" || process.arch !== "x64") return "The runtimes are pinned for Linux on x64 only.";
  if (chosen.some(({ name }) => name === "Chromium") && !existsSync(chromium))
    return `Chromium is missing at ${chromium}. Install it: apt-get update && apt-get install -y chromium (or set its path: CHROMIUM=/path/to/chromium).`;
  return undefined;
}

const definition = {
  name: "npm run test:runtimes --",
  usage,
  allowPositionals: true,
  options: { write: { type: "boolean", default: false } },
} as const;

async function main({ values, positionals }: Parsed<typeof definition.options>): Promise<number> {
  const key = (name: string): string => name.toLowerCase().replaceAll(" ", "");
  const unknown = positionals.find((name) => !runtimes.some((runtime) => key(runtime.name) === key(name)));
  const chosen = runtimes.filter(({ name }) => positionals.length === 0 || positionals.map(key).includes(key(name)));
  const names = runtimes.map(({ name }) => key(name)).join(", ");
  const problem = unknown ? `There is no runtime "${unknown}". Valid: ${names}.` : missing(chosen);
  if (problem) throw new UserError(problem);
  const temporary = mkdtempSync(join(tmpdir(), "runtimes-"));
  // Asynchronous, since tsx kills a process that does not handle the signal within 30 ms.
  const clean = async (): Promise<void> => {
    killAll();
    await rm(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  // Not `once`: tsx forwards a signal that the terminal has already sent, and a signal without a listener ends the
  // process.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => void clean().then(() => process.exit(1)));
  }
  try {
    const failures = await test(chosen, temporary, values.write);
    console.log();
    for (const failure of failures) console.error(`${red("✗")} ${failure}`);
    if (failures.length === 0) console.log(green("Every runtime passes the checks that the table lists."));
    return failures.length === 0 ? 0 : 1;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  } finally {
    await clean();
  }
}

process.exitCode = await runCommand(definition, process.argv.slice(2), main);
