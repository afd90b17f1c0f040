import { existsSync } from "node:fs";
import { join } from "node:path";
import { runCommand, type Parsed } from "@scripts/console/command";
import { step } from "@scripts/console/progress";
import { UserError } from "@scripts/console/user-error";
import { generateWith } from "@scripts/codegen/generate";
import { writeOutputs } from "@scripts/codegen/output-files";
import { importSpec, type Answers } from "@scripts/import/import";
import { readAndLint } from "@scripts/openapi/lint";
import { groupProblems, placeholdersIn, root, specFile } from "@scripts/openapi/specs";
import { vendorNameProblem } from "@scripts/openapi/vendor-name";
import { skeleton } from "./skeleton.js";

const usage = `npm run new -- <vendor> [--from <file> [--docs <url>] [--server <url>] [--security <scheme>]]

Writes specs/<vendor>/openapi.yaml, with a REPLACE mark on each line to edit. npm run generate
writes the package once no mark is left. npm run remove -- <vendor> undoes it.

  --from <file>        the vendor's own OpenAPI file, 3.0 or 3.1, YAML or JSON: writes the spec and
                       its package, and lists what was changed, left out or poorly described. Exits
                       with 1 if the file lacks information that only you can provide
  --docs <url>         the vendor's page, for operations without one in the file
  --server <url>       the base URL, if the file has none or a relative one
  --security <scheme>  the security scheme of all calls, or none, if the file declares schemes
                       without applying them
`;

const definition = {
  name: "npm run new --",
  usage,
  allowPositionals: true,
  options: {
    from: { type: "string" },
    docs: { type: "string" },
    server: { type: "string" },
    security: { type: "string" },
  },
} as const;

/** Runs the command; resolves to the exit code. */
export const newVendor = (args: string[], folder = root): Promise<number> =>
  runCommand(definition, args, (parsed) => run(parsed, folder));

async function run({ values, positionals }: Parsed<typeof definition.options>, folder: string): Promise<number> {
  const [vendor, ...more] = positionals;
  if (vendor === undefined || more.length > 0) throw new UserError(`Name one vendor, such as: npm run new -- acme`);
  refuseTaken(vendor, folder);
  if (values.from === undefined) return writeSkeleton(vendor, folder);
  return writeImported(vendor, values.from, answersOf(values), folder);
}

/** @throws {UserError} if the name is not valid for a vendor, or is already taken. */
function refuseTaken(vendor: string, folder: string): void {
  const problem = vendorNameProblem(vendor);
  if (problem !== undefined) throw new UserError(problem);
  const taken = [`specs/${vendor}`, `packages/${vendor}`].find((path) => existsSync(join(folder, path)));
  if (taken) throw new UserError(`${taken} exists. Choose another name, or edit ${specFile(vendor)}.`);
}

/** @throws {UserError} if an option that should be a URL is not. */
function answersOf({ docs, server, security }: Answers): Answers {
  for (const [name, url] of Object.entries({ docs, server }))
    if (url !== undefined && !(URL.canParse(url) && /^https?:/.test(url)))
      throw new UserError(`--${name} ${url} is not a URL. Example: --${name} https://${name}.acme.example/`);
  return { docs, server, security };
}

function writeSkeleton(vendor: string, folder: string): number {
  write(vendor, skeleton(vendor), folder);
  const count = placeholdersIn(vendor, folder).length;
  console.log(`wrote  ${specFile(vendor)}`);
  console.log(
    nextSteps([
      `replace the ${count} lines marked REPLACE in ${specFile(vendor)} with what the vendor documents`,
      `npm run dev -- ${vendor} lists what is left on each save; then: npm run generate`,
      ...checkSteps(vendor),
    ]),
  );
  return 0;
}

async function writeImported(vendor: string, from: string, answers: Answers, folder: string): Promise<number> {
  const { text, operations, changes } = await step(`import ${from}`, () => importSpec(from, answers, folder));
  write(vendor, text, folder);
  console.log(`wrote  ${specFile(vendor)}, ${operations} operations\n`);
  for (const line of changes.lines(3)) console.log(line);
  const { problems } = await step(`check ${vendor}`, () => readAndLint([vendor], folder));
  if (problems.length > 0) {
    console.error(
      `\n${groupProblems(problems)}\n\n${problems.length} to fix in ${specFile(vendor)}, see specs/README.md; then: npm run generate`,
    );
    return 1;
  }
  console.log("");
  await generateWith(vendor, folder);
  if (!existsSync(join(folder, `packages/${vendor}/package.json`))) {
    console.error(`\n${specFile(vendor)} is valid and was kept. Fix the problems above, then: npm run generate`);
    return 1;
  }
  console.log(
    nextSteps([
      `read ${specFile(vendor)}: its first lines list what was changed; check the rules without ✓ in specs/README.md yourself`,
      `after an edit of the spec: npm run generate`,
      ...checkSteps(vendor),
    ]),
  );
  return 0;
}

const write = (vendor: string, text: string, folder: string): void =>
  writeOutputs([{ what: "missing", file: specFile(vendor) }], new Map([[specFile(vendor), text]]), folder);

const checkSteps = (vendor: string): string[] => [`npm run check -- ${vendor}; then: npm start -- ${vendor}`];

const nextSteps = (steps: string[]): string =>
  `\nNext:\n${steps.map((text, index) => `  ${index + 1}. ${text}`).join("\n")}`;
