import type { Json } from "@scripts/openapi/document";
import { escapeKey } from "@scripts/openapi/json-pointer";

/**
 * A line for each value of a document, with the place at which it stands: whatever changes, a line does. Neither the
 * order of an object's fields nor the index of an item is in it, so that what was inserted is all that is new.
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

/** The place of an operation in such lines. */
export const placeOfOperation = ({ method, path }: { method: string; path: string }): string =>
  `/paths/${escapeKey(path)}/${method.toLowerCase()}`;
