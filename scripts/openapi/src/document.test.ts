import { expect, test } from "vitest";
import { alternativesOf } from "./document.js";

test("no credential is the last alternative, and alone it is none", () => {
  const key = { key: [] };
  const both = { token: [], key: [] };
  expect(alternativesOf([{}, key, both])).toEqual([["key"], ["token", "key"], []]);
  expect(alternativesOf([key])).toEqual([["key"]]);
  expect(alternativesOf([{}])).toEqual([]);
  expect(alternativesOf([])).toEqual([]);
});
