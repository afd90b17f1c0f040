import type { Json } from "@scripts/openapi/document";

/** An object of a document. */
export type Node = { [key: string]: Json };

export const isRecord = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The items of a list; none if it is no list. */
export const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

export const textOf = (value: Json | undefined): string =>
  typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";

/** The keys that a JSON pointer such as `#/paths/~1a/get` goes through. https://www.rfc-editor.org/rfc/rfc6901 */
export const keysOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => decoded(key).replaceAll("~1", "/").replaceAll("~0", "~"));

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** What is at a place; `undefined` if it is not there. */
export function at(node: Json, keys: string[]): Json | undefined {
  let target: Json | undefined = node;
  for (const key of keys) {
    if (typeof target !== "object" || target === null) return undefined;
    target = (target as Node)[key];
  }
  return target;
}

/** The object at a place, if there is one. */
export function recordAt(node: Json, keys: string[]): Node | undefined {
  const target = at(node, keys);
  return isRecord(target) ? target : undefined;
}

/** A node, or what its `$ref` leads to. */
export function resolved(document: Node, node: Json | undefined): Node | undefined {
  if (!isRecord(node)) return undefined;
  const ref = node["$ref"];
  return typeof ref === "string" ? recordAt(document, keysOf(ref)) : node;
}

/** Calls back for each object within. */
export function walk(node: Json, visit: (node: Node) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (isRecord(node)) visit(node);
  for (const inner of Object.values(node)) walk(inner, visit);
}
