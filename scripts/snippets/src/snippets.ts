import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import { visit } from "unist-util-visit";
import { root } from "@scripts/openapi/specs";

/** A code block in a Markdown file. */
export interface Snippet {
  /** Relative to the repository. */
  file: string;
  /** The line on which its code starts. */
  line: number;
  /** The word after the fence, such as `ts`, or an empty string. */
  language: string;
  code: string;
}

/** Returns the code blocks of a Markdown text, in order. */
export function snippetsOf(markdown: string, file: string): Snippet[] {
  const snippets: Snippet[] = [];
  visit(fromMarkdown(markdown), "code", ({ lang, value, position }) => {
    snippets.push({ file, line: position!.start.line + 1, language: lang ?? "", code: value });
  });
  return snippets;
}

/** A link in a Markdown file. */
export interface Link {
  line: number;
  url: string;
}

/** Returns the links of a Markdown text, in order. */
export function linksOf(markdown: string): Link[] {
  const links: Link[] = [];
  visit(fromMarkdown(markdown), ["link", "definition"], (node) => {
    if ("url" in node) links.push({ line: node.position!.start.line, url: node.url });
  });
  return links;
}

/** Returns the Markdown files for readers, relative to the repository. */
export function documents(folder = root): string[] {
  const under = (path: string): string[] =>
    readdirSync(join(folder, path), { recursive: true, encoding: "utf8" })
      .map((name) => `${path}/${name.replaceAll("\\", "/")}`)
      .filter((name) => name.endsWith(".md"));
  const packages = readdirSync(join(folder, "packages")).map((name) => `packages/${name}/README.md`);
  const top = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return [...top, "specs/README.md", ...under("docs"), ...packages]
    .filter((file) => existsSync(join(folder, file)))
    .sort();
}

/** Returns all code blocks of these files. */
export const allSnippets = (folder = root): Snippet[] =>
  documents(folder).flatMap((file) => snippetsOf(readFileSync(join(folder, file), "utf8"), file));
