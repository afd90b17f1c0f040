import type { Json, Schema } from "@scripts/openapi/document";
import { isPlainObject } from "@scripts/openapi/json";
import { keysOf as keysOfPointer } from "@scripts/openapi/json-pointer";

export const objectOf = (value: unknown): Schema => (isPlainObject(value) ? value : {});

/** Lists the keys of both, each once. */
export const keysOf = (one: object, other: object): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
];

/** The same nodes are compared again and again; nothing changes a document that is compared. */
const texts = new WeakMap<object, string>();

/** Writes a value so that the order of its keys does not matter. */
export function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const text = texts.get(value) ?? JSON.stringify(value, sortKeys);
  texts.set(value, text);
  return text;
}

const sortKeys = (_key: string, item: unknown): unknown =>
  isPlainObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item;

/** Tells whether a list of types has a type; an integer is a number as well. */
export const hasType = (types: Json[], type: Json): boolean =>
  types.includes(type) || (type === "integer" && types.includes("number"));

export const same = (one: unknown, other: unknown): boolean => one === other || textOf(one) === textOf(other);

/** Follows a local reference; returns nothing if it leads nowhere. */
export function follow(document: Schema, ref: string): Json | undefined {
  if (ref === "#") return document;
  if (!ref.startsWith("#/")) return ref.startsWith("#") ? anchored(document, ref.slice(1)) : undefined;
  let node: Json | undefined = document;
  for (const key of keysOfPointer(ref)) {
    node = Array.isArray(node) ? node[Number(key)] : objectOf(node)[key];
  }
  return node;
}

/** Resolves an OpenAPI object's reference; what stands beside it wins. */
export function resolved(document: Schema, node: unknown, seen: string[] = []): Schema {
  const { $ref, ...beside } = objectOf(node);
  if (typeof $ref !== "string") return objectOf(node);
  const target = seen.includes($ref) ? undefined : follow(document, $ref);
  return target === undefined ? objectOf(node) : { ...resolved(document, target, [...seen, $ref]), ...beside };
}

function anchored(node: Json, name: string): Json | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  if (isPlainObject(node) && (node["$anchor"] === name || node["$dynamicAnchor"] === name)) return node;
  for (const item of Object.values(node)) {
    const found = anchored(item, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
