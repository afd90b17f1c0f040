import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { runCommand } from "@scripts/console/command";
import { step } from "@scripts/console/progress";
import { playAll, playsOf, vendorOf, type Outcome, type Play } from "./run-scenario.js";
import { expectations, groups, type Group, type Kind, type Row } from "./scenarios.js";
import { pascalCase } from "@scripts/openapi/document";
import { root, vendors } from "@scripts/openapi/specs";

/** Where the document is, relative to the repository. */
export const faultsFile = "docs/faults.md";

const introduction = `# Faults

Written by \`npm run docs:faults\`, which plays each row against a server on this machine that fails in this way, with real
sockets; never edited by hand. The same rows are the tests of each client (\`test/faults.test.ts\`).

A cell says what the call comes to, and after × how many requests the client made, with \`maxRetries: 1\` (in the first row
2); ×0 is a call that was never sent, and – an operation that the vendor does not have. Operations are found in the spec:
the first of its kind that answers with JSON. A POST or PATCH without more words may not be repeated. Every error also
names vendor, operation, method, path template and attempts, and shows neither credential nor id; every success is the
spec's example, unchanged and checked by \`validateResponse\`.
`;

/** The table of what each vendor's client makes of each fault, as it came out now. */
export async function faultsDocument(names = vendors()): Promise<string> {
  const played = await Promise.all(names.map(playVendor));
  return `${introduction}${groups.map((group) => section(group, names, played)).join("")}`;
}

/** The vendors that a document has columns for. A new vendor gets one when the command runs; its own tests come with it. */
export const vendorsIn = (document: string): string[] =>
  (/^\| what is wrong \| operation \| (.*) \|$/m.exec(document)?.[1] ?? "").split(" | ").filter(Boolean);

/** What came of each row and kind of operation. */
type Cells = Map<Row, Map<Kind, string>>;

async function playVendor(name: string): Promise<Cells> {
  const load = async (file: string): Promise<Record<string, never>> =>
    (await import(pathToFileURL(join(root, `packages/${name}/src`, file)).href)) as Record<string, never>;
  const [index, validate] = await Promise.all([load("index.ts"), load("generated/validate.ts")]);
  const vendor = vendorOf(name, index[`create${pascalCase(name)}Client`]!, validate["validateResponse"]);
  const plays = playsOf(vendor);
  const outcomes = await playAll(vendor, plays);
  const cells: Cells = new Map();
  for (const [index, play] of plays.entries()) {
    const row = cells.get(play.row) ?? new Map<Kind, string>();
    cells.set(play.row, row.set(play.kind, cell(name, play, outcomes[index])));
  }
  return cells;
}

/** @throws if it is not what the row expects: the document holds no failures. */
function cell(vendor: string, { row, kind, operation }: Play, outcome: Outcome | undefined): string {
  if (!operation || !outcome) return "–";
  const { result, requests, wrong } = outcome;
  const expected = expectations(row, operation);
  if (wrong.length > 0 || !expected.some((each) => each.result === result && each.requests === requests)) {
    const what = [`${result} ×${requests}`, ...wrong].join("; ");
    throw new Error(`${vendor}, ${row.name}, ${kind}: ${what}. Run the tests of packages/${vendor}.`);
  }
  return expected.map((each) => `${each.result.replace(/^\w+Error/, "`$&`")} ×${each.requests}`).join(" or ");
}

function section({ title, rows }: Group, names: string[], played: Cells[]): string {
  const lines = rows.flatMap((row) => {
    const byCells = new Map<string, Kind[]>();
    for (const kind of row.kinds) {
      const cells = played.map((cells) => cells.get(row)!.get(kind)!).join(" | ");
      byCells.set(cells, [...(byCells.get(cells) ?? []), kind]);
    }
    return [...byCells].map(([cells, kinds]) => `| ${row.name} | ${kinds.join(", ")} | ${cells} |`);
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
  writeFileSync(file, await step("run the failures", () => faultsDocument()));
  console.log(`wrote  ${faultsFile}`);
  return 0;
}

if (process.argv[1] === import.meta.filename)
  process.exitCode = await runCommand({ name: "npm run docs:faults --", usage }, process.argv.slice(2), writeDocument);
