import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { run } from "@scripts/console/processes";
import { UserError } from "@scripts/console/user-error";
import { generateVendor } from "@scripts/codegen/generate-vendor";
import type { Changes } from "@scripts/import/changes";
import { importSpec } from "@scripts/import/import";
import type { Node } from "@scripts/import/node";
import { findings } from "@scripts/import/redocly";
import { loadSpec, root, specFile } from "@scripts/openapi/specs";
import { carrierOf, type Carrier } from "@scripts/openapi/credentials";
import { schemesOf } from "@scripts/openapi/document";

/** A generated vendor package, and what its import changed in the document. */
export interface Package {
  changes: Changes;
  /** Where the credential of each option is sent. */
  carriers: Record<string, Carrier>;
}

/**
 * Creates a package from a document as `npm run new` does, and type-checks it.
 *
 * @throws {UserError} if the imported document breaks a rule.
 */
export async function makePackage(vendor: string, file: string, folder: string): Promise<Package> {
  const answers = { docs: "https://typespec.io/", server: "https://spector.example" };
  const { text, changes } = await importSpec(file, answers, root);
  write(join(folder, specFile(vendor)), text);
  const document = loadSpec(vendor, folder);
  const problems = (await findings(parse(text) as Node, root)).filter(({ isError }) => isError);
  if (problems.length > 0)
    throw new UserError(problems.map(({ pointer, message }) => `${pointer}: ${message}`).join("\n"));
  const { outputs } = await generateVendor(vendor, document, root);
  for (const [name, content] of outputs) write(join(folder, name), content);
  const config = { extends: join(root, "tsconfig.base.json"), include: [`packages/${vendor}/src`] };
  write(join(folder, "tsconfig.json"), JSON.stringify(config));
  await run([process.execPath, join(root, "node_modules/typescript/bin/tsc"), "-p", folder], folder, 300);
  const schemes = Object.entries(schemesOf(document));
  return { changes, carriers: Object.fromEntries(schemes.map(([option, scheme]) => [option, carrierOf(scheme)])) };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
