import { expect, test } from "vitest";
import { exampleInit } from "@scripts/openapi/examples";
import { compiler } from "../src/internal.js";
import { sample } from "@scripts/openapi/samples";
import { documentOf } from "@scripts/openapi/fixtures/documents";
import { operationsOf, type Document, type Json, type Schema } from "@scripts/openapi/document";

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };

const variant = { type: "object", required: ["kind"], properties: { kind: { type: "string", example: "dog" } } };

const document = {
  openapi: "3.1.0",
  security: [],
  paths: {
    "/widgets/{number}": {
      post: {
        operationId: "sendWidget",
        parameters: [
          { name: "number", in: "path", required: true, schema: { type: "integer", minimum: 3 } },
          { name: "full", in: "query", required: true, schema: { type: "boolean" } },
          { name: "state", in: "query", required: true, schema: { enum: ["new", "old"] } },
          { name: "since", in: "query", required: true, schema: { type: "string", format: "date" } },
          { name: "note", in: "query", required: true, schema: text },
          { name: "limit", in: "query", schema: { type: "integer" } },
        ],
        requestBody: { $ref: "#/components/requestBodies/Pictures" },
        responses: {},
      },
    },
  },
  components: {
    requestBodies: {
      Pictures: {
        content: {
          "multipart/form-data": {
            schema: {
              type: "object",
              required: ["title", "count"],
              properties: {
                title: text,
                count: { type: "number" },
                cover: ref("File"),
                pages: { type: "array", items: ref("File") },
              },
            },
          },
        },
      },
    },
    schemas: {
      File: { type: "string", format: "binary" },
      Tree: { type: "object", required: ["branches"], properties: { branches: { type: "array", items: ref("Tree") } } },
      Not: { type: "object", required: ["not"], properties: { not: ref("Filter") } },
      Filter: { oneOf: [ref("Not"), { type: "object", required: ["is"], properties: { is: text } }] },
      Endless: { type: "object", required: ["more"], properties: { more: ref("Endless") } },
      Pet: { ...variant, oneOf: [ref("Cat")], discriminator: { propertyName: "kind" } },
      Cat: { allOf: [ref("Pet")], required: ["name"], properties: { name: text, kind: { const: "cat" } } },
      Loop: { anyOf: [ref("Loop"), text] },
      Nested: {
        allOf: [
          { type: "object", required: ["in"], properties: { in: ref("Nested") } },
          { type: "object", properties: { in: ref("Nested") } },
        ],
      },
      Named: { type: "object", required: ["name"], properties: { name: text } },
    },
  },
} as unknown as Document;

test.each<[what: string, schema: Schema, value: Json]>([
  ["an integer of its minimum", { type: "integer", minimum: 7 }, 7],
  ["a number of no more than its maximum", { type: "number", maximum: -1 }, -1],
  ["a number above what it excludes", { type: "integer", exclusiveMinimum: 0 }, 1],
  ["a text of its length", { type: "string", minLength: 6, maxLength: 8 }, "textxx"],
  ["a text of its format", { type: "string", format: "uuid" }, "00000000-0000-4000-8000-000000000000"],
  ["a constant", { const: 0 }, 0],
  ["the first of its values", { enum: ["a", "b"] }, "a"],
  ["its own example", { type: "integer", examples: [12] }, 12],
  ["null", { type: "null" }, null],
  ["as many items as it wants", { type: "array", minItems: 2, items: { type: "boolean" } }, [true, true]],
  [
    "all parts of a whole",
    { allOf: [ref("Named"), { required: ["size"], properties: { size: { const: 1 } } }] },
    { name: "name", size: 1 },
  ],
  [
    "a reference with something beside it",
    { ...ref("Named"), required: ["id"], properties: { id: { type: "integer" } } },
    { name: "name", id: 1 },
  ],
  ["what refers to itself in a list", ref("Tree"), { branches: [] }],
  ["the alternative that comes to an end", ref("Filter"), { not: { is: "is" } }],
])("a sample of a schema fits it: %s", (_, schema, value) => {
  const made = sample(document, schema);
  expect(made).toEqual(value);
  expect(compiler(document, "request")(schema)(made)).toBe(true);
});

test.each(["Endless", "Nested"])("of a schema that asks for itself without end, there is no sample: %s", (name) => {
  expect(sample(document, ref(name))).toBe(undefined);
});

test("of a base whose variants inherit from it, and of a union of itself, there is a sample", () => {
  const cat = { kind: "cat", name: "name" };
  expect([sample(document, ref("Pet")), sample(document, ref("Cat")), sample(document, ref("Loop"))]).toEqual([
    cat,
    cat,
    "text",
  ]);
});

test("a call without examples has what is required, each of its type, and every file", () => {
  const [operation] = operationsOf(document);
  expect(exampleInit(document, operation!, "<file>")).toEqual({
    params: {
      path: { number: 3 },
      query: { full: true, state: "new", since: "2026-01-01", note: "note" },
    },
    body: { title: "title", count: 1, cover: "<file>", pages: ["<file>"] },
  });
});

test("properties named like keywords may refer to components", () => {
  const text: Schema = { $ref: "#/components/schemas/Text" };
  const schema: Schema = { type: "object", properties: { enum: text, const: text, properties: text, $ref: text } };
  const fits = compiler(documentOf({ Text: { type: "string" } }, {}), "request")(schema);
  expect(fits({ enum: "a", const: "b", properties: "c", $ref: "d" })).toBe(true);
  expect(["enum", "const", "properties", "$ref"].filter((name) => fits({ [name]: 1 }))).toEqual([]);
});
