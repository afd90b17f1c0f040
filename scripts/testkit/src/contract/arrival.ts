import type { ExampleInit } from "@scripts/openapi/examples";
import { readForm, readParameters, undeclaredQuery, type Exchange } from "../mock.js";
import { isPlainObject } from "@scripts/openapi/json";
import { isJson, type Document, type Json, type MediaType, type Operation } from "@scripts/openapi/document";
import { contentOf, isInRange, successBodies, type Body } from "@scripts/openapi/responses";
import { bodyOf } from "./spec.js";

export type Values = Record<string, unknown>;

export const mapValues = <T>(values: Values, map: (value: unknown, name: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value, name)]));

/** The contents of a request. */
interface Contents {
  path: unknown;
  query: unknown;
  /** Names in the query that belong to no parameter. */
  undeclared: string[];
  header: unknown;
  body: unknown;
}

/** Returns what a request must contain, given the caller's init. */
export async function sent(
  document: Document,
  operation: Operation,
  { params = {}, body }: ExampleInit,
): Promise<Contents> {
  return {
    path: texts(params["path"]) ?? {},
    query: texts(params["query"]) ?? {},
    undeclared: [],
    header: texts(params["header"]) ?? {},
    body: body === undefined ? undefined : await bodySent(document, operation, body),
  };
}

async function bodySent(document: Document, operation: Operation, body: unknown): Promise<unknown> {
  const written = bodyOf(document, operation);
  if (written?.kind === "multipart") return parts(pairs(body as Values, written.media));
  if (written?.kind === "form") return texts(body) ?? {};
  if (body instanceof Blob) return body.text();
  return written?.kind === "text" ? String(body) : JSON.parse(JSON.stringify(body));
}

async function bodyReceived(document: Document, operation: Operation, request: Request): Promise<unknown> {
  const written = bodyOf(document, operation);
  if (written?.kind === "multipart" && request.headers.has("content-type"))
    return parts([...(await request.clone().formData())]);
  const text = await request.clone().text();
  if (written?.kind === "form") return texts(readForm(document, written.media, text)) ?? {};
  if (text === "" && written?.kind !== "text") return undefined;
  return written?.kind === "json" ? JSON.parse(text) : text;
}

/** Returns what a request contained; of its headers, those that the caller set. */
export async function received(
  document: Document,
  operation: Operation,
  { request }: Exchange,
  { params = {} }: ExampleInit,
): Promise<Contents> {
  const headers = readParameters(document, operation, "header", request);
  return {
    path: texts(readParameters(document, operation, "path", request)) ?? {},
    query: texts(readParameters(document, operation, "query", request)) ?? {},
    undeclared: undeclaredQuery(document, operation, request),
    header: texts(mapValues(params["header"] ?? {}, (_, name) => headers[name])) ?? {},
    body: request.headers.has("content-type") ? await bodyReceived(document, operation, request) : undefined,
  };
}

/**
 * Converts parameters to what the receiver parses: strings, and arrays and objects of strings. Empty values do not
 * arrive.
 */
export function texts(value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(texts).filter((item) => item !== undefined);
    return items.length > 1 ? items : items[0];
  }
  if (!isPlainObject(value)) return String(value);
  const fields = Object.entries(mapValues(value, texts)).filter(([, field]) => field !== undefined);
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/** The parts of a form: one for each item of an array, unless the array is a single JSON part. */
const pairs = (values: Values, { encoding }: MediaType): [name: string, value: unknown][] =>
  Object.entries(values).flatMap(([name, value]) => {
    const isWhole = isJson(encoding?.[name]?.contentType ?? "") && value !== undefined;
    const items: unknown[] = isWhole ? [value] : [value ?? []].flat();
    return items.map((item): [string, unknown] => [name, item]);
  });

/** Returns a form's parts; for a file, its name, type and contents. */
const parts = (form: [name: string, value: unknown][]): Promise<unknown[]> =>
  Promise.all(
    form.map(async ([name, value]) => {
      if (value instanceof File) return [name, value.name, value.type, await value.text()];
      return [name, typeof value === "object" ? JSON.stringify(value) : String(value)];
    }),
  );

/**
 * Decodes a response as the client should: a success as documented, a failure as JSON or text. An `example` replaces
 * the body of the response.
 */
export async function expectedResult(
  document: Document,
  exchange: Exchange | undefined,
  example?: Json,
): Promise<unknown> {
  if (!exchange) return undefined;
  const { ok, headers } = exchange.response;
  const type = headers.get("content-type") ?? "";
  const body =
    exchange.operation && successBodies(document, exchange.operation).find((body) => isInRange(type, body.type));
  const isStream = ok && (body?.kind === "events" || body?.kind === "lines");
  const isJsonType = isJson(type);
  const text =
    example === undefined || isStream ? await exchange.response.clone().text() : written(example, isJsonType);
  if (ok && body && isStream) return { items: itemsOf(document, body, text) };
  if (ok && body?.kind === "text") return text;
  if (text === "") return ok ? undefined : "";
  if (ok && !isJsonType) return { bytes: text };
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Parses a stream as written by the mock: one item per line, or events with data only. */
function itemsOf(document: Document, { kind, media }: Body, text: string): unknown[] {
  const parts = text.split(kind === "lines" ? "\n" : "\n\n").filter(Boolean);
  if (kind === "lines") return parts.map((part) => JSON.parse(part));
  const isText = media.schema !== undefined && contentOf(document, media.schema) === "text";
  return parts.map((part) => {
    const data = part.replace(/^data: /gm, "");
    return { event: "message", data: isText ? data : JSON.parse(data), id: "", retry: undefined };
  });
}

const written = (example: Json, json: boolean): string =>
  json || typeof example !== "string" ? JSON.stringify(example) : example;

/** Converts a result for comparison: bytes to text, and a stream to an array of its items. */
export async function plain(result: unknown): Promise<unknown> {
  if (result instanceof Blob) return { bytes: await result.text() };
  if (!isStream(result)) return result;
  const items: unknown[] = [];
  for await (const item of result) items.push(item);
  return { items };
}

/** Checks whether a method has resolved to a stream of events or lines. */
export const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value && !(value instanceof ReadableStream);
