import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Json, Schema } from "@scripts/openapi/document";
import type { Canonical, SchemaReader } from "./canonical-schema.js";
import { objectOf, same, textOf } from "./json.js";

/** A variant of a union. */
export interface Variant {
  node: Json;
  schema: Canonical;
  /** Its discriminator value, the name of its schema, or its type. */
  name: string;
  /** Whether the discriminator value distinguishes it from all others. */
  tagged: boolean;
}

export interface VariantPair {
  name: string;
  before?: Variant;
  after?: Variant;
}

/** Reads the variants of a union, each with a name. */
export function variantsOf(nodes: Json[], reader: SchemaReader, discriminator: Json | undefined): Variant[] {
  const property = objectOf(discriminator)["propertyName"];
  return nodes.map((node, index) => {
    const schema = reader.read(node);
    const tag = tagOf(schema, reader, property);
    const { $ref } = objectOf(node);
    const ref = typeof $ref === "string" ? $ref.split("/").at(-1) : undefined;
    const types = schema ? listOf(schema["type"]).join(" or ") : "nothing";
    return { node, schema, name: tag ?? ref ?? (types || String(index + 1)), tagged: tag !== undefined };
  });
}

/** Returns the constant that identifies a variant. */
function tagOf(schema: Canonical, reader: SchemaReader, property: Json | undefined): string | undefined {
  if (!schema) return undefined;
  const properties = objectOf(schema["properties"]);
  const names = typeof property === "string" ? [property] : Object.keys(properties);
  for (const name of names) {
    const value = constantOf(reader.read(properties[name] ?? {}));
    if (value !== undefined) return value;
  }
  return undefined;
}

function constantOf(schema: Canonical): string | undefined {
  if (!schema) return undefined;
  const values = schema["const"] === undefined ? listOf(schema["enum"]) : [schema["const"]];
  const [value] = values;
  return values.length === 1 && (typeof value === "string" || typeof value === "number") ? String(value) : undefined;
}

/** Pairs variants: first equal ones, then those of the same name, then the most similar. */
export function pairVariants(before: Variant[], after: Variant[]): VariantPair[] {
  const free = new Set(after);
  const pairs = new Map<Variant, Variant>();
  const match = (find: (one: Variant) => Variant | undefined): void => {
    for (const one of before) {
      const found = pairs.has(one) ? undefined : find(one);
      if (found) pairs.set(one, found);
      if (found) free.delete(found);
    }
  };
  match((one) => [...free].find((other) => one.name === other.name && same(one.node, other.node)));
  match((one) => [...free].find((other) => one.name === other.name));
  match((one) => [...free].find((other) => same(one.schema, other.schema)));
  match((one) => likest(one, [...free]));
  // The only two left are considered a pair, unless both have their own discriminator value.
  const left = before.filter((one) => !pairs.has(one));
  if (left.length === 1 && free.size === 1) match((one) => [...free].find((other) => !(one.tagged && other.tagged)));
  return [
    ...before.map((one) => ({ name: one.name, before: one, ...mate(pairs.get(one)) })),
    ...[...free].map((other) => ({ name: other.name, after: other })),
  ];
}

const mate = (after: Variant | undefined): Pick<VariantPair, "after"> => (after ? { after } : {});

/** Finds the most similar variant. Variants with different discriminator values match only if nothing else differs. */
function likest(one: Variant, others: Variant[]): Variant | undefined {
  const fields = fieldsOf(one.schema);
  const likeness = (other: Variant): number => fieldsOf(other.schema).filter((name) => fields.includes(name)).length;
  const candidates = others
    .filter((other) => !(one.tagged && other.tagged) && sameTypes(one.schema, other.schema))
    .sort((a, b) => likeness(b) - likeness(a));
  const [best] = candidates;
  return best && (fields.length === 0 || likeness(best) > 0) ? best : undefined;
}

const fieldsOf = (schema: Canonical): string[] => (schema ? Object.keys(objectOf(schema["properties"])) : []);

const sameTypes = (one: Canonical, other: Canonical): boolean =>
  isPlainObject(one) && isPlainObject(other) && textOf(one["type"]) === textOf(other["type"]);

/**
 * Checks whether a value of another variant may match as well: no discriminator, type or required field distinguishes
 * them.
 */
export function mayOverlap(one: Variant, others: Variant[]): boolean {
  const types = typesIn(one);
  return others.some((other) => {
    if (one.tagged && other.tagged && one.name !== other.name) return false;
    // Clients do not send fields that a variant does not name.
    if (requiredOf(one).some((name) => !fieldsOf(other.schema).includes(name))) return false;
    const shared = typesIn(other);
    const fits = (type: Json): boolean => shared.includes(type) || (type === "integer" && shared.includes("number"));
    return types.length === 0 || shared.length === 0 || types.some(fits);
  });
}

const requiredOf = ({ schema }: Variant): string[] => (schema ? listOf(schema["required"]).map(String) : []);

const typesIn = ({ schema }: Variant): Json[] => (schema ? listOf(schema["type"]) : []);

/** A schema's union, and the keywords next to it. */
export interface Union {
  key: "oneOf" | "anyOf";
  nodes: Json[];
  beside: Schema;
}

export function unionOf(schema: Schema): Union | undefined {
  for (const key of ["oneOf", "anyOf"] as const) {
    const { [key]: nodes, ...beside } = schema;
    if (Array.isArray(nodes)) return { key, nodes, beside };
  }
  return undefined;
}
