import { examplesOf } from "../examples.js";
import { sample } from "../samples.js";
import { isJson, resolve, type Document, type Json, type MediaType, type Operation, type Schema } from "../specs.js";

/** What speaks for a status: the operation's response of that status, of its class (`4XX`), or `default`. */
export function keyFor({ responses }: Operation, status: number): string | undefined {
  const keys = responses.map(([key]) => key);
  return [String(status), `${Math.floor(status / 100)}XX`, "default"].find((key) => keys.includes(key));
}

/** The status of a response's key; of a class or `default`, one for which nothing else speaks. */
export function statusOf(operation: Operation, key: string): number {
  if (/^\d+$/.test(key)) return Number(key);
  const first = key === "default" ? [500, 400] : [Number(key.charAt(0)) * 100];
  const candidates = first.flatMap((status) => Array.from({ length: 100 }, (_, index) => status + index));
  return candidates.find((status) => keyFor(operation, status) === key) ?? candidates[0]!;
}

/** The first success. */
export const successOf = ({ responses }: Operation): string =>
  responses.map(([status]) => status).find((status) => status.startsWith("2")) ?? "default";

/** An answer as the spec documents it: the example of this name, else the first, else one made up by the schema. */
export function documentedAnswer(
  document: Document,
  operation: Operation,
  key: string | undefined,
  status: number,
  example?: string,
): Response {
  const response = operation.responses.find(([documented]) => documented === key)?.[1];
  const headers = new Headers(documentedHeaders(document, response?.headers));
  const [type, media] = Object.entries(response?.content ?? {})[0] ?? [];
  if (!media || [204, 205, 304].includes(status)) return new Response(null, { status, headers });
  headers.set("content-type", type!);
  return new Response(bodyOf(document, type!, media, example), { status, headers });
}

function bodyOf(document: Document, type: string, media: MediaType, name: string | undefined): string {
  const examples = examplesOf(document, media);
  const found = examples.find(([other]) => other === name) ?? examples[0];
  const value = found ? found[1] : (sample(document, media.schema ?? {}) ?? null);
  return isJson(type) || typeof value !== "string" ? JSON.stringify(value) : value;
}

/** The headers that have an example. */
const documentedHeaders = (document: Document, headers: Record<string, Json> = {}): [string, string][] =>
  Object.entries(headers).flatMap(([name, node]) => {
    const { example } = resolve<{ example?: Json }>(document, node as Schema);
    return example === undefined ? [] : [[name, String(example)]];
  });
