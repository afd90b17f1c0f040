import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "oxfmt";
import type { Outputs } from "./output-files.js";
import { callExample } from "@scripts/openapi/examples";
import { environmentName } from "./environment-name.js";
import { inComment } from "./operations.js";
import { UserError } from "@scripts/console/user-error";
import { operationsOf, pascalCase, schemesOf, type Document, type SecurityScheme } from "@scripts/openapi/document";
import { root } from "@scripts/openapi/specs";

const template = join(root, "scripts/codegen/template");
const { printWidth } = JSON.parse(readFileSync(join(root, ".oxfmtrc.json"), "utf8")) as { printWidth: number };

const form = "multipart/form-data";

/** Adds a new vendor's package, from `scripts/codegen/template`, and what makes its spec a workspace. */
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

/** What stands in the template's `{{…}}`. */
function placeholders(vendor: string, document: Document, folder: string): Record<string, string> {
  const schemes = Object.entries(schemesOf(document));
  const operations = operationsOf(document);
  // Not one that needs a file: the example would have to say where the file comes from.
  const fit = operations.find(({ object, requestBody }) => !object.deprecated && !requestBody?.content[form]);
  const call = callExample(vendor, document, fit ?? operations[0]!);
  const overload = keylessOverload(vendor, document);
  return {
    vendor,
    Vendor: pascalCase(vendor),
    title: inComment(document.info.title),
    sharedTypes: schemes.length > 0 ? "ClientOptions, Credential" : "ClientOptions",
    keylessImport: overload && `type ${pascalCase(vendor)}KeylessMethods, `,
    keylessOverload: overload,
    fetchCredentials: `Pick<${pascalCase(vendor)}ClientOptions, ${schemes.map(([name]) => JSON.stringify(name)).join(" | ") || "never"}>`,
    credentials: schemes.map(([name, scheme]) => credentialOption(name, scheme, document)).join("\n"),
    credentialsFromEnvironment: schemes
      .map(([name]) => `  ${name}: process.env["${environmentName(vendor, name)}"] ?? "",\n`)
      .join(""),
    exampleCall: call.replace(/^await /, "const result = await "),
    sharedVersion: (
      JSON.parse(readFileSync(join(folder, "packages/shared/package.json"), "utf8")) as { version: string }
    ).version,
  };
}

/** Makes a client without a credential one of the operations that take none, if there are such. */
function keylessOverload(vendor: string, document: Document): string {
  const names = Object.keys(schemesOf(document));
  if (names.length === 0 || operationsOf(document).every(({ security }) => security.length > 0)) return "";
  const Vendor = pascalCase(vendor);
  const none = names.map((name) => `${name}?: undefined`).join("; ");
  return `/** Makes a client of the operations that take no credential. */
export function create${Vendor}Client(options?: ClientOptions & { ${none} }): ${Vendor}KeylessMethods;\n`;
}

function credentialOption(name: string, scheme: SecurityScheme, document: Document): string {
  const required = document.security.length > 0 && document.security.every((alternative) => name in alternative);
  const text = (scheme.description ?? "A credential.").replace(/\s+/g, " ").trim();
  return `  /** ${inComment(text)} */\n  ${name}${required ? ": Credential" : "?: Credential | undefined"};`;
}

/** Has npm link the workspaces that are there and note them in the lockfile, and forget the others. Downloads nothing. */
export function linkWorkspaces(folder: string): void {
  const npm = spawnSync("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) throw new UserError(`npm could not link the packages:\n${npm.stderr}\nRun: npm install`);
}
