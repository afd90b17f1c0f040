import { convert } from "html-to-text";

/** What holds no text, and what leads elsewhere. */
const skipped = ["script", "style", "noscript", "template", "svg", "img", "nav", "footer"];
/** What begins a line, and the library does not know. */
const blocks = ["dt", "dd", "summary", "figcaption"];

/**
 * The lines of a page's main text, without what changes when only the site around it does: tags, addresses of links,
 * navigation, white space. A page without a main part is taken whole.
 */
export function linesOfHtml(html: string): string[] {
  const text = convert(html, {
    wordwrap: false,
    baseElements: { selectors: ["main", "[role=main]", "article"] },
    selectors: [
      ...skipped.map((selector) => ({ selector, format: "skip" })),
      ...blocks.map((selector) => ({ selector, format: "block" })),
      { selector: "a", options: { ignoreHref: true } },
      { selector: "table", format: "dataTable", options: { uppercaseHeaderCells: false, maxColumnWidth: 1000 } },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
  return linesOf(text);
}

/** The lines of a text, without what is white space only, and without the date of the last build. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/[\s\u200b]+/g, " ").trim())
    .filter((line) => line !== "" && !/^(this page was )?last[ _-]?(updated|modified|edited)\b/i.test(line));
}
