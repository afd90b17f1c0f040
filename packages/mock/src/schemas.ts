import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Document, Json, Schema } from "@scripts/openapi/document";
import { isoFormats } from "@scripts/openapi/formats";
import { isMapOfNames, withoutExamples } from "@scripts/openapi/without-examples";

/** The direction in which a value is sent. */
export type Direction = "request" | "response";

/** Returns the validator of a schema, and the same one for the same schema. */
export type Compile = (schema: Schema) => ValidateFunction;

/** Represents a file in a value that is validated against a schema. */
export const fileMark = "\0file";

/** Creates validators for a document's schemas. References are not resolved, since a schema may refer to itself. */
export function compiler(document: Document, direction: Direction, options?: Options): Compile {
  // Optimizing the validators' code doubles the time until the first response.
  const code = { optimize: false };
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false, code, ...options });
  addFormats.default(ajv);
  for (const [name, format] of Object.entries(isoFormats)) ajv.addFormat(name, format);
  ajv.addFormat("binary", (text: string) => text === fileMark);
  // Shared by all operations, so that Ajv reads and compiles each component once.
  ajv.addSchema({ $id: shared, components: directed(withoutExamples(document.components), direction) });
  const known = new Map<Schema, ValidateFunction>();
  return (schema) => {
    const validate = known.get(schema) ?? ajv.compile(refersToShared(directed(withoutExamples(schema), direction)));
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
export const textCompiler = (document: Document): Compile => compiler(document, "request", { coerceTypes: "array" });

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
const otherWay = { request: "readOnly", response: "writeOnly" } as const;

/** Copies a schema without requiring what is sent only in the other direction. */
function directed<T>(node: T, direction: Direction): T {
  const walk = (node: Json): void => {
    if (typeof node !== "object" || node === null) return;
    // Vendors add fields, so that a response may match several variants of a `oneOf`; that is no reason to reject it.
    if (!Array.isArray(node) && direction === "response" && Array.isArray(node["oneOf"])) {
      node["allOf"] = [...((node["allOf"] ?? []) as Json[]), { anyOf: node["oneOf"] }];
      delete node["oneOf"];
    }
    if (!Array.isArray(node) && Array.isArray(node["required"])) {
      const properties = (node["properties"] ?? {}) as Record<string, Schema>;
      node["required"] = node["required"].filter((name) => !properties[name as string]?.[otherWay[direction]]);
    }
    Object.values(node).forEach(walk);
  };
  const copy = structuredClone(node);
  walk(copy as Json);
  return copy;
}
