import { expect, test } from "vitest";
import { spread } from "./spread.js";

test("few items stay, and of many an even part does", () => {
  expect(spread([1, 2, 3], 3)).toEqual([1, 2, 3]);
  expect(spread([1, 2, 3], 5)).toEqual([1, 2, 3]);
  expect(spread([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([3, 5, 7]);
  expect(spread(Array(1000).fill(0), 40)).toHaveLength(40);
});
