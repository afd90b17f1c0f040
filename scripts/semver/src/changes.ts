import { baseOf, checkRef, packageName, vendorsAt, type Base } from "./base.js";
import { carrier, carrierBase, carrierRow } from "./mock-release.js";
import { askedFor, changesetsIn, writeChangeset } from "./changesets.js";
import type { VendorChanges } from "./compare.js";
import { human, markdown, type Row } from "./print.js";
import { larger } from "./change.js";
import { rowsOf } from "./compare-vendors.js";
import { runCommand, type Parsed } from "@scripts/console/command";
import { UserError } from "@scripts/console/user-error";
import { chosenVendors, root, vendors } from "@scripts/openapi/specs";

const usage = `npm run changes [-- [vendor…] [--since <ref>] [--json | --markdown] [--write] [--check]]

Reports what changed for a package's users since its last release, in requests, responses and types,
and whether that is a major, minor or patch release.

  vendor…        only these vendors; default: all, and the mock, which contains their specs
  --since <ref>  compares with a branch, a tag or a commit; default: the tag of each package's last
                 release, or before the first release main, for which no changeset is required
  --json         prints [{ vendor, bump, changes: [{ kind, operation, bump, where, text }] }];
                 operation is an operationId, "*" for all operations, or the name of an exported
                 type
  --markdown     prints a table for a pull request comment
  --write        writes .changeset/spec-<vendor>.md for each changed vendor, replacing an earlier
                 one; a changeset with another name and a sufficient bump is kept: to keep your
                 edits, rename the file
  --check        fails if the changesets' bump is smaller than the change requires
`;

const definition = {
  name: "npm run changes --",
  usage,
  allowPositionals: true,
  options: {
    since: { type: "string" },
    json: { type: "boolean" },
    markdown: { type: "boolean" },
    write: { type: "boolean" },
    check: { type: "boolean" },
  },
} as const;

/** Runs the command; resolves to the exit code. */
export const changes = (args: string[], folder = root): Promise<number> =>
  runCommand(definition, args, (parsed) => run(parsed, folder));

async function run({ values, positionals }: Parsed<typeof definition.options>, folder: string): Promise<number> {
  if (values.json && values.markdown)
    throw new UserError("--json and --markdown exclude each other. Leave one of them out.");
  if (values.since !== undefined) checkRef(values.since, folder);
  const names = namesOf(positionals, values.since, folder);
  const bases = names.map((vendor) => baseOf(vendor, values.since, folder));
  const rows = await rowsOf(bases, folder);
  const carried = positionals.length === 0 ? carrierBase(values.since, folder) : undefined;
  if (carried) {
    rows.push(carrierRow(carried, rows, folder));
    bases.push(carried);
  }
  const results = rows.map(({ vendor, bump, changes: found }): VendorChanges => ({ vendor, bump, changes: found }));
  console.log(values.json ? JSON.stringify(results, null, 2) : values.markdown ? markdown(rows) : human(rows));
  if (values.write) await write(rows, bases, folder);
  return values.check ? check(rows, bases, folder) : 0;
}

/** @throws {UserError} if a vendor exists neither now nor at the base. */
function namesOf(wanted: string[], since: string | undefined, folder: string): string[] {
  const known = [...new Set([...vendors(folder), ...(since === undefined ? [] : vendorsAt(since, folder))])].sort();
  const chosen = chosenVendors(wanted, folder, known);
  return known.filter((name) => chosen.includes(name));
}

async function write(rows: Row[], bases: Base[], folder: string): Promise<void> {
  const changesets = await changesetsIn(folder);
  const here = [...vendors(folder), carrier];
  rows.forEach((row, index) => {
    if (here.includes(row.vendor))
      console.error(`${row.vendor}: ${writeChangeset(row, bases[index]!, changesets, folder)}`);
  });
}

async function check(rows: Row[], bases: Base[], folder: string): Promise<number> {
  const changesets = await changesetsIn(folder);
  const here = [...vendors(folder), carrier];
  const wrong = rows.flatMap(({ vendor, bump }, index) => {
    const asked = askedFor(bases[index]!, changesets, folder);
    if (!here.includes(vendor) || larger(asked.bump, bump) === asked.bump) return [];
    const found = asked.by ? `${asked.by} asks for ${asked.bump} only` : "no changeset names it";
    return [`${packageName(vendor)}: the change is ${bump}, but ${found}.`];
  });
  if (wrong.length > 0) console.error(`${wrong.join("\n")}\n\nFix it with:\n\n  npm run changes -- --write\n`);
  return wrong.length > 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await changes(process.argv.slice(2));
