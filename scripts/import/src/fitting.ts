import type { Document, Json } from "@scripts/openapi/document";
import { expandInheritance } from "@scripts/openapi/inheritance";
import { isPlainObject } from "@scripts/openapi/json";
import { compiler } from "@scripts/testkit/mock";
import { isJson } from "@scripts/openapi/document";
import type { Changes } from "./changes.js";
import { resolved, type Node } from "./node.js";
import { visitSchemas } from "./schema-walk.js";
import { rawOperations, titleOf } from "./raw-operations.js";

export type Direction = "request" | "response";

/** Checks whether a value matches a schema, in the same way as the mock and the tests of a package. */
export type Fits = (schema: Node, value: Json, direction: Direction) => boolean;

/** Creates a check from a document's current schemas. */
export function judgeOf(document: Node): Fits {
  const known = new Map<Direction, ReturnType<typeof compiler>>();
  let expanded: Document | undefined;
  return (schema, value, direction) => {
    expanded ??= expandInheritance(document as unknown as Document);
    const compile = known.get(direction) ?? compiler(expanded, direction);
    known.set(direction, compile);
    try {
      return compile(schema)(value);
    } catch {
      // A schema that cannot be compiled is reported by the linter.
      return true;
    }
  };
}

/**
 * Removes examples that do not match their schema. One of the two is wrong, and the types are generated from the
 * schema.
 */
export function dropMisfits(document: Node, changes: Changes): void {
  const fits = judgeOf(document);
  // The linter does not check formats.
  visitSchemas(document, (schema, where) => {
    const { format, example } = schema;
    if (format === undefined || example === undefined || fits(schema, example, "response")) return;
    delete schema["example"];
    changes.add("examples removed: they do not match their schemas", where);
  });
  for (const raw of rawOperations(document)) {
    const { operation, isWebhook } = raw;
    const responses = Object.values(isPlainObject(operation["responses"]) ? operation["responses"] : {});
    const bodies: [Json | undefined, Direction][] = [
      [operation["requestBody"], isWebhook ? "response" : "request"],
      ...responses.map((response): [Json, Direction] => [response, "response"]),
    ];
    for (const [holder, direction] of bodies) {
      const content = resolved(document, holder)?.["content"];
      for (const [type, media] of Object.entries(isPlainObject(content) ? content : {})) {
        if (!isPlainObject(media) || !isJson(type)) continue;
        const dropped = dropFrom(document, media, (schema, value) => fits(schema, value, direction));
        if (dropped) changes.add("examples removed: they do not match their schemas", titleOf(raw));
      }
    }
  }
}

function dropFrom(document: Node, media: Node, fits: (schema: Node, value: Json) => boolean): boolean {
  const { schema, example, examples } = media;
  if (!isPlainObject(schema)) return false;
  let dropped = false;
  if (example !== undefined && !fits(schema, example)) {
    delete media["example"];
    dropped = true;
  }
  for (const [name, entry] of Object.entries(isPlainObject(examples) ? examples : {})) {
    const value = resolved(document, entry)?.["value"];
    if (value === undefined || fits(schema, value)) continue;
    delete (examples as Node)[name];
    dropped = true;
  }
  if (isPlainObject(examples) && Object.keys(examples).length === 0) delete media["examples"];
  return dropped;
}
