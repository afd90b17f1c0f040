import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { runCommand } from "@scripts/console/command";
import { step } from "@scripts/console/progress";
import { runScenarios, scenarioRunsOf, vendorOf, type Outcome, type ScenarioRun } from "./run-scenario.js";
import { expectations, groups, type Group, type Kind, type Scenario } from "./scenarios.js";
import { factoryOf } from "../client.js";
import { root, vendors } from "@scripts/openapi/specs";

/** Where the document is, relative to the repository. */
export const faultsFile = "docs/faults.md";

const introduction = `# Faults

Written by \`npm run docs:faults\`, which runs each scenario against a server on this machine that fails in this way, with real
sockets; never edited by hand. The same scenarios are the tests of each client (\`test/faults.test.ts\`).

A cell says what the call comes to, and after × how many requests the client made, with \`maxRetries: 1\` (in the first row
2); ×0 is a call that was never sent, and – an operation that the vendor does not have. Operations are found in the spec:
the first of its kind that answers with JSON. A POST or PATCH without more words may not be repeated. Every error also
names vendor, operation, method, path template and attempts, and shows neither credential nor id; every success is the
spec's example, unchanged and checked by \`validateResponse\`.
`;

/** The table of what each vendor's client makes of each fault, as measured now. */
export async function faultsPage(names = vendors()): Promise<string> {
  const results = await Promise.all(names.map(runVendor));
  return `${introduction}${groups.map((group) => section(group, names, results)).join("")}`;
}

/** The vendors that a document has columns for. A new vendor gets one when the command runs; its own tests come with it. */
export const vendorsIn = (document: string): string[] =>
  (/^\| what is wrong \| operation \| (.*) \|$/m.exec(document)?.[1] ?? "").split(" | ").filter(Boolean);

/** The outcome of each scenario, by kind of operation. */
type Cells = Map<Scenario, Map<Kind, string>>;

async function runVendor(name: string): Promise<Cells> {
  const load = async (file: string): Promise<Record<string, never>> =>
    (await import(pathToFileURL(join(root, `packages/${name}/src`, file)).href)) as Record<string, never>;
  const [index, validate] = await Promise.all([load("index.ts"), load("generated/validate.ts")]);
  const vendor = vendorOf(name, factoryOf(name, index), validate["validateResponse"]);
  const runs = scenarioRunsOf(vendor);
  const outcomes = await runScenarios(vendor, runs);
  const cells: Cells = new Map();
  for (const [index, run] of runs.entries()) {
    const byKind = cells.get(run.scenario) ?? new Map<Kind, string>();
    cells.set(run.scenario, byKind.set(run.kind, cell(name, run, outcomes[index])));
  }
  return cells;
}

/** @throws if it is not what the scenario expects: the document holds no failures. */
function cell(vendor: string, { scenario, kind, operation }: ScenarioRun, outcome: Outcome | undefined): string {
  if (!operation || !outcome) return "–";
  const { result, requests, wrong } = outcome;
  const expected = expectations(scenario, operation);
  if (wrong.length > 0 || !expected.some((each) => each.result === result && each.requests === requests)) {
    const what = [`${result} ×${requests}`, ...wrong].join("; ");
    throw new Error(`${vendor}, ${scenario.name}, ${kind}: ${what}. Run the tests of packages/${vendor}.`);
  }
  return expected.map((each) => `${each.result.replace(/^\w+Error/, "`$&`")} ×${each.requests}`).join(" or ");
}

function section({ title, scenarios }: Group, names: string[], results: Cells[]): string {
  const lines = scenarios.flatMap((scenario) => {
    const byCells = new Map<string, Kind[]>();
    for (const kind of scenario.kinds) {
      const cells = results.map((cells) => cells.get(scenario)?.get(kind) ?? "–").join(" | ");
      byCells.set(cells, [...(byCells.get(cells) ?? []), kind]);
    }
    return [...byCells].map(([cells, kinds]) => `| ${scenario.name} | ${kinds.join(", ")} | ${cells} |`);
  });
  const head = ["what is wrong", "operation", ...names];
  return `
## ${title}

| ${head.join(" | ")} |
|${" --- |".repeat(head.length)}
${lines.join("\n")}
`;
}

const usage = `npm run docs:faults

Makes every failure happen to every client, against a server on this machine, and writes docs/faults.md from the outcomes.
`;

async function writeDocument(): Promise<number> {
  const file = join(root, faultsFile);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await step("run the failures", () => faultsPage()));
  console.log(`wrote  ${faultsFile}`);
  return 0;
}

if (process.argv[1] === import.meta.filename)
  process.exitCode = await runCommand({ name: "npm run docs:faults --", usage }, process.argv.slice(2), writeDocument);
