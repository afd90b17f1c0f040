/** Changes a Markdown text where it is not code. */
export const outsideCode = (markdown: string, change: (text: string) => string): string =>
  markdown
    .split(/(^ *```[^]*?^ *``` *$|`+[^`]+`+)/m)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");

/** A sentence of a spec's. What Vue would take for a tag stays text; code stays code. */
export const prose = (text = ""): string => outsideCode(text.trim(), (part) => part.replaceAll("<", "&lt;"));

/** Text within HTML. */
export const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Text in which neither Markdown nor HTML finds anything to do. */
export const plain = (text: string): string =>
  text.replace(/[&<>"'*_[\]`~\\{}|#!()]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Code within a sentence; `html` may hold links. */
export const inlineCode = (html: string, kind?: string): string =>
  `<code v-pre${kind ? ` class="${kind}"` : ""}>${html}</code>`;

/** A block of code. */
export const fence = (language: string, code: string): string => {
  const ticks = "`".repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${ticks}${language}\n${code.trim()}\n${ticks}`;
};

/** An item of a list, with what belongs to it below. */
export const item = (first: string, ...below: string[]): string =>
  [first, ...below.filter(Boolean)].join("\n\n").replaceAll("\n", "\n  ").replace(/^/, "- ").replace(/ +$/gm, "");

/** Blocks, one below the other. */
export const blocks = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join("\n\n");

/** A cell of a table. */
export const cell = (text = ""): string => prose(text.replace(/\s+/g, " ")).replaceAll("|", "\\|");

/** A heading's anchor, as GitHub makes it, so that links work there and here. */
export const slug = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

/** A name that may break between its words. */
export const breakable = (name: string): string => name.replace(/(?<=[a-z\d])(?=[A-Z])/g, "<wbr>");
