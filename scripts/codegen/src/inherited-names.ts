/**
 * Property names that every object inherits. openapi-typescript looks names up in tables of its own, takes these for
 * OpenAPI keywords, and fails. They are therefore marked with a private-use character, which no vendor's name contains.
 */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));
const mark = "\uE000";

const marked = (name: string): string => (inherited.has(name) ? name + mark : name);

/** Marks inherited names in keys, in `required` and in the targets of references. */
export function markInheritedNames(node: unknown, key?: string): unknown {
  if (typeof node === "string") {
    if (key === "required") return marked(node);
    return key === "$ref" ? node.split("/").map(marked).join("/") : node;
  }
  if (Array.isArray(node)) return node.map((item) => markInheritedNames(item, key));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [marked(name), markInheritedNames(value, name)]),
  );
}

/** Removes the marks. */
export const unmarkInheritedNames = (source: string): string => source.replaceAll(mark, "");
