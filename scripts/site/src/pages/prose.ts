import MarkdownIt from "markdown-it";

// What a spec says is text: no HTML, no code that is run, no file that is included, no address but the web's.
const markdown = new MarkdownIt({ html: false, linkify: false });
markdown.renderer.rules["table_open"] = () => '<table tabindex="0">';
markdown.validateLink = (url) => /^(https?:|mailto:|#|\/)/i.test(url);

/** The Markdown of a spec as HTML in one line, for a page on which Vue does not look into it. */
export const prose = (source = ""): string => safe(markdown.render(source.trim()).trim());

/** The same for one sentence, which is not a paragraph of its own. */
export const inlineProse = (source = ""): string => safe(markdown.renderInline(source.trim().replace(/\s+/g, " ")));

/** Braces would be an expression to Vue, a line's end might begin a block of Markdown. */
const safe = (html: string): string =>
  html.replaceAll("{", "&#123;").replaceAll("}", "&#125;").replaceAll("\n", "&#10;");

/** What a spec says without its marks: for a title, a search, a list. */
export const plainProse = (source = ""): string =>
  markdown
    .parse(source, {})
    .flatMap((token) => (token.type === "inline" ? (token.children ?? []) : [token]))
    .map((token) => (/^(text|code_inline|fence|code_block)$/.test(token.type) ? token.content : ""))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
