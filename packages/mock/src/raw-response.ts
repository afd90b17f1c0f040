import { examplesOf } from "@scripts/openapi/examples";
import { sample } from "@scripts/openapi/samples";
import {
  isJson,
  resolve,
  type Document,
  type Json,
  type MediaType,
  type Response as Documented,
} from "@scripts/openapi/document";

/** What is sent back, if no fault is in the way. */
export interface RawResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | undefined;
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

/** The type and the description of a response's body, if it has one. */
export const contentOf = ({ content = {} }: Documented): [type: string, media: MediaType] | undefined =>
  Object.entries(content)[0];

/**
 * A response as the spec documents it: with this body, or with the example of this name, else the first, else one made up
 * by the schema. A sample of the form is no example of what this operation responds, so that it comes by its name only.
 */
export function documented(
  document: Document,
  status: number,
  response: Documented,
  wanted: { example?: string | undefined; body?: unknown },
): RawResponse {
  const [range, media] = contentOf(response) ?? [];
  const headers = headersOf(document, response);
  if (range === undefined || isBodiless(status)) return { status, headers, body: undefined };
  const type = concrete(range);
  const isSample = response["x-codes"] === "sample" && wanted.example === undefined;
  const example = isSample ? undefined : exampleNamed(document, media, wanted.example);
  const value = wanted.body ?? example ?? sample(document, media?.schema ?? {});
  return { status, headers: { "content-type": type, ...headers }, body: written(type, value ?? null) };
}

/** A `Response` of such a status takes no body. https://fetch.spec.whatwg.org/#null-body-status */
const isBodiless = (status: number): boolean => [204, 205, 304].includes(status);

const exampleNamed = (document: Document, media: MediaType | undefined, wanted?: string): Json | undefined =>
  examplesOf(document, media).find(([name]) => wanted === undefined || name === wanted)?.[1];

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
const concrete = (range: string): string =>
  range.includes("*") ? (range.startsWith("text/") ? "text/plain" : "application/octet-stream") : range;

function written(type: string, value: unknown): Uint8Array<ArrayBuffer> {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  return encode(isJson(type) || typeof value !== "string" ? JSON.stringify(value) : value);
}
