import type { Json } from "@scripts/openapi/document";
import { isPlainObject } from "@scripts/openapi/json";
import type { Node } from "./node.js";

const one = "items contains additionalProperties propertyNames unevaluatedProperties not if then else".split(" ");
const lists = ["oneOf", "anyOf", "allOf", "prefixItems"];
const maps = ["properties", "patternProperties", "dependentSchemas", "$defs"];

/** Keys outside schemas whose values are data. `default` is not one: responses have a status of that name. */
const data = new Set(["example", "examples"]);

/**
 * Visits each schema of a document, inner ones first; `where` names the component or the operation. Goes by keyword: a
 * property may be named `schema`, and an example may look like one.
 */
export function visitSchemas(document: Node, visit: (schema: Node, where: string) => void): void {
  const seen = new Set<Node>();
  const schema = (node: Json | undefined, where: string): void => {
    if (!isPlainObject(node) || seen.has(node)) return;
    seen.add(node);
    for (const key of one) schema(node[key], where);
    for (const key of lists) if (Array.isArray(node[key])) for (const item of node[key]) schema(item, where);
    for (const key of maps)
      if (isPlainObject(node[key]))
        for (const [name, item] of Object.entries(node[key])) schema(item, `${where}.${name}`);
    visit(node, where);
  };
  const holder = (node: Json | undefined, where: string): void => {
    if (Array.isArray(node)) return node.forEach((item) => holder(item, where));
    if (!isPlainObject(node)) return;
    for (const [key, inner] of Object.entries(node)) {
      if (key === "schema") schema(inner, where);
      else if (!data.has(key)) holder(inner, where);
    }
  };
  for (const place of ["paths", "webhooks"])
    for (const [path, item] of Object.entries(isPlainObject(document[place]) ? document[place] : {}))
      for (const [method, operation] of Object.entries(isPlainObject(item) ? item : {}))
        holder(operation, method === "parameters" ? path : `${method.toUpperCase()} ${path}`);
  for (const [kind, components] of Object.entries(isPlainObject(document["components"]) ? document["components"] : {}))
    for (const [name, component] of Object.entries(isPlainObject(components) && !data.has(kind) ? components : {}))
      (kind === "schemas" ? schema : holder)(component, name);
}
