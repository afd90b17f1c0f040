import type { Json, Schema } from "@scripts/openapi/document";
import { isPlainObject } from "@scripts/openapi/json";
import { keysOf as keysOfPointer } from "@scripts/openapi/json-pointer";

export const objectOf = (value: unknown): Schema => (isPlainObject(value) ? value : {});

/** Lists the keys of both objects without duplicates. */
export const keysOf = (one: object, other: object): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
];

/** Cached, since the same nodes are compared repeatedly and never change. */
const texts = new WeakMap<object, string>();

/** Serializes a value regardless of the order of its keys. */
export function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const text = texts.get(value) ?? (Array.isArray(value) ? textOfList(value) : textOfObject(value));
  texts.set(value, text);
  return text;
}

const textOfList = (list: unknown[]): string => `[${list.map((item) => textOf(item) || "null").join(",")}]`;

function textOfObject(object: object): string {
  const entries = Object.entries(object).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${textOf(item)}`).join(",")}}`;
}

/** Checks whether a list of types includes a type. An integer is also a number. */
export const hasType = (types: Json[], type: Json): boolean =>
  types.includes(type) || (type === "integer" && types.includes("number"));

export const same = (one: unknown, other: unknown): boolean => one === other || textOf(one) === textOf(other);

/** Resolves a local reference; returns `undefined` if its target does not exist. */
export function follow(document: Schema, ref: string): Json | undefined {
  if (ref === "#") return document;
  if (!ref.startsWith("#/")) return ref.startsWith("#") ? anchored(document, ref.slice(1)) : undefined;
  let node: Json | undefined = document;
  for (const key of keysOfPointer(ref)) {
    node = Array.isArray(node) ? node[Number(key)] : objectOf(node)[key];
  }
  return node;
}

/** Resolves a reference. Fields next to the `$ref` take precedence. */
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
