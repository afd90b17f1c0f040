/** Reads the value at a JSON pointer, own properties only. https://www.rfc-editor.org/rfc/rfc6901 */
export function valueAt(value: unknown, pointer: string): unknown {
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
