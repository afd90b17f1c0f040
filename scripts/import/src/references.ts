import { isPlainObject } from "@scripts/openapi/json";
import { keysOf } from "@scripts/openapi/json-pointer";
import type { Changes } from "./changes.js";
import { free } from "./names.js";
import { recordAt, resolved, textOf, type Node } from "./node.js";
import { children, componentsOf } from "./raw-operations.js";
import { visitSchemas } from "./schema-walk.js";

/** Rewrites references that specs do not have: to path items, to a schema by its name, and to definitions within a schema. */
export function conformReferences(document: Node, changes: Changes): void {
  inlinePathItems(document, changes);
  completeMappings(document, changes);
  moveSchemas(document, changes);
}

/** Copies the operations that a path refers to. */
function inlinePathItems(document: Node, changes: Changes): void {
  for (const place of ["paths", "webhooks"])
    for (const [path, item] of Object.entries(children(document, place))) {
      const { $ref, ...own } = item;
      if (typeof $ref !== "string") continue;
      (document[place] as Node)[path] = { ...structuredClone(resolved(document, item) ?? {}), ...own };
      changes.add("path items copied from where a path refers to", path);
    }
  if (isPlainObject(document["components"])) delete document["components"]["pathItems"];
}

/** OpenAPI lets a mapping name a schema by its key alone. https://spec.openapis.org/oas/v3.1.1.html#discriminator-object */
function completeMappings(document: Node, changes: Changes): void {
  const schemas = componentsOf(document, "schemas");
  visitSchemas(document, ({ discriminator }, where) => {
    const mapping = isPlainObject(discriminator) ? discriminator["mapping"] : undefined;
    for (const [value, target] of Object.entries(isPlainObject(mapping) ? mapping : {})) {
      if (typeof target !== "string" || !Object.hasOwn(schemas, target)) continue;
      (mapping as Node)[value] = `#/components/schemas/${target}`;
      changes.add("discriminator mappings written as references", where);
    }
  });
}

/** Where schemas are referred to besides components: within another's `$defs`, and in an operation. */
const elsewhere = [/^(.*?\/\$defs\/[^/]+)(.*)$/, /^(#\/(?:paths|webhooks)\/.+)$/];

/**
 * Moves schemas that others refer to into the document's components: types would show `$defs` as a field, and validators
 * know components only.
 */
function moveSchemas(document: Node, changes: Changes): void {
  const names = new Map<string, string>();
  const used = new Set(Object.keys(componentsOf(document, "schemas")));
  // A moved schema may refer to others.
  for (let isDone = false; !isDone;) {
    isDone = true;
    visitSchemas(document, (schema) => {
      const ref = textOf(schema["$ref"]);
      const [, place, rest = ""] = elsewhere.map((pattern) => pattern.exec(ref)).find((match) => match) ?? [];
      const target = place && recordAt(document, keysOf(place));
      if (!place || !target) return;
      isDone = false;
      const known = names.get(place);
      const name = known ?? free(schemaName(keysOf(place)), used);
      schema["$ref"] = `#/components/schemas/${name}${rest}`;
      if (known) return;
      names.set(place, name);
      used.add(name);
      changes.add("schemas moved to components.schemas", name);
      const components = (document["components"] ??= {}) as Node;
      components["schemas"] = { ...componentsOf(document, "schemas"), [name]: structuredClone(target) };
    });
  }
  visitSchemas(document, (schema) => void delete schema["$defs"]);
}

/** Names a schema by its key under `$defs`, or by the path of its operation and the property that it describes. */
function schemaName(keys: string[]): string {
  const [kind, last = ""] = keys.slice(-2);
  if (kind === "$defs") return last.replace(/[^\w.-]/g, "_");
  const words = `${keys[1]} ${kind === "properties" ? last : ""}`.match(/[A-Za-z\d]+/g) ?? ["shared"];
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
}
