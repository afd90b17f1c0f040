import * as runtime from "@vendor-clients/shared/client";
import { expect, test } from "vitest";
import { documentOf, gives, ref } from "@scripts/openapi/fixtures/documents";
import type { Json, OperationObject, Schema } from "@scripts/openapi/document";
import { validatorOf } from "./testing/validator.js";

/** Returns the validator's results for bodies of a schema. */
async function problems(schema: Schema, bodies: Json[], schemas: Record<string, Schema> = {}): Promise<unknown[]> {
  const validate = await validatorOf(documentOf(schemas, { read: gives(schema) }), runtime);
  return bodies.map((body) => validate("read", 200, body));
}

const object = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: "object",
  required,
  properties,
});
const string: Schema = { type: "string" };
const passes = undefined;

test("a union of objects that each have a one-value enumeration passes what it documents, and the next variant", async () => {
  const variant = (type: string): Schema =>
    object({ type: { type: "string", enum: [type] }, text: string }, ["type", "text"]);
  const union: Schema = { oneOf: [variant("prompt"), variant("static_text")] };
  const bodies = [
    { type: "prompt", text: "hi" },
    { type: "static_text", text: "hi" },
    { type: "next" },
    { type: "prompt" },
    {},
  ];
  expect(await problems(union, bodies)).toEqual([passes, passes, passes, "the body lacks text", "the body lacks type"]);
});

test("a union of objects that both fit passes, closed or not", async () => {
  for (const additionalProperties of [true, false]) {
    const schema: Schema = {
      oneOf: [
        { ...object({ a: string }), additionalProperties },
        { ...object({ a: string, b: string }), additionalProperties },
      ],
    };
    expect(await problems(schema, [{ a: "1" }, { a: "1", b: "2", c: "3" }])).toEqual([passes, passes]);
  }
});

test("both oneOf and anyOf of a schema are asked for", async () => {
  const schema: Schema = { oneOf: [object({ a: string }, ["a"])], anyOf: [object({ b: string }, ["b"])] };
  expect(await problems(schema, [{ a: "1", b: "2" }, { a: "1" }, { b: "2" }])).toEqual([
    passes,
    "the body lacks b",
    "the body lacks a",
  ]);
});

test("an enumeration without a type passes values of the types that it lists", async () => {
  const schema = object({ number: { enum: [1, 2] }, mixed: { enum: ["auto", 1, null] } });
  const bodies: Json[] = [
    { number: 2 },
    { number: 3 },
    { mixed: null },
    { mixed: 7 },
    { mixed: "next" },
    { number: "2" },
  ];
  expect(await problems(schema, bodies)).toEqual([passes, passes, passes, passes, passes, "/number should be number"]);
});

test("a value that an enumeration does not list passes, whatever else limits those that it lists", async () => {
  const version: Schema = { type: "string", enum: ["1.2", "1.3"], minLength: 3, maxLength: 3, pattern: "^1\\.\\d$" };
  const schema = object({ version, level: { type: "integer", enum: [1, 2], minimum: 1, maximum: 2 } });
  expect(await problems(schema, [{ version: "1.10", level: 3 }, { version: 1 }])).toEqual([
    passes,
    "/version should be string",
  ]);
});

test("a property that is called like one of every object's is missing where it is missing", async () => {
  const names = ["constructor", "toString", "hasOwnProperty", "__proto__"];
  const schema = object(Object.fromEntries(names.map((name) => [name, string])), ["toString"]);
  const body = JSON.parse('{"toString":"a","constructor":1}') as Json;
  expect(await problems(schema, [{ toString: "a" }, {}, body])).toEqual([
    passes,
    "the body lacks toString",
    "/constructor should be string",
  ]);
});

test("null, a scalar and anything are bodies", async () => {
  expect(await problems({ type: "null" }, [null, 1])).toEqual([passes, "the body should be null"]);
  expect(await problems({ type: ["string", "null"] }, [null, "a", 1])).toEqual([
    passes,
    passes,
    "the body should be string or null",
  ]);
  expect(await problems({}, [null, 1, "a", {}])).toEqual([passes, passes, passes, passes]);
});

test("a base that is a union of its heirs checks them by their discriminator, without end", async () => {
  const schemas: Record<string, Schema> = {
    Pet: {
      ...object({ kind: string, friends: { type: "array", items: ref("Pet") } }, ["kind"]),
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } },
    },
    Cat: { allOf: [ref("Pet"), object({ lives: { type: "integer" } }, ["lives"])] },
    Dog: { allOf: [ref("Pet")], ...object({ loud: { type: "boolean" } }) },
  };
  const bodies: Json[] = [
    { kind: "cat", lives: 9, friends: [{ kind: "Dog", loud: true }] },
    { kind: "bird", wings: 2 },
    { kind: "cat", lives: "nine" },
    { kind: "Dog", friends: [{ kind: "cat" }] },
    { lives: 9 },
  ];
  expect(await problems(ref("Pet"), bodies, schemas)).toEqual([
    passes,
    passes,
    "/lives should be integer",
    "/friends/0 lacks lives",
    "the body lacks kind",
  ]);
});

test("variants that share a part are known by the mapping, and the next variant passes", async () => {
  const schemas: Record<string, Schema> = {
    Base: object({ kind: string }, ["kind"]),
    Cat: { allOf: [ref("Base"), object({ lives: { type: "integer" } }, ["lives"])] },
    Dog: { allOf: [ref("Base"), object({ loud: { type: "boolean" } })] },
  };
  const mapping = { tom: "#/components/schemas/Cat", rex: "#/components/schemas/Dog" };
  const union: Schema = { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind", mapping } };
  const bodies: Json[] = [{ kind: "tom", lives: 9 }, { kind: "next" }, { kind: "tom" }, { kind: "rex", loud: 1 }];
  expect(await problems(union, bodies, schemas)).toEqual([
    passes,
    passes,
    "the body lacks lives",
    "/loud should be boolean",
  ]);
});

test("an object composed of closed ones passes with the fields of all", async () => {
  const schemas = {
    A: { ...object({ a: string }, ["a"]), additionalProperties: false },
    B: { ...object({ b: string }, ["b"]), additionalProperties: false },
  };
  expect(await problems({ allOf: [ref("A"), ref("B")] }, [{ a: "1", b: "2" }, { a: "1" }], schemas)).toEqual([
    passes,
    "the body lacks b",
  ]);
});

test("several media types and classes of statuses have their schemas, and items of streams their own", async () => {
  const content = (types: Record<string, Schema>): object =>
    Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }]));
  const responses = {
    "200": {
      description: "It.",
      content: content({
        "application/json": object({ a: string }, ["a"]),
        "application/hal+json": object({ b: string }, ["b"]),
        "text/event-stream": object({ delta: string }, ["delta"]),
      }),
    },
    "2XX": { description: "It.", content: content({ "application/json": object({ c: string }, ["c"]) }) },
  } as unknown as OperationObject["responses"];
  const validate = await validatorOf(documentOf({}, { read: { responses } }), runtime);
  expect(validate("read", 200, { b: "1" })).toBe(passes);
  expect(validate("read", 202, { c: "1" })).toBe(passes);
  expect(validate("read", 202, { a: "1" })).toBe("the body lacks c");
  expect(validate("read[]", 200, { delta: "1" })).toBe(passes);
  expect(validate("read[]", 200, {})).toBe("the body lacks delta");
});

test("durations and times pass as ISO 8601 has them, with fractions and without an offset", async () => {
  const schema = object({ wait: { ...string, format: "duration" }, at: { ...string, format: "time" } });
  const bodies = [
    { wait: "P3DT22H14M12.011S", at: "13:06:12" },
    { at: "13:06:12Z" },
    { wait: "PT" },
    { at: "25:00:00" },
  ];
  expect(await problems(schema, bodies)).toEqual([
    passes,
    passes,
    "/wait should be in the format duration",
    "/at should be in the format time",
  ]);
});

test("data in an example that looks like a keyword, such as $id, is data", async () => {
  const item = { ...object({ $id: string, example: string }, ["$id"]), example: { $id: "0123-4567" } };
  const schema = object({ first: item, second: { ...item } });
  const bodies = [{ first: { $id: "0123-4567", example: "b" } }, { second: {} }];
  expect(await problems(schema, bodies)).toEqual([passes, "/second lacks $id"]);
});
