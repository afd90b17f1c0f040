import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runCommand, type Parsed } from "@scripts/console/command";
import { check, type Report } from "./check.js";
import { readFingerprints, writeFingerprints, type Fingerprints } from "./fingerprints.js";
import { copyReader } from "./read-copies.js";
import { Reader, type SourceReader } from "./read.js";
import { markdown, summary } from "./report.js";
import { sourcesOf } from "./sources.js";
import { chosenVendors, root, vendors } from "@scripts/openapi/specs";

const usage = `npm run drift [-- [vendor…] [--update] [--from <folder>] [--json] [--output <folder>]]

Reports changes in the sources of the specs: compares the vendors' pages (externalDocs) with the
fingerprints in specs/fingerprints.json, and a vendor's OpenAPI file (specs/<vendor>/sources.yaml)
with its fingerprint and with the spec. Needs network access, unless there are copies.

  vendor…            only these vendors
  --update           records the current sources
  --from <folder>    reads copies: https://docs.acme.example/end is
                     <folder>/docs.acme.example/end.md or end.html there; pages without a copy keep
                     their fingerprint
  --json             prints [{ vendor, status, pages, openapi }] instead of Markdown
  --output <folder>  also writes <vendor>.md for each vendor with changes, as the text of an issue

Exit codes; the first match wins:
  1  the command, a spec or a file next to it is invalid
  2  a source changed or was removed, or the OpenAPI file and the spec differ in ways not accepted
  3  there is no network, or a source could not be read
  4  a source has no fingerprint yet
  0  nothing changed
`;

const definition = {
  name: "npm run drift --",
  usage,
  allowPositionals: true,
  options: {
    update: { type: "boolean", default: false },
    from: { type: "string" },
    json: { type: "boolean" },
    output: { type: "string" },
  },
} as const;

/** Runs the command; resolves to the exit code. */
export const drift = (args: string[], folder = root): Promise<number> =>
  runCommand(definition, args, (parsed) => run(parsed, folder));

async function run({ values, positionals }: Parsed<typeof definition.options>, folder: string): Promise<number> {
  const network = new Reader();
  const reader = values.from === undefined ? network : copyReader(resolve(folder, values.from));
  const { reports, fingerprints } = await checkAll(chosenVendors(positionals, folder), values.update, reader, folder);
  if (values.json) console.log(JSON.stringify(reports, undefined, 2));
  if (network.answered.size === 0 && network.silent.size > 0) {
    const reasons = [...network.silent.values()].map(({ reason }) => reason);
    console.error(`There is no network: ${reasons.join(", ")}. Nothing was compared, and nothing recorded.`);
    return 3;
  }
  if (values.update) writeFingerprints(fingerprints, folder);
  if (!values.json) for (const text of reports.map(markdown)) if (text !== "") console.log(text);
  if (values.output !== undefined) writeIssues(reports, resolve(folder, values.output));
  return exitCode(reports);
}

/** Checks the vendors one after the other. Problems of a spec are reported before the first page is read. */
async function checkAll(
  names: string[],
  update: boolean,
  reader: SourceReader,
  folder: string,
): Promise<{ reports: Report[]; fingerprints: Fingerprints }> {
  const sources = names.map((vendor) => ({ vendor, its: sourcesOf(vendor, folder) }));
  const known = readFingerprints(folder);
  const fingerprints: Fingerprints = {};
  // Drops the records of vendors that no longer have a spec.
  for (const vendor of vendors(folder)) if (known[vendor]) fingerprints[vendor] = known[vendor];
  const reports: Report[] = [];
  for (const { vendor, its } of sources) {
    const checked = await check(vendor, its, known[vendor] ?? {}, { reader, update });
    console.error(summary(checked.report, its.pinned));
    reports.push(checked.report);
    fingerprints[vendor] = checked.fingerprints;
  }
  return { reports, fingerprints };
}

/** Writes the issues' texts, and removes those of an earlier run that no longer apply. */
function writeIssues(reports: Report[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const report of reports) {
    const file = join(folder, `${report.vendor}.md`);
    if (report.status === "drifted") writeFileSync(file, markdown(report));
    else rmSync(file, { force: true });
  }
}

function exitCode(reports: Report[]): number {
  const codes = { drifted: 2, unreadable: 3, unrecorded: 4 };
  const some = Object.entries(codes).find(([status]) => reports.some((report) => report.status === status));
  return some ? some[1] : 0;
}
