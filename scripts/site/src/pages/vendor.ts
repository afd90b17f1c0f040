import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@scripts/console/user-error";
import { operationsOf, schemesOf, type Document, type Operation, type SecurityScheme } from "@scripts/openapi/document";
import { exportsOf } from "./jsdoc.js";
import { blocks, cell, escaped, fence, item, prose } from "./markdown.js";
import { front, requestLine } from "./operation.js";
import type { Page } from "./page.js";
import { webhooksOf } from "./webhook.js";

/** The page of a vendor: what is common to its operations, and a list of them. */
export function vendorPage(vendor: string, document: Document, folder: string): Page {
  const { info } = document;
  const markdown = blocks(
    front("Overview", info.summary ?? info.title),
    `# ${prose(info.title)}`,
    prose(info.summary),
    prose(info.description),
    fence("sh", `npm install @vendor-clients/${vendor}`),
    fence("ts", read(folder, `packages/${vendor}/example.ts`)),
    blocks("## Credentials", credentials(document), ...handWritten(vendor, document, folder)),
    blocks("## Environments", environments(document)),
    ...groups(vendor, document),
    webhooks(vendor, document),
    notCovered(document),
    document.externalDocs && `The vendor's documentation: <${document.externalDocs.url}>.`,
  );
  // Its operations have pages of their own, and are found there.
  const terms = [
    vendor,
    info.summary,
    info.description,
    "credentials",
    ...Object.entries(schemesOf(document)).flat().map(wordsOf),
  ];
  return {
    path: `${vendor}/index`,
    markdown,
    search: { titles: [escaped(info.title), "Overview"], text: terms.join(" ") },
  };
}

const wordsOf = (part: string | SecurityScheme): string =>
  typeof part === "string" ? part : `${part.name ?? "Authorization Bearer"} ${part.description ?? ""}`;

function read(folder: string, file: string): string {
  if (!existsSync(join(folder, file)))
    throw new UserError(`${file} is missing; a page of the site shows it. Restore it with: git checkout -- ${file}`);
  return readFileSync(join(folder, file), "utf8");
}

/** The header that a credential is sent in. */
export const onWire = ({ type, name }: SecurityScheme): string =>
  type === "http" ? "`Authorization: Bearer …`" : `\`${name}: …\``;

function credentials(document: Document): string {
  const rows = Object.entries(schemesOf(document)).map(
    ([option, scheme]) => `| \`${option}\` | ${onWire(scheme)} | ${cell(scheme.description)} |`,
  );
  const without = operationsOf(document).filter(({ security }) => security.length === 0);
  return blocks(
    rows.length > 0 ? ["| option | on the wire | |", "| --- | --- | --- |", ...rows].join("\n") : "No call takes one.",
    rows.length > 0 &&
      without.length > 0 &&
      `Sent with no credential: ${without.map(({ id }) => `[${id}](./${id})`).join(", ")}.`,
  );
}

/** The options that are not the specification's, and the helper for the vendor's own log-in or token, if there is one. */
function handWritten(vendor: string, document: Document, folder: string): string[] {
  const schemes = Object.keys(schemesOf(document));
  const sources = join(folder, `packages/${vendor}/src`);
  const token = join(sources, "token.ts");
  const options = exportsOf(join(sources, "index.ts"), schemes).interfaces;
  if (!existsSync(token)) return options;
  const { functions, interfaces } = exportsOf(token);
  return [...options, ...functions, ...interfaces];
}

function environments({ servers }: Document): string {
  const rows = servers.map(
    ({ url, description = "" }, index) =>
      `| ${cell(description)} | \`${url}\` | ${index === 0 ? "by default" : `\`baseUrl: "${url}"\``} |`,
  );
  return ["| environment | base URL | option |", "| --- | --- | --- |", ...rows].join("\n");
}

/** The operations by their tags, in the document's order. */
export function byTag(document: Document): [tag: string, description: string, operations: Operation[]][] {
  const operations = operationsOf(document);
  const tags = new Map((document.tags ?? []).map(({ name, description }) => [name, description]));
  return [...new Set(operations.map(({ object }) => object.tags[0]!))].map((tag) => [
    tag,
    tags.get(tag) ?? "",
    operations.filter(({ object }) => object.tags[0] === tag),
  ]);
}

const groups = (vendor: string, document: Document): string[] =>
  byTag(document).map(([tag, description, operations]) => {
    const list = operations.map(({ id, object, method, path }) => {
      const name = `[${id}](/${vendor}/${id})${object.deprecated ? " <em>deprecated</em>" : ""}`;
      return item(`${name} ${prose(object.summary)}`, requestLine({ method, path }));
    });
    return blocks(`## ${tag}`, prose(description), methodList(list));
  });

function webhooks(vendor: string, document: Document): string {
  const list = webhooksOf(document).map(([name, { summary }]) =>
    item(`[Webhook ${name}](/${vendor}/webhooks/${name}) ${prose(summary)}`),
  );
  return list.length > 0 ? blocks("## Webhooks", methodList(list)) : "";
}

/** What the vendor has and the client does not do. */
function notCovered(document: Document): string {
  const list = (document["x-not-covered"] ?? []).map(({ summary, url }) => `- ${prose(summary)} [Source](<${url}>)`);
  return list.length > 0 ? blocks("## Not covered", list.join("\n")) : "";
}

/** Entries of a list, set apart for the style sheet. */
export const methodList = (items: string[]): string => `<div class="methods">\n\n${items.join("\n")}\n\n</div>`;
