import type { Json, Schema } from "@scripts/openapi/document";
import { variants } from "./canonical-schema.js";

const isObject = (value: Json | undefined): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Writes the unions of two forms of one schema as maps, under `$defs`, with the same key for variants that are each other's
 * successor. Lists are compared by place or by likeness: a variant put first, or two that changed, would be taken for others.
 */
export function alignUnions(base: Schema, head: Schema): [base: Schema, head: Schema] {
  if (variants in base || variants in head) return alignVariants(base, head);
  const [one, other] = [{ ...base }, { ...head }];
  for (const key of new Set([...Object.keys(base), ...Object.keys(head)])) {
    if (key === "properties") {
      [one[key], other[key]] = alignMaps((base[key] ?? {}) as Schema, (head[key] ?? {}) as Schema);
    } else if (isObject(base[key]) || isObject(head[key])) {
      const [left, right] = [base[key], head[key]].map((item) => (isObject(item) ? item : undefined));
      const aligned = alignUnions(left ?? {}, right ?? {});
      if (left) one[key] = aligned[0];
      if (right) other[key] = aligned[1];
    }
  }
  return [one, other];
}

function alignMaps(base: Schema, head: Schema): [Schema, Schema] {
  const [one, other]: [Schema, Schema] = [{}, {}];
  for (const name of new Set([...Object.keys(base), ...Object.keys(head)])) {
    const aligned = alignUnions((base[name] ?? {}) as Schema, (head[name] ?? {}) as Schema);
    if (name in base) one[name] = aligned[0];
    if (name in head) other[name] = aligned[1];
  }
  return [one, other];
}

function alignVariants(base: Schema, head: Schema): [Schema, Schema] {
  const [one, other] = [split(base), split(head)];
  const left: Schema = {};
  const right: Schema = {};
  const free = new Set(other.list);
  for (const variant of one.list) {
    const key = uniqueName(variant, left);
    const match = likest(variant, [...free]);
    if (match) {
      free.delete(match);
      [left[key], right[key]] = alignUnions(variant, match);
    } else left[key] = alignUnions(variant, {})[0];
  }
  for (const variant of free) right[uniqueName(variant, { ...left, ...right })] = alignUnions({}, variant)[1];
  return [
    { ...one.beside, $defs: left },
    { ...other.beside, $defs: right },
  ];
}

/** A union's variants, and what stands beside them; what is none is a union of one. */
function split(schema: Schema): { beside: Schema; list: Schema[] } {
  const { [variants]: list, ...beside } = schema;
  if (Array.isArray(list)) return { beside, list: list as Schema[] };
  const { description, ...variant } = schema;
  return {
    beside: description === undefined ? {} : { description },
    list: Object.keys(variant).length ? [variant] : [],
  };
}

const only = (list: Json | undefined): Json | undefined =>
  Array.isArray(list) && list.length === 1 ? list[0] : undefined;

/** The value that tells a variant from the others, such as `livekit` of `{ type: { const: livekit } }`. */
function tag(variant: Schema): string | undefined {
  const properties = Object.values((variant["properties"] ?? {}) as Record<string, Schema>);
  const [value] = properties.flatMap((property) => property["const"] ?? only(property["enum"]) ?? []);
  return value === undefined ? undefined : String(value);
}

const nameOf = (variant: Schema): string => tag(variant) ?? [variant["type"] ?? "variant"].flat().join(" or ");

function uniqueName(variant: Schema, taken: Schema): string {
  const name = nameOf(variant);
  if (!(name in taken)) return name;
  for (let number = 2; ; number++) if (!(`${name} ${number}` in taken)) return `${name} ${number}`;
}

/** The same one, else the one with the same tag, else the untagged one of the same type with most properties in common. */
function likest(variant: Schema, others: Schema[]): Schema | undefined {
  const text = JSON.stringify(variant);
  const same = others.find((other) => JSON.stringify(other) === text);
  if (same) return same;
  const alike = others.filter((other) => nameOf(other) === nameOf(variant));
  const names = Object.keys((variant["properties"] ?? {}) as Schema);
  const common = (other: Schema): number =>
    names.filter((name) => name in ((other["properties"] ?? {}) as Schema)).length;
  const [best] = alike.sort((a, b) => common(b) - common(a));
  return best && (tag(variant) !== undefined || names.length === 0 || common(best) > 0) ? best : undefined;
}
