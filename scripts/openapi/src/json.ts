import type { Json, Schema } from "./document.js";

export const isPlainObject = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the items of an array; none if the value is not an array. */
export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value : []);
