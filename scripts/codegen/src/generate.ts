import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runCommand, type Parsed } from "@scripts/console/command";
import { step } from "@scripts/console/progress";
import { readAndLint } from "@scripts/openapi/lint";
import {
  chosenVendors,
  draftVendors,
  formatProblems,
  groupProblems,
  placeholdersIn,
  root,
  specFile,
  vendors,
  type Problem,
} from "@scripts/openapi/specs";
import type { Document } from "@scripts/openapi/document";
import { GenerationCache, type CachedVendor, type Generated } from "./cache.js";
import { diffOutputs, writeOutputs, type Difference, type Outputs } from "./output-files.js";

const usage = `npm run generate [-- [vendor…] [--check]]

Validates the specs and regenerates code and docs from them: packages/<vendor>/src/generated, the
package of a new vendor, its llms.txt, and the tables and examples in the READMEs. Nothing is
written if a spec is invalid. A new spec with lines marked REPLACE is skipped, and those lines are
listed.

  vendor…   only these vendors
  --check   writes nothing; fails if a file is stale, missing or left over
`;

const definition = {
  name: "npm run generate --",
  usage,
  allowPositionals: true,
  options: { check: { type: "boolean" } },
} as const;

/** Runs the command; resolves to the exit code. */
export const generate = (args: string[], folder = root): Promise<number> =>
  runCommand(definition, args, (parsed) => run(parsed, folder));

async function run({ values, positionals }: Parsed<typeof definition.options>, folder: string): Promise<number> {
  const all = positionals.length === 0;
  const drafts = draftVendors(folder).filter((name) => all || positionals.includes(name));
  const named = positionals.filter((name) => !drafts.includes(name));
  const names = all || named.length > 0 ? chosenVendors(named, folder) : [];
  const request = { names, all, check: values.check ?? false, folder };
  const code = names.length > 0 || all ? await generateAll(request) : 0;
  for (const vendor of drafts) reportPlaceholders(vendor, folder);
  return code === 0 && !all && drafts.length > 0 ? 1 : code;
}

/** Generates everything after a vendor was added. Lists only that vendor's warnings: the others are not news. */
export const generateWith = (vendor: string, folder: string): Promise<number> =>
  generateAll({ names: vendors(folder), all: true, check: false, folder, warned: [vendor] });

function reportPlaceholders(vendor: string, folder: string): void {
  const placeholders = placeholdersIn(vendor, folder);
  console.error(
    `${formatProblems(placeholders)}\n\n${vendor} has no package yet: ${placeholders.length} lines to replace in ${specFile(vendor)}; then: npm run generate\n`,
  );
}

/** Checks whether a spec is broken whose package does not exist yet. It must not block the others. */
const isUnfinished = (vendor: string, problems: Problem[], folder: string): boolean =>
  problems.some(({ file }) => file === specFile(vendor)) &&
  !existsSync(join(folder, `packages/${vendor}/package.json`));

function reportUnfinished(vendor: string, problems: Problem[]): void {
  const own = problems.filter(({ file }) => file === specFile(vendor));
  console.error(
    `${groupProblems(own)}\n\n${vendor} has no package yet: ${own.length} to fix in ${specFile(vendor)}; then: npm run generate\n`,
  );
}

/** Lists what an imported spec should improve. */
function reportWarnings(warnings: Problem[]): void {
  for (const file of new Set(warnings.map((warning) => warning.file))) {
    const own = warnings.filter((warning) => warning.file === file);
    console.error(
      `${groupProblems(own)}\n\n${own.length} warnings in ${file}, which is imported; its client works regardless\n`,
    );
  }
}

interface Request {
  names: string[];
  /** Whether to generate the files that list all vendors, too. */
  all: boolean;
  check: boolean;
  folder: string;
  /** The vendors whose warnings are listed. Default: all. */
  warned?: string[];
}

async function generateAll(request: Request): Promise<number> {
  const { names, all, check, folder, warned = names } = request;
  const cache = new GenerationCache(folder);
  const cached = new Map(names.map((name) => [name, cache.get(name)]));
  const changed = names.filter((name) => !cached.get(name));
  const { documents, problems, warnings } = await lint(changed, folder);
  const unfinished = all ? names.filter((name) => isUnfinished(name, problems, folder)) : [];
  for (const name of unfinished) reportUnfinished(name, problems);
  const broken = problems.filter(({ file }) => !unfinished.map(specFile).includes(file));
  if (broken.length > 0) {
    console.error(
      `${formatProblems(broken)}\n\n${broken.length} to fix in the specs; nothing was written. The rules: specs/README.md`,
    );
    return 1;
  }
  if (unfinished.length > 0) {
    await generateAll({ ...request, names: names.filter((name) => !unfinished.includes(name)) });
    return 1;
  }
  reportWarnings(warnings.filter(({ file }) => warned.map(specFile).includes(file)));
  const results = await generateVendors(documents, folder);
  const outputs: Outputs = new Map([...results.values()].flatMap((result) => result.outputs));
  if (all) await addRootFiles(names, results, cached, outputs, folder);
  const upToDate = new Set([...cached.values()].flatMap((found) => found?.files ?? []));
  const changes = diffOutputs(outputs, upToDate, generatedFolders(names, all, folder), folder);
  if (check) return reportChanges(changes, names);
  writeOutputs(changes, outputs, folder);
  for (const { what, file } of changes) console.log(`${what === "left over" ? "removed" : "wrote"}  ${file}`);
  if (changes.length === 0) console.log(`up to date: ${names.join(", ")}`);
  const added = names.filter((name) =>
    changes.some(({ what, file }) => what === "missing" && file === `packages/${name}/package.json`),
  );
  // A new package is not cached: from now on, most of its files belong to the user.
  for (const [name, result] of results) if (!added.includes(name)) cache.set(name, result);
  if (added.length > 0) await linkPackages(added, folder);
  return 0;
}

const lint = (names: string[], folder: string): ReturnType<typeof readAndLint> => {
  const check = () => readAndLint(names, folder);
  return names.length > 0 ? step(`check ${names.length === 1 ? names[0] : `${names.length} specs`}`, check) : check();
};

async function generateVendors(documents: Map<string, Document>, folder: string): Promise<Map<string, Generated>> {
  const results = new Map<string, Generated>();
  // Loaded only when needed: the compilers take a second to load.
  const { generateVendor } = documents.size > 0 ? await import("./generate-vendor.js") : {};
  for (const [vendor, document] of documents)
    if (generateVendor)
      results.set(vendor, await step(`generate ${vendor}`, () => generateVendor(vendor, document, folder)));
  return results;
}

/** Adds the files that list all vendors. */
async function addRootFiles(
  names: string[],
  results: Map<string, Generated>,
  cached: Map<string, CachedVendor | undefined>,
  outputs: Outputs,
  folder: string,
): Promise<void> {
  const [{ rootReadme }, { rootLlms }, { guideTables }] = await Promise.all([
    import("./readme.js"),
    import("./llms-root.js"),
    import("./state-tables.js"),
  ]);
  const vendors = names.flatMap((name) => results.get(name) ?? cached.get(name) ?? []);
  rootReadme(
    vendors.map(({ row }) => row),
    outputs,
    folder,
  );
  guideTables(
    vendors.map(({ states }) => states),
    outputs,
    folder,
  );
  outputs.set("llms.txt", rootLlms(names, outputs, folder));
}

/** The folders that may contain files that are no longer generated. */
const generatedFolders = (names: string[], all: boolean, folder: string): string[] =>
  (all ? readdirSync(join(folder, "packages")) : names).map((name) => `packages/${name}/src/generated`);

function reportChanges(changes: Difference[], names: string[]): number {
  for (const { what, file } of changes) console.error(`${what.padEnd(9)} ${file}`);
  if (changes.length > 0) console.error(`\nGenerated files are out of date. Update them with:\n\n  npm run generate\n`);
  else console.log(`up to date: ${names.join(", ")}`);
  return changes.length > 0 ? 1 : 0;
}

async function linkPackages(names: string[], folder: string): Promise<void> {
  const { linkWorkspaces } = await import("./scaffold.js");
  await step(`link ${names.map((name) => `@vendor-clients/${name}`).join(", ")}`, () => linkWorkspaces(folder));
}

if (process.argv[1] === import.meta.filename) process.exitCode = await generate(process.argv.slice(2));
