import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Json, Schema } from "@scripts/openapi/document";
import type { Direction } from "../change.js";
import { follow, objectOf, textOf } from "./json.js";
import { mergeSchemas, typesOf } from "./merge-schemas.js";

/** A schema in a canonical form; `false` allows nothing. Its inner schemas are unchanged. */
export type Canonical = Schema | false;

/** Values that mean the same as an absent keyword. */
const defaults: Record<string, Json[]> = {
  minLength: [0],
  minItems: [0],
  minProperties: [0],
  minContains: [1],
  uniqueItems: [false],
  deprecated: [false],
  readOnly: [false],
  writeOnly: [false],
  required: [],
  pattern: ["", "^", "$", ".*", "^.*", ".*$"],
  unevaluatedProperties: [true],
  unevaluatedItems: [true],
};

const forReaders = ["title", "description", "default", "example", "examples", "externalDocs", "$comment", "deprecated"];

/** Checks whether a schema has only keywords for readers, and no constraints. */
export const saysNothing = (schema: Schema): boolean => Object.keys(schema).every((key) => forReaders.includes(key));

/** Reads a document's schemas for one direction: merges references and `allOf`, and makes `null` part of `type`. */
export class SchemaReader {
  readonly #document: Schema;
  readonly #direction: Direction;
  readonly #merged = new WeakMap<object, Canonical>();
  readonly #canonical = new WeakMap<object, Canonical>();

  constructor(document: Schema, direction: Direction) {
    this.#document = document;
    this.#direction = direction;
  }

  read(node: Json | undefined): Canonical {
    if (!isPlainObject(node)) return node === false ? false : {};
    const known = this.#canonical.get(node);
    if (known !== undefined) return known;
    const { $ref, ...beside } = node;
    const target =
      typeof $ref === "string" && Object.keys(beside).length === 0 ? follow(this.#document, $ref) : undefined;
    // Returns the same object for all references to a schema, unless they are circular.
    if (isPlainObject(target) && target["$ref"] === undefined) return this.read(target);
    const merged = this.#mergedOf(node, []);
    const canonical = merged && this.#simplified(this.#folded(merged));
    this.#canonical.set(node, canonical);
    return canonical;
  }

  /** Merges references and `allOf`. A circular reference adds nothing. */
  #mergedOf(node: Json | undefined, within: string[]): Canonical {
    if (!isPlainObject(node)) return node === false ? false : {};
    const known = this.#merged.get(node);
    if (known !== undefined) return known;
    const { $ref, allOf, ...own } = node;
    const types = typesOf(own);
    let result: Canonical = types ? { ...own, type: types } : own;
    for (const part of this.#partsOf($ref, allOf, within)) {
      if (part === false) result = false;
      if (result) result = mergeSchemas(result, part || {});
    }
    if (within.length === 0) this.#merged.set(node, result);
    return result;
  }

  #partsOf($ref: Json | undefined, allOf: Json | undefined, within: string[]): Canonical[] {
    const parts = listOf(allOf).map((part) => this.#mergedOf(part, within));
    if (typeof $ref !== "string") return $ref === undefined ? parts : [{ $ref }, ...parts];
    if (within.includes($ref)) return parts;
    const target = follow(this.#document, $ref);
    return [target === undefined ? { $ref } : this.#mergedOf(target, [...within, $ref]), ...parts];
  }

  /** Simplifies a union that is equivalent to a simpler schema. */
  #folded(schema: Schema): Schema {
    const key = ["oneOf", "anyOf"].find((name) => Array.isArray(schema[name]));
    if (key === undefined || schema["discriminator"] !== undefined) return schema;
    const { [key]: list, ...beside } = schema;
    const variants = listOf(list).map((item) => this.#mergedOf(item, []));
    const others = variants.filter((variant) => !isNull(variant));
    const [only] = others;
    const nullable = others.length < variants.length;
    if (others.length === 1 && only && saysOnly(beside, ["type"]) && (!nullable || only["type"] !== undefined)) {
      return this.#folded(mergeSchemas(beside, nullable ? withNull(only) : only));
    }
    const types = variants.map((variant) => (variant && saysOnly(variant, ["type"]) ? typesOf(variant) : undefined));
    if (types.every((type) => type !== undefined))
      return mergeSchemas(beside, { type: [...new Set(types.flat())].sort() });
    const values = variants.map((variant) =>
      variant && saysOnly(variant, ["type", "enum", "const"]) ? valuesOf(variant) : undefined,
    );
    // In a response, a union of constants is closed, whereas an enum is open.
    if (this.#direction === "request" && values.every((value) => value !== undefined)) {
      const all = values.flat();
      return mergeSchemas(beside, { enum: all, type: typesOf({ enum: all }) ?? [] });
    }
    return schema;
  }

  /** Removes keywords without effect, and what is not sent in this direction. */
  #simplified(schema: Schema): Schema {
    const result: Schema = { ...schema, ...this.#fields(schema) };
    for (const [key, empty] of Object.entries(defaults)) {
      if (empty.includes(result[key] ?? null)) delete result[key];
    }
    if (listOf(result["required"]).length === 0) delete result["required"];
    if (result["additionalProperties"] === true) result["additionalProperties"] = {};
    if (this.#direction === "request" && result["const"] !== undefined) {
      result["enum"] = [result["const"]];
      delete result["const"];
    }
    if (Array.isArray(result["enum"])) {
      result["enum"] = result["enum"].filter((value) => isOfType(value, result["type"]));
      result["type"] = typesOf({ enum: result["enum"] }) ?? [];
    }
    return result;
  }

  /** Removes read-only properties from requests, and makes write-only ones optional in responses. */
  #fields({ properties, required }: Schema): Schema {
    if (!isPlainObject(properties)) return {};
    const flag = this.#direction === "request" ? "readOnly" : "writeOnly";
    const flagged = Object.keys(properties).filter(
      (name) => objectOf(this.#mergedOf(properties[name], []))[flag] === true,
    );
    const kept = Object.entries(properties).filter(
      ([name]) => this.#direction === "response" || !flagged.includes(name),
    );
    return {
      properties: Object.fromEntries(kept),
      required: listOf(required).filter((name) => !flagged.includes(String(name))),
    };
  }
}

const byText = (one: Json, other: Json): number => (String(one) < String(other) ? -1 : 1);

const isNull = (schema: Canonical): boolean => schema !== false && textOf(schema["type"]) === '["null"]';

const saysOnly = (schema: Schema, keys: string[]): boolean =>
  Object.keys(schema).every((key) => keys.includes(key) || forReaders.includes(key));

/** An enum value of another type never matches. */
function isOfType(value: Json, type: Json | undefined): boolean {
  const types = listOf(type);
  const [own] = typesOf({ const: value }) ?? [];
  return types.length === 0 || types.includes(own ?? "") || (own === "integer" && types.includes("number"));
}

const valuesOf = ({ enum: values, const: value }: Schema): Json[] | undefined =>
  value === undefined ? (values as Json[] | undefined) : [value];

function withNull(schema: Schema): Schema {
  const result: Schema = { ...schema, type: [...new Set([...listOf(schema["type"]), "null"])].toSorted(byText) };
  if (Array.isArray(schema["enum"])) result["enum"] = [...new Set([...schema["enum"], null])];
  return result;
}
