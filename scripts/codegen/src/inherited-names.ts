/**
 * Names that every object has. openapi-typescript looks them up in tables of its own as if they were keywords of OpenAPI, and
 * fails; so it is shown them with a mark, a private-use character that no vendor's name has.
 */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));
const mark = "\uE000";

const marked = (name: string): string => (inherited.has(name) ? name + mark : name);

/** Marks such names: keys, what is `required`, and the targets of references. */
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

/** Takes the marks away. */
export const unmarkInheritedNames = (source: string): string => source.replaceAll(mark, "");
