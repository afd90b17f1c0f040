import type { Document, Json, Schema } from "@scripts/openapi/document";
import { code } from "./html.js";

/** The state of a page while it is written. */
export interface Writing {
  /** The document with the schemas of the client's types. */
  document: Document;
  /** The anchors that are in use. */
  anchors: Set<string>;
}

/** The maximum number of an enumeration's values that its type shows. */
export const valuesInType = 12;

/** Renders a schema's type in TypeScript's notation. */
export const typeCode = (schema: Schema): string => code(typeOf(schema), "type");

export function typeOf(schema: Schema): string {
  const name = refName(schema);
  if (name !== undefined) return name;
  if (schema["x-upload"] !== undefined) return schema["x-upload"] ? "Upload" : "Blob";
  if (schema["const"] !== undefined) return JSON.stringify(schema["const"]);
  const values = valuesOf(schema);
  if (values.length > 0 && values.length <= valuesInType)
    return values.map((value) => JSON.stringify(value)).join(" | ");
  const branches = branchesIn(schema);
  if (branches.length > 0) return [...new Set(branches.map(typeOf))].join(" | ");
  const types = [schema["type"] ?? []].flat() as string[];
  return types.map((type) => named(schema, type)).join(" | ") || untyped(schema);
}

/** Returns the values of an enumeration, closed or open. */
export const valuesOf = (schema: Schema): Json[] => {
  const values = schema["enum"] ?? schema["x-open"];
  return Array.isArray(values) ? values : [];
};

function named(schema: Schema, type: string): string {
  if (type === "integer") return "number";
  if (type === "array") return list(typeOf((schema["items"] ?? {}) as Schema));
  if (type !== "object") return type;
  const rest = schema["additionalProperties"];
  const isMap = typeof rest === "object" && rest !== null && schema["properties"] === undefined;
  return isMap ? `Record<string, ${typeOf(rest as Schema)}>` : "object";
}

const list = (items: string): string => (items.includes(" | ") ? `(${items})[]` : `${items}[]`);

function untyped(schema: Schema): string {
  if (schema["properties"] || schema["allOf"]) return "object";
  return schema["items"] ? list(typeOf(schema["items"] as Schema)) : "unknown";
}

/** Returns the direct alternatives of a schema, without the one for unknown variants. */
export const branchesIn = (schema: Schema): Schema[] =>
  ((schema["oneOf"] ?? schema["anyOf"] ?? []) as Schema[]).filter((branch) => !branch["x-unknown-variant"]);

/** Returns the name of the schema that this one merely refers to, directly or by an `allOf` that adds nothing. */
export function refName(schema: Schema): string | undefined {
  const all = schema["allOf"] as Schema[] | undefined;
  const [only] = all ?? [];
  if (only && all?.length === 1 && !schema["properties"]) return refName(only);
  const ref = schema["$ref"];
  return typeof ref === "string" ? ref.split("/").pop() : undefined;
}

/** Returns a unique anchor for the page, and reserves it. */
export function anchor({ anchors }: Writing, wanted: string): string {
  const base = wanted.replace(/[^\w.$-]+/g, "-");
  let id = base;
  for (let count = 2; anchors.has(id); count++) id = `${base}-${count}`;
  anchors.add(id);
  return id;
}

export const literal = (value: Json): string => code(JSON.stringify(value));
