import type { SourceReader, Unreadable } from "./read.js";
import { linesOf, linesOfHtml } from "./text.js";

/** The form in which a page was read: the Markdown that its site also serves, or HTML. */
export type Form = "markdown" | "html";

export type Page =
  | { status: "read"; form: Form; lines: string[]; movedTo?: string }
  | { status: "gone"; reason: string }
  | Unreadable;

/**
 * Reads a page's text. Most documentation sites serve a page's Markdown at its URL with `.md`, which changes only when
 * the text does: https://www.mintlify.com/docs/ai/markdown-export
 */
export async function readPage(url: string, reader: SourceReader): Promise<Page> {
  const source = markdownOf(url);
  if (source) {
    const answer = await reader.read(source, "text/markdown, text/plain;q=0.9");
    if (answer.status === "read" && /^text\/(markdown|plain)\b/.test(answer.type))
      return page("markdown", linesOf(answer.text), answer.movedTo?.replace(/\.md$/, ""));
    // A fallback to HTML after a temporary failure would look like a change of the page.
    if (answer.status === "unreadable" && answer.why !== "refused") return answer;
  }
  const answer = await reader.read(url, "text/html");
  return answer.status === "read" ? page("html", linesOfHtml(answer.text), answer.movedTo) : answer;
}

function markdownOf(url: string): string | undefined {
  const address = new URL(url);
  address.hash = "";
  address.pathname = address.pathname.replace(/\/$/, "");
  if (address.pathname === "/" || /\.\w+$/.test(address.pathname)) return undefined;
  address.pathname += ".md";
  return address.href;
}

function page(form: Form, lines: string[], movedTo: string | undefined): Page {
  if (lines.length === 0) return { status: "unreadable", reason: "has no text before its scripts run", why: "refused" };
  const read: Page = { status: "read", form, lines };
  if (movedTo !== undefined) read.movedTo = movedTo;
  return read;
}
