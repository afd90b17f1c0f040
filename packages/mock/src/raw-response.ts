import { examplesOf } from "@scripts/openapi/examples";
import { sample } from "@scripts/openapi/samples";
import { resolve, type Document, type Json, type Response as Documented } from "@scripts/openapi/document";
import { isBodiless, type Body, type BodyKind } from "@scripts/openapi/responses";
import { contentOf } from "./content.js";
import type { Fault } from "./public-types.js";

/** A response to send, unless a fault prevents it. */
export interface RawResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | undefined;
}

/** A documented response, ready to send. */
export interface SelectedResponse {
  raw: RawResponse;
  fault?: Fault | undefined;
}

/** Marks a response of the mock itself: the request violates the spec. */
export const refusedHeader = "x-mock-refused";

const json = { "content-type": "application/json" };

/** Creates the mock's own response to a request that violates the spec. */
export const refusal = (message: string): RawResponse => ({
  status: 400,
  headers: { ...json, [refusedHeader]: "true" },
  body: encode(JSON.stringify({ message })),
});

export const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const responseOf = ({ body, ...init }: RawResponse, method?: string): Response =>
  new Response(method === "HEAD" ? null : (body ?? null), init);

/**
 * Creates a documented response: with this body, with the example of this name, with the first example, or else with
 * one generated from the schema. A shared sample of the error format is not an example of this operation, so it is used
 * only by name.
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

/** The values in a body: one, or the items of a stream. */
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
  // Without a schema or an example, the body is empty.
  return kind === "any" ? [] : [sample(document, media.schema ?? {}) ?? null];
}

/** Collects the required headers, and those that have an example value in the spec. */
function headersOf(document: Document, { headers = {} }: Documented): Record<string, string> {
  const found = Object.entries(headers).flatMap(([name, node]): [string, string][] => {
    const { example, schema = {}, required } = resolve<Header>(document, node as Header);
    const shown = example ?? resolve(document, schema)["example"];
    const value = shown ?? (required ? sample(document, schema, name) : undefined);
    // The content type is determined by the body. https://spec.openapis.org/oas/v3.1.0#response-object
    return value === undefined || /^content-type$/i.test(name) ? [] : [[name.toLowerCase(), String(value)]];
  });
  return Object.fromEntries(found);
}

interface Header {
  example?: Json;
  schema?: Record<string, Json>;
  required?: boolean;
}

/** Resolves a media type range to a concrete type. */
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
  // A complete body in the stream's format, instead of a list of items.
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

/** Formats data as an event. https://html.spec.whatwg.org/multipage/server-sent-events.html */
function eventOf(data: unknown): string {
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return `${text.replace(/^/gm, "data: ")}\n\n`;
}
