import { convert } from "html-to-text";

/** Elements without text, and navigation. */
const skipped = ["script", "style", "noscript", "template", "svg", "img", "nav", "footer"];
/** Elements that start a line, but not by the library's defaults. */
const blocks = ["dt", "dd", "summary", "figcaption"];

/**
 * Returns the lines of a page's main text. Leaves out what changes with the site alone: tags, link addresses,
 * navigation and whitespace. A page without a main element is read as a whole.
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

/** Returns the lines of a text, except for blank lines and the date of the last build. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/[\s\u200b]+/g, " ").trim())
    .filter((line) => line !== "" && !/^(this page was )?last[ _-]?(updated|modified|edited)\b/i.test(line));
}
