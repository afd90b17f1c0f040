import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Document, Json, Schema } from "@scripts/openapi/document";
import { isoFormats } from "@scripts/openapi/formats";
import { flatten, typesOf } from "@scripts/openapi/samples";
import { isMapOfNames, withoutExamples } from "@scripts/openapi/without-examples";

/** How a value is sent: in a request, as text in a request, or in a response. */
type Way = "request" | "text" | "response";

/** Returns the validator of a schema, and the same one for the same schema. */
export type Compile = (schema: Schema) => ValidateFunction;

/** Represents a file in a value that is validated against a schema. */
export const fileMark = "\0file";

/** Creates validators for a document's schemas. References are not resolved, since a schema may refer to itself. */
export function compiler(document: Document, way: Way): Compile {
  // Optimizing the validators' code doubles the time until the first response.
  const code = { optimize: false };
  const coerceTypes = way === "text" && "array";
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false, code, coerceTypes });
  addFormats.default(ajv);
  for (const [name, format] of Object.entries(isoFormats)) ajv.addFormat(name, format);
  ajv.addFormat("binary", (text: string) => text === fileMark);
  // Shared by all operations, so that Ajv reads and compiles each component once.
  ajv.addSchema({ $id: shared, components: directed(document, document.components, way) });
  const known = new Map<Schema, ValidateFunction>();
  return (schema) => {
    const validate = known.get(schema) ?? ajv.compile(refersToShared(directed(document, schema, way)));
    known.set(schema, validate);
    return validate;
  };
}

/** The id of the document's components in Ajv. */
const shared = "spec";

/** Keywords whose values are data, in which `$ref` is not a reference. */
const values = ["const", "enum"];

/** Copies a schema with its references pointing to the shared components. `isMap`: its keys are names, not keywords. */
function refersToShared<T extends Json>(node: T, isMap = false): T {
  if (Array.isArray(node)) return node.map((item) => refersToShared(item)) as T;
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([key, inner]): [string, Json] => {
    if (!isMap && key === "$ref" && typeof inner === "string") return [key, `${shared}${inner}`];
    return [key, !isMap && values.includes(key) ? inner : refersToShared(inner, isMapOfNames(key, isMap))];
  });
  return Object.fromEntries(entries) as T;
}

/**
 * Like `compiler`, for values sent as strings: `"7"` matches the number 7, and a single item matches an array of it.
 */
export const textCompiler = (document: Document): Compile => compiler(document, "text");

/** Describes what does not match, and where; `undefined` if everything does. */
export function misfit(validate: ValidateFunction, value: unknown): string | undefined {
  if (validate(value)) return undefined;
  return [...new Set(validate.errors!.map(describeError))].join("; ");
}

/** Names the unexpected field, or the values that the schema allows; never a value that was sent. */
function describeError({ instancePath, message, params }: ErrorObject): string {
  const { additionalProperty, allowedValues, allowedValue } = params as Record<string, unknown>;
  const named = additionalProperty ?? (Array.isArray(allowedValues) ? allowedValues.join(", ") : allowedValue);
  return `${instancePath} ${message}${named === undefined ? "" : `: ${String(named)}`}`.trim();
}

/** The keyword for values that are sent only in the other direction. */
const otherWay = { request: "readOnly", text: "readOnly", response: "writeOnly" } as const;

/** Copies a schema without requiring what is sent only in the other direction. */
function directed<T>(document: Document, node: T, way: Way): T {
  const walk = (node: Json): void => {
    if (typeof node !== "object" || node === null) return;
    const { oneOf } = node as Schema;
    if (!Array.isArray(node) && Array.isArray(oneOf) && mayOverlap(document, oneOf as Schema[], way)) {
      node["allOf"] = [...((node["allOf"] ?? []) as Json[]), { anyOf: oneOf }];
      delete node["oneOf"];
    }
    if (!Array.isArray(node) && Array.isArray(node["required"])) {
      const properties = (node["properties"] ?? {}) as Record<string, Schema>;
      node["required"] = node["required"].filter((name) => !properties[name as string]?.[otherWay[way]]);
    }
    Object.values(node).forEach(walk);
  };
  const copy = withoutExamples(node);
  walk(copy as Json);
  return copy;
}

/**
 * Checks whether a value may match several variants. Vendors add fields to responses. A text may be a string or a
 * number, and is also an array of one item.
 */
const mayOverlap = (document: Document, variants: Schema[], way: Way): boolean =>
  way === "response" ||
  (way === "text" && variants.some((variant) => typesOf(flatten(document, variant)).some((type) => type !== "object")));
