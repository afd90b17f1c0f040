import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Json, Schema } from "@scripts/openapi/document";
import { hasType, keysOf, objectOf, same, textOf } from "./json.js";

type Merge = (one: Json, other: Json) => Json | undefined;

const first: Merge = (one) => one;
const either: Merge = (one, other) => one === true || other === true;
const least: Merge = (one, other) => Math.min(Number(one), Number(other));
const greatest: Merge = (one, other) => Math.max(Number(one), Number(other));
const both: Merge = (one, other) => (one === false || other === false ? false : { allOf: [one, other] });
const union: Merge = (one, other) => [...new Set([...listOf(one), ...listOf(other)])];

const intersection: Merge = (one, other) => {
  const texts = listOf(other).map(textOf);
  return listOf(one).filter((item) => texts.includes(textOf(item)));
};

const types: Merge = (one, other) => {
  const [left, right] = [listOf(one), listOf(other)] as const;
  const shared = [...left.filter((type) => hasType(right, type)), ...right.filter((type) => hasType(left, type))];
  return [...new Set(shared.map(String))].sort();
};

const eachName =
  (merge: Merge): Merge =>
  (one, other) => {
    const [left, right] = [objectOf(one), objectOf(other)] as const;
    return Object.fromEntries(
      keysOf(left, right).map((name) => {
        const [a, b] = [left[name], right[name]] as const;
        if (a === undefined || b === undefined || same(a, b)) return [name, a ?? b ?? {}];
        return [name, merge(a, b) ?? a];
      }),
    );
  };

/** How to merge keywords of two schemas that must both match. Other keywords are not merged. */
const merges: Record<string, Merge> = {
  properties: eachName(both),
  patternProperties: eachName(both),
  dependentSchemas: eachName(both),
  dependentRequired: eachName(union),
  required: union,
  type: types,
  enum: intersection,
  maximum: least,
  exclusiveMaximum: least,
  maxLength: least,
  maxItems: least,
  maxProperties: least,
  minimum: greatest,
  exclusiveMinimum: greatest,
  minLength: greatest,
  minItems: greatest,
  minProperties: greatest,
  uniqueItems: either,
  items: both,
  additionalProperties: both,
  unevaluatedProperties: both,
  unevaluatedItems: both,
  propertyNames: both,
  deprecated: either,
  readOnly: either,
  writeOnly: either,
  allOf: (one, other) => [...listOf(one), ...listOf(other)],
  ...Object.fromEntries(
    ["title", "description", "default", "example", "examples", "externalDocs", "$comment"].map((key) => [key, first]),
  ),
  ...Object.fromEntries(["$id", "$anchor", "$schema", "$defs", "$vocabulary"].map((key) => [key, first])),
};

/**
 * Merges two schemas that must both match. Documentation of the first takes precedence. What cannot be merged is kept
 * in `allOf`.
 */
export function mergeSchemas(one: Schema, other: Schema): Schema {
  const result: Schema = { ...one };
  const left: Schema[] = [];
  for (const [key, value] of Object.entries(other)) {
    const mine = one[key];
    if (mine === undefined) result[key] = value;
    else if (!same(mine, value) || key === "allOf") {
      const merged = merges[key]?.(mine, value);
      if (merged === undefined) left.push({ [key]: value });
      else result[key] = merged;
    }
  }
  return left.length > 0 ? { ...result, allOf: [...listOf(result["allOf"]), ...left] } : result;
}

/** Lists the types of a schema in a fixed order; `undefined` if any type is allowed. */
export function typesOf({ type, enum: values, const: value }: Schema): string[] | undefined {
  if (type !== undefined) return [...new Set([type].flat().map(String))].sort();
  const all = value !== undefined ? [value] : Array.isArray(values) ? values : undefined;
  return all && [...new Set(all.map(typeOf))].sort();
}

function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (isPlainObject(value)) return "object";
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}
