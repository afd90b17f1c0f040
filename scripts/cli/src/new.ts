import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { command } from "@scripts/console/command";
import { generate } from "@scripts/codegen/generate";
import { readAndLint } from "@scripts/openapi/lint";
import { importSpec } from "@scripts/import/import";
import { grouped } from "@scripts/import/group-problems";
import { skeleton } from "./skeleton.js";
import { apply } from "@scripts/codegen/output-files";
import { UserError } from "@scripts/console/user-error";
import { parseSpec, root, specFile } from "@scripts/openapi/specs";

const usage = `npm run new -- <vendor> [--from <file>] [--docs <url>]

Writes specs/<vendor>/openapi.yaml, and generates its package as soon as it keeps the rules of specs/README.md.

  --from <file>   the vendor's own OpenAPI file, 3.0 or 3.1, YAML or JSON: keeps what the rules allow, does what follows
                  from the file, says what was done, and lists what is left for you; ends with 1 if something is.
                  Without it, a spec of one placeholder is written
  --docs <url>    the vendor's page, for operations whose file does not name one
`;

/** Runs the command; resolves to the exit code. */
export const newVendor = (args: string[], folder = root): Promise<number> => command(() => run(args, folder));

async function run(args: string[], folder: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { from: { type: "string" }, docs: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [vendor, ...more] = positionals;
  if (vendor === undefined || more.length > 0) throw new UserError(`Name one vendor, such as: npm run new -- acme`);
  refuseTaken(vendor, folder);
  if (values.from === undefined) return writeSkeleton(vendor, folder);
  return writeImported(vendor, values.from, docsOf(values.docs), folder);
}

/** @throws {UserError} if the name cannot be a vendor's, or is one's already. */
function refuseTaken(vendor: string, folder: string): void {
  const spec = parseSpec(vendor, folder);
  const problem = "problems" in spec ? spec.problems[0] : undefined;
  if (problem?.rule === "vendor-name") throw new UserError(problem.message);
  const taken = [`specs/${vendor}`, `packages/${vendor}`].find((path) => existsSync(join(folder, path)));
  if (taken) throw new UserError(`${taken} is there already. Choose another name, or edit ${specFile(vendor)}.`);
}

function docsOf(url: string | undefined): string | undefined {
  if (url === undefined || (URL.canParse(url) && /^https?:/.test(url))) return url;
  throw new UserError(`--docs ${url} is no URL. Write it whole, such as: --docs https://docs.acme.example/`);
}

async function writeSkeleton(vendor: string, folder: string): Promise<number> {
  write(vendor, skeleton(vendor), folder);
  // All specs, since the README's table shows all vendors.
  const code = await generate([], folder);
  if (!isThere(vendor, folder)) {
    rmSync(join(folder, `specs/${vendor}`), { recursive: true });
    console.error(`\nThe other specs have to be in order first; ${specFile(vendor)} was not kept.`);
  }
  if (code !== 0) return code;
  console.log(
    nextSteps([
      `replace what is marked REPLACE in ${specFile(vendor)} by what the vendor documents`,
      `delete packages/${vendor}, so that its README, example and options follow from that too; then: npm run generate`,
      `npx turbo run build typecheck lint test --filter=@vendor-clients/${vendor}; then: npm start -- ${vendor}`,
    ]),
  );
  return 0;
}

async function writeImported(vendor: string, from: string, docs: string | undefined, folder: string): Promise<number> {
  const { text, operations, changes } = await importSpec(from, docs, folder);
  write(vendor, text, folder);
  console.log(`wrote  ${specFile(vendor)}, ${operations} operations\n`);
  for (const line of changes.lines(3)) console.log(line);
  // All problems, for their number; the linter stops at a hundred.
  const { problems } = await readAndLint([vendor], folder, 1_000_000);
  if (problems.length > 0) {
    console.error(
      `\n${grouped(problems)}\n\n${problems.length} to mend in ${specFile(vendor)}, by specs/README.md; then: npm run generate`,
    );
    return 1;
  }
  console.log("");
  const code = await generate([], folder);
  if (!isThere(vendor, folder))
    console.error(`\n${specFile(vendor)} keeps the rules and stays. Put the above right, then: npm run generate`);
  if (code !== 0) return code;
  console.log(
    nextSteps([
      `read ${specFile(vendor)}: its first lines say what was done; the rules without ✓ in specs/README.md are yours`,
      `after an edit of the spec: npm run generate`,
      `npx turbo run build typecheck lint test --filter=@vendor-clients/${vendor}; then: npm start -- ${vendor}`,
    ]),
  );
  return 0;
}

const write = (vendor: string, text: string, folder: string): void =>
  apply([{ what: "missing", file: specFile(vendor) }], new Map([[specFile(vendor), text]]), folder);

const isThere = (vendor: string, folder: string): boolean =>
  existsSync(join(folder, `packages/${vendor}/package.json`));

const nextSteps = (steps: string[]): string =>
  `\nNext:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join("\n")}`;

if (process.argv[1] === import.meta.filename) process.exitCode = await newVendor(process.argv.slice(2));
