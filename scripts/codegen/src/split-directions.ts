import { expandInheritance } from "@scripts/openapi/inheritance";
import { isPlainObject } from "@scripts/openapi/json";
import { operationsOf, type Document, type Json, type Schema } from "@scripts/openapi/document";
import { isFileSchema, writtenKind } from "@scripts/openapi/request-bodies";

/** The direction in which a schema's values are sent. */
type Direction = "request" | "response";

const schemaRef = "#/components/schemas/";

/** The discriminator of an unknown variant, as a literal type: TypeScript does not narrow by wider types. */
export const unknownVariant = "unknown to the specification";

/**
 * Splits a document's schemas into request and response types.
 *
 * - In responses, enumerations and discriminated unions are open, so that a new value from the vendor breaks no code;
 * write-only properties are optional.
 * - In requests, enumerations are closed, so that typos do not compile; read-only properties are omitted.
 *
 * A schema that is used in both directions and differs is duplicated. The request's is named `<name>Request`, or
 * `<name>Input` if the vendor has a schema of that name.
 */
export function splitDirections(document: Document): Document {
  // The copy through JSON also separates nodes shared by a YAML alias, which may be used in both directions.
  const copy = expandInheritance(JSON.parse(JSON.stringify(document)) as Document);
  typeByContent(copy as unknown as Json);
  typeRawBodies(copy);
  const schemas = (copy.components?.["schemas"] ?? {}) as Record<string, Schema>;
  const seeds: Record<Direction, Schema[]> = { request: [], response: [] };
  visitBodies(copy, (schema, direction) => seeds[direction].push(schema));
  const reached = { request: reach(seeds.request, schemas), response: reach(seeds.response, schemas) };
  const differs = differing(schemas);
  const both = [...reached.request].filter((name) => reached.response.has(name) && differs.has(name));
  const renamed = new Map<string, string>();
  for (const name of both) {
    const request = freeName(name, schemas);
    renamed.set(name, request);
    schemas[request] = structuredClone(schemas[name]!);
  }
  for (const [name, schema] of Object.entries(schemas)) {
    const isRequest =
      [...renamed.values()].includes(name) || (reached.request.has(name) && !reached.response.has(name));
    if (isRequest) direct(schema, "request", renamed);
    else if (reached.response.has(name)) direct(schema, "response", renamed);
  }
  for (const schema of seeds.request) direct(schema, "request", renamed);
  for (const schema of seeds.response) direct(schema, "response", renamed);
  return copy;
}

function freeName(name: string, schemas: Record<string, Schema>): string {
  let free = `${name}Request`;
  for (let number = 1; free in schemas; number++) free = `${name}Input${number > 1 ? number : ""}`;
  return free;
}

/** Sets the type of bodies that are sent unchanged: bytes or a string. */
function typeRawBodies(document: Document): void {
  for (const { requestBody } of operationsOf(document)) {
    for (const [type, media] of Object.entries(requestBody?.content ?? {})) {
      const kind = writtenKind(document, type, media);
      if (kind === "bytes") media.schema = { "x-binary": true };
      if (kind === "text") media.schema ??= { type: "string" };
    }
  }
}

/** openapi-typescript derives a parameter's type from its schema only, not from its content. */
function typeByContent(node: Json): void {
  if (typeof node !== "object" || node === null) return;
  Object.values(node).forEach(typeByContent);
  if (!isPlainObject(node) || typeof node["in"] !== "string" || !isPlainObject(node["content"])) return;
  const [media] = Object.values(node["content"]);
  if (!isPlainObject(media) || media["schema"] === undefined) return;
  node["schema"] = media["schema"];
  delete node["content"];
}

/**
 * Visits each schema that belongs directly to an operation, a component or a webhook. The payload of a webhook counts
 * as a response.
 */
function visitBodies(document: Document, visit: (schema: Schema, direction: Direction) => void): void {
  const walk = (node: Json, direction: Direction): void => {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) return node.forEach((item) => walk(item, direction));
    for (const [key, value] of Object.entries(node)) {
      if (key === "schema") visit(value as Schema, direction);
      else if (key === "responses") walk(value, "response");
      else if (key === "requestBody" || key === "parameters") walk(value, direction);
      else if (key !== "examples" && key !== "example") walk(value, direction);
    }
  };
  walk(document.paths as never, "request");
  walk((document.webhooks ?? {}) as never, "response");
  const components = (document.components ?? {}) as Record<string, Json>;
  const { responses = {}, headers = {}, parameters = {}, requestBodies = {} } = components;
  walk(responses, "response");
  walk(headers, "response");
  walk(parameters, "request");
  walk(requestBodies, "request");
}

/** The JSON Schema keywords that contain a schema, an array of schemas, or a map of schemas. */
const keywords = {
  one: [
    "items",
    "contains",
    "additionalProperties",
    "propertyNames",
    "unevaluatedProperties",
    "not",
    "if",
    "then",
    "else",
  ],
  list: ["oneOf", "anyOf", "allOf", "prefixItems"],
  map: ["properties", "patternProperties", "dependentSchemas", "$defs"],
};

/**
 * Returns the schemas directly within a schema. Goes by keyword: a property may be named `enum`, and an example may
 * contain `$ref`.
 */
function within(schema: Schema): Schema[] {
  const all = [
    ...keywords.one.map((key) => schema[key]),
    ...keywords.list.flatMap((key) => schema[key] ?? []),
    ...keywords.map.flatMap((key) => Object.values(schema[key] ?? {})),
  ];
  return all.filter(isPlainObject);
}

/** Returns the names of all reachable schemas. */
function reach(from: Schema[], schemas: Record<string, Schema>): Set<string> {
  const names = new Set<string>();
  const walk = (schema: Schema): void => {
    const name = refName(schema);
    if (name !== undefined && !names.has(name)) {
      names.add(name);
      if (schemas[name]) walk(schemas[name]);
    }
    within(schema).forEach(walk);
  };
  from.forEach(walk);
  return names;
}

/** Returns the names of the schemas whose type depends on the direction, directly or through a reference. */
function differing(schemas: Record<string, Schema>): Set<string> {
  const own = (schema: Schema): boolean =>
    ["enum", "discriminator", "readOnly", "writeOnly"].some((key) => key in schema) ||
    isFileSchema(schema) ||
    within(schema).some(own);
  const found = new Set(Object.keys(schemas).filter((name) => own(schemas[name]!)));
  return new Set(
    Object.keys(schemas).filter(
      (name) => found.has(name) || [...reach([schemas[name]!], schemas)].some((ref) => found.has(ref)),
    ),
  );
}

function direct(schema: Schema, direction: Direction, renamed: Map<string, string>): void {
  const name = refName(schema);
  if (name !== undefined && direction === "request" && renamed.has(name))
    schema["$ref"] = schemaRef + renamed.get(name);
  if (Array.isArray(schema["enum"]) && direction === "response" && !schema["x-tag"]) {
    // openapi-typescript calls `transform` for each schema that has a type and no `enum`, but not for array items that
    // have an `enum`.
    schema["x-open"] = schema["enum"];
    schema["type"] ??= typesIn(schema["enum"]);
    delete schema["enum"];
    // Other limits apply to the listed values only.
    for (const limit of ["minLength", "maxLength", "pattern", "minimum", "maximum"]) delete schema[limit];
  }
  if (isFileSchema(schema)) schema["x-upload"] = direction === "request";
  directProperties(schema, direction);
  openUnion(schema, direction);
  for (const inner of within(schema)) direct(inner, direction, renamed);
}

/** Returns the types of values. */
function typesIn(values: Json[]): Json {
  const types = values.map((value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value));
  return [...new Set(types)];
}

function directProperties(schema: Schema, direction: Direction): void {
  const properties = (schema["properties"] ?? {}) as Record<string, Schema>;
  for (const [name, property] of Object.entries(properties)) {
    const leave = direction === "request" && property["readOnly"] === true;
    if (leave) delete properties[name];
    if ((leave || (direction === "response" && property["writeOnly"] === true)) && Array.isArray(schema["required"])) {
      schema["required"] = schema["required"].filter((item) => item !== name);
    }
  }
}

/**
 * Adds a variant for unknown values to a union in a response. Its discriminator has a literal type, since TypeScript
 * does not narrow by wider types; at runtime it has the vendor's value.
 */
function openUnion(schema: Schema, direction: Direction): void {
  const discriminator = schema["discriminator"] as { propertyName: string } | undefined;
  // The branches already have the discriminator as a `const`; openapi-typescript would add it again.
  delete schema["discriminator"];
  const base = schema["x-base"];
  delete schema["x-base"];
  const branches = schema["oneOf"] ?? schema["anyOf"];
  if (direction !== "response" || !discriminator || !Array.isArray(branches)) return;
  const unknown: Schema = {
    type: "object",
    description: "A variant unknown to the specification; at runtime the property holds the vendor's value.",
    required: [discriminator.propertyName],
    properties: { [discriminator.propertyName]: { const: unknownVariant } },
    additionalProperties: true,
    "x-unknown-variant": true,
  };
  if (isPlainObject(base)) unknown["allOf"] = [base];
  branches.push(unknown);
}

function refName(node: object): string | undefined {
  const ref = (node as { $ref?: unknown }).$ref;
  return typeof ref === "string" && ref.startsWith(schemaRef) ? ref.slice(schemaRef.length) : undefined;
}
