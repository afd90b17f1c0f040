import type { MarkdownRenderer } from "vitepress";
import { commentMark } from "../../src/pages/fence.js";

/** Adapts VitePress's Markdown for this site. */
export function plainMarkdown(markdown: MarkdownRenderer): void {
  withoutExpressions(markdown);
  withComments(markdown);
  withoutEmptyHeadings(markdown);
  withTablesInReach(markdown);
}

/** Renders `{{ … }}` as text. Vue would evaluate it as an expression. */
function withoutExpressions({ renderer }: MarkdownRenderer): void {
  const { text, code_inline: code } = renderer.rules;
  renderer.rules.text = (...token) => (text?.(...token) ?? "").replaceAll("{{", "{<!-- -->{");
  renderer.rules.code_inline = (tokens, index, ...rest) => {
    tokens[index]?.attrSet("v-pre", "");
    return code?.(tokens, index, ...rest) ?? "";
  };
}

/** Restores comments in code blocks, once VitePress can no longer treat them as includes. */
function withComments({ core }: MarkdownRenderer): void {
  core.ruler.push("comments", ({ tokens }) => {
    for (const token of tokens) if (token.type === "fence") token.content = token.content.replaceAll(commentMark, "<");
  });
}

/** Makes tables focusable, so that wide ones can be scrolled with the keyboard. */
function withTablesInReach({ core }: MarkdownRenderer): void {
  core.ruler.push("tables_in_reach", ({ tokens }) => {
    for (const token of tokens) if (token.type === "table_open") token.attrSet("tabindex", "0");
  });
}

/** Renders empty table headings as ordinary cells, since a screen reader would announce a heading without text. */
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
