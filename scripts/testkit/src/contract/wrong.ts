import { isPlainObject } from "@scripts/openapi/json";
import type { ExampleInit } from "@scripts/openapi/examples";
import { branchesOf, propertiesOf, requiredOf, typesOf } from "@scripts/openapi/samples";
import type { Document, Operation, Schema } from "@scripts/openapi/document";
import { texts as asTexts, type Values } from "./arrival.js";
import { locationsOf } from "./locations.js";
import type { Spec } from "./spec.js";
import { spread } from "../spread.js";
import { initOf, requestsOf } from "./valid.js";

export interface WrongRequest {
  what: string;
  init: ExampleInit;
}

/** The maximum number of invalid requests for an operation: some vendors' bodies allow thousands. */
const most = 400;

/** Returns requests with one mistake each: one for every way in which the schemas can be violated. */
export function wrongRequests(spec: Spec, operation: Operation): WrongRequest[] {
  const locations = locationsOf(spec, operation);
  const found = new Map<string, ExampleInit>();
  for (const request of requestsOf(spec, locations, "all", 6)) {
    for (const { name, schema, required, texts, isFlat, fits } of locations) {
      if (name === "body" && required) found.set("no body", initOf({ ...request, body: undefined }));
      for (const { what, value } of wrongValues({ document: spec.document, texts }, schema, request[name], name)) {
        // Parameters and forms always have names and values, and an empty header equals a missing one.
        if (texts && (!isPlainObject(value) || (name === "header" && Object.values(value).includes("")))) continue;
        // A form without fields is an empty body, which may be omitted.
        if (name === "body" && isFlat && !required && asTexts(value) === undefined) continue;
        if (found.has(what) || fits(value)) continue;
        found.set(what, initOf({ ...request, [name]: value }));
      }
    }
  }
  return spread([...found], most).map(([what, init]) => ({ what, init }));
}

interface WrongValue {
  what: string;
  value: unknown;
}

interface Breaker {
  document: Document;
  texts: boolean;
}

/** Changes a value in one respect at a time. With alternative schemas, not every change makes it invalid. */
function* wrongValues(breaker: Breaker, node: Schema, value: unknown, at: string): Generator<WrongValue> {
  for (const schema of branchesOf(breaker.document, node)) {
    yield* wrongTypes(breaker, schema, at);
    yield* wrongScalars(schema, at);
    if (Array.isArray(value)) yield* wrongItems(breaker, schema, value, at);
    else if (isPlainObject(value)) yield* wrongFields(breaker, schema, value, at);
  }
}

function* wrongTypes({ texts }: Breaker, schema: Schema, at: string): Generator<WrongValue> {
  const types = typesOf(schema);
  const values = { string: "text", number: 7.5, boolean: true, ...(!texts && { object: {}, array: [], null: null }) };
  for (const [type, value] of Object.entries(values)) {
    if (types.length > 0 && !types.includes(type)) yield { what: `${at} of type ${type}`, value };
  }
}

function* wrongScalars(schema: Schema, at: string): Generator<WrongValue> {
  const { minLength, maxLength, minimum, maximum } = schema as Record<string, number>;
  if (schema["enum"] || "const" in schema) yield { what: `${at} not in the list`, value: "none of those" };
  if (schema["format"] ?? schema["pattern"]) yield { what: `${at} in another format`, value: "no such \t format" };
  if (minLength !== undefined) yield { what: `${at} too short`, value: "x".repeat(Math.max(0, minLength - 1)) };
  if (maxLength !== undefined && maxLength < 2 ** 20)
    yield { what: `${at} too long`, value: "x".repeat(maxLength + 1) };
  if (minimum !== undefined) yield { what: `${at} too small`, value: minimum - 1 };
  if (maximum !== undefined) yield { what: `${at} too large`, value: maximum + 1 };
}

function* wrongItems(breaker: Breaker, schema: Schema, value: unknown[], at: string): Generator<WrongValue> {
  const { minItems = 0, maxItems = Infinity, items } = schema as Record<string, never>;
  if (minItems > 0) yield { what: `${at} with too few items`, value: value.slice(0, minItems - 1) };
  if (value.length === 0) return;
  if (maxItems < 1000) yield { what: `${at} with too many items`, value: Array(maxItems + 1).fill(value[0]) };
  if (!items) return;
  for (const wrong of wrongValues(breaker, items, value[0], `${at}/0`)) {
    yield { what: wrong.what, value: [wrong.value, ...value.slice(1)] };
  }
}

function* wrongFields(breaker: Breaker, schema: Schema, value: Values, at: string): Generator<WrongValue> {
  for (const name of requiredOf(schema)) {
    const { [name]: _, ...rest } = value;
    yield { what: `${at} without ${name}`, value: rest };
  }
  const more = schema["additionalProperties"];
  if (more === false) yield { what: `${at} with a field too many`, value: { ...value, "a field too many": 1 } };
  const properties = propertiesOf(schema);
  for (const [name, item] of Object.entries(value)) {
    const own = Object.hasOwn(properties, name);
    const inner = own ? properties[name] : more;
    if (!isPlainObject(inner)) continue;
    for (const wrong of wrongValues(breaker, inner, item, `${at}/${own ? name : "*"}`)) {
      yield { what: wrong.what, value: { ...value, [name]: wrong.value } };
    }
  }
}
