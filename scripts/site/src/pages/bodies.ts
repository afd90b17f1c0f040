import { examplesOf } from "@scripts/openapi/examples";
import { type MediaType, type Operation, type RequestBody, type Schema } from "@scripts/openapi/document";
import { successesOf, type Body, type BodyKind, type Success } from "@scripts/openapi/responses";
import { blocks, fence, inlineCode, plain, prose } from "./markdown.js";
import { schemaText } from "./schema-sections.js";
import { isNested, refName, typeCode, type Writing } from "./types.js";

/** What is sent: its type and its fields. `heading` stands above it. */
export function requestBody(writing: Writing, body: RequestBody, heading: string): string {
  const [[type, media] = ["", {}], ...others] = Object.entries(body.content);
  const also = others.map(([name]) => `\`${name}\``).join(", ");
  return blocks(
    heading,
    `\`${type}\`${named(writing, media)}${body.required ? " <em>required</em>" : ""}`,
    prose(body.description),
    schemaText(writing, schemaOf(writing, media)),
    also && `The vendor also takes ${also}; the method sends \`${type}\`.`,
  );
}

/** What comes back of a call that succeeds. */
export function answers(writing: Writing, operation: Operation): string {
  return blocks("## Answer", ...successesOf(writing.document, operation).map((success) => answer(writing, success)));
}

function answer(writing: Writing, { status, response, bodies }: Success): string {
  const first = `**${status}** ${prose(response.description)}`;
  if (bodies.length === 0) return blocks(first, "No body: the method resolves to `undefined`.");
  return blocks(first, ...bodies.map((one) => body(writing, one)));
}

/** What the method resolves to for a body that is no JSON. */
const resolution: Partial<Record<BodyKind, string>> = {
  bytes: 'the method resolves to a `Blob`; with `parseAs: "stream"` to a stream.',
  text: "the method resolves to a text.",
  events: "the method resolves to a stream of events once it begins. The `data` of each:",
  lines: "the method resolves to a stream once it begins. Each item of it:",
  any: "nothing of it is documented. The content type decides what the method resolves to.",
};

function body(writing: Writing, { type, kind, media }: Body): string {
  const resolved = resolution[kind];
  if (kind === "bytes" || kind === "text" || kind === "any") return `\`${type}\`: ${resolved}`;
  return blocks(
    resolved === undefined ? `\`${type}\`${named(writing, media)}` : `\`${type}\`: ${resolved}${named(writing, media)}`,
    schemaText(writing, schemaOf(writing, media)),
    examples(writing, media),
  );
}

/** A body's examples, as the specification has them. */
export function examples({ document }: Writing, media: MediaType): string {
  const all = examplesOf(document, media);
  const title = (name: string | undefined): string => (name && all.length > 1 ? `Example \`${name}\`:` : "Example:");
  return blocks(...all.map(([name, value]) => blocks(title(name), fence("json", JSON.stringify(value, null, 2)))));
}

/** The name of a body's type, which is the client's; or its type, if it has neither a name nor fields. */
function named(writing: Writing, { schema = {} }: MediaType): string {
  const name = refName(schema);
  if (name !== undefined) return ` ${inlineCode(plain(name), "type")}`;
  return isNested(schema) ? "" : ` ${typeCode(writing, schema)}`;
}

/** A body's schema itself, since its fields stand where the body is described. */
function schemaOf({ document }: Writing, { schema = {} }: MediaType): Schema {
  const name = refName(schema);
  return name === undefined ? schema : (document.components!["schemas"]![name] as unknown as Schema);
}
