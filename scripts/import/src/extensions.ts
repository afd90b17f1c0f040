import { isPlainObject } from "@scripts/openapi/json";
import type { Json } from "@scripts/openapi/document";

/** Keys whose values are maps by the vendor's names, which may start with `x-`. */
const maps = new Set(
  "paths webhooks content headers encoding variables properties patternProperties dependentSchemas $defs schemas responses parameters requestBodies securitySchemes links callbacks pathItems".split(
    " ",
  ),
);

/** Keys whose values are data, in which `x-` has no meaning. */
const values = new Set(["example", "examples", "default", "const", "enum", "mapping", "scopes"]);

/** Removes all extensions: the vendor's have another meaning than those of the specs. */
export function dropExtensions(node: Json, isMap = false): void {
  if (Array.isArray(node)) return node.forEach((item) => dropExtensions(item));
  if (!isPlainObject(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (isMap) dropExtensions(value);
    else if (key.startsWith("x-")) delete node[key];
    else if (!values.has(key)) dropExtensions(value, maps.has(key));
  }
}
