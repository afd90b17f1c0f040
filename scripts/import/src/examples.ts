import { isPlainObject } from "@scripts/openapi/json";
import { expandInheritance } from "@scripts/openapi/inheritance";
import { sample } from "@scripts/openapi/samples";
import type { Document, Json } from "@scripts/openapi/document";
import type { Direction } from "./fitting.js";
import { nameOf, removeAt, type FixTarget } from "./fix-target.js";
import { recordAt, walk, type Node } from "./node.js";

/** Marks an example that is not the vendor's. */
export const composed = "Generated from the schema; the vendor gives no example.";

/**
 * Removes an example that does not match its schema. One of the two is wrong, and the types are generated from the
 * schema.
 */
export function dropExample({ document, keys, changes }: FixTarget): boolean {
  const end = endOfExample(keys);
  if (end === undefined || !removeAt(document, keys.slice(0, end))) return false;
  changes.add("examples removed: they do not match their schemas", nameOf(keys));
  return true;
}

/** Returns how many keys lead to the example around a location. */
function endOfExample(keys: string[]): number | undefined {
  if (keys[0] === "components" && keys[1] === "examples") return 3;
  const isExample = (key: string, index: number): boolean =>
    (key === "example" || key === "examples") && keys[index - 1] !== "properties";
  const index = keys.findIndex(isExample);
  if (index === -1) return undefined;
  return keys[index] === "example" ? index + 1 : index + 2;
}

/** Bodies for which no valid example could be generated. */
const failed = new WeakSet<Node>();

/**
 * Generates an example from the schema and marks it as such. Tries one with some fields, then the minimum, then all
 * fields.
 */
export function composeExample({ document, keys, changes, fits }: FixTarget): boolean {
  const media = recordAt(document, keys);
  const schema = media?.["schema"];
  if (!media || failed.has(media) || !isPlainObject(schema)) return false;
  const direction = keys.includes("requestBody") || keys[1] === "requestBodies" ? "request" : "response";
  const fittingWith = (schemas: Node): Json[] =>
    filling
      .map((fields) => composedValue(schemas, schema, direction, fields))
      .filter((value) => value !== undefined)
      .filter((value) => fits(schema, value, direction));
  const plain = fittingWith(recordAt(document, ["components", "schemas"]) ?? {});
  // A variant that inherits from its union has its discriminator value only there.
  const fitting = plain.length > 0 ? plain : fittingWith(expandedSchemas(document));
  const value = fitting.find((one) => !isEmpty(one)) ?? fitting[0];
  // Not tried again: later rounds have no more information.
  failed.add(media);
  if (value === undefined) return false;
  media["examples"] = { composed: { summary: composed, value } };
  changes.add("examples generated from schemas", nameOf(keys));
  return true;
}

const isEmpty = (value: Json): boolean => typeof value === "object" && Object.keys(value ?? []).length === 0;

/**
 * Which fields a generated example has: the required ones (or all, in objects without any), only the required ones, or
 * all.
 */
type Filling = "some" | "least" | "all";
const filling: Filling[] = ["some", "least", "all"];

const expansions = new WeakMap<Node, Node>();

/** Returns the schemas with their inheritance expanded, which takes long in a large document and is done once. */
function expandedSchemas(document: Node): Node {
  const known =
    expansions.get(document) ??
    recordAt(expandInheritance(document as unknown as Document) as unknown as Node, ["components", "schemas"]) ??
    {};
  expansions.set(document, known);
  return known;
}

function composedValue(schemas: Node, own: Node, direction: Direction, fields: Filling): Json | undefined {
  const copy = structuredClone({ components: { schemas }, schema: own });
  walk(copy, (node) => fill(node, direction === "request" ? "readOnly" : "writeOnly", fields));
  // `sample` reads only schemas, which already have their final form.
  return structuredClone(sample(copy as unknown as Document, copy.schema));
}

/**
 * Makes a schema require the fields that the example should have, and removes those sent only in the other direction.
 */
function fill(node: Node, otherWay: string, fields: Filling): void {
  const { properties, required, items } = node;
  if (isPlainObject(properties)) {
    for (const [name, property] of Object.entries(properties))
      if (isPlainObject(property) && property[otherWay] === true) delete properties[name];
    const names = Object.keys(properties);
    const own = Array.isArray(required) ? required.filter((name) => names.includes(String(name))) : [];
    node["required"] = fields === "all" || (fields === "some" && own.length === 0) ? names : own;
  }
  if (isPlainObject(items) && fields !== "least" && node["minItems"] === undefined && node["maxItems"] !== 0)
    node["minItems"] = 1;
}
