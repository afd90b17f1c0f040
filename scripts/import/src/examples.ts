import { isPlainObject } from "@scripts/openapi/json";
import { sample } from "@scripts/openapi/samples";
import type { Document } from "@scripts/openapi/document";
import { nameOf, removeAt, type FixTarget } from "./fix-target.js";
import { recordAt, walk, type Node } from "./node.js";

/** What says of an example that it is not the vendor's. */
export const composed = "Composed from the schema; the vendor gives no example.";

/** Takes out an example that does not fit its schema: one of the two is wrong, and the types follow from the schema. */
export function dropExample({ document, keys, changes }: FixTarget): boolean {
  const end = endOfExample(keys);
  if (end === undefined || !removeAt(document, keys.slice(0, end))) return false;
  changes.add("examples taken out: they do not fit their schemas", nameOf(keys));
  return true;
}

/** How many keys lead to the example that a place is within. */
function endOfExample(keys: string[]): number | undefined {
  if (keys[0] === "components" && keys[1] === "examples") return 3;
  const isExample = (key: string, index: number): boolean =>
    (key === "example" || key === "examples") && keys[index - 1] !== "properties";
  const index = keys.findIndex(isExample);
  if (index === -1) return undefined;
  return keys[index] === "example" ? index + 1 : index + 2;
}

/** How often a value was composed for a body: what did not fit was taken out again. */
const attempts = new WeakMap<Node, number>();

/** Composes an example of what the schema says itself, and says so: the least that it asks for, or else all it has. */
export function composeExample({ document, keys, changes }: FixTarget): boolean {
  const media = recordAt(document, keys);
  const attempt = (media && attempts.get(media)) ?? 0;
  if (!media || attempt > 1 || !isPlainObject(media["schema"])) return false;
  attempts.set(media, attempt + 1);
  const [source, schema] = attempt === 0 ? [document, media["schema"]] : filled(document, keys);
  // `sample` reads a document's schemas only, which have the same form before all rules are kept.
  const value = sample(source as unknown as Document, schema);
  if (value === undefined) return composeExample({ document, keys, changes, message: "" });
  media["examples"] = { composed: { summary: composed, value: structuredClone(value) } };
  changes.add("examples composed from the schemas", nameOf(keys));
  return true;
}

/** The document and a body's schema, where each object requires all that it knows: then a union's variants differ. */
function filled(document: Node, keys: string[]): [document: Node, schema: Node] {
  const copy = structuredClone(document);
  walk(copy, (node) => {
    if (isPlainObject(node["properties"])) node["required"] = Object.keys(node["properties"]);
  });
  return [copy, recordAt(copy, [...keys, "schema"])!];
}
