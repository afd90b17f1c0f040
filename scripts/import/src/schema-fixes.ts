import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Json } from "@scripts/openapi/document";
import { nameOf, removeAt, type FixTarget } from "./fix-target.js";
import { recordAt, resolved, textOf, type Node } from "./node.js";

/** Removes a keyword that OpenAPI 3.1 does not allow at its location. */
export function expectedProperty({ document, keys, message, changes }: FixTarget): boolean {
  if (!/^Property `.*` is not expected here/.test(message) || !removeAt(document, keys)) return false;
  changes.add("keywords removed that OpenAPI 3.1 does not have there", `${keys.at(-1)} in ${nameOf(keys)}`);
  return true;
}

/**
 * Adds the discriminator value to each variant of a union, according to the mapping. Without a mapping, the
 * discriminator means nothing.
 */
export function sayVariants({ document, keys, changes }: FixTarget): boolean {
  const union = recordAt(document, keys.slice(0, -2));
  const discriminator = union?.["discriminator"];
  if (!union || !isPlainObject(discriminator)) return false;
  const property = textOf(discriminator["propertyName"]);
  const branches = listOf(union["oneOf"] ?? union["anyOf"]).filter(isPlainObject);
  const names = branches.map((branch) => constOf(document, branch, property, discriminator["mapping"]));
  if (names.some((name) => name === undefined)) {
    delete union["discriminator"];
    changes.add("discriminators removed: not each variant has one value of its own", nameOf(keys));
    return true;
  }
  branches.forEach((branch, index) => {
    const variant = resolved(document, branch)!;
    const own = (variant["properties"] as Node)[property] as Node;
    const { description } = own;
    (variant["properties"] as Node)[property] = {
      const: names[index]!,
      ...(description !== undefined && { description }),
    };
    variant["required"] = [...new Set([...listOf(variant["required"]), property])];
  });
  changes.add("discriminator values written as const", nameOf(keys));
  return true;
}

/** Returns the only value that identifies a variant. */
function constOf(document: Node, branch: Node, property: string, mapping: Json | undefined): Json | undefined {
  const own = recordAt(resolved(document, branch) ?? {}, ["properties", property]);
  if (!own) return undefined;
  if (own["const"] !== undefined) return own["const"];
  const values = listOf(own["enum"]);
  if (values.length === 1) return values[0];
  const ref = textOf(branch["$ref"]);
  const mapped = isPlainObject(mapping) ? Object.keys(mapping).filter((name) => mapping[name] === ref) : [];
  if (mapped.length !== 1 || own["$ref"] !== undefined) return undefined;
  return values.length === 0 || values.includes(mapped[0]!) ? mapped[0] : undefined;
}
