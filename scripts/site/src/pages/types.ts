import type { Document, Json, Schema } from "@scripts/openapi/document";
import { code } from "./html.js";

/** A page that is being written. */
export interface Writing {
  /** With its schemas as the client's types have them. */
  document: Document;
  /** The anchors that the page has. */
  anchors: Set<string>;
}

/** The most values of an enumeration that stand in its type. */
export const valuesInType = 12;

/** A schema's type as TypeScript writes it. */
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

/** The values that a schema lists, be it closed or open. */
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

/** The alternatives that a schema lists itself, without the one that stands for what nobody knows yet. */
export const branchesIn = (schema: Schema): Schema[] =>
  ((schema["oneOf"] ?? schema["anyOf"] ?? []) as Schema[]).filter((branch) => !branch["x-unknown-variant"]);

/** The name of the schema that this one only refers to, also by way of an `allOf` that adds nothing. */
export function refName(schema: Schema): string | undefined {
  const all = schema["allOf"] as Schema[] | undefined;
  const [only] = all ?? [];
  if (only && all?.length === 1 && !schema["properties"]) return refName(only);
  const ref = schema["$ref"];
  return typeof ref === "string" ? ref.split("/").pop() : undefined;
}

/** Takes an anchor that no other place of the page has. */
export function anchor({ anchors }: Writing, wanted: string): string {
  const base = wanted.replace(/[^\w.$-]+/g, "-");
  let id = base;
  for (let count = 2; anchors.has(id); count++) id = `${base}-${count}`;
  anchors.add(id);
  return id;
}

export const literal = (value: Json): string => code(JSON.stringify(value));
