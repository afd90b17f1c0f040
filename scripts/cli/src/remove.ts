import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand, type Parsed } from "@scripts/console/command";
import { confirm } from "@scripts/console/confirm";
import { step } from "@scripts/console/progress";
import { UserError } from "@scripts/console/user-error";
import { generate } from "@scripts/codegen/generate";
import { linkWorkspaces } from "@scripts/codegen/scaffold";
import { draftVendors, root, vendors } from "@scripts/openapi/specs";
import { vendorNameProblem } from "@scripts/openapi/vendor-name";
import { mentionsOf } from "./mentions.js";

const usage = `npm run remove -- <vendor> [--yes]

Removes a vendor: its spec, its package, its changesets, its fingerprints, its rows in the README
and in llms.txt, and its entries in the lockfile and in node_modules. Uncommitted files are lost.
Lists other files that mention it.

  --yes   do not ask
`;

const definition = {
  name: "npm run remove --",
  usage,
  allowPositionals: true,
  options: { yes: { type: "boolean", short: "y" } },
} as const;

/** Runs the command; resolves to the exit code. */
export const removeVendor = (args: string[], folder = root): Promise<number> =>
  runCommand(definition, args, (parsed) => run(parsed, folder));

async function run({ values, positionals }: Parsed<typeof definition.options>, folder: string): Promise<number> {
  const [vendor, ...more] = positionals;
  if (vendor === undefined || more.length > 0) throw new UserError(`Name one vendor, such as: npm run remove -- acme`);
  const paths = pathsOf(vendor, folder);
  if (!values.yes)
    await confirm(`Remove ${paths.join(" and ")}, with everything in them?`, `npm run remove -- ${vendor} --yes`);
  const isLinked = paths.some((path) => existsSync(join(folder, path, "package.json")));
  for (const path of paths) {
    rmSync(join(folder, path), { recursive: true });
    console.log(`removed  ${path}`);
  }
  dropChangesets(vendor, folder);
  dropFingerprints(vendor, folder);
  const code = await generate([], folder);
  if (isLinked) await step(`unlink @vendor-clients/${vendor}`, () => linkWorkspaces(folder));
  rmSync(join(folder, `node_modules/.cache/vendor-clients/${vendor}.json`), { force: true });
  reportMentions(vendor, folder);
  return code;
}

/** @throws {UserError} if there is no such vendor. */
function pathsOf(vendor: string, folder: string): string[] {
  const paths = [`specs/${vendor}`, `packages/${vendor}`].filter((path) => existsSync(join(folder, path)));
  if (vendorNameProblem(vendor) !== undefined || paths.length === 0) {
    const known = [...vendors(folder), ...draftVendors(folder)].sort();
    throw new UserError(`There is no vendor "${vendor}". Valid vendors: ${known.join(", ")}.`);
  }
  return paths;
}

/** Removes the package from the changesets, and deletes those that name no other package. */
function dropChangesets(vendor: string, folder: string): void {
  const path = join(folder, ".changeset");
  if (!existsSync(path)) return;
  const own = new RegExp(`^["']?@vendor-clients/${vendor}["']?:.*\\n`, "m");
  for (const name of readdirSync(path).filter((file) => file.endsWith(".md"))) {
    const file = join(path, name);
    const text = readFileSync(file, "utf8");
    const rest = text.replace(own, "");
    if (rest === text) continue;
    const isEmpty = /^---\r?\n\s*---/.test(rest);
    if (isEmpty) rmSync(file);
    else writeFileSync(file, rest);
    console.log(`${isEmpty ? "removed" : "wrote"}  .changeset/${name}`);
  }
}

function dropFingerprints(vendor: string, folder: string): void {
  const file = join(folder, "specs/fingerprints.json");
  if (!existsSync(file)) return;
  const { [vendor]: own, ...others } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  if (own === undefined) return;
  writeFileSync(file, `${JSON.stringify(others, undefined, 2)}\n`);
  console.log("wrote  specs/fingerprints.json");
}

function reportMentions(vendor: string, folder: string): void {
  const files = mentionsOf(vendor, folder).filter((file) => !/CHANGELOG\.md$|^docs\/faults\.md$/.test(file));
  if (files.length > 0)
    console.log(
      `\n${vendor} is still mentioned in these files; edit them by hand:\n${files.map((f) => `  ${f}`).join("\n")}`,
    );
  if (existsSync(join(folder, "docs/faults.md")))
    console.log("\nTo write docs/faults.md without it: npm run docs:faults");
}
