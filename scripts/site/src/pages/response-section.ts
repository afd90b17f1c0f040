import { resolve, type Operation } from "@scripts/openapi/document";
import { successesOf, type Body, type BodyKind, type Success } from "@scripts/openapi/responses";
import { schemaText } from "./fields.js";
import { code, element, heading, joined, text } from "./html.js";
import { inlineProse, prose } from "./prose.js";
import { mediaLine, schemaOf } from "./request-section.js";
import { anchor, typeCode, type Writing } from "./types.js";

/** Renders the result of a successful call, by status. */
export function responseSection(writing: Writing, operation: Operation): string {
  return joined([
    heading(2, "response", "Response"),
    ...successesOf(writing.document, operation).map((one) => success(writing, one)),
    headers(writing, operation.responses),
  ]);
}

function success(writing: Writing, { status, response, bodies }: Success): string {
  const id = anchor(writing, `status-${status}`);
  const line = element(
    "p",
    { id, class: "status" },
    element("a", { href: `#${id}`, class: "self" }, element("span", { class: "code success" }, status)),
    " ",
    inlineProse(response.description),
  );
  const texts = bodies.map((one) => body(writing, one));
  return line + (joined(texts) || element("p", {}, `No body: the method resolves to ${code("undefined")}.`));
}

/** Describes the result of the method for bodies other than JSON. */
const resolution: Partial<Record<BodyKind, string>> = {
  bytes: `The method resolves to a ${code("Blob")}, with ${code('parseAs: "stream"')} to a stream.`,
  text: `The method resolves to a ${code("string")}.`,
  events: `The method resolves to an async iterable of events as soon as the response begins. The ${code("data")} of each:`,
  lines: "The method resolves to an async iterable as soon as the response begins. Each item:",
  any: "The body is not documented. The content type decides what the method resolves to.",
};

function body(writing: Writing, { type, kind, media }: Body): string {
  const resolved = resolution[kind];
  const hasFields = kind === "json" || kind === "events" || kind === "lines";
  return joined([
    mediaLine(type, hasFields ? media : {}),
    resolved && element("p", {}, resolved),
    hasFields && schemaText(writing, schemaOf(writing.document, media), "response"),
  ]);
}

/** A documented response header. */
export interface Header {
  description?: string;
  schema?: Record<string, never>;
}

/** Renders the documented response headers with their statuses. */
function headers(writing: Writing, responses: Operation["responses"]): string {
  const found = new Map<string, { header: Header; statuses: string[] }>();
  for (const [status, response] of responses)
    for (const [name, node] of Object.entries(response.headers ?? {})) {
      const header = resolve<Header>(writing.document, node as Header);
      const known = found.get(name)?.statuses ?? [];
      found.set(name, { header, statuses: [...known, status] });
    }
  const items = [...found].map(([name, { header, statuses }]) => {
    const id = anchor(writing, `response-header-${name}`);
    const all = statuses.length === responses.length;
    const named = statuses.map((status) => (status === "default" ? "any other" : status)).join(", ");
    const where = element("em", {}, text(all ? "with every status" : `with ${named}`));
    const type = header.schema ? typeCode(header.schema) : "";
    return element(
      "li",
      { id },
      element(
        "p",
        { class: "field" },
        [element("a", { href: `#${id}`, class: "self" }, code(name, "name")), type, where].filter(Boolean).join(" "),
      ),
      prose(header.description),
    );
  });
  return items.length > 0
    ? heading(3, "response-headers", "Headers") + element("ul", { class: "fields" }, ...items)
    : "";
}
