import { isObject } from "./values.js";

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
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
