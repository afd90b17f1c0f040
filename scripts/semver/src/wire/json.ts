import type { Json, Schema } from "@scripts/openapi/document";

export const isObject = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const objectOf = (value: unknown): Schema => (isObject(value) ? value : {});

export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value : []);

/** Lists the keys of both, each once. */
export const keysOf = (one: object, other: object): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
];

/** Writes a value so that the order of its keys does not matter. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  ) ?? "";

export const same = (one: unknown, other: unknown): boolean => one === other || textOf(one) === textOf(other);

/** Follows a local reference; returns nothing if it leads nowhere. */
export function follow(document: Schema, ref: string): Json | undefined {
  if (ref === "#") return document;
  if (!ref.startsWith("#/")) return ref.startsWith("#") ? anchored(document, ref.slice(1)) : undefined;
  let node: Json | undefined = document;
  for (const key of ref.slice(2).split("/").map(unescape)) {
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

const unescape = (key: string): string => {
  try {
    return decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return key;
  }
};

function anchored(node: Json, name: string): Json | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  if (isObject(node) && (node["$anchor"] === name || node["$dynamicAnchor"] === name)) return node;
  for (const item of Object.values(node)) {
    const found = anchored(item, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
