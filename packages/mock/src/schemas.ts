import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Document, Json, Schema } from "@scripts/openapi/document";
import { isoFormats } from "@scripts/openapi/formats";
import { withoutExamples } from "@scripts/openapi/without-examples";

/** Which way a value travels. */
export type Direction = "request" | "response";

/** Makes a validator for a schema of a document; for the same schema the same one. */
export type Compile = (schema: Schema) => ValidateFunction;

/** What stands for a file in a value that a schema is to fit. */
export const fileMark = "\0file";

/** Makes validators for the schemas of a document, whose references stay as they are: a schema may refer to itself. */
export function compiler(document: Document, direction: Direction, options?: Options): Compile {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false, ...options });
  addFormats.default(ajv);
  for (const [name, format] of Object.entries(isoFormats)) ajv.addFormat(name, format);
  ajv.addFormat("binary", (text: string) => text === fileMark);
  const components = directed(withoutExamples(document.components), direction);
  const known = new Map<Schema, ValidateFunction>();
  return (schema) => {
    // The references of a schema lead to the document's components.
    const validate = known.get(schema) ?? ajv.compile({ ...directed(withoutExamples(schema), direction), components });
    known.set(schema, validate);
    return validate;
  };
}

/** The same for values that travel as texts: then `"7"` is as good as `7`, and one item as good as a list of it. */
export const textCompiler = (document: Document): Compile => compiler(document, "request", { coerceTypes: "array" });

/** Describes what does not match, and where; `undefined` if everything does. */
export function misfit(validate: ValidateFunction, value: unknown): string | undefined {
  if (validate(value)) return undefined;
  return [...new Set(validate.errors!.map(describeError))].join("; ");
}

/** Names the field that is too many, and the values that a schema lists; no value that was sent. */
function describeError({ instancePath, message, params }: ErrorObject): string {
  const { additionalProperty, allowedValues, allowedValue } = params as Record<string, unknown>;
  const named = additionalProperty ?? (Array.isArray(allowedValues) ? allowedValues.join(", ") : allowedValue);
  return `${instancePath} ${message}${named === undefined ? "" : `: ${String(named)}`}`.trim();
}

/** What travels only the other way. */
const otherWay = { request: "readOnly", response: "writeOnly" } as const;

/** A copy in which no schema requires what travels only the other way. */
function directed<T>(node: T, direction: Direction): T {
  const walk = (node: Json): void => {
    if (typeof node !== "object" || node === null) return;
    // Vendors add fields: what was one variant may become two, which is no reason to refuse a response.
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
