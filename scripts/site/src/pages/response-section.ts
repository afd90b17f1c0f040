import { isJson, resolve, type MediaType, type Operation, type Response } from "@scripts/openapi/document";
import { schemaText } from "./fields.js";
import { code, element, heading, joined, text } from "./html.js";
import { inlineProse, prose } from "./prose.js";
import { mediaLine, schemaOf } from "./request-section.js";
import { anchor, typeCode, type Writing } from "./types.js";

/** What a successful call resolves to, by status. */
export function responseSection(writing: Writing, { responses }: Operation): string {
  const successes = responses.filter(([status]) => status.startsWith("2"));
  return joined([
    heading(2, "response", "Response"),
    ...successes.map(([status, response]) => success(writing, status, response)),
    headers(writing, responses),
  ]);
}

function success(writing: Writing, status: string, { description, content = {} }: Response): string {
  const id = anchor(writing, `status-${status}`);
  const line = element(
    "p",
    { id, class: "status" },
    element("a", { href: `#${id}`, class: "self" }, element("span", { class: "code success" }, status)),
    " ",
    inlineProse(description),
  );
  const bodies = Object.entries(content).map(([type, media]) => body(writing, type, media));
  return line + (joined(bodies) || element("p", {}, `No body: the method resolves to ${code("undefined")}.`));
}

function body(writing: Writing, type: string, media: MediaType): string {
  if (isJson(type)) return mediaLine(type, media) + schemaText(writing, schemaOf(writing.document, media), "response");
  const bytes = `The method resolves to a ${code("Blob")}, with ${code('parseAs: "stream"')} to a stream.`;
  return (
    mediaLine(type, {}) +
    element("p", {}, type.startsWith("text/event-stream") ? "A stream of server-sent events." : bytes)
  );
}

interface Header {
  description?: string;
  schema?: Record<string, never>;
}

/** The headers that responses are documented to have, and with which statuses. */
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
