import { UserError } from "@scripts/console/user-error";
import { operationsOf, schemesOf, type Document } from "@scripts/openapi/document";
import { onSite, read, type Article } from "./articles.js";
import { blocks, fence, item, prose } from "./markdown.js";
import type { Page } from "./page.js";
import { methodList, onWire } from "./vendor.js";

/** The front page: what this is, for which vendors, and the first call. */
export function homePage(documents: Map<string, Document>, all: Article[], folder: string): Page {
  const readme = read("README.md", folder);
  const [first = ""] = documents.keys();
  const markdown = blocks(
    "---\nsidebar: false\nprev: false\nnext: false\npageClass: reference\n---",
    "# vendor-clients",
    /^# .*\n+([^#`<]+?)\n\n/.exec(readme)?.[1],
    vendorList(documents),
    blocks("## Install", "A package for each vendor:", fence("sh", `npm install @vendor-clients/${first}`)),
    onSite(section(readme, "Try it without an account"), "README.md", all, [...documents.keys()], folder),
    blocks("## Guides", guides(all)),
  );
  return { path: "index", markdown };
}

/** A section of the README, with its heading. */
export function section(markdown: string, heading: string): string {
  const start = markdown.indexOf(`\n## ${heading}\n`);
  if (start < 0)
    throw new UserError(`README.md has no "## ${heading}"; the front page of the site shows it. Restore it.`);
  const end = markdown.indexOf("\n## ", start + 1);
  return markdown.slice(start + 1, end < 0 ? undefined : end).trim();
}

const vendorList = (documents: Map<string, Document>): string => {
  const list = [...documents].map(([vendor, document]) => {
    const { title, summary } = document.info;
    const wire = Object.values(schemesOf(document)).map(onWire);
    const facts = [`\`@vendor-clients/${vendor}\``, ...wire, `${operationsOf(document).length} methods`];
    return item(`[${prose(title)}](/${vendor}/) ${prose(summary)}`, facts.join(" · "));
  });
  return methodList(list);
};

const guides = (all: Article[]): string =>
  all
    .filter(({ group }) => group === "Guides")
    .map(({ title, path }) => `- [${title}](/${path})`)
    .join("\n");
