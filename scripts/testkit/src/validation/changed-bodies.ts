import { resolve, type Document, type Json, type Schema } from "@scripts/openapi/document";
import { escapeKey } from "@scripts/openapi/json-pointer";
import { isPlainObject, listOf } from "@scripts/openapi/json";

/** A body with one change. */
export interface Changed {
  what: string;
  body: Json;
}

/** A body with one mistake, and the messages that the error may have: each schema of a value has its own. */
export interface Mistake extends Changed {
  says: string[];
}

/** A value within a body, and its schema in the document. */
export interface ValueLocation {
  path: string[];
  schema: Schema;
  value: Json;
  /** Whether the schema describes fields of any name, so that an additional field must match it. */
  isMap: boolean;
}

/** A value from the vendor, which no error may show. */
export const canary = "canary value";

/** Lists the values of a body that have exactly one schema, without unions. */
export function locationsOf(document: Document, schema: Schema, body: Json): ValueLocation[] {
  const walk = (node: Schema, value: Json | undefined, path: string[]): ValueLocation[] => {
    if (value === undefined) return [];
    const schema = resolve<Schema>(document, node);
    const all = ((schema["allOf"] ?? []) as Schema[]).flatMap((part) => walk(part, value, path));
    const here = [{ path, schema, value, isMap: isMap(document, schema) }, ...all];
    if (Array.isArray(value))
      return [
        ...here,
        ...value.slice(0, 1).flatMap((item) => walk((schema["items"] ?? {}) as Schema, item, [...path, "0"])),
      ];
    if (typeof value !== "object" || value === null) return here;
    const properties = Object.entries((schema["properties"] ?? {}) as Record<string, Schema>);
    return [...here, ...properties.flatMap(([name, property]) => walk(property, value[name], [...path, name]))];
  };
  return walk(schema, body, []);
}

/** Replaces the value at a path in the body, or removes it if the new value is undefined. */
function replaced(body: Json, [key, ...rest]: string[], value: Json | undefined): Json {
  if (key === undefined) return value!;
  const copy = structuredClone(body) as Record<string, Json>;
  if (rest.length === 0 && value === undefined) delete copy[key];
  else copy[key] = replaced(copy[key]!, rest, value);
  return copy;
}

/** Returns copies of the body with what a vendor may add: fields, and enum values. */
export function additions(body: Json, locations: ValueLocation[]): Changed[] {
  return locations.flatMap(({ path, schema, value }) => {
    const at = path.join("/");
    if (isPlainObject(value) && !locationsAt(path, locations).some(({ isMap }) => isMap))
      return [{ what: `${at} with another field`, body: replaced(body, [...path, canary], { [canary]: 1 }) }];
    if (Array.isArray(schema["enum"]) && typeof value === "string")
      return [{ what: `${at} with another value`, body: replaced(body, path, canary) }];
    return [];
  });
}

/** Returns copies of the body with one mistake each. */
export function mistakes(body: Json, locations: ValueLocation[]): Mistake[] {
  return locations.flatMap(({ path, schema, value }) => {
    const at = titleOf(path);
    const missing = ((schema["required"] ?? []) as string[])
      .filter((name) => isPlainObject(value) && name in value)
      .map((name) => ({
        what: `${at} without ${name}`,
        body: replaced(body, [...path, name], undefined),
        says: [`${at} lacks ${name}`],
      }));
    const misdated =
      schema["format"] === "date-time" && typeof value === "string"
        ? [
            {
              what: `${at} misdated`,
              body: replaced(body, path, canary),
              says: [`${at} should be in the format date-time`],
            },
          ]
        : [];
    return [...missing, ...mistyped(body, path, schema, locations), ...misdated];
  });
}

/** Returns all schemas of a value, such as the parts of an `allOf`. */
const locationsAt = (path: string[], locations: ValueLocation[]): ValueLocation[] =>
  locations.filter((one) => titleOf(one.path) === titleOf(path));

const openFields = ["additionalProperties", "unevaluatedProperties", "patternProperties", "propertyNames"];

/** Checks whether a schema, or one of its alternatives, describes fields of any name. */
function isMap(document: Document, node: Json | undefined, within: readonly Schema[] = []): boolean {
  if (!isPlainObject(node)) return false;
  const schema = resolve<Schema>(document, node);
  if (within.includes(schema)) return false;
  if (openFields.some((key) => isPlainObject(schema[key]))) return true;
  const parts = ["oneOf", "anyOf", "allOf"].flatMap((key) => listOf(schema[key]));
  return parts.some((part) => isMap(document, part, [...within, schema]));
}

const titleOf = (path: string[]): string => path.map((key) => `/${escapeKey(key)}`).join("") || "the body";

const typesIn = ({ type = [] }: Schema): string[] => [type].flat() as string[];

/** Returns values of a type that the schema does not allow. Other schemas of the value may reject them first. */
function mistyped(body: Json, path: string[], schema: Schema, locations: ValueLocation[]): Mistake[] {
  const at = titleOf(path);
  const types = typesIn(schema);
  const others: [type: string, value: Json][] = [
    ["object", { [canary]: canary }],
    ["string", canary],
    ["array", [canary]],
  ];
  const [type, other] = others.find(([type]) => !types.includes(type)) ?? [];
  if (types.length === 0 || type === undefined || other === undefined || "const" in schema) return [];
  const says = locationsAt(path, locations)
    .map(({ schema }) => typesIn(schema))
    .filter((expected) => expected.length > 0 && !expected.includes(type))
    .map((expected) => `${at} should be ${expected.join(" or ")}`);
  return [{ what: `${at} mistyped`, body: replaced(body, path, other), says }];
}
