import type { Json, MediaType, RequestBody, Response, Schema } from "@scripts/openapi/document";
import { resolve } from "@scripts/openapi/document";
import { specs, type Place, type Spec } from "./case.js";
import { node, operations, parameters, refPointer, type Pointer } from "./locations.js";

/** How a schema is used. A webhook's payload is received. */
export type Use = "request" | "answer" | "error" | "webhook";

/** A schema at its declaration, with all its uses. */
export interface SchemaPlace {
  spec: Spec;
  pointer: Pointer;
  schema: Schema;
  uses: Set<Use>;
  operations: Set<string>;
}

/** A property of an object schema. */
export interface Property extends SchemaPlace {
  /** The object that has it. */
  owner: Schema;
  name: string;
  required: boolean;
}

const found = new Map<string, SchemaPlace>();

function walk(spec: Spec, pointer: Pointer, use: Use, operation: string): void {
  const schema = node(spec.document as unknown as Schema, pointer);
  const target = refPointer(schema);
  if (target) return walk(spec, target, use, operation);
  const key = [spec.vendor, ...pointer].join(" ");
  const place = found.get(key) ?? { spec, pointer, schema, uses: new Set(), operations: new Set() };
  found.set(key, place);
  if (place.uses.has(use) && place.operations.has(operation)) return;
  place.uses.add(use);
  place.operations.add(operation);
  for (const inner of innerKeys(schema)) walk(spec, [...pointer, ...inner], use, operation);
}

/** Returns the keys of the direct subschemas of a schema. */
function innerKeys(schema: Schema): string[][] {
  const isSchema = (value: Json | undefined): boolean => typeof value === "object" && value !== null;
  return [
    ...["items", "additionalProperties"].filter((key) => isSchema(schema[key])).map((key) => [key]),
    ...["properties", "oneOf", "anyOf", "allOf"].flatMap((key) =>
      Object.keys((schema[key] ?? {}) as Schema).map((name) => [key, name]),
    ),
  ];
}

function walkContent(
  spec: Spec,
  pointer: Pointer,
  content: Record<string, MediaType> | undefined,
  use: Use,
  id: string,
) {
  for (const [type, media] of Object.entries(content ?? {}))
    if (media.schema) walk(spec, [...pointer, "content", type, "schema"], use, id);
}

for (const { spec, operation, pointer } of parameters) walk(spec, [...pointer, "schema"], "request", operation.id);
for (const { spec, operation, pointer } of operations) {
  const body = operation.object.requestBody as unknown as Schema | undefined;
  if (body)
    walkContent(
      spec,
      refPointer(body) ?? [...pointer, "requestBody"],
      operation.requestBody?.content,
      "request",
      operation.id,
    );
  for (const [status, response] of Object.entries(operation.object.responses)) {
    const at = refPointer(response as unknown as Schema) ?? [...pointer, "responses", status];
    const use = status.startsWith("2") ? "answer" : "error";
    walkContent(spec, at, resolve<Response>(spec.document, response).content, use, operation.id);
  }
}
for (const spec of specs)
  for (const [name, item] of Object.entries(spec.document.webhooks ?? {}))
    for (const [method, { operationId, requestBody }] of Object.entries(item))
      if (requestBody)
        walkContent(
          spec,
          ["webhooks", name, method, "requestBody"],
          resolve<RequestBody>(spec.document, requestBody).content,
          "webhook",
          operationId,
        );

export const schemas: SchemaPlace[] = [...found.values()];

const properties: Property[] = schemas.flatMap((place) =>
  Object.entries((place.schema["properties"] ?? {}) as Record<string, Schema>).map(([name, schema]) => ({
    ...place,
    owner: place.schema,
    schema,
    name,
    required: ((place.schema["required"] ?? []) as string[]).includes(name),
  })),
);

/** Checks that all uses of a schema are among these. */
export const only =
  (...uses: Use[]) =>
  (place: SchemaPlace): boolean =>
    [...place.uses].every((use) => uses.includes(use)) && uses.every((use) => place.uses.has(use));

/** Checks that a schema is used in both a request and a response. */
export const bothWays = (place: SchemaPlace): boolean => place.uses.has("request") && place.uses.has("answer");

export const isObject = ({ schema }: SchemaPlace): boolean => schema["properties"] !== undefined;

/** Checks that a schema has only a type and a description. */
export const plain =
  (type: string) =>
  ({ schema }: SchemaPlace): boolean =>
    schema["type"] === type && Object.keys(schema).every((key) => ["type", "description"].includes(key));

type Fit<T> = (place: T) => boolean;

export function onSchemas(fits: Fit<SchemaPlace>[], edit: (schema: Schema, document: Schema) => unknown): Place[] {
  return schemas
    .filter((place) => fits.every((fit) => fit(place)))
    .map((place) => ({
      ...asPlace(place, place.pointer),
      edit: (document) => edit(node(document, place.pointer), document),
    }));
}

/** Returns a place for each matching property, with an edit. `owner` is the object schema that declares it. */
export function onProperties(
  fits: Fit<Property>[],
  edit: (owner: Schema, name: string, schema: Schema, document: Schema) => unknown,
): Place[] {
  return properties
    .filter((place) => fits.every((fit) => fit(place)))
    .map((place) => ({
      ...asPlace(place, [...place.pointer, place.name]),
      field: place.name,
      edit: (document) => {
        const owner = node(document, place.pointer);
        edit(owner, place.name, node(owner, ["properties", place.name]), document);
      },
    }));
}

function asPlace({ spec, uses, operations: ids }: SchemaPlace, pointer: Pointer): Omit<Place, "edit"> {
  const words = pointer.filter((key) => !["components", "schemas", "properties", "paths"].includes(key));
  return { spec, at: words.join("."), operation: ids.size === 1 && !uses.has("webhook") ? [...ids][0] : undefined };
}
