import type { Document, Json, Schema } from "@scripts/openapi/document";
import { inlineCode, plain, slug } from "./markdown.js";

/** A page that is being written: the schemas that it links to get a section of their own below. */
export interface Writing {
  /** With its schemas as the client's types have them. */
  document: Document;
  /** The names of the schemas met so far. */
  met: Set<string>;
}

/** A schema's type as TypeScript writes it, with links to the sections of the schemas that it names. */
export const typeCode = (writing: Writing, schema: Schema): string => inlineCode(typeHtml(writing, schema), "type");

function typeHtml(writing: Writing, schema: Schema): string {
  const name = refName(schema);
  if (name !== undefined) return link(writing, name);
  if (schema["x-upload"] !== undefined) return schema["x-upload"] ? "Upload" : "Blob";
  if (schema["const"] !== undefined) return value(schema["const"]);
  const values = schema["enum"] ?? schema["x-open"];
  if (Array.isArray(values)) return values.map(value).join(" | ");
  const branches = branchesIn(schema);
  if (branches.length > 0) return [...new Set(branches.map((branch) => typeHtml(writing, branch)))].join(" | ");
  const types = [schema["type"] ?? []].flat() as string[];
  return types.map((type) => named(writing, schema, type)).join(" | ") || untyped(writing, schema);
}

function link({ document, met }: Writing, name: string): string {
  if (!document.components?.["schemas"]?.[name]) return plain(name);
  met.add(name);
  return `<a href="#${slug(name)}">${plain(name)}</a>`;
}

const value = (literal: Json): string => plain(JSON.stringify(literal));

function named(writing: Writing, schema: Schema, type: string): string {
  if (type === "integer") return "number";
  if (type === "array") return list(typeHtml(writing, (schema["items"] ?? {}) as Schema));
  if (type !== "object") return type;
  const rest = schema["additionalProperties"];
  const isMap = typeof rest === "object" && rest !== null && schema["properties"] === undefined;
  return isMap ? `Record&lt;string, ${typeHtml(writing, rest as Schema)}&gt;` : "object";
}

const list = (items: string): string => (items.includes(" | ") ? `(${items})&#91;&#93;` : `${items}&#91;&#93;`);

function untyped(writing: Writing, schema: Schema): string {
  if (schema["properties"] || schema["allOf"]) return "object";
  return schema["items"] ? list(typeHtml(writing, schema["items"] as Schema)) : "unknown";
}

/** The alternatives that a schema lists itself, without the one that stands for what nobody knows yet. */
export const branchesIn = (schema: Schema): Schema[] =>
  ((schema["oneOf"] ?? schema["anyOf"] ?? []) as Schema[]).filter((branch) => !branch["x-unknown-variant"]);

/** The name of the schema that this one only refers to, also by way of an `allOf` that adds nothing. */
export function refName(schema: Schema): string | undefined {
  const all = schema["allOf"] as Schema[] | undefined;
  if (all?.length === 1 && !schema["properties"]) return refName(all[0]!);
  const ref = schema["$ref"];
  return typeof ref === "string" ? ref.split("/").pop() : undefined;
}

/** Whether a schema has more to show than its type. */
export const isNested = (schema: Schema): boolean =>
  ["properties", "allOf", "oneOf", "anyOf"].some((key) => schema[key] !== undefined);
