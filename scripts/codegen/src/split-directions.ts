import { expandInheritance } from "@scripts/openapi/inheritance";
import { isPlainObject } from "@scripts/openapi/json";
import { operationsOf, type Document, type Json, type Schema } from "@scripts/openapi/document";
import { isFileSchema, writtenKind } from "@scripts/openapi/request-bodies";

/** Which way a schema travels. */
type Direction = "request" | "response";

const schemaRef = "#/components/schemas/";

/** What the discriminator of a variant is that nobody knew: in the types, since TypeScript narrows by nothing wider. */
export const unknownVariant = "unknown to the specification";

/**
 * Rewrites a document's schemas for the types that users see, by one rule for each direction.
 *
 * - In answers, enumerations and unions with a discriminator are open, since a vendor's next value must not break
 *   anybody; what is write-only is optional.
 * - In requests, enumerations are closed, since a typo must not compile; what is read-only is left out.
 *
 * A schema that serves both ways and differs by this rule becomes two: the request's is called `<name>Request`, or
 * `<name>Input` where the vendor has a schema of that name.
 */
export function splitDirections(document: Document): Document {
  // By way of JSON, which parts what a YAML alias shares: it may serve both ways.
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

/** Gives the bodies that are sent as they are the type of what can be: bytes, or a text. */
function typeRawBodies(document: Document): void {
  for (const { requestBody } of operationsOf(document)) {
    for (const [type, media] of Object.entries(requestBody?.content ?? {})) {
      const kind = writtenKind(document, type, media);
      if (kind === "bytes") media.schema = { "x-binary": true };
      if (kind === "text") media.schema ??= { type: "string" };
    }
  }
}

/** openapi-typescript knows the type of a parameter by its schema only, not by that of its content. */
function typeByContent(node: Json): void {
  if (typeof node !== "object" || node === null) return;
  Object.values(node).forEach(typeByContent);
  if (!isPlainObject(node) || typeof node["in"] !== "string" || !isPlainObject(node["content"])) return;
  const [media] = Object.values(node["content"]);
  if (!isPlainObject(media) || media["schema"] === undefined) return;
  node["schema"] = media["schema"];
  delete node["content"];
}

/** Calls back for each schema that an operation, a component or a webhook holds itself. What a webhook posts, its customer receives. */
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

/** The keywords of JSON Schema that hold a schema, a list of schemas, or a map of schemas. */
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

/** The schemas directly within a schema. Goes by keywords: a property may be called `enum`, and an example may hold `$ref`. */
function within(schema: Schema): Schema[] {
  const all = [
    ...keywords.one.map((key) => schema[key]),
    ...keywords.list.flatMap((key) => schema[key] ?? []),
    ...keywords.map.flatMap((key) => Object.values(schema[key] ?? {})),
  ];
  return all.filter(isPlainObject);
}

/** The names of the schemas that can be reached. */
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

/** The names of the schemas whose type depends on the direction, by themselves or by what they refer to. */
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
    // openapi-typescript asks its `transform` for each schema that has a type and no `enum`, but not for a list's items
    // that have one.
    schema["x-open"] = schema["enum"];
    schema["type"] ??= typesIn(schema["enum"]);
    delete schema["enum"];
    // What else limits the values says of those that are listed.
    for (const limit of ["minLength", "maxLength", "pattern", "minimum", "maximum"]) delete schema[limit];
  }
  if (isFileSchema(schema)) schema["x-upload"] = direction === "request";
  directProperties(schema, direction);
  openUnion(schema, direction);
  for (const inner of within(schema)) direct(inner, direction, renamed);
}

/** The types that values have. */
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
 * Adds to a union in an answer the variant that the specification does not know. Its discriminator has a literal type,
 * since TypeScript narrows by nothing wider; at runtime it holds the vendor's value.
 */
function openUnion(schema: Schema, direction: Direction): void {
  const discriminator = schema["discriminator"] as { propertyName: string } | undefined;
  // Its branches say the same by `const`; openapi-typescript would write it into each of them once more.
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
