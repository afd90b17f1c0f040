import { text } from "./html.js";

/** A page of the site. */
export interface Page {
  /** Its address without the first slash; `index` for a folder's own. */
  path: string;
  title: string;
  /** What VitePress builds. */
  markdown: string;
  /** The page for a reader of text alone. */
  plain: string;
  search: Entry[];
}

/** A part of a page that the search can find. */
export interface Entry {
  /** Its anchor; none for the page itself. */
  anchor: string;
  title: string;
  /** What it belongs to. */
  where: string;
  /** What an excerpt is taken from. */
  text: string;
  /** By what else it is found. */
  words: string;
  kind: "operation" | "webhook" | "vendor" | "guide" | "project";
}

/** A page that is written by hand: a Markdown file of the repository. */
export interface Article {
  /** Relative to the repository. */
  file: string;
  /** Its address on the site. */
  path: string;
  title: string;
  group: "Guides" | "Project" | "Decisions";
}

/** An entry of the sidebar or the bar at the top. */
export interface Link {
  text: string;
  link?: string;
  items?: Link[];
  collapsed?: boolean;
  activeMatch?: string;
}

/** VitePress's metadata of a page. Two vendors may have operations of one name, so that a title has the vendor's. */
export function frontMatter(fields: Record<string, unknown> & { title: string; vendor?: string }): string {
  const { vendor, ...rest } = fields;
  const titleTemplate = vendor === undefined ? undefined : `:title | ${vendor} | vendor-clients`;
  const all = { ...rest, ...(titleTemplate !== undefined && { titleTemplate }) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${JSON.stringify(withoutTags(value))}`);
  return `---\n${lines.join("\n")}\n---`;
}

/** VitePress writes these values into a script, which a tag would end, and includes the files that comments name. */
const withoutTags = (value: unknown): unknown => (typeof value === "string" ? value.replaceAll("<", "<\u200b") : value);

/** Blocks, one below the other. */
export const blocks = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join("\n\n");

/** A name that may break between its words. */
export const breakable = (name: string): string => text(name).replace(/(?<=[a-z\d])(?=[A-Z])/g, "<wbr>");

/** A heading's anchor, as GitHub makes it, so that links work there and here. */
export const slug = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
