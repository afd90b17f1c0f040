import type { MarkdownRenderer } from "vitepress";
import { commentMark } from "../../src/pages/fence.js";

/** How this site's Markdown differs from VitePress's. */
export function plainMarkdown(markdown: MarkdownRenderer): void {
  withoutExpressions(markdown);
  withComments(markdown);
  withoutEmptyHeadings(markdown);
  withTablesInReach(markdown);
}

/** To Vue, `{{ … }}` is an expression; here it is text, and code. */
function withoutExpressions({ renderer }: MarkdownRenderer): void {
  const { text, code_inline: code } = renderer.rules;
  renderer.rules.text = (...token) => (text?.(...token) ?? "").replaceAll("{{", "{<!-- -->{");
  renderer.rules.code_inline = (tokens, index, ...rest) => {
    tokens[index]?.attrSet("v-pre", "");
    return code?.(tokens, index, ...rest) ?? "";
  };
}

/** Code has its comments back, now that VitePress cannot take them for a file to include. */
function withComments({ core }: MarkdownRenderer): void {
  core.ruler.push("comments", ({ tokens }) => {
    for (const token of tokens) if (token.type === "fence") token.content = token.content.replaceAll(commentMark, "<");
  });
}

/** A table that is wider than the page is scrolled with the keyboard, too. */
function withTablesInReach({ core }: MarkdownRenderer): void {
  core.ruler.push("tables_in_reach", ({ tokens }) => {
    for (const token of tokens) if (token.type === "table_open") token.attrSet("tabindex", "0");
  });
}

/** A table's heading without a text is an ordinary cell: a screen reader would announce a heading that says nothing. */
function withoutEmptyHeadings({ core }: MarkdownRenderer): void {
  core.ruler.push("empty_headings", ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const end = tokens[index + 2];
      if (token.type !== "th_open" || !end || tokens[index + 1]?.content !== "") continue;
      token.tag = "td";
      end.tag = "td";
    }
  });
}
