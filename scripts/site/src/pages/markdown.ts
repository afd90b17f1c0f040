/** Transforms a Markdown text except for code blocks and inline code. */
export const outsideCode = (markdown: string, change: (text: string) => string): string =>
  markdown
    .split(/(^ *```[^]*?^ *``` *$|`+[^`]+`+)/m)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
