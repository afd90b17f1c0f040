import type { Json } from "@scripts/openapi/document";
import { escapeKey } from "@scripts/openapi/json-pointer";

/**
 * Returns a line for each value of a document, with its location, so that every change of the document changes a line.
 * Lines contain neither the order of an object's fields nor the index of an item, so that an insertion only adds lines.
 */
export function linesOfDocument(node: Json, place = ""): string[] {
  if (typeof node !== "object" || node === null) return [`${place}: ${JSON.stringify(node)}`];
  const items: [string, Json][] = Array.isArray(node)
    ? node.map((item) => [`${place}[]`, item])
    : Object.entries(node)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, value]) => [`${place}/${escapeKey(key)}`, value]);
  if (items.length === 0) return [`${place}: ${Array.isArray(node) ? "[]" : "{}"}`];
  return items.flatMap(([at, item]) => linesOfDocument(item, at));
}

/** Returns the location of an operation in these lines. */
export const placeOfOperation = ({ method, path }: { method: string; path: string }): string =>
  `/paths/${escapeKey(path)}/${method.toLowerCase()}`;
