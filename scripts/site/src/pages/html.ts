/** Escapes text for HTML, including all characters that are special to Vue and Markdown. */
export const text = (value: string): string =>
  value.replace(/[&<>"'{}]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll("\n", "&#10;");

/** Renders an element on a single line: Markdown would parse the text after a blank line. */
export function element(
  tag: string,
  attributes: Record<string, string | false | undefined>,
  ...inner: Inner[]
): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [value === "" ? ` ${name}` : ` ${name}="${text(value)}"`],
  );
  return `<${tag}${written.join("")}>${joined(inner)}</${tag}>`;
}

/** HTML, or a value that renders as nothing. */
export type Inner = string | false | undefined;

export const joined = (inner: Inner[]): string => inner.filter(Boolean).join("");

export const code = (value: string, kind?: string): string => element("code", { class: kind }, text(value));

/** Renders a heading with an anchor like VitePress's own. */
export const heading = (level: 2 | 3, id: string, title: string): string =>
  element(
    `h${level}`,
    { id, tabindex: "-1" },
    text(title),
    " ",
    element(
      "a",
      { class: "header-anchor", href: `#${id}`, "aria-label": `Permalink to “${title}”` },
      "&ZeroWidthSpace;",
    ),
  );

/** Formats names for a sentence: `a`, `b` and `c`. */
export function list(names: string[], last = "and"): string {
  const codes = names.map((name) => code(name));
  return codes.length > 1 ? `${codes.slice(0, -1).join(", ")} ${last} ${codes.at(-1)}` : (codes[0] ?? "");
}

/** Renders a block of HTML that neither Markdown nor Vue processes. */
export const html = (...inner: Inner[]): string => element("div", { "v-pre": "" }, ...inner);

export const link = (url: string, title = url): string => element("a", { href: url }, text(title));

/** Renders a table. The cells are HTML. */
export function table(head: string[], rows: string[][]): string {
  const cells = (tag: string, row: string[]): string =>
    joined(row.map((cell) => element(cell || tag === "td" ? tag : "td", {}, cell)));
  const body = rows.map((row) => element("tr", {}, cells("td", row)));
  return html(
    element(
      "table",
      { tabindex: "0" },
      element("thead", {}, element("tr", {}, cells("th", head))),
      element("tbody", {}, ...body),
    ),
  );
}
