import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Json } from "@scripts/openapi/document";
import type { Changes } from "./changes.js";
import type { Node } from "./node.js";
import { unicodePattern } from "./pattern.js";
import { visitSchemas } from "./schema-walk.js";

/** Repairs a common mistake in a schema, and describes the change if there was one. */
type Repair = (schema: Node) => string | undefined;

/** Repairs common mistakes in schemas, where only one interpretation is possible. */
export function repairSchemas(document: Node, changes: Changes): void {
  visitSchemas(document, (schema, where) => {
    for (const repair of repairs) {
      const what = repair(schema);
      if (what !== undefined) changes.add(what, where);
    }
  });
}

const repairs: Repair[] = [
  emptyLists,
  limits,
  typeNames,
  allowNull,
  exclusiveLimits,
  requiredFlags,
  enumOfItems,
  nullInEnum,
  enumTypes,
  patterns,
  openVariants,
  files,
];

/** Arrays that JSON Schema requires to be non-empty and unique. */
function emptyLists(schema: Node): string | undefined {
  let done = false;
  for (const key of ["enum", "oneOf", "anyOf", "allOf", "prefixItems", "required", "type"]) {
    const list = schema[key];
    if (!Array.isArray(list)) continue;
    const unique = [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
    if (unique.length === list.length && list.length > 0) continue;
    if (unique.length === 0) delete schema[key];
    else schema[key] = unique;
    done ||= key !== "required" || unique.length > 0;
  }
  return done ? "empty lists and duplicate items removed" : undefined;
}

/** Limits that are written as strings. */
function limits(schema: Node): string | undefined {
  let done = false;
  for (const [key, value] of Object.entries(schema)) {
    if (!/^(min|max)[A-Z]\w*$|^(minimum|maximum|multipleOf)$/.test(key) || typeof value !== "string") continue;
    if (value.trim() === "" || Number.isNaN(Number(value))) delete schema[key];
    else schema[key] = Number(value);
    done = true;
  }
  return done ? "limits written as strings turned into numbers" : undefined;
}

/** Types by their names in other languages. */
const types: Record<string, Node> = {
  int: { type: "integer" },
  int32: { type: "integer", format: "int32" },
  int64: { type: "integer", format: "int64" },
  long: { type: "integer", format: "int64" },
  float: { type: "number", format: "float" },
  double: { type: "number", format: "double" },
  decimal: { type: "number" },
  bool: { type: "boolean" },
  text: { type: "string" },
  uuid: { type: "string", format: "uuid" },
  date: { type: "string", format: "date" },
  datetime: { type: "string", format: "date-time" },
  "date-time": { type: "string", format: "date-time" },
  file: { type: "string", format: "binary" },
  list: { type: "array" },
  dict: { type: "object" },
};
const known = ["array", "boolean", "integer", "null", "number", "object", "string"];

function typeNames(schema: Node): string | undefined {
  const { type } = schema;
  if (type === undefined || (Array.isArray(type) && type.every((name) => known.includes(String(name)))))
    return undefined;
  if (typeof type === "string" && known.includes(type)) return undefined;
  delete schema["type"];
  const meant = typeof type === "string" ? (types[type] ?? types[type.toLowerCase()]) : undefined;
  const plain = typeof type === "string" && known.includes(type.toLowerCase()) ? { type: type.toLowerCase() } : meant;
  if (!plain) return "types unknown to JSON Schema removed: any value is allowed";
  Object.assign(schema, { ...plain, ...schema });
  return "types of other languages renamed";
}

/**
 * In OpenAPI 3.0, `nullable` has no effect without a `type`. Next to a union or a reference it is nevertheless
 * intended.
 */
function allowNull(schema: Node): string | undefined {
  const { nullable } = schema;
  if (typeof nullable !== "boolean") return undefined;
  delete schema["nullable"];
  if (!nullable) return undefined;
  const union = ["oneOf", "anyOf"].map((key) => schema[key]).find(Array.isArray);
  const none: Json = { type: "null" };
  if (typeof schema["type"] === "string") {
    schema["type"] = [schema["type"], "null"];
    return undefined;
  }
  if (union) {
    if (!union.some((branch) => isPlainObject(branch) && branch["type"] === "null")) union.push(none);
  } else if (schema["$ref"] !== undefined || schema["allOf"] !== undefined) {
    const { $ref, allOf } = schema;
    delete schema["$ref"];
    delete schema["allOf"];
    schema["anyOf"] = [$ref === undefined ? { allOf: allOf! } : { $ref }, none];
  }
  return "nullable beside a reference or a union turned into a null type";
}

/** In OpenAPI 3.0 and JSON Schema draft 4, exclusive limits are booleans next to the limit. */
function exclusiveLimits(schema: Node): string | undefined {
  let done = false;
  for (const [exclusive, limit] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (typeof schema[exclusive] !== "boolean") continue;
    if (schema[exclusive] && schema[limit] !== undefined) {
      schema[exclusive] = schema[limit];
      delete schema[limit];
    } else delete schema[exclusive];
    done = true;
  }
  return done ? "boolean exclusive limits turned into numbers" : undefined;
}

/** A property that declares itself required. */
function requiredFlags(schema: Node): string | undefined {
  const { properties, required } = schema;
  let done = false;
  if (required !== undefined && !Array.isArray(required) && typeof required !== "boolean") {
    schema["required"] = typeof required === "string" ? [required] : [];
    done = true;
  }
  for (const [name, property] of Object.entries(isPlainObject(properties) ? properties : {})) {
    if (!isPlainObject(property) || typeof property["required"] !== "boolean") continue;
    if (property["required"]) schema["required"] = [...new Set([...listOf(schema["required"]), name])];
    delete property["required"];
    done = true;
  }
  return done ? "required flags of properties moved to their object" : undefined;
}

/** An `enum` of array items that is placed on the array. */
function enumOfItems(schema: Node): string | undefined {
  const { type, items, enum: values } = schema;
  if (type !== "array" || !Array.isArray(values) || values.some(Array.isArray)) return undefined;
  delete schema["enum"];
  schema["items"] = { ...(isPlainObject(items) ? items : {}), enum: values };
  return "enum of arrays moved to their items";
}

/** Null in either the type or the enum, but not in both. */
function nullInEnum(schema: Node): string | undefined {
  const { type, enum: values } = schema;
  if (!Array.isArray(values) || type === undefined) return undefined;
  const isNullable = [type].flat().includes("null");
  if (isNullable === values.includes(null)) return undefined;
  if (isNullable) schema["enum"] = [...values, null];
  else schema["type"] = [...[type].flat(), "null"];
  return "null added to an enum or to its type";
}

const typeOf = (value: Json): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;

/** Enum values of another type: a value that YAML parses as a number, or else an additional type. */
function enumTypes(schema: Node): string | undefined {
  const { type, enum: values } = schema;
  if (!Array.isArray(values) || type === undefined) return undefined;
  const allowed = [type].flat() as string[];
  const fits = (value: Json): boolean =>
    allowed.includes(typeOf(value)) || (typeOf(value) === "integer" && allowed.includes("number"));
  if (values.every(fits)) return undefined;
  const numeric = allowed.includes("integer") || allowed.includes("number");
  schema["enum"] = values.map((value) => {
    if (fits(value) || typeof value === "object") return value;
    if (allowed.includes("string")) return String(value);
    return numeric && typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value))
      ? Number(value)
      : value;
  });
  const others = schema["enum"].filter((value) => !fits(value)).map(typeOf);
  if (others.length > 0) schema["type"] = [...new Set([...allowed, ...others])];
  return others.length > 0 ? "types of enum values added" : "enum values converted to their type";
}

function patterns(schema: Node): string | undefined {
  const { pattern } = schema;
  if (pattern === undefined) return undefined;
  const meant = typeof pattern === "string" ? unicodePattern(pattern) : undefined;
  if (meant === pattern) return undefined;
  if (meant === undefined) delete schema["pattern"];
  else schema["pattern"] = meant;
  return meant === undefined
    ? "patterns removed: JavaScript cannot compile them, or nothing matches them"
    : "needless escapes and delimiters of patterns removed";
}

/** Known values beside any others of their type: each of them would match two variants, of which only one may. */
function openVariants(schema: Node): string | undefined {
  const variants = listOf(schema["oneOf"]).filter(isPlainObject);
  const limits = (variant: Node): string[] => Object.keys(variant).filter((key) => !annotations.has(key));
  const open = variants.filter((variant) => limits(variant).join() === "type").map(({ type }) => type);
  const isKnown = (variant: Node): boolean =>
    limits(variant).length > 1 && variant["type"] !== undefined && open.includes(variant["type"]);
  if (schema["anyOf"] !== undefined || !variants.some(isKnown)) return undefined;
  schema["anyOf"] = schema["oneOf"]!;
  delete schema["oneOf"];
  return "oneOf turned into anyOf: one variant includes another";
}

const annotations = new Set(["title", "description", "example", "examples", "default", "deprecated"]);

/** Converts files from OpenAPI 3.0 to the form used in specs. */
function files(schema: Node): undefined {
  if (schema["contentMediaType"] !== "application/octet-stream" || schema["contentEncoding"] !== undefined) return;
  delete schema["contentMediaType"];
  schema["format"] = "binary";
}
