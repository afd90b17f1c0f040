import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Outputs } from "./outputs.js";
import { callExample } from "./operations.js";
import { operationsOf, pascalCase, root, type Document, type SecurityScheme } from "./specs.js";

const template = join(root, "scripts/template");

/** Adds a new vendor's package, from `scripts/template`, and what makes its spec a workspace. */
export function scaffold(vendor: string, document: Document, outputs: Outputs, folder: string): void {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  const example = operationsOf(document).find(({ object }) => !object.deprecated)!;
  const values: Record<string, string> = {
    vendor,
    Vendor: pascalCase(vendor),
    VENDOR: vendor.toUpperCase(),
    title: document.info.title,
    summary: document.info.summary ?? document.info.title,
    credentials: schemes.map(([name, scheme]) => credentialOption(name, scheme, document)).join("\n"),
    credentialsFromEnvironment: schemes
      .map(([name]) => `  ${name}: process.env["${environmentName(vendor, name)}"] ?? "",\n`)
      .join(""),
    exampleCall: callExample(vendor, document, example).replace(/^await /, "const result = await "),
    sharedVersion: (
      JSON.parse(readFileSync(join(folder, "packages/shared/package.json"), "utf8")) as { version: string }
    ).version,
  };
  for (const entry of readdirSync(template, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = path
      .slice(template.length + 1)
      .replaceAll("\\", "/")
      .replace(/\.template$/, "");
    const text = readFileSync(path, "utf8").replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name]!);
    outputs.set(target === "spec-package.json" ? `specs/${vendor}/package.json` : `packages/${vendor}/${target}`, text);
  }
  if (existsSync(join(folder, `specs/${vendor}/package.json`))) outputs.delete(`specs/${vendor}/package.json`);
}

function credentialOption(name: string, scheme: SecurityScheme, document: Document): string {
  const required = document.security.length > 0 && document.security.every((alternative) => name in alternative);
  const text = (scheme.description ?? "A credential.").replace(/\s+/g, " ").trim();
  return `  /** ${text} */\n  ${name}${required ? "" : "?"}: Credential;`;
}

/** The environment variable that holds a vendor's credential, such as `ACME_API_KEY`. */
export const environmentName = (vendor: string, option: string): string =>
  `${vendor}_${option.replace(/[A-Z]/g, (letter) => `_${letter}`)}`.toUpperCase();

/** Has npm know the new workspaces: links them, and notes them in the lockfile. Downloads nothing. */
export function link(added: string[], folder: string): void {
  console.log(`linking ${added.map((name) => `@vendor-clients/${name}`).join(", ")}`);
  const npm = spawnSync("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) throw new Error(`npm could not link the new packages:\n${npm.stderr}\nRun: npm install`);
}
