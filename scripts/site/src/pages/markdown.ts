/** Changes a Markdown text where it is not code. */
export const outsideCode = (markdown: string, change: (text: string) => string): string =>
  markdown
    .split(/(^ *```[^]*?^ *``` *$|`+[^`]+`+)/m)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
