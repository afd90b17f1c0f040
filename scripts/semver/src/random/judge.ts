import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Json, Schema } from "@scripts/openapi/document";
import { isPlainObject } from "@scripts/openapi/json";
import { objectOf } from "../wire/json.js";
import type { Random } from "./random.js";
import { ValueMaker } from "./values.js";

type Validate = (value: Json) => boolean;

/** Compiles the schema at a pointer, if it is valid. */
function validatorOf(document: Schema, pointer: string): Validate | undefined {
  // Optimized code takes longer to compile than these few values take to validate.
  const ajv = new Ajv2020({ strict: false, logger: false, code: { optimize: false } });
  addFormats.default(ajv);
  try {
    ajv.addSchema({ ...document, $id: "https://example.com/document" }, undefined, undefined, false);
    const validate = ajv.compile({ $ref: `https://example.com/document#${pointer}` });
    return (value) => validate(value);
  } catch {
    return undefined;
  }
}

const limits = [
  "maximum",
  "minimum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "multipleOf",
  "maxLength",
  "minLength",
  "pattern",
  "format",
];
const others = [
  "maxItems",
  "minItems",
  "uniqueItems",
  "contains",
  "minContains",
  "maxContains",
  "maxProperties",
  "minProperties",
];
const untyped = new Set([
  ...limits,
  ...others,
  "propertyNames",
  "dependentRequired",
  "dependentSchemas",
  "not",
  "if",
  "then",
  "else",
  "enum",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/**
 * Returns a schema as the response types express it: without limits, and open to unknown values, fields and variants.
 */
function asTyped(node: Json, isSchema = true): Json {
  if (Array.isArray(node)) return node.map((item) => asTyped(item));
  if (!isPlainObject(node)) return node;
  const entries = Object.entries(node)
    .filter(([key, value]) => !isSchema || !(untyped.has(key) || (key === "additionalProperties" && value === false)))
    .filter(([key]) => !isSchema || node["discriminator"] === undefined || !["oneOf", "anyOf"].includes(key))
    .map(([key, value]): [string, Json] => {
      const isMap = isSchema && ["properties", "patternProperties", "$defs", "schemas"].includes(key);
      return [isSchema && key === "oneOf" ? "anyOf" : key, asTyped(value, !isMap)];
    });
  return Object.fromEntries(entries);
}

/** A value that was accepted and is now rejected. */
export interface Broken {
  direction: "request" | "response";
  value: Json;
}

/** Finds a value that an edit breaks: a request that is now rejected, or a response that the old types do not allow. */
export function brokenBy(
  before: Schema,
  after: Schema,
  pointer: string,
  direction: Broken["direction"],
  random: Random,
): Broken | undefined {
  const isRequest = direction === "request";
  const source = isRequest ? before : after;
  const gives = validatorOf(source, pointer);
  const takes = validatorOf(isRequest ? after : objectOf(asTyped(before)), pointer);
  if (!gives || !takes) return undefined;
  const maker = new ValueMaker(source, random);
  const node = pointer
    .split("/")
    .slice(1)
    .reduce<Json | undefined>((parent, key) => objectOf(parent)[key.replaceAll("~1", "/")], source);
  for (let attempt = 0; attempt < 12; attempt++) {
    const value = maker.make(node);
    if (gives(value) && !takes(value)) return { direction, value };
  }
  return undefined;
}
