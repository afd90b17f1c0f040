/** Splits a JSON pointer such as `#/paths/~1a/get` into its keys. https://www.rfc-editor.org/rfc/rfc6901 */
export const keysOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => decoded(key).replaceAll("~1", "/").replaceAll("~0", "~"));

/** Returns the value at a JSON pointer; `undefined` if there is none. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  keysOf(pointer).reduce(
    (inner, key) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  );

/** Escapes a key for a JSON pointer. */
export const escapeKey = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
