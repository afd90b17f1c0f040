import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { command } from "@scripts/console/command";
import { readAndLint } from "@scripts/openapi/lint";
import { operationsSource } from "./operations.js";
import { apply, differences, type Outputs } from "./output-files.js";
import { Memory, type Generated } from "./cache.js";
import { packageLlms } from "./llms.js";
import { rootLlms } from "./llms-root.js";
import { packageReadme, read, rootReadme, vendorRow } from "./readme.js";
import { link, scaffold } from "./scaffold.js";
import { schemaSource } from "./types.js";
import { chosenVendors, formatProblems, root, specFile } from "@scripts/openapi/specs";
import type { Document } from "@scripts/openapi/document";
import { updateExports } from "./manifest.js";
import { validatorsSource } from "./validators.js";
import { webhooksSource } from "./webhooks.js";

const usage = `npm run generate [-- [vendor…] [--check]]

Checks the specs and writes what follows from them: packages/<vendor>/src/generated, the package of a new vendor, its
llms.txt, and the tables and examples in the READMEs. Nothing is written if a spec is broken.

  vendor…   only these vendors
  --check   writes nothing; fails if a file is stale, missing or left over
`;

const generated = (vendor: string): string => `packages/${vendor}/src/generated`;

/** What follows from one spec. */
async function generatedFrom(vendor: string, document: Document, folder: string): Promise<Generated> {
  const outputs: Outputs = new Map();
  if (!existsSync(join(folder, `packages/${vendor}/package.json`))) await scaffold(vendor, document, outputs, folder);
  outputs.set(`${generated(vendor)}/schema.ts`, await schemaSource(vendor, document));
  outputs.set(`${generated(vendor)}/operations.ts`, operationsSource(vendor, document));
  outputs.set(`${generated(vendor)}/validate.ts`, await validatorsSource(vendor, document));
  outputs.set(
    `${generated(vendor)}/README.md`,
    `Written by \`npm run generate\` from \`${specFile(vendor)}\`; never edited by hand.\n`,
  );
  const optional = { session: undefined, webhooks: webhooksSource(vendor, document) };
  for (const [name, source] of Object.entries(optional))
    if (source !== undefined) outputs.set(`${generated(vendor)}/${name}.ts`, source);
  updateExports(
    vendor,
    { session: optional.session !== undefined, webhooks: optional.webhooks !== undefined },
    outputs,
    folder,
  );
  packageReadme(vendor, document, outputs, folder);
  const example = read(`packages/${vendor}/example.ts`, outputs, folder);
  outputs.set(`packages/${vendor}/llms.txt`, packageLlms(vendor, document, example));
  return { outputs: [...outputs], row: vendorRow(vendor, document) };
}

/** The generated folders that may hold files of no use any more. */
function folders(names: string[], all: boolean, folder: string): string[] {
  return (all ? readdirSync(join(folder, "packages")) : names).map(generated);
}

/** Runs the command; resolves to the exit code. */
export const generate = (args: string[], folder = root): Promise<number> => command(() => run(args, folder));

async function run(args: string[], folder: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { check: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const all = positionals.length === 0;
  const names = chosenVendors(positionals, folder);
  const memory = new Memory(folder);
  const recalled = new Map(names.map((name) => [name, memory.recall(name)]));
  const changed = names.filter((name) => !recalled.get(name));
  const { documents, problems } = await readAndLint(changed, folder);
  if (problems.length > 0) {
    console.error(
      `${formatProblems(problems)}\n\n${problems.length} to mend in the specs; nothing was written. The rules: specs/README.md`,
    );
    return 1;
  }
  const results = new Map<string, Generated>();
  for (const [vendor, document] of documents) results.set(vendor, await generatedFrom(vendor, document, folder));
  const outputs: Outputs = new Map([...results.values()].flatMap((result) => result.outputs));
  if (all) {
    const rows = names.map((name) => (results.get(name) ?? recalled.get(name)!).row);
    rootReadme(rows, outputs, folder);
    outputs.set("llms.txt", rootLlms(names, outputs, folder));
  }
  const right = [...recalled.values()].flatMap((found) => found?.files ?? []);
  const changes = differences(outputs, new Set(right), folders(names, all, folder), folder);
  if (values.check) {
    for (const { what, file } of changes) console.error(`${what.padEnd(9)} ${file}`);
    if (changes.length > 0)
      console.error(`\nWhat follows from the specs is not up to date. Put it right with:\n\n  npm run generate\n`);
    else console.log(`up to date: ${names.join(", ")}`);
    return changes.length > 0 ? 1 : 0;
  }
  apply(changes, outputs, folder);
  for (const { what, file } of changes) console.log(`${what === "left over" ? "removed" : "wrote"}  ${file}`);
  if (changes.length === 0) console.log(`up to date: ${names.join(", ")}`);
  const added = names.filter((name) =>
    changes.some(({ what, file }) => what === "missing" && file === `packages/${name}/package.json`),
  );
  // Most files of a new package belong to the user from now on.
  for (const name of changed) if (!added.includes(name)) memory.keep(name, results.get(name)!);
  if (added.length > 0) link(added, folder);
  return 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await generate(process.argv.slice(2));
