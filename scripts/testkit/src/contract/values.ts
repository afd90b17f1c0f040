import * as fc from "fast-check";
import { fileMark } from "../mock.js";
import { formatSamples } from "@scripts/openapi/formats";
import { branchesOf, propertiesOf, requiredOf, sample, typesOf } from "@scripts/openapi/samples";
import { isFileSchema } from "@scripts/openapi/request-bodies";
import { resolve, type Document, type Schema } from "@scripts/openapi/document";
import type { Values } from "./arrival.js";

export type TextMaker = (limits: fc.StringConstraints) => fc.Arbitrary<string>;

/** Which optional values a request includes. */
export type Extent = "none" | "some" | "all";

/** Settings for generating values. */
export interface Maker {
  document: Document;
  extent: Extent;
  anyText: TextMaker;
  /** Values for a schema without constraints. */
  anyValue: fc.Arbitrary<unknown>;
}

/** Generates values that match a schema, or nearly always do. `within` are the schemas around it. */
export function valuesOf(maker: Maker, node: Schema, within: readonly Schema[] = []): fc.Arbitrary<unknown> {
  const { document } = maker;
  const schema = resolve<Schema>(document, node);
  // A schema that refers to itself is nested twice.
  if (within.filter((outer) => outer === schema).length > 2) return fc.constant(sample(document, schema));
  const inner = (part: Schema): fc.Arbitrary<unknown> => valuesOf(maker, part, [...within, schema]);
  const branches = branchesOf(document, node).map((branch) => branchValues(maker, branch, inner));
  const [first] = branches;
  return first && branches.length === 1 ? first : fc.oneof(...branches);
}

type Inner = (part: Schema) => fc.Arbitrary<unknown>;

function branchValues(maker: Maker, schema: Schema, inner: Inner): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema["const"]);
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...schema["enum"]);
  const types = typesOf(schema);
  return fc.oneof(...(types.length > 0 ? types : ["any"]).map((type) => typed(maker, type, schema, inner)));
}

function typed(maker: Maker, type: string, schema: Schema, inner: Inner): fc.Arbitrary<unknown> {
  const { minLength, maxLength, minItems = 0, maxItems, items = {} } = schema as Record<string, never>;
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return multiples(schema);
    case "number":
      return schema["multipleOf"] === undefined ? decimals(schema) : multiples(schema);
    case "string":
      return text(maker.document, schema) ?? maker.anyText(lengths(minLength, maxLength));
    case "array":
      return fc.array(inner(items), lengths(minItems, maxItems ?? Math.max(minItems, 3)));
    case "object":
      return object(maker, schema, inner);
    default:
      return maker.anyValue;
  }
}

/** The range of generated integers, if a schema limits one side only. */
const span = 2 ** 31;

/** Multiples of `multipleOf`, by default integers. Only exact ones: fast-check never terminates beyond them. */
function multiples(schema: Schema): fc.Arbitrary<number> {
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum: above = -Infinity,
    exclusiveMaximum: below = Infinity,
    multipleOf = 1,
  } = schema as Record<string, number>;
  const bounds = (...values: number[]): number[] => values.filter((value) => Number.isFinite(value)).map(safe);
  const from = bounds(Math.ceil(minimum / multipleOf), Math.floor(above / multipleOf) + 1);
  const to = bounds(Math.floor(maximum / multipleOf), Math.ceil(below / multipleOf) - 1);
  const min = from.length > 0 ? Math.max(...from) : Math.min(-span, ...to.map((value) => safe(value - span)));
  const max = to.length > 0 ? Math.min(...to) : Math.max(span, safe(min + span));
  // If the limits contradict each other, the invalid value is reported. `toPrecision` removes rounding errors, as in 3 * 0.1.
  const steps = min > max ? fc.constant(min) : fc.integer({ min, max });
  return steps.map((value) => Number((value * multipleOf).toPrecision(16)));
}

/** Converts lengths to those that fast-check supports. */
function lengths(minLength = 0, maxLength = Infinity): { minLength: number; maxLength?: number } {
  return maxLength < span ? { minLength, maxLength: Math.max(minLength, maxLength) } : { minLength };
}

const safe = (value: number): number => Math.min(Math.max(value, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);

function decimals(schema: Schema): fc.Arbitrary<number> {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema as Record<string, number>;
  const limits = {
    min: exclusiveMinimum ?? minimum,
    max: exclusiveMaximum ?? maximum,
    minExcluded: exclusiveMinimum !== undefined,
    maxExcluded: exclusiveMaximum !== undefined,
  };
  if (Number(limits.min) > Number(limits.max)) return fc.constant(Number(limits.min));
  // JSON has no -0.
  return fc.double({ noNaN: true, noDefaultInfinity: true, ...given(limits) }).map((value) => value + 0);
}

const date = fc.date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });

/** Not `fc.webUrl`, which takes two seconds to list the characters that it may encode. */
const uri =
  /^https?:\/\/[a-z]{1,12}(\.[a-z]{2,8}){1,2}(\/([\w.~-]|%[2-7][0-9A-F]){0,9}){0,3}(\?[a-z]{1,5}=([\w.~-]|%[2-7][0-9A-F]){0,9})?$/;

const formats = new Map<unknown, fc.Arbitrary<string>>([
  ...Object.entries(formatSamples).map(([format, value]) => [format, fc.constant(value)] as const),
  ["time", date.map((value) => value.toISOString().slice(11))],
  ["hostname", fc.domain()],
  ["ipv4", fc.ipV4()],
  ["ipv6", fc.ipV6()],
  ["byte", fc.base64String()],
  ["uri", fc.stringMatching(uri)],
  ["date-time", date.map((value) => value.toISOString())],
  ["date", date.map((value) => value.toISOString().slice(0, 10))],
  ["email", fc.emailAddress()],
  ["uuid", fc.uuid()],
  ["binary", fc.constant(fileMark)],
]);

function text(document: Document, schema: Schema): fc.Arbitrary<string> | undefined {
  const { pattern, format } = schema;
  if (isFileSchema(schema)) return formats.get("binary");
  if (typeof pattern !== "string") return formats.get(format);
  try {
    return fc.stringMatching(new RegExp(pattern, "u"));
  } catch {
    // fast-check does not support every pattern, for example backreferences.
    return fc.constant(String(sample(document, schema)));
  }
}

function object({ extent, anyText, anyValue }: Maker, schema: Schema, inner: Inner): fc.Arbitrary<Values> {
  const properties = propertiesOf(schema);
  const required = requiredOf(schema).filter((name) => name in properties);
  const names = extent === "none" ? required : Object.keys(properties);
  const own = fc.record(Object.fromEntries(names.map((name) => [name, inner(properties[name]!)])), {
    requiredKeys: extent === "all" ? names : required,
    noNullPrototype: true,
  });
  const { additionalProperties: more = names.length === 0 } = schema;
  if (!more || extent === "none") return own;
  const value = more === true ? anyValue : inner(more as Schema);
  const others = fc.dictionary(anyText({}), value, { maxKeys: 2, noNullPrototype: true });
  return fc.tuple(others, own).map(([other, fields]) => ({
    ...Object.fromEntries(Object.entries(other).filter(([name]) => !(name in properties))),
    ...fields,
  }));
}

/** Removes undefined fields. */
const given = <T extends object>(values: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
