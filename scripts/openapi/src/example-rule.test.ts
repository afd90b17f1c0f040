import { expect, test } from "vitest";
import { stringify } from "yaml";
import { documentOf } from "./fixtures/documents.js";
import { copyRules, testFolder } from "./fixtures/files.js";
import { readAndLint } from "./lint.js";
import type { Json, Schema } from "./document.js";

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: "object",
  required,
  properties,
});
const string: Schema = { type: "string" };

/** Returns the lint messages for an example of a schema that a request and its response share. */
async function problems(schema: Schema, example: Json, schemas: Record<string, Schema> = {}): Promise<string[]> {
  const body = { content: { "application/json": { schema, example } } };
  const document = documentOf(schemas, {
    sendIt: { requestBody: body, responses: { "200": { description: "Done.", ...body } } },
  });
  const folder = testFolder({ "specs/acme/openapi.yaml": stringify(document) });
  copyRules(folder);
  const { problems } = await readAndLint(["acme"], folder);
  return problems.filter(({ rule }) => rule === "examples/fit").map(({ line, message }) => `${line}: ${message}`);
}

const inherited = ["constructor", "toString", "hasOwnProperty", "isPrototypeOf", "__proto__"];

test("inherited properties are not properties of an example", async () => {
  const schema = object(Object.fromEntries(inherited.map((name) => [name, string])));
  expect(await problems(schema, {})).toEqual([]);
  const required = await problems(object({ toString: string }, ["toString"]), {});
  expect(required).toHaveLength(2);
  expect(required[0]).toContain("must have required property 'toString'");
});

test("an example may have a field called like one of every object's", async () => {
  const example = JSON.parse('{"hasOwnProperty":"a","constructor":"b"}') as Json;
  expect(await problems(object({ hasOwnProperty: string, constructor: string }), example)).toEqual([]);
  expect(await problems(object({ hasOwnProperty: string }), { hasOwnProperty: 1 })).toHaveLength(2);
});

test("variants that inherit from their base are known by their names", async () => {
  const schemas = {
    Pet: { ...object({ kind: string }, ["kind"]), oneOf: [ref("Cat")], discriminator: { propertyName: "kind" } },
    Cat: { allOf: [ref("Pet")], ...object({ lives: { type: "integer" } }, ["lives"]) },
  };
  expect(await problems(ref("Pet"), { kind: "Cat", lives: 9 }, schemas)).toEqual([]);
  expect(await problems(ref("Pet"), { kind: "Cat" }, schemas)).not.toEqual([]);
  expect(await problems(ref("Pet"), { kind: "Dog", lives: 9 }, schemas)).not.toEqual([]);
});

test("an example of a response may fit several variants, and one of a request fits one", async () => {
  const union: Schema = { oneOf: [object({ a: string }), object({ a: string, b: string })] };
  const [only, ...others] = await problems(union, { a: "1" });
  expect([only, others]).toEqual([expect.stringContaining("must match exactly one schema in oneOf"), []]);
  expect(await problems(union, { c: "1" })).not.toEqual([]);
});

test("a whole of closed parts has the fields of all, and no others", async () => {
  const closed = (name: string): Schema => ({ ...object({ [name]: string }, [name]), additionalProperties: false });
  const schemas = { A: closed("a"), B: closed("b") };
  const whole: Schema = { allOf: [ref("A"), ref("B")] };
  expect(await problems(whole, { a: "1", b: "2" }, schemas)).toEqual([]);
  expect(await problems(whole, { a: "1", b: "2", c: "3" }, schemas)).not.toEqual([]);
});

test("a field that no schema lists is reported where it is", async () => {
  const found = await problems(object({ a: object({ b: string }) }), { a: { b: "1", c: "2" } });
  expect(found).toHaveLength(2);
  for (const text of found) expect(text).toContain("`a` property must NOT have unevaluated properties `c`");
});

test("what is read-only need not be in the example of a request, nor what is write-only in a response's", async () => {
  const read = object({ id: { ...string, readOnly: true }, name: string }, ["id", "name"]);
  const [only, ...others] = await problems(read, { name: "a" });
  expect([only, others]).toEqual([expect.stringContaining("must have required property 'id'"), []]);
});

test("data in an example that looks like a keyword, such as $id, is data", async () => {
  const item = { ...object({ $id: string, example: string }), example: { $id: "0123-4567", example: "a" } };
  const schema = object({ first: item, second: { ...item, examples: [{ $id: "0123-4567" }] } });
  expect(await problems(schema, { first: { $id: "0123-4567", example: "b" } })).toEqual([]);
});
