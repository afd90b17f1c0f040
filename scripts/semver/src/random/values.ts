import type { Json, Schema } from "@scripts/openapi/document";
import { isPlainObject, listOf } from "@scripts/openapi/json";
import { objectOf, resolved } from "../wire/json.js";
import type { Random } from "./random.js";

/** Generates values that mostly match a schema. A validator filters out those that do not. */
export class ValueMaker {
  readonly #document: Schema;
  readonly #random: Random;

  constructor(document: Schema, random: Random) {
    this.#document = document;
    this.#random = random;
  }

  make(node: Json | undefined, depth = 0): Json {
    if (!isPlainObject(node)) return this.#random.scalar();
    const schema = resolved(this.#document, node);
    if (schema["const"] !== undefined) return schema["const"];
    if (Array.isArray(schema["enum"])) return this.#random.pick(schema["enum"]) ?? null;
    const parts = [...listOf(schema["allOf"]), ...this.#variant(schema)].map((part) => this.make(part, depth + 1));
    const own =
      parts.length > 0 && schema["type"] === undefined && schema["properties"] === undefined
        ? undefined
        : this.#typed(schema, depth);
    const all = [...parts, ...(own === undefined ? [] : [own])];
    return all.every(isPlainObject) ? Object.assign({}, ...all) : (all[0] ?? null);
  }

  #variant(schema: Schema): Json[] {
    const found = this.#random.pick([...listOf(schema["oneOf"]), ...listOf(schema["anyOf"])]);
    return found === undefined ? [] : [found];
  }

  #typed(schema: Schema, depth: number): Json {
    const types = [schema["type"] ?? (schema["properties"] ? "object" : [])].flat();
    switch (this.#random.pick(types)) {
      case "object":
        return this.#object(schema, depth);
      case "array":
        return this.#array(schema, depth);
      case "string":
        return this.#text(schema);
      case "integer":
        return Math.round(this.#number(schema));
      case "number":
        return this.#number(schema);
      case "boolean":
        return this.#random.chance(0.5);
      case "null":
        return null;
      default:
        return this.#random.scalar();
    }
  }

  #object(schema: Schema, depth: number): Json {
    const required = listOf(schema["required"]);
    const share = depth > 5 ? 0 : this.#random.pick([0, 0.5, 0.9]);
    const names = Object.entries(objectOf(schema["properties"])).filter(
      ([name]) => required.includes(name) || this.#random.chance(share),
    );
    const { additionalProperties: others } = schema;
    const more: [string, Json][] =
      isPlainObject(others) && this.#random.chance(0.7) ? [["other", this.make(others, depth + 1)]] : [];
    return Object.fromEntries([...names.map(([name, part]) => [name, this.make(part, depth + 1)]), ...more]);
  }

  #array(schema: Schema, depth: number): Json {
    const least = Number(schema["minItems"] ?? 0);
    const length =
      depth > 5 ? least : this.#random.pick([least, least + 1, Math.min(Number(schema["maxItems"] ?? 25), 25)]);
    return Array.from({ length }, () => this.make(schema["items"], depth + 1));
  }

  #text(schema: Schema): string {
    const { format } = schema;
    if (format === "date-time") return "2026-01-01T00:00:00Z";
    if (format === "date") return "2026-01-01";
    if (format === "uri") return "https://example.com/a";
    if (format === "uuid") return "123e4567-e89b-42d3-a456-426614174000";
    if (format === "email") return "a@example.com";
    const least = Number(schema["minLength"] ?? 0);
    const most = Math.min(Number(schema["maxLength"] ?? 40), 500);
    return this.#random
      .pick(["a", "x", "1", "é "])
      .repeat(300)
      .slice(0, this.#random.pick([least, most, least + 1]));
  }

  #number(schema: Schema): number {
    const least = Number(schema["minimum"] ?? schema["exclusiveMinimum"] ?? -1000);
    const most = Number(schema["maximum"] ?? schema["exclusiveMaximum"] ?? Math.max(1000, least + 10));
    return this.#random.pick([least, most, least + 1, most - 1, (least + most) / 2]);
  }
}
