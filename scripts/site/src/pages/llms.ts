import type { Page } from "./page.js";

/** Returns the site's `llms.txt`, in the format of https://llmstxt.org: links to the text version of each page. */
export function siteLlms(pages: Page[]): string {
  const groups = new Map<string, string[]>();
  for (const { path, title, search } of pages) {
    const [entry] = search;
    if (!entry) continue;
    const group =
      { operation: entry.where.split(" › ")[0] ?? "", webhook: entry.where }[entry.kind as string] ??
      names[entry.kind] ??
      "";
    const about = entry.text
      .replace(/\s+/g, " ")
      .slice(0, 160)
      .replace(/\s+\S*$/, entry.text.length > 160 ? "…" : "$&");
    groups.set(group, [...(groups.get(group) ?? []), `- [${title}](/${path}.md)${about && `: ${about}`}`]);
  }
  const lists = [...groups].map(([group, lines]) => `## ${group}\n\n${lines.join("\n")}`);
  return `# vendor-clients\n\n> Typed API clients, one npm package per vendor, generated from hand-written OpenAPI specs.\n\n${lists.join("\n\n")}\n`;
}

const names: Record<string, string> = { guide: "Guides", project: "Project", vendor: "Vendors" };
