import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { splitDirections } from "@scripts/codegen/split-directions";
import { operationsOf, type Document } from "@scripts/openapi/document";
import { loadSpec, vendors } from "@scripts/openapi/specs";
import { articlePage, articles, type Article } from "./articles.js";
import { homePage } from "./home.js";
import { navigation } from "./navigation.js";
import { operationPage } from "./operation.js";
import type { Page } from "./page.js";
import { vendorPage } from "./vendor.js";
import { webhookPage, webhooksOf } from "./webhook.js";

/** Writes the pages that VitePress builds, and beside them what leads to them and what finds them; resolves to their number. */
export async function writePages(target: string, folder: string): Promise<number> {
  const documents = new Map(vendors(folder).map((vendor) => [vendor, loadSpec(vendor, folder)]));
  const all = articles(folder);
  const pages = await sitePages(documents, all, folder);
  rmSync(target, { recursive: true, force: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  };
  for (const { path, markdown } of pages) write(`${path}.md`, `${markdown}\n`);
  write("navigation.json", JSON.stringify(navigation(documents, all)));
  write("search.json", JSON.stringify(Object.fromEntries(pages.map(({ path, search }) => [`${path}.md`, search]))));
  return pages.length;
}

/** All pages of the site. */
async function sitePages(documents: Map<string, Document>, all: Article[], folder: string): Promise<Page[]> {
  const written = all.map((article) => articlePage(article, all, [...documents.keys()], folder));
  const generated = await Promise.all([...documents].map((entry) => vendorPages(...entry, all, folder)));
  return [homePage(documents, all, folder), ...written, ...generated.flat()];
}

async function vendorPages(vendor: string, document: Document, all: Article[], folder: string): Promise<Page[]> {
  const typed = splitDirections(document);
  const typedOperations = new Map(operationsOf(typed).map((operation) => [operation.id, operation]));
  const errors = all.some(({ path }) => path === "guides/errors") ? "/guides/errors" : "/readme";
  const operations = operationsOf(document).map((operation) =>
    operationPage({
      vendor,
      document,
      operation,
      typed: { document: typed, operation: typedOperations.get(operation.id)! },
      errors,
    }),
  );
  const webhooks = webhooksOf(typed).map(([name, webhook]) => webhookPage(vendor, typed, name, webhook));
  return [vendorPage(vendor, document, folder), ...(await Promise.all(operations)), ...webhooks];
}
