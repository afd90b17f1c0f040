import { isPlainObject } from "@scripts/openapi/json";
import type { Json } from "@scripts/openapi/document";

/** What maps names of the vendor's, which may begin with `x-`, to objects. */
const maps = new Set(
  "paths webhooks content headers encoding variables properties patternProperties dependentSchemas $defs schemas responses parameters requestBodies securitySchemes links callbacks pathItems".split(
    " ",
  ),
);

/** What holds values, in which `x-` says nothing. */
const values = new Set(["example", "examples", "default", "const", "enum", "mapping", "scopes"]);

/** Takes out all extensions: the vendor's mean something else than those of the specs, if anything. */
export function dropExtensions(node: Json, isMap = false): void {
  if (Array.isArray(node)) return node.forEach((item) => dropExtensions(item));
  if (!isPlainObject(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (isMap) dropExtensions(value);
    else if (key.startsWith("x-")) delete node[key];
    else if (!values.has(key)) dropExtensions(value, maps.has(key));
  }
}
