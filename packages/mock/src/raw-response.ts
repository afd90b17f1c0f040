import { examplesOf } from "@scripts/openapi/examples";
import { sample } from "@scripts/openapi/samples";
import { resolve, type Document, type Json, type Response as Documented } from "@scripts/openapi/document";
import { isBodiless, type Body, type BodyKind } from "@scripts/openapi/responses";
import { contentOf } from "./content.js";
import type { Fault } from "./public-types.js";

/** What is sent back, if no fault is in the way. */
export interface RawResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | undefined;
}

/** A documented response, ready to be sent. */
export interface SelectedResponse {
  raw: RawResponse;
  fault?: Fault | undefined;
}

/** The header of a response that is the mock's own: the request is not what the spec says. */
export const refusedHeader = "x-mock-refused";

const json = { "content-type": "application/json" };

/** Builds the response of the mock itself to a request that is not what the spec says. */
export const refusal = (message: string): RawResponse => ({
  status: 400,
  headers: { ...json, [refusedHeader]: "true" },
  body: encode(JSON.stringify({ message })),
});

export const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const responseOf = ({ body, ...init }: RawResponse, method?: string): Response =>
  new Response(method === "HEAD" ? null : (body ?? null), init);

/**
 * A response as the spec documents it: with this body, or with the example of this name, else the first, else one made up
 * by the schema. A sample of the form is no example of what this operation responds, so that it comes by its name only.
 */
export function documented(
  document: Document,
  status: number,
  response: Documented,
  wanted: { example?: string | undefined; body?: unknown; content?: Body | undefined },
): RawResponse {
  const { content = contentOf(document, response) } = wanted;
  const headers = headersOf(document, response);
  const values = content && !isBodiless(status) ? valuesFor(document, response, content, wanted) : [];
  if (!content || values.length === 0) return { status, headers, body: undefined };
  const type = concrete(content);
  return { status, headers: { "content-type": type, ...headers }, body: written(content, values) };
}

/** What a body holds: one value, or the items of a stream. */
function valuesFor(
  document: Document,
  response: Documented,
  { kind, media }: Body,
  wanted: { example?: string | undefined; body?: unknown },
): unknown[] {
  const isStream = kind === "events" || kind === "lines";
  if (wanted.body !== undefined) return isStream && Array.isArray(wanted.body) ? wanted.body : [wanted.body];
  const isSample = response["x-codes"] === "sample" && wanted.example === undefined;
  const examples = examplesOf(document, media).filter(
    ([name]) => !isSample && [undefined, name].includes(wanted.example),
  );
  const shown = examples.map(([, value]) => value);
  if (shown.length > 0) return isStream ? shown : shown.slice(0, 1);
  // Nothing is known of it, so nothing comes.
  return kind === "any" ? [] : [sample(document, media.schema ?? {}) ?? null];
}

/** Collects the headers that a response must have, and those of which the spec shows a value. */
function headersOf(document: Document, { headers = {} }: Documented): Record<string, string> {
  const found = Object.entries(headers).flatMap(([name, node]): [string, string][] => {
    const { example, schema = {}, required } = resolve<Header>(document, node as Header);
    const shown = example ?? resolve(document, schema)["example"];
    const value = shown ?? (required ? sample(document, schema, name) : undefined);
    // A body's type stands with the body. https://spec.openapis.org/oas/v3.1.0#response-object
    return value === undefined || /^content-type$/i.test(name) ? [] : [[name.toLowerCase(), String(value)]];
  });
  return Object.fromEntries(found);
}

interface Header {
  example?: Json;
  schema?: Record<string, Json>;
  required?: boolean;
}

/** Resolves a media type range of a spec to a type that a response can have. */
function concrete({ type, kind }: Body): string {
  if (!type.includes("*")) return type;
  return kind === "json" || kind === "any"
    ? json["content-type"]
    : kind === "text"
      ? "text/plain"
      : "application/octet-stream";
}

function written({ kind }: Body, values: unknown[]): Uint8Array<ArrayBuffer> {
  const [value] = values;
  if (value instanceof Uint8Array) return new Uint8Array(value);
  // As it is to come, in place of a list of items.
  if (values.length === 1 && typeof value === "string" && isWritten(kind, value)) return encode(value);
  if (kind === "events") return encode(values.map(eventOf).join(""));
  if (kind === "lines") return encode(values.map((item) => `${JSON.stringify(item)}\n`).join(""));
  return encode(JSON.stringify(value));
}

const isWritten = (kind: BodyKind, text: string): boolean =>
  kind === "text" ||
  kind === "bytes" ||
  (kind === "events" && /^(data|event|id|retry)?:/m.test(text)) ||
  (kind === "lines" && text.endsWith("\n"));

/** An event with this data. https://html.spec.whatwg.org/multipage/server-sent-events.html */
function eventOf(data: unknown): string {
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return `${text.replace(/^/gm, "data: ")}\n\n`;
}
