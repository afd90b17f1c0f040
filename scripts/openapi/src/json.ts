import type { Json, Schema } from "./document.js";

export const isPlainObject = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the items of a list; none if the value is not a list. */
export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value : []);
