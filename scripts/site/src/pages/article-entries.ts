import MarkdownIt from "markdown-it";
import { slug, type Article, type Entry } from "./page.js";

const markdown = new MarkdownIt({ html: false });

/** Returns the search entries of an article, one for each section. The first section represents the page. */
export function articleEntries({ title, group, file }: Article, source: string): Entry[] {
  // A lower weight for the README, which mentions everything that the guides explain.
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
  /** The section's prose. */
  text: string;
  /** The section's code blocks. */
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
