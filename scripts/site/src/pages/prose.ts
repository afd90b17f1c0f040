import MarkdownIt from "markdown-it";

// Renders text of a spec safely: without raw HTML, executable code, included files, or URL schemes other than the
// web's.
const markdown = new MarkdownIt({ html: false, linkify: false });
markdown.renderer.rules["table_open"] = () => '<table tabindex="0">';
markdown.validateLink = (url) => /^(https?:|mailto:|#|\/)/i.test(url);

/** Renders the Markdown of a spec as HTML on a single line that Vue does not process. */
export const prose = (source = ""): string => safe(markdown.render(source.trim()).trim());

/** Renders a sentence in the same way, without a paragraph around it. */
export const inlineProse = (source = ""): string => safe(markdown.renderInline(source.trim().replace(/\s+/g, " ")));

/** Escapes braces, which start an expression in Vue, and line breaks, which may start a Markdown block. */
const safe = (html: string): string =>
  html.replaceAll("{", "&#123;").replaceAll("}", "&#125;").replaceAll("\n", "&#10;");

/** Returns the text of a spec's Markdown without markup, for titles, search entries and lists. */
export const plainProse = (source = ""): string =>
  markdown
    .parse(source, {})
    .flatMap((token) => (token.type === "inline" ? (token.children ?? []) : [token]))
    .map((token) => (/^(text|code_inline|fence|code_block)$/.test(token.type) ? token.content : ""))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
