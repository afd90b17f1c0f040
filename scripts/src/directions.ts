import type { Document, Json, Schema } from "./specs.js";

/** Which way a schema travels. */
type Direction = "request" | "response";

const schemaRef = "#/components/schemas/";

/**
 * Rewrites a document's schemas for the types that users see, by one rule for each direction.
 *
 * - In answers, enumerations and unions with a discriminator are open, since a vendor's next value must not break
 *   anybody; what is write-only is optional.
 * - In requests, enumerations are closed, since a typo must not compile; what is read-only is left out.
 *
 * A schema that serves both ways and differs by this rule becomes two: the request's is called `<name>Request`.
 */
export function splitDirections(document: Document): Document {
  const copy = structuredClone(document);
  const schemas = (copy.components?.["schemas"] ?? {}) as Record<string, Schema>;
  const seeds: Record<Direction, Schema[]> = { request: [], response: [] };
  visitBodies(copy, (schema, direction) => seeds[direction].push(schema));
  const reached = { request: reach(seeds.request, schemas), response: reach(seeds.response, schemas) };
  const differs = differing(schemas);
  const both = [...reached.request].filter((name) => reached.response.has(name) && differs.has(name));
  const renamed = new Map(both.map((name) => [name, `${name}Request`]));
  for (const [name, request] of renamed) {
    if (schemas[request])
      throw new Error(
        `The schema "${request}" has the name that the request's form of "${name}" would get. Rename it.`,
      );
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
  const { responses = {}, parameters = {}, requestBodies = {} } = (document.components ?? {}) as Record<string, Json>;
  walk(responses, "response");
  walk(parameters, "request");
  walk(requestBodies, "request");
}

/** The names of the schemas that can be reached. */
function reach(from: Json[], schemas: Record<string, Schema>): Set<string> {
  const names = new Set<string>();
  const walk = (node: Json): void => {
    if (typeof node !== "object" || node === null) return;
    const name = refName(node);
    if (name !== undefined && !names.has(name)) {
      names.add(name);
      walk(schemas[name] ?? null);
    }
    Object.values(node).forEach(walk);
  };
  from.forEach(walk);
  return names;
}

/** The names of the schemas whose type depends on the direction, by themselves or by what they refer to. */
function differing(schemas: Record<string, Schema>): Set<string> {
  const own = (node: Json): boolean =>
    typeof node === "object" &&
    node !== null &&
    ("enum" in node ||
      "discriminator" in node ||
      "readOnly" in node ||
      "writeOnly" in node ||
      Object.values(node).some(own));
  const found = new Set(Object.keys(schemas).filter((name) => own(schemas[name]!)));
  return new Set(
    Object.keys(schemas).filter(
      (name) => found.has(name) || [...reach([schemas[name]!], schemas)].some((ref) => found.has(ref)),
    ),
  );
}

function direct(schema: Schema, direction: Direction, renamed: Map<string, string>): void {
  const walk = (node: Json): void => {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) return node.forEach(walk);
    const name = refName(node);
    if (name !== undefined && direction === "request" && renamed.has(name))
      node["$ref"] = schemaRef + renamed.get(name);
    if (Array.isArray(node["enum"]) && direction === "response") node["x-open"] = true;
    if (node["format"] === "binary") node["x-upload"] = direction === "request";
    directProperties(node, direction);
    openUnion(node, direction);
    Object.entries(node).forEach(([key, value]) => key !== "examples" && key !== "default" && walk(value));
  };
  walk(schema);
}

function directProperties(node: Schema, direction: Direction): void {
  const properties = (node["properties"] ?? {}) as Record<string, Schema>;
  for (const [name, property] of Object.entries(properties)) {
    const leave = direction === "request" && property["readOnly"] === true;
    if (leave) delete properties[name];
    if ((leave || (direction === "response" && property["writeOnly"] === true)) && Array.isArray(node["required"])) {
      node["required"] = node["required"].filter((item) => item !== name);
    }
  }
}

/**
 * Adds to a union in an answer the variant that the specification does not know. Its discriminator has a literal type,
 * since TypeScript narrows by nothing wider; at run time it holds the vendor's value.
 */
function openUnion(node: Schema, direction: Direction): void {
  const discriminator = node["discriminator"] as { propertyName: string } | undefined;
  // Its branches say the same by `const`; openapi-typescript would write it into each of them once more.
  delete node["discriminator"];
  if (direction !== "response" || !discriminator || !Array.isArray(node["oneOf"])) return;
  node["oneOf"].push({
    type: "object",
    description: "A variant that the specification does not know; at run time the property holds the vendor's value.",
    required: [discriminator.propertyName],
    properties: { [discriminator.propertyName]: { const: "unknown to the specification" } },
    additionalProperties: true,
  });
}

function refName(node: object): string | undefined {
  const ref = (node as { $ref?: unknown }).$ref;
  return typeof ref === "string" && ref.startsWith(schemaRef) ? ref.slice(schemaRef.length) : undefined;
}
