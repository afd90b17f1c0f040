import { expect, test } from "vitest";
import { exampleInit } from "./examples.js";
import { documentOf } from "./fixtures/documents.js";
import { operationsOf, type Schema } from "./document.js";

const integers: Schema = { type: "array", items: { type: "integer" } };
const fields: Schema = { type: "object", properties: { a: { type: "string" }, b: { type: "integer" } } };
const map: Schema = { type: "object", additionalProperties: { type: "string" } };

test.each<[what: string, schema: Schema, value: unknown]>([
  ["an array has an item", integers, [1]],
  ["an object has its fields, also optional ones", fields, { a: "a", b: 1 }],
  ["an object of any fields has one", map, { ids: "ids" }],
])("in the example of a path parameter, %s", (_, schema, value) => {
  const parameters = [{ name: "ids", in: "path" as const, required: true, description: "One.", schema }];
  const document = documentOf({}, { get: { parameters } });
  expect(exampleInit(document, operationsOf(document)[0]!, undefined).params).toEqual({ path: { ids: value } });
});
