import { listOf } from "@scripts/openapi/json";
import type { Json } from "@scripts/openapi/document";
import { hasType, keysOf, objectOf, same } from "./json.js";

/** The effect of a change on the set of allowed values. */
export type Effect = "same" | "narrower" | "wider" | "other";

/** Combines the effects of several changes. */
export function combined(effects: Effect[]): Effect {
  const found = new Set(effects.filter((effect) => effect !== "same"));
  if (found.size === 0) return "same";
  const [only = "other"] = found;
  return found.size === 1 ? only : "other";
}

export const inverse = (effect: Effect): Effect =>
  effect === "narrower" ? "wider" : effect === "wider" ? "narrower" : effect;

/** Returns the effect of a keyword that exists on one side only. */
export const presence = (before: Json | undefined, after: Json | undefined): Effect | undefined =>
  before === undefined ? "narrower" : after === undefined ? "wider" : undefined;

const upper = (before: number, after: number): Effect => (after < before ? "narrower" : "wider");
const lower = (before: number, after: number): Effect => (after > before ? "narrower" : "wider");

const bounds: Record<string, (before: number, after: number) => Effect> = {
  maximum: upper,
  exclusiveMaximum: upper,
  maxLength: upper,
  maxItems: upper,
  maxProperties: upper,
  maxContains: upper,
  minimum: lower,
  exclusiveMinimum: lower,
  minLength: lower,
  minItems: lower,
  minProperties: lower,
};

const isMultiple = (value: number, of: number): boolean => Number.isInteger(Number((value / of).toFixed(9)));

/** Formats whose values all match another format as well. */
const within: Record<string, string> = { int32: "int64", float: "double", "idn-email": "", email: "idn-email" };

/** Compares two values of a keyword without schemas; `undefined` for any other keyword. */
export function effectOf(keyword: string, before: Json | undefined, after: Json | undefined): Effect | undefined {
  const bound = bounds[keyword];
  switch (keyword) {
    case "uniqueItems":
      return after === true ? "narrower" : "wider";
    case "pattern":
      return presence(before, after) ?? "other";
    case "format":
      if (before !== undefined && within[String(before)] === after) return "wider";
      if (after !== undefined && within[String(after)] === before) return "narrower";
      return presence(before, after) ?? "other";
    case "multipleOf":
      if (typeof before !== "number" || typeof after !== "number") return presence(before, after) ?? "other";
      return isMultiple(after, before) ? "narrower" : isMultiple(before, after) ? "wider" : "other";
    case "dependentRequired":
      return dependencies(objectOf(before), objectOf(after));
    case "minContains":
      return lower(Number(before ?? 1), Number(after ?? 1));
    default:
      return bound && (presence(before, after) ?? bound(Number(before), Number(after)));
  }
}

function dependencies(before: Record<string, Json>, after: Record<string, Json>): Effect {
  const effects = keysOf(before, after).flatMap((name): Effect[] => {
    const [was, is] = [listOf(before[name]), listOf(after[name])] as const;
    return [
      is.some((item) => !was.includes(item)) ? "narrower" : "same",
      was.some((item) => !is.includes(item)) ? "wider" : "same",
    ];
  });
  return combined(effects);
}

/** Compares two lists of types. */
export function typeEffect(before: Json | undefined, after: Json | undefined): Effect {
  if (before === undefined || after === undefined) return presence(before, after) ?? "same";
  const [was, is] = [listOf(before), listOf(after)] as const;
  const keeps = was.every((type) => hasType(is, type));
  const adds = !is.every((type) => hasType(was, type));
  if (keeps) return adds ? "wider" : "same";
  return adds ? "other" : "narrower";
}

/** A lower or upper limit, with its keyword. */
interface Limit {
  keyword: string;
  value: number;
  strict: boolean;
}

/**
 * Compares `minimum` with `exclusiveMinimum`, and `maximum` with `exclusiveMaximum`, either of which may replace the
 * other.
 */
export function limitEffect(
  before: Record<string, Json>,
  after: Record<string, Json>,
  [loose, strict]: readonly [string, string],
): { keyword: string; effect: Effect } {
  const tighter = loose === "minimum" ? lower : upper;
  const limitOf = (schema: Record<string, Json>): Limit | undefined => {
    const limits = [loose, strict].flatMap((keyword): Limit[] => {
      const value = schema[keyword];
      return typeof value === "number" ? [{ keyword, value, strict: keyword === strict }] : [];
    });
    return limits.reduce<Limit | undefined>((one, other) => (one && !isTighter(one, other) ? one : other), undefined);
  };
  const isTighter = (one: Limit, other: Limit): boolean =>
    one.value === other.value ? other.strict && !one.strict : tighter(one.value, other.value) === "narrower";
  const [was, is] = [limitOf(before), limitOf(after)] as const;
  const keyword = (is ?? was)?.keyword ?? loose;
  if (!was || !is) return { keyword, effect: same(was, is) ? "same" : is ? "narrower" : "wider" };
  if (was.value === is.value && was.strict === is.strict) return { keyword, effect: "same" };
  return { keyword, effect: isTighter(was, is) ? "narrower" : "wider" };
}
