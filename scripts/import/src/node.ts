import type { Json } from "@scripts/openapi/document";
import { isPlainObject } from "@scripts/openapi/json";
import { keysOf } from "@scripts/openapi/json-pointer";

/** An object of a document. */
export type Node = { [key: string]: Json };

export const textOf = (value: Json | undefined): string =>
  typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";

/** Returns the value at a location; `undefined` if there is none. */
export function at(node: Json, keys: string[]): Json | undefined {
  let target: Json | undefined = node;
  for (const key of keys) {
    if (typeof target !== "object" || target === null) return undefined;
    target = (target as Node)[key];
  }
  return target;
}

/** Returns the object at a location, if there is one. */
export function recordAt(node: Json, keys: string[]): Node | undefined {
  const target = at(node, keys);
  return isPlainObject(target) ? target : undefined;
}

/** Returns a node, or the target of its `$ref`. */
export function resolved(document: Node, node: Json | undefined, within: Json[] = []): Node | undefined {
  if (!isPlainObject(node) || within.includes(node)) return undefined;
  const ref = node["$ref"];
  return typeof ref === "string" ? resolved(document, recordAt(document, keysOf(ref)), [...within, node]) : node;
}

/** Visits each object within a node. */
export function walk(node: Json, visit: (node: Node) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (isPlainObject(node)) visit(node);
  for (const inner of Object.values(node)) walk(inner, visit);
}
