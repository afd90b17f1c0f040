import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { oneLine } from "./text.js";
import { onWire } from "@scripts/openapi/credentials";
import type { Outputs } from "./output-files.js";
import { UserError } from "@scripts/console/user-error";
import {
  alternativesOf,
  operationsOf,
  pascalCase,
  schemesOf,
  webhooksOf,
  type Document,
  type OperationObject,
} from "@scripts/openapi/document";
import { tokenHint } from "./token.js";
import { verifierName } from "./webhooks.js";

/** Updates the parts of a package's README that are generated from its spec and its `example.ts`. */
export function packageReadme(vendor: string, document: Document, outputs: Outputs, folder: string): void {
  const example = `packages/${vendor}/example.ts`;
  update(`packages/${vendor}/README.md`, outputs, folder, {
    example: `\`\`\`ts\n${read(example, outputs, folder).trim()}\n\`\`\``,
    credentials: credentials(vendor, document),
    methods: methods(document),
  });
}

/** Generates a vendor's row in the README's table. */
export function vendorRow(vendor: string, document: Document): string {
  const wire = Object.values(schemesOf(document)).map(onWire);
  const count = operationsOf(document).length;
  return `| [\`@vendor-clients/${vendor}\`](packages/${vendor}) | ${cell(document.info.title)} | \`create${pascalCase(vendor)}Client\` | ${wire.join(", ")} | ${count} |`;
}

/** Updates the README's table of vendors. */
export function rootReadme(rows: string[], outputs: Outputs, folder: string): void {
  const table = `| package | vendor | factory | auth header | methods |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}`;
  update("README.md", outputs, folder, { vendors: table });
}

function credentials(vendor: string, document: Document): string {
  const rows = Object.entries(schemesOf(document)).map(
    ([name, scheme]) =>
      `| \`${name}\` | ${onWire(scheme)} | ${cell(`${scheme.description ?? ""} ${tokenHint(vendor, document, name)}`.trim())} |`,
  );
  const table = `| option | auth header | |\n| --- | --- | --- |\n${rows.join("\n")}`;
  return `${rows.length > 0 ? table : "None: all operations are unauthenticated."}\n\n${choices(document)}${servers(document)}`;
}

/** Says which credentials are enough, if not all are needed. */
function choices({ security }: Document): string {
  const alternatives = alternativesOf(security);
  const words = alternatives.map((all) => all.map((name) => `\`${name}\``).join(" with ") || "none");
  return alternatives.length > 1 ? `A call needs ${words.join(", or ")}.\n\n` : "";
}

function servers(document: Document): string {
  const list = document.servers.map(({ url, description, "x-name": name }) => {
    const option = name ? ` (\`server: "${name}"\`)` : "";
    return `${cell(description ?? "server")} \`${url}\`${option}`;
  });
  const variables = new Map(document.servers.flatMap(({ variables = {} }) => Object.entries(variables)));
  const rows = [...variables].map(([name, { default: usual, enum: values = [], description = "" }]) => {
    const all = values.length > 0 ? values : [usual];
    const marked = all.map((value) => `\`${cell(value)}\`${value === usual ? " by default" : ""}`);
    return `| \`${name}\` | ${marked.join(", ")} | ${cell(description)} |`;
  });
  const table = rows.length > 0 ? `\n\n| option | values | |\n| --- | --- | --- |\n${rows.join("\n")}` : "";
  return `Base URL: ${list.join(", ")}.${table}`;
}

function methods(document: Document): string {
  const groups = new Map<string, string[]>();
  for (const { id, object, method, path } of operationsOf(document)) {
    const name = object.deprecated ? `~~\`${id}\`~~` : `\`${id}\``;
    const row = `| ${name} | ${cell(object.summary)} | ${pageLink(`\`${method} ${path}\``, object)} |`;
    groups.set(object.tags[0]!, [...(groups.get(object.tags[0]!) ?? []), row]);
  }
  const tables = [...groups].map(
    ([tag, rows]) => `**${tag}**\n\n| method | | request |\n| --- | --- | --- |\n${rows.join("\n")}`,
  );
  return [...tables, ...webhooks(document), ...notCovered(document)].join("\n\n");
}

const pageLink = (text: string, { externalDocs }: OperationObject): string =>
  externalDocs ? `[${text}](${externalDocs.url})` : text;

/** Lists the vendor's features that the client does not cover. */
function notCovered(document: Document): string[] {
  const items = (document["x-not-covered"] ?? []).map(({ summary, url }) => `- ${oneLine(summary)} [Source](${url})`);
  return items.length > 0 ? [`**not covered**\n\n${items.join("\n")}`] : [];
}

/** Lists the webhooks, the functions that verify them, and the types of their payloads. */
function webhooks(document: Document): string[] {
  const rows = webhooksOf(document).map((webhook) => {
    const { name, object, signature, payload } = webhook;
    const verify = signature ? `\`${verifierName(webhook)}\`` : "no signature is documented";
    return `| ${pageLink(`\`${name}\``, object)} | ${cell(object.summary)} | ${verify} | \`${payload}\` |`;
  });
  return rows.length > 0
    ? [
        `**webhooks**, from \`/webhooks\`\n\n| webhook | | verified by | payload type |\n| --- | --- | --- | --- |\n${rows.join("\n")}`,
      ]
    : [];
}

/** Escapes text for a table cell. A comment would hide everything after it. */
const cell = (text: string): string => oneLine(text).replaceAll("|", "\\|").replaceAll("<!--", "&lt;!--");

/** Replaces the generated regions of a file. */
export function update(file: string, outputs: Outputs, folder: string, parts: Record<string, string>): void {
  let text = read(file, outputs, folder);
  for (const [name, part] of Object.entries(parts)) {
    const region = new RegExp(`^(<!-- generated: ${name} -->\\n)[^]*?^(<!-- end -->)$`, "m");
    if (!region.test(text))
      throw new UserError(
        `${file} has no region for generated content. Add:\n<!-- generated: ${name} -->\n<!-- end -->`,
      );
    text = text.replace(region, (_, start: string, end: string) => `${start}${withoutEnd(part)}\n${end}`);
  }
  outputs.set(file, text);
}

/** Escapes a line of the example that the next run would take for the end of the region. */
const withoutEnd = (part: string): string => part.replace(/^<!-- end -->$/gm, " $&");

/** Reads a file, including changes that have not been written yet. */
export function read(file: string, outputs: Outputs, folder: string): string {
  const text = outputs.get(file);
  if (text !== undefined) return text;
  if (!existsSync(join(folder, file)))
    throw new UserError(`${file} is missing. Restore it with: git checkout -- ${file}`);
  return readFileSync(join(folder, file), "utf8");
}
