import { isPlainObject } from "@scripts/openapi/json";
import { keysOf } from "@scripts/openapi/json-pointer";
import type { Changes } from "./changes.js";
import { free } from "./names.js";
import { recordAt, resolved, walk, type Node } from "./node.js";
import { children, componentsOf } from "./raw-operations.js";
import { visitSchemas } from "./schema-walk.js";

/** Rewrites references that specs do not have: to path items, to a schema by its name, and to definitions within a schema. */
export function conformReferences(document: Node, changes: Changes): void {
  inlinePathItems(document, changes);
  completeMappings(document, changes);
  moveOperationSchemas(document, changes);
  moveDefinitions(document, changes);
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

/** Copies the schemas of operations that others refer to into the document's components. */
function moveOperationSchemas(document: Node, changes: Changes): void {
  const names = new Map<string, string>();
  const used = new Set(Object.keys(componentsOf(document, "schemas")));
  for (let isDone = false; !isDone;) {
    isDone = true;
    visitSchemas(document, (schema) => {
      const { $ref } = schema;
      const target =
        typeof $ref === "string" && /^#\/(paths|webhooks)\//.test($ref) && recordAt(document, keysOf($ref));
      if (typeof $ref !== "string" || !target) return;
      isDone = false;
      const known = names.get($ref);
      const name = known ?? free(schemaName(keysOf($ref)), used);
      schema["$ref"] = `#/components/schemas/${name}`;
      if (known) return;
      names.set($ref, name);
      used.add(name);
      changes.add("schemas of operations copied to components.schemas", name);
      addSchema(document, name, structuredClone(target));
    });
  }
}

function addSchema(document: Node, name: string, schema: Node): void {
  const components = (document["components"] ??= {}) as Node;
  components["schemas"] = { ...componentsOf(document, "schemas"), [name]: schema };
}

/** Names a schema by the path of its operation, and by the property that it describes. */
function schemaName([, path = "", ...keys]: string[]): string {
  const property = keys.at(-2) === "properties" ? keys.at(-1)! : "";
  const words = `${path} ${property}`.match(/[A-Za-z\d]+/g) ?? ["shared"];
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
}

/** A reference to a schema within another's `$defs`. */
const definition = /^(.*?\/\$defs\/[^/]+)(.*)$/;

/** Moves the schemas under `$defs` to the document's: types would show `$defs` as a field. */
function moveDefinitions(document: Node, changes: Changes): void {
  const names = new Map<string, string>();
  const used = new Set(Object.keys(componentsOf(document, "schemas")));
  // A definition may refer to one of its own.
  for (let isDone = false; !isDone;) {
    isDone = true;
    walk(document, (node) => {
      const [, ref, rest] = definition.exec(typeof node["$ref"] === "string" ? node["$ref"] : "") ?? [];
      const target = ref === undefined ? undefined : recordAt(document, keysOf(ref));
      if (ref === undefined || !target) return;
      const known =
        names.get(ref) ??
        free(
          keysOf(ref)
            .at(-1)!
            .replace(/[^\w.-]/g, "_"),
          used,
        );
      if (!names.has(ref)) changes.add("$defs moved to components.schemas", known);
      names.set(ref, known);
      used.add(known);
      node["$ref"] = `#/components/schemas/${known}${rest}`;
      addSchema(document, known, target);
      isDone = false;
    });
  }
  visitSchemas(document, (schema) => void delete schema["$defs"]);
}
