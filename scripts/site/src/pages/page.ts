import { text } from "./html.js";

/** A page of the site. */
export interface Page {
  /** The path without a leading slash; ends in `index` for the page of a folder. */
  path: string;
  title: string;
  /** The input for VitePress. */
  markdown: string;
  /** The text version. */
  plain: string;
  search: Entry[];
}

/** A part of a page that the search can find. */
export interface Entry {
  /** The anchor; empty for the page itself. */
  anchor: string;
  title: string;
  /** The group or page that it belongs to. */
  where: string;
  /** The text from which excerpts are taken. */
  text: string;
  /** Further search terms. */
  words: string;
  kind: "operation" | "webhook" | "vendor" | "guide" | "project";
}

/** A hand-written page: a Markdown file of the repository. */
export interface Article {
  /** Relative to the repository. */
  file: string;
  /** The path on the site. */
  path: string;
  title: string;
  group: "Guides" | "Project" | "Decisions";
}

/** An entry of the sidebar or of the bar at the top. */
export interface Link {
  text: string;
  link?: string;
  items?: Link[];
  collapsed?: boolean;
  activeMatch?: string;
}

/**
 * Returns VitePress's front matter. Titles include the vendor, since two vendors may have operations of the same name.
 */
export function frontMatter(fields: Record<string, unknown> & { title: string; vendor?: string }): string {
  const { vendor, ...rest } = fields;
  const titleTemplate = vendor === undefined ? undefined : `:title | ${vendor} | vendor-clients`;
  const all = { ...rest, ...(titleTemplate !== undefined && { titleTemplate }) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${JSON.stringify(withoutTags(value))}`);
  return `---\n${lines.join("\n")}\n---`;
}

/**
 * Masks tags: VitePress writes the values into a script, which a tag would end, and includes the files named in
 * comments.
 */
const withoutTags = (value: unknown): unknown => (typeof value === "string" ? value.replaceAll("<", "<\u200b") : value);

/** Joins blocks with blank lines. */
export const blocks = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join("\n\n");

/** Allows line breaks between the words of a name. */
export const breakable = (name: string): string => text(name).replace(/(?<=[a-z\d])(?=[A-Z])/g, "<wbr>");

/** Returns the anchor that GitHub creates for a heading, so that links work on both sites. */
export const slug = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
