import { InvalidRequestError } from "./errors.js";

/**
 * @throws {InvalidRequestError} if the value is circular or contains a BigInt. The caller's own exceptions, such as
 * those of a `toJSON`, pass through.
 */
export function toJson(value: unknown, what: string): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof Error) || !/circular|cyclic|bigint/i.test(error.message)) throw error;
    throw new InvalidRequestError(`${what} is not JSON: it refers to itself or holds a BigInt.`);
  }
}

/** Parses JSON. Returns any other text unchanged, as openapi-fetch does. */
export function parseJsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Returns the value at a JSON pointer, own properties only. https://www.rfc-editor.org/rfc/rfc6901 */
export function valueAt(value: unknown, pointer: string): unknown {
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
