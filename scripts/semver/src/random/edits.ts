import type { Json, Schema } from "@scripts/openapi/document";
import { isPlainObject, listOf } from "@scripts/openapi/json";
import { objectOf } from "../wire/json.js";
import type { Random } from "./random.js";

type Edit = (schema: Schema, random: Random) => void;

const set =
  (key: string, ...values: [Json, ...Json[]]): Edit =>
  (schema, random) => {
    schema[key] = random.pick(values);
  };

const numbers: [Json, ...Json[]] = [0, 1, 2, 3, 5, 10, 20, 100];
const schemas: [Json, ...Json[]] = [
  { type: "string" },
  { type: "integer" },
  { type: ["string", "null"] },
  {},
  { type: "object" },
];
const bounds = [
  "maximum",
  "minimum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "multipleOf",
  "maxLength",
  "minLength",
  "maxItems",
  "minItems",
];

/** Edits of a schema that are typical changes of specs. */
const edits: [Edit, ...Edit[]] = [
  set("type", "string", "integer", "number", "boolean", "object", "array", ["string", "null"], ["integer", "string"]),
  ...[...bounds, "maxProperties", "minProperties"].map((key) => set(key, ...numbers)),
  set("pattern", "^a", "x$", "", "^.{3,}$"),
  set("format", "date", "date-time", "uri", "uuid", "email"),
  set("uniqueItems", true, false),
  set("items", ...schemas),
  set("contains", ...schemas),
  set("additionalProperties", true, false, { type: "string" }, { type: "integer" }),
  set("propertyNames", { maxLength: 5 }, { pattern: "^[a-z]+$" }),
  set("patternProperties", { "^[a-m]": { type: "string" } }, { "^x-": { type: "integer" } }),
  set("const", "a", 1, null, true),
  set("enum", ["a", "b"], [1, 2], [null, "a"], [true]),
  set("not", { type: "string" }, { required: ["id"] }, { maxLength: 3 }),
  set("if", { type: "object" }),
  set("oneOf", [{ type: "string" }, { type: "null" }], [{ type: "object" }, { type: "array" }]),
  set("anyOf", [{ type: "string" }, { type: "integer" }], [{ maxLength: 3 }, { minLength: 9 }]),
  set("allOf", [{ maxLength: 3 }], [{ type: "object", required: ["more"] }], [{ pattern: "^a" }]),
  (schema, random) => {
    const key = random.pick(Object.keys(schema));
    if (key !== undefined) delete schema[key];
  },
  (schema, random) => {
    const name = random.pick(Object.keys(objectOf(schema["properties"])));
    if (name !== undefined) schema["required"] = [...new Set([...listOf(schema["required"]), name])];
  },
  (schema, random) => {
    const name = random.pick(listOf(schema["required"]));
    schema["required"] = listOf(schema["required"]).filter((one) => one !== name);
  },
  (schema, random) => {
    const properties = objectOf(schema["properties"]);
    const name = random.pick(Object.keys(properties));
    if (name !== undefined) delete properties[name];
    schema["required"] = listOf(schema["required"]).filter((one) => one !== name);
  },
  (schema, random) => {
    if (isPlainObject(schema["properties"])) schema["properties"]["more"] = random.pick(schemas);
    if (random.chance(0.3)) schema["required"] = [...listOf(schema["required"]), "more"];
  },
  (schema, random) => {
    const [first, second] = random.pick([
      ["id", "name"],
      ["name", "status"],
    ] as const);
    schema["dependentRequired"] = { [first]: [second] };
  },
  (schema, random) => {
    const values = listOf(schema["enum"]);
    if (values.length > 1) schema["enum"] = random.chance(0.5) ? values.slice(1) : [...values, "more"];
  },
  (schema, random) => {
    const key = random.pick(["oneOf", "anyOf", "allOf"]);
    const parts = listOf(schema[key]);
    if (parts.length > 1) schema[key] = random.chance(0.5) ? parts.slice(1) : [...parts, random.pick(schemas)];
  },
];

/** Applies one random edit to a schema. */
export const editSchema = (schema: Schema, random: Random): void => random.pick(edits)(schema, random);
