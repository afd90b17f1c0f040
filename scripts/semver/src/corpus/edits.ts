import type { Json, Schema } from "@scripts/openapi/document";
import { prune } from "./locations.js";
import type { Property, SchemaPlace } from "./schemas.js";

/** Checks whether nothing else depends on a field: it identifies no variant. */
export const usual = ({ schema }: Property): boolean => schema["const"] === undefined;
export const required = (place: Property): boolean => place.required && usual(place);
export const optional = (place: Property): boolean => !place.required && usual(place);
/** Checks whether the object accepts only listed fields. In other objects, an unlisted field is still allowed. */
export const closed = ({ owner }: Property): boolean => (owner["additionalProperties"] ?? false) === false;
export const inline = ({ schema }: Property): boolean => schema["$ref"] === undefined;

export const requiredOf = (owner: Schema): string[] => (owner["required"] ?? []) as string[];

export function require(owner: Schema, name: string): void {
  owner["required"] = [...requiredOf(owner), name];
}

export function unrequire(owner: Schema, name: string): void {
  owner["required"] = requiredOf(owner).filter((item) => item !== name);
  if (requiredOf(owner).length === 0) delete owner["required"];
}

export function remove(owner: Schema, name: string, _schema: Schema, document: Schema): void {
  delete (owner["properties"] as Schema)[name];
  unrequire(owner, name);
  prune(document);
}

export function add(owner: Schema, schema: Json = { type: "string" }): void {
  (owner["properties"] as Schema)["corpus_field"] = schema;
}

export function addRequired(owner: Schema): void {
  add(owner);
  require(owner, "corpus_field");
}

export function rename(owner: Schema, name: string): void {
  const properties = owner["properties"] as Schema;
  const entries = Object.entries(properties).map(([key, value]) => [key === name ? `${name}_renamed` : key, value]);
  owner["properties"] = Object.fromEntries(entries) as Schema;
  owner["required"] = requiredOf(owner).map((key) => (key === name ? `${name}_renamed` : key));
}

/** Adds an optional field whose type is a new component. */
export function addComponent(owner: Schema, document: Schema): void {
  const components = document["components"] as Record<string, Schema>;
  components["schemas"]!["CorpusThing"] = { type: "object", properties: { name: { type: "string" } } };
  add(owner, { $ref: "#/components/schemas/CorpusThing" });
}

/** Sets keywords of a field's schema, or removes those that are `undefined`. */
export const set =
  (changes: Record<string, Json | undefined>) =>
  (_owner: Schema, _name: string, schema: Schema): void => {
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) delete schema[key];
      else schema[key] = value;
    }
  };

export const has =
  (key: string) =>
  ({ schema }: SchemaPlace): boolean =>
    schema[key] !== undefined;
