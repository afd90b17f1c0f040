import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@scripts/console/user-error";
import {
  operationsOf,
  schemesOf,
  webhooksOf,
  type Document,
  type Operation,
  type SecurityScheme,
} from "@scripts/openapi/document";
import { read } from "./articles.js";
import { fence } from "./fence.js";
import { headerText } from "./header-text.js";
import { code, element, heading, html, link, table, text } from "./html.js";
import { exportsOf } from "./jsdoc.js";
import { badge, tagTitle } from "./operation.js";
import { blocks, breakable, frontMatter, slug, type Page } from "./page.js";
import { inlineProse, plainProse, prose } from "./prose.js";
import { vendorStates } from "./reference.js";

/** Returns the page of a vendor: general facts, and a list of its operations. */
export function vendorPage(vendor: string, document: Document, folder: string): Page {
  const { info } = document;
  const version = versionOf(vendor, folder);
  const markdown = blocks(
    frontMatter({ title: "Overview", vendor: info.title, description: plainProse(info.summary ?? info.title) }),
    html(
      element("h1", { id: "top", tabindex: "-1" }, text(info.title)),
      element("p", { class: "lead" }, inlineProse(info.summary)),
      prose(info.description),
      element(
        "p",
        { class: "limits" },
        `${code(`@vendor-clients/${vendor}`)} · version ${text(version)} · ${operationsOf(document).length} operations · `,
        link("/readme#install", "Install"),
      ),
    ),
    fence("sh", `npm install @vendor-clients/${vendor}`),
    fence("ts", read(`packages/${vendor}/example.ts`, folder)),
    blocks("## Authentication", authentication(vendor, document), ...handWritten(vendor, document, folder)),
    blocks("## Environments", environments(document), variables(document)),
    blocks("## Operations", ...groups(vendor, document)),
    vendorStates(document),
    webhooks(vendor, document),
    notCovered(document),
    document.externalDocs &&
      blocks("## Source", html(element("p", {}, "The vendor's documentation: ", link(document.externalDocs.url)))),
  );
  return {
    path: `${vendor}/index`,
    title: info.title,
    markdown,
    plain: plain(vendor, document, folder),
    search: [found(document)],
  };
}

/** Returns the version of a vendor's package. */
export const versionOf = (vendor: string, folder: string): string =>
  (JSON.parse(read(`packages/${vendor}/package.json`, folder)) as { version: string }).version;

/** Returns the search entry of a vendor. Its operations have entries of their own. */
const found = (document: Document): Page["search"][number] => ({
  anchor: "",
  title: plainProse(document.info.title),
  where: "API reference",
  text: plainProse(`${document.info.summary ?? ""} ${document.info.description ?? ""}`),
  words: [
    "authentication",
    "credentials",
    "environments",
    ...Object.entries(schemesOf(document)).flat().map(wordsOf),
  ].join(" "),
  kind: "vendor",
});

const wordsOf = (part: string | SecurityScheme): string =>
  typeof part === "string" ? part : `${part.name ?? "Authorization Bearer"} ${plainProse(part.description)}`;

function authentication(vendor: string, document: Document): string {
  const rows = Object.entries(schemesOf(document)).map(([option, scheme]) => [
    code(option),
    code(headerText(scheme)),
    inlineProse(scheme.description),
  ]);
  const keyless = operationsOf(document).filter(({ security }) => security.every((schemes) => schemes.length === 0));
  return blocks(
    rows.length > 0 ? table(["option", "header", ""], rows) : "No operation is authenticated.",
    rows.length > 0 &&
      keyless.length > 0 &&
      html(element("p", {}, "Unauthenticated: ", keyless.map(({ id }) => link(`/${vendor}/${id}`, id)).join(", "))),
  );
}

/** Renders the hand-written options, and the helper for the vendor's sign-in or token, if there is one. */
function handWritten(vendor: string, document: Document, folder: string): string[] {
  const schemes = Object.keys(schemesOf(document));
  const sources = join(folder, `packages/${vendor}/src`);
  const tokens = ["token.ts", "generated/token.ts"]
    .map((name) => join(sources, name))
    .filter((file) => existsSync(file));
  const options = exportsOf(join(sources, "index.ts"), schemes).interfaces;
  const helpers = tokens.map((file) => exportsOf(file));
  return [...options, ...helpers.flatMap(({ functions, interfaces }) => [...functions, ...interfaces])];
}

const environments = ({ servers }: Document): string =>
  table(
    ["environment", "base URL", "option"],
    servers.map(({ url, description = "", "x-name": name }, index) => [
      inlineProse(description),
      code(url),
      index === 0 ? "default" : code(name ? `server: "${name}"` : `baseUrl: "${url}"`),
    ]),
  );

/** Renders the options for variables in the base URL. */
export function variables({ servers }: Document): string {
  const all = new Map(servers.flatMap(({ variables = {} }) => Object.entries(variables)));
  const rows = [...all].map(([name, { default: usual, enum: values = [usual], description = "" }]) => [
    code(name),
    values.map((value) => code(value) + (value === usual ? " by default" : "")).join(", "),
    inlineProse(description),
  ]);
  return rows.length > 0 ? table(["option", "values", ""], rows) : "";
}

/** Groups the operations by tag, in the document's order. */
export function byTag(document: Document): [tag: string, description: string, operations: Operation[]][] {
  const operations = operationsOf(document);
  const tags = new Map((document.tags ?? []).map(({ name, description }) => [name, description]));
  const tagOf = ({ object }: Operation): string => object.tags[0] ?? "";
  return [...new Set(operations.map(tagOf))].map((tag) => [
    tag,
    tags.get(tag) ?? "",
    operations.filter((operation) => tagOf(operation) === tag),
  ]);
}

const groups = (vendor: string, document: Document): string[] =>
  byTag(document).map(([tag, description, operations]) =>
    html(heading(3, slug(tag), tagTitle(tag)), prose(description), operationList(vendor, operations)),
  );

const operationList = (vendor: string, operations: Operation[]): string =>
  element(
    "ul",
    { class: "operations" },
    ...operations.map(({ id, method, path, object }) =>
      element(
        "li",
        {},
        element(
          "a",
          { href: `/${vendor}/${id}` },
          badge(method),
          " ",
          element("span", { class: "name" }, breakable(id)),
        ),
        object.deprecated && element("em", {}, " deprecated"),
        element("span", { class: "what" }, inlineProse(object.summary)),
        code(path),
      ),
    ),
  );

function webhooks(vendor: string, document: Document): string {
  const items = webhooksOf(document).map(({ name, object }) =>
    element(
      "li",
      {},
      element(
        "a",
        { href: `/${vendor}/webhooks/${name}` },
        badge("webhook"),
        " ",
        element("span", { class: "name" }, breakable(name)),
      ),
      element("span", { class: "what" }, inlineProse(object.summary)),
    ),
  );
  return items.length > 0 ? blocks("## Webhooks", html(element("ul", { class: "operations" }, ...items))) : "";
}

/** Lists features of the vendor that the client does not support. */
function notCovered(document: Document): string {
  const items = (document["x-not-covered"] ?? []).map(({ summary, url }) =>
    element("li", {}, inlineProse(summary), " ", link(url, "Source")),
  );
  return items.length > 0 ? blocks("## Not covered", html(element("ul", {}, ...items))) : "";
}

/** Returns the text version: the package's `llms.txt`, with links to the operations' pages. */
function plain(vendor: string, document: Document, folder: string): string {
  const file = join(folder, `packages/${vendor}/llms.txt`);
  if (!existsSync(file)) throw new UserError(`packages/${vendor}/llms.txt is missing. Write it with: npm run generate`);
  const pages = operationsOf(document).map(({ id }) => `- [${id}](/${vendor}/${id}.md)`);
  return `${readFileSync(file, "utf8").trim()}\n\n## Pages\n\n${pages.join("\n")}`;
}
