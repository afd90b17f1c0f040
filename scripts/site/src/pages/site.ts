import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { splitDirections } from "@scripts/codegen/split-directions";
import { operationsOf, webhooksOf, type Document } from "@scripts/openapi/document";
import { loadSpec, vendors } from "@scripts/openapi/specs";
import { folder as tools } from "../paths.js";
import { requestRecorder } from "../samples/example-request.js";
import { articlePage, articles } from "./articles.js";
import { comparisonPage } from "./comparison.js";
import { homePage } from "./home.js";
import { siteLlms } from "./llms.js";
import { navigation, type Navigation } from "./navigation.js";
import { operationPage } from "./operation.js";
import type { Page, Article } from "./page.js";
import { referencePage } from "./reference.js";
import { vendorPage } from "./vendor.js";
import { webhookPage } from "./webhook.js";

/** Writes all pages of the repository, and resolves to their number. */
export async function writePages(target: string, folder: string): Promise<number> {
  const documents = new Map(vendors(folder).map((vendor) => [vendor, loadSpec(vendor, folder)]));
  const all = articles(folder);
  const pages = await sitePages(documents, all, folder);
  writeSite(target, pages, navigation(documents, all, folder));
  return pages.length;
}

/** Writes pages for VitePress, together with the navigation, the search entries and the text versions. */
export function writeSite(target: string, pages: Page[], leading: Navigation): void {
  rmSync(target, { recursive: true, force: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  };
  for (const { path, markdown, plain } of pages) {
    write(`${path}.md`, `${markdown}\n`);
    write(`public/${path}.md`, `${linkedAsText(plain)}\n`);
  }
  write("navigation.json", JSON.stringify(leading));
  write("public/search.json", JSON.stringify(pages.flatMap(entries)));
  write("public/llms.txt", siteLlms(pages));
  // `npm run docs:serve` replaces this file by the URLs of its mocks.
  write("public/mocks.json", "{}");
  copyFileSync(join(tools, "favicon.svg"), join(target, "public/favicon.svg"));
}

/** Rewrites links of a text version to the text versions of other pages. */
const linkedAsText = (plain: string): string =>
  plain.replace(/\]\((\/[\w/-]*)(#[^)]*)?\)/g, (_, path: string, anchor = "") => {
    return `](${path.endsWith("/") ? `${path}index` : path}.md${anchor})`;
  });

/** Returns the search entries of a page, with URLs. */
const entries = ({ path, search }: Page): object[] =>
  search.map(({ anchor, ...entry }) => ({
    url: `/${path.replace(/(^|(?<=\/))index$/, "")}${anchor && `#${anchor}`}`,
    ...entry,
  }));

/** Returns all pages of the site. */
async function sitePages(documents: Map<string, Document>, all: Article[], folder: string): Promise<Page[]> {
  const names = [...documents.keys()];
  const written = all.map((article) => articlePage(article, all, names, folder));
  const generated: Page[] = [];
  for (const [vendor, document] of documents) generated.push(...(await vendorPages(vendor, document, folder)));
  return [
    homePage(documents, all, folder),
    referencePage(documents),
    comparisonPage(all, names, folder),
    ...written,
    ...generated,
  ];
}

/** Returns the pages of a vendor. */
export async function vendorPages(vendor: string, document: Document, folder: string): Promise<Page[]> {
  const typed = splitDirections(document);
  const typedOperations = new Map(operationsOf(typed).map((operation) => [operation.id, operation]));
  const record = await requestRecorder(vendor, document, folder);
  const pages = [vendorPage(vendor, document, folder)];
  for (const operation of operationsOf(document)) {
    const same = { document: typed, operation: typedOperations.get(operation.id) ?? operation };
    pages.push(await operationPage({ vendor, document, operation, typed: same, request: await record(operation) }));
  }
  return [...pages, ...webhooksOf(typed).map((webhook) => webhookPage(vendor, typed, webhook))];
}
