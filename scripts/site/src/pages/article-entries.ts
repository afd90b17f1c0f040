import MarkdownIt from "markdown-it";
import { slug, type Article, type Entry } from "./page.js";

const markdown = new MarkdownIt({ html: false });

/** What the search finds of an article: each of its sections, with the first standing for the page. */
export function articleEntries({ title, group, file }: Article, source: string): Entry[] {
  // The README mentions everything that a guide explains.
  const kind = group !== "Guides" ? "project" : file === "README.md" ? "vendor" : "guide";
  return sectionsOf(source).map(({ heading, text, code }, index) => ({
    anchor: index === 0 ? "" : slug(heading),
    title: index === 0 ? title : heading,
    where: index === 0 ? group : `${group} › ${title}`,
    text,
    words: code,
    kind,
  }));
}

interface Section {
  heading: string;
  /** Its sentences. */
  text: string;
  /** Its blocks of code. */
  code: string;
}

function sectionsOf(source: string): Section[] {
  const sections: Section[] = [];
  const tokens = markdown.parse(source.replace(/<!--[^]*?-->/g, ""), {});
  for (const [index, token] of tokens.entries()) {
    const isHeading = tokens[index - 1]?.type === "heading_open";
    const last = sections.at(-1);
    const text = token.type === "inline" ? textOf(token) : "";
    if (isHeading) sections.push({ heading: text, text: "", code: "" });
    else if (last && token.type === "fence") last.code += ` ${token.content}`;
    else if (last && text) last.text = `${last.text} ${text}`.trim();
  }
  return sections;
}

const textOf = (token: ReturnType<MarkdownIt["parse"]>[number]): string =>
  (token.children ?? []).map(({ type, content }) => (/^(text|code_inline)$/.test(type) ? content : " ")).join("");
