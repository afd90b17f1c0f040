import * as runtime from "@vendor-clients/shared/client";
import { expect, test } from "vitest";
import { validatorOf } from "@scripts/codegen/testing/validator";
import { documentOf, gives, ref } from "@scripts/openapi/fixtures/documents";
import type { Json, Schema } from "@scripts/openapi/document";
import { additions, locationsOf, mistakes } from "./changed-bodies.js";

const text: Schema = { type: "string" };
const object = (properties: Record<string, Schema>, more: Schema = {}): Schema => ({
  type: "object",
  properties,
  ...more,
});

/**
 * Applies changes to a body and validates the results. Additions should pass; for mistakes, one of the expected
 * messages should be reported.
 */
async function judge(schema: Schema, body: Json, schemas: Record<string, Schema> = {}) {
  const document = documentOf(schemas, { read: gives(schema) });
  const validate = await validatorOf(document, runtime);
  const locations = locationsOf(document, schema, body);
  expect(validate("read", 200, body)).toBeUndefined();
  return {
    added: additions(body, locations).map(({ what, body }) => [what, validate("read", 200, body)]),
    wrong: mistakes(body, locations).map(({ what, body, says }) => {
      const said = validate("read", 200, body);
      return [what, says.find((words) => words === said) ?? said];
    }),
  };
}

test("an object may have another field, unless it is a map, in whichever part or alternative that stands", async () => {
  const open = object({ a: text });
  const map: Schema = { type: "object", additionalProperties: text };
  const added = async (schema: Schema, schemas = {}) => (await judge(schema, { a: "b" }, schemas)).added;
  expect(await added(open)).toEqual([[" with another field", undefined]]);
  expect(await added(map)).toEqual([]);
  expect(await added({ allOf: [open, ref("Map")] }, { Map: map })).toEqual([]);
  expect(await added({ allOf: [{ allOf: [map] }, open] })).toEqual([]);
  expect(await added({ anyOf: [map, { type: "object", additionalProperties: { type: "integer" } }] })).toEqual([]);
  expect(await added({ type: "object", patternProperties: { "^[a-z ]*$": text } })).toEqual([]);
});

test("of several schemas of one value, each may be the first to refuse another type", async () => {
  const schema: Schema = {
    allOf: [
      object({ id: text }),
      object({ id: { type: ["string", "null"] } }),
      object({ id: {} }, { required: ["id"] }),
    ],
  };
  const { wrong } = await judge(schema, { id: "a" });
  const mistyped = ["/id mistyped", "/id should be string"];
  expect(wrong.filter(([what]) => what === "/id mistyped")).toEqual([mistyped, mistyped]);
  expect(wrong).toContainEqual(["the body without id", "the body lacks id"]);
});

test("a type that only one of several schemas refuses is refused in its words", async () => {
  const schema: Schema = {
    allOf: [object({ id: { type: ["object", "string"] } }), object({ id: { type: "object" } })],
  };
  const { wrong } = await judge(schema, { id: {} });
  expect(wrong.filter(([what]) => what === "/id mistyped")).toEqual([
    ["/id mistyped", "/id should be object or string"],
    ["/id mistyped", "/id should be object"],
  ]);
});
