import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "oxfmt";
import type { Outputs } from "./output-files.js";
import { callExample, exampleInit } from "@scripts/openapi/examples";
import { environmentNames } from "./environment-name.js";
import { needsNone } from "./operations.js";
import { inComment } from "./text.js";
import { UserError } from "@scripts/console/user-error";
import {
  alternativesOf,
  operationsOf,
  pascalCase,
  schemesOf,
  type Document,
  type Operation,
} from "@scripts/openapi/document";
import { root } from "@scripts/openapi/specs";

const template = join(root, "scripts/codegen/template");
const { printWidth } = JSON.parse(readFileSync(join(root, ".oxfmtrc.json"), "utf8")) as { printWidth: number };

/** Adds a new vendor's package from `scripts/codegen/template`, and makes the spec a workspace. */
export async function scaffold(vendor: string, document: Document, outputs: Outputs, folder: string): Promise<void> {
  const values = placeholders(vendor, document, folder);
  for (const entry of readdirSync(template, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = path
      .slice(template.length + 1)
      .replaceAll("\\", "/")
      .replace(/\.template$/, "");
    const inPlace = (value: string): string => (target.endsWith(".json") ? JSON.stringify(value).slice(1, -1) : value);
    const text = readFileSync(path, "utf8").replace(/\{\{(\w+)\}\}/g, (_, name: string) => inPlace(values[name]!));
    outputs.set(
      target === "spec-package.json" ? `specs/${vendor}/package.json` : `packages/${vendor}/${target}`,
      /\.(ts|json)$/.test(target) ? (await format(target, text, { printWidth })).code : text,
    );
  }
  if (existsSync(join(folder, `specs/${vendor}/package.json`))) outputs.delete(`specs/${vendor}/package.json`);
}

/** Returns the values of the template's `{{…}}` placeholders. */
function placeholders(vendor: string, document: Document, folder: string): Record<string, string> {
  const Vendor = pascalCase(vendor);
  const overload = keylessOverload(vendor, document);
  return {
    vendor,
    Vendor,
    title: inComment(document.info.title),
    keylessImport: overload && `type ${Vendor}KeylessConnection, type ${Vendor}KeylessMethods, `,
    signatures: signatures(vendor, document, overload),
    noOptions: needsCredential(document) ? "" : " = {}",
    credentialsFromEnvironment: credentialsFromEnvironment(vendor, document),
    exampleCall: exampleCall(vendor, document),
    sharedVersion: (
      JSON.parse(readFileSync(join(folder, "packages/shared/package.json"), "utf8")) as { version: string }
    ).version,
  };
}

/**
 * Generates the call in the package's example. Prefers an operation without a file, since an example would have to say
 * where the file comes from.
 */
function exampleCall(vendor: string, document: Document): string {
  const all = operationsOf(document);
  const usual = all.filter(({ object }) => !object.deprecated);
  const operation = usual.find((one) => !takesFile(document, one)) ?? usual[0] ?? all[0]!;
  const call = callExample(vendor, document, operation).replace(/^await /, "const result = await ");
  return takesFile(document, operation) ? `const file = new Blob(["bytes"]);\n  ${call}` : call;
}

const takesFile = (document: Document, operation: Operation): boolean =>
  JSON.stringify(exampleInit(document, operation, "<file>")).includes('"<file>"');

/** Checks whether a client always needs a credential. */
const needsCredential = ({ security }: Document): boolean =>
  alternativesOf(security).some(({ length }) => length > 0) &&
  !alternativesOf(security).some(({ length }) => length === 0);

/** Generates the overload for a client without credentials, if some operations need none. */
function keylessOverload(vendor: string, document: Document): string {
  const Vendor = pascalCase(vendor);
  if (!needsCredential(document) || !operationsOf(document).some(({ security }) => needsNone(security))) return "";
  return `/** Creates a client of the unauthenticated operations. */
export function create${Vendor}Client(options?: ClientOptions & ${Vendor}KeylessConnection): ${Vendor}KeylessMethods;\n`;
}

/** Generates the signatures of the factory: one, unless a client without credentials has fewer methods. */
function signatures(vendor: string, document: Document, overload: string): string {
  const Vendor = pascalCase(vendor);
  const name = `export function create${Vendor}Client`;
  if (!overload)
    return `${name}(options: ${Vendor}ClientOptions${needsCredential(document) ? "" : " = {}"}): ${Vendor}Client {`;
  return `${name}(options: ${Vendor}ClientOptions): ${Vendor}Client;
${overload}${name}(options: ClientOptions = {}): ${Vendor}Client {`;
}

/** Generates the credentials of the first alternative, for an example. */
function credentialsFromEnvironment(vendor: string, document: Document): string {
  const schemes = Object.entries(schemesOf(document));
  const [needed = schemes.slice(0, 1).map(([option]) => option)] = alternativesOf(document.security);
  const lines = schemes
    .filter(([option]) => needed.includes(option))
    .map(([option, scheme]) => {
      const names = environmentNames(vendor, option, scheme);
      const [first, second] = names.map((name) => `process.env["${name}"] ?? ""`);
      return `  ${option}: ${second ? `{ username: ${first}, password: ${second} }` : first},\n`;
    });
  return lines.join("");
}

/** Makes npm link new workspaces and unlink removed ones, and record that in the lockfile. Downloads nothing. */
export function linkWorkspaces(folder: string): void {
  const npm = spawnSync("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) throw new UserError(`npm could not link the packages:\n${npm.stderr}\nRun: npm install`);
}
