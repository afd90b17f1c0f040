import type { ExampleInit } from "@scripts/openapi/examples";
import { readParameters, undeclaredQuery, type Exchange } from "../mock.js";
import { isPlainObject } from "@scripts/openapi/json";
import { isJson, type Document, type Json, type Operation } from "@scripts/openapi/document";
import { contentOf, essence, successBodies, type Body } from "@scripts/openapi/responses";
import { isForm } from "./spec.js";

export type Values = Record<string, unknown>;

export const mapValues = <T>(values: Values, map: (value: unknown, name: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value, name)]));

/** A request by its contents. */
interface Contents {
  path: unknown;
  query: unknown;
  /** The names in the query that no parameter has. */
  undeclared: string[];
  header: unknown;
  body: unknown;
}

/** What a request has to hold, by what the caller gave. */
export async function sent(operation: Operation, { params = {}, body }: ExampleInit): Promise<Contents> {
  return {
    path: texts(params["path"]) ?? {},
    query: texts(params["query"]) ?? {},
    undeclared: [],
    header: texts(params["header"]) ?? {},
    body: isForm(operation) ? await parts(pairs(body as Values)) : body && JSON.parse(JSON.stringify(body)),
  };
}

/** What a request held; of its headers, those that the caller gave. */
export async function received(
  document: Document,
  operation: Operation,
  { request }: Exchange,
  { params = {} }: ExampleInit,
): Promise<Contents> {
  const headers = readParameters(document, operation, "header", request);
  const text = await request.clone().text();
  const form = request.headers.get("content-type")?.startsWith("multipart/form-data");
  return {
    path: texts(readParameters(document, operation, "path", request)) ?? {},
    query: texts(readParameters(document, operation, "query", request)) ?? {},
    undeclared: undeclaredQuery(document, operation, request),
    header: texts(mapValues(params["header"] ?? {}, (_, name) => headers[name])) ?? {},
    body: form ? await parts([...(await request.clone().formData())]) : text === "" ? undefined : JSON.parse(text),
  };
}

/** Parameters as their receiver has them: texts, and lists and objects of them; what is empty does not arrive. */
function texts(value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(texts).filter((item) => item !== undefined);
    return items.length > 1 ? items : items[0];
  }
  if (!isPlainObject(value)) return String(value);
  const fields = Object.entries(mapValues(value, texts)).filter(([, field]) => field !== undefined);
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

const pairs = (values: Values = {}): [name: string, value: unknown][] =>
  Object.entries(values).flatMap(([name, value]) =>
    [value ?? []].flat().map((item): [string, unknown] => [name, item]),
  );

/** A form's parts; of a file, its name, type and contents. */
const parts = (form: [name: string, value: unknown][]): Promise<unknown[]> =>
  Promise.all(
    form.map(async ([name, value]) => {
      if (value instanceof File) return [name, value.name, value.type, await value.text()];
      return [name, typeof value === "object" ? JSON.stringify(value) : String(value)];
    }),
  );

/**
 * Decodes a response as the client should: a success as the specification describes it, a failure as JSON or text. An
 * `example` replaces the body of the response.
 */
export async function expectedResult(
  document: Document,
  exchange: Exchange | undefined,
  example?: Json,
): Promise<unknown> {
  if (!exchange) return undefined;
  const { ok, headers } = exchange.response;
  const type = headers.get("content-type") ?? "";
  const body = exchange.operation && successBodies(document, exchange.operation).find((one) => covers(one, type));
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

const covers = ({ type }: Body, given: string): boolean =>
  essence(type) === essence(given) || type === "*/*" || essence(given).startsWith(type.replace(/\*$/, ""));

/** The items of a stream as the mock writes it: a line each, or an event that has data only. */
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

/** What a caller got; bytes as a text, and a stream as the list of its items. */
export async function plain(result: unknown): Promise<unknown> {
  if (result instanceof Blob) return { bytes: await result.text() };
  if (!isStream(result)) return result;
  const items: unknown[] = [];
  for await (const item of result) items.push(item);
  return { items };
}

/** Tells whether a method has resolved to a stream of events or lines. */
export const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value && !(value instanceof ReadableStream);
