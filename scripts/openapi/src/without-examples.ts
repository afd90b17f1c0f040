import type { Json } from "./document.js";

/** Keys whose values are maps by name. The names in them are not keywords. */
const maps = new Set([
  ..."properties patternProperties dependentSchemas $defs schemas responses headers parameters requestBodies".split(
    " ",
  ),
  ..."paths webhooks content callbacks".split(" "),
]);

/** Checks whether the value of a key is a map by name. `isMap` says whether the object itself is one. */
export const isMapOfNames = (key: string, isMap: boolean): boolean => !isMap && maps.has(key);

/**
 * Copies a part of a document without its examples. Ajv would read their data as schemas, for example a field named
 * `$id`.
 */
export function withoutExamples<T>(part: T): T {
  const copy = (node: Json, isMap: boolean): Json => {
    if (typeof node !== "object" || node === null) return node;
    if (Array.isArray(node)) return node.map((item) => copy(item, false));
    const kept = Object.entries(node).filter(([key]) => isMap || !/^examples?$/.test(key));
    return Object.fromEntries(kept.map(([key, value]) => [key, copy(value, isMapOfNames(key, isMap))]));
  };
  return copy(part as Json, false) as T;
}
