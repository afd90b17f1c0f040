import { expect, test } from "vitest";
import { alternativesOf, resolve } from "./document.js";
import { documentOf } from "./fixtures/documents.js";

test("no credential is the last alternative, and alone it is none", () => {
  const key = { key: [] };
  const both = { token: [], key: [] };
  expect(alternativesOf([{}, key, both])).toEqual([["key"], ["token", "key"], []]);
  expect(alternativesOf([key])).toEqual([["key"]]);
  expect(alternativesOf([{}])).toEqual([]);
  expect(alternativesOf([])).toEqual([]);
});

test("a reference may lead through another reference", () => {
  const document = documentOf(
    {},
    { read: { responses: { "200": { $ref: "#/components/responses/It" } } } },
    { components: { responses: { It: { description: "It.", headers: { a: { schema: { type: "string" } } } } } } },
  );
  const node = { $ref: "#/paths/~1read/post/responses/200/headers/a/schema" };
  expect(resolve<object>(document, node)).toEqual({ type: "string" });
});
