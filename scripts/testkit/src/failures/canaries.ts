import { isPlainObject } from "@scripts/openapi/json";
import { mapValues } from "../contract/arrival.js";
import { bodyOf } from "../contract/spec.js";
import type { ExampleInit } from "@scripts/openapi/examples";
import { resolve, type Document, type Json, type Operation, type Schema } from "@scripts/openapi/document";

/** A call with a unique value in each field, and a list of these values. */
export interface Canaries {
  init: ExampleInit;
  texts: string[];
}

/**
 * Builds a call whose values are all recognizable. They need not match the schemas: the client does not validate them.
 */
export function canariesOf(document: Document, operation: Operation): Canaries {
  let count = 0;
  // Errors hide long values even if truncated, and short ones only as a whole, so both kinds are needed.
  const text = (): string => `zq${++count}z-canary${count % 2 === 0 ? "-of-the-caller" : ""}`;
  const maker: Maker = { document, text, number: () => 815_000_000 + ++count };
  const params: Record<string, Record<string, Json>> = {};
  for (const { name, in: place, schema = {}, style, content } of operation.parameters) {
    const whole = value(maker, schema, 0);
    // Only these can hold values nested in an object or an array.
    const isDeep = style === "deepObject" || content !== undefined;
    (params[place] ??= {})[name] = (isDeep ? whole : flattened(whole, text)) as Json;
  }
  const [type, media] = Object.entries(operation.object.requestBody?.content ?? {})[0] ?? [];
  const isBytes = bodyOf(document, operation)?.kind === "bytes";
  const bytes = new Blob(["a picture"], { type: "image/png" });
  const init = { params, ...(media && { body: isBytes ? bytes : value(maker, media.schema ?? {}, 0) }) };
  // A file has a name only in a form. As the whole body, it is just bytes.
  const sent = type?.startsWith("multipart/") ? init : { ...init, body: withoutFile(init.body) };
  return { init, texts: leaves(sent) };
}

/** Replaces nested objects and arrays in a value by strings. */
function flattened(whole: unknown, text: () => string): unknown {
  const flat = (inner: unknown): unknown => (typeof inner === "object" && inner !== null ? text() : inner);
  if (Array.isArray(whole)) return whole.map(flat);
  return isPlainObject(whole) ? mapValues(whole, flat) : whole;
}

interface Maker {
  document: Document;
  text: () => string;
  number: () => number;
}

/** The maximum depth for schemas that refer to themselves. */
const deepest = 6;

/** Generates a value with all fields of a schema, including those of all alternatives. */
function value(maker: Maker, node: Schema, depth: number): unknown {
  if (depth > deepest) return undefined;
  const { allOf, oneOf, anyOf, ...own } = resolve<Schema>(maker.document, node);
  const parts = [allOf, oneOf, anyOf].flatMap((parts) => (parts ?? []) as Schema[]);
  if (parts.length === 0) return typed(maker, own, depth);
  const values = [own, ...parts].filter(hasType).map((part) => value(maker, part, depth + 1));
  const objects = values.filter((part) => typeof part === "object" && !Array.isArray(part));
  return objects.length > 0 ? Object.assign({}, ...objects) : values[0];
}

const hasType = (schema: Schema): boolean =>
  ["$ref", "type", "properties", "enum", "const", "allOf", "oneOf", "anyOf"].some((key) => key in schema);

function typed(maker: Maker, schema: Schema, depth: number): unknown {
  const properties = schema["properties"] as Record<string, Schema> | undefined;
  const type = [schema["type"] ?? (properties ? "object" : "string")].flat().find((type) => type !== "null");
  if (type === "object") return object(maker, schema, depth);
  if (type === "array") return [value(maker, (schema["items"] ?? {}) as Schema, depth + 1)];
  if (type === "integer" || type === "number") return maker.number();
  if (type === "boolean") return true;
  if (schema["format"] === "binary") return new File(["a picture"], `${maker.text()}.png`, { type: "image/png" });
  return maker.text();
}

function object(maker: Maker, { properties = {}, additionalProperties: more }: Schema, depth: number): unknown {
  const fields = Object.entries(properties as Record<string, Schema>);
  const others = typeof more === "object" && more !== null ? (more as Schema) : {};
  const open = more !== false && (more !== undefined || fields.length === 0);
  return Object.fromEntries(
    [...fields, ...(open ? [["another", others] as const] : [])].map(([name, schema]) => [
      name,
      value(maker, schema, depth + 1),
    ]),
  );
}

const withoutFile = (body: unknown): unknown => (body instanceof File ? undefined : body);

function leaves(node: unknown): string[] {
  if (typeof node === "string" || typeof node === "number") return [String(node)];
  if (node instanceof File) return [node.name];
  return typeof node === "object" && node !== null ? Object.values(node).flatMap(leaves) : [];
}
