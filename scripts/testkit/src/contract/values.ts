import * as fc from "fast-check";
import { fileMark } from "../mock.js";
import { formatSamples } from "@scripts/openapi/formats";
import { branchesOf, propertiesOf, requiredOf, sample, typesOf } from "@scripts/openapi/samples";
import { isFileSchema } from "@scripts/openapi/request-bodies";
import { resolve, type Document, type Schema } from "@scripts/openapi/document";
import type { Values } from "./arrival.js";
import { numbers } from "./numbers.js";

export type TextMaker = (limits: fc.StringConstraints) => fc.Arbitrary<string>;

/** Which optional values a request includes. */
export type Extent = "none" | "some" | "all";

/** Settings for generating values. */
export interface Maker {
  document: Document;
  extent: Extent;
  /** Within more schemas than this, only required values are generated. */
  depth: number;
  anyText: TextMaker;
  /** Values for a schema without constraints. */
  anyValue: fc.Arbitrary<unknown>;
}

/** Generates values that match a schema, or nearly always do. `within` are the schemas around it. */
export function valuesOf(maker: Maker, node: Schema, within: readonly Schema[] = []): fc.Arbitrary<unknown> {
  const { document } = maker;
  if (within.length > maker.depth && maker.extent !== "none")
    return valuesOf({ ...maker, extent: "none" }, node, within);
  const schema = resolve<Schema>(document, node);
  // A schema that refers to itself is nested twice.
  if (within.filter((outer) => outer === schema).length > 2) return fc.constant(sample(document, schema));
  const inner = (part: Schema): fc.Arbitrary<unknown> => valuesOf(maker, part, [...within, schema]);
  const branches = branchesOf(document, node);
  const [first] = branches;
  if (first && branches.length === 1) return branchValues(maker, first, inner);
  // Generators of all branches of unions within unions would not fit into memory.
  return fc.constantFrom(...branches).chain((branch) => branchValues(maker, branch, inner));
}

type Inner = (part: Schema) => fc.Arbitrary<unknown>;

function branchValues(maker: Maker, schema: Schema, inner: Inner): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema["const"]);
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...schema["enum"]);
  const types = typesOf(schema);
  return fc.oneof(...(types.length > 0 ? types : ["any"]).map((type) => typed(maker, type, schema, inner)));
}

function typed(maker: Maker, type: string, schema: Schema, inner: Inner): fc.Arbitrary<unknown> {
  const { minLength, maxLength } = schema as Record<string, never>;
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return numbers(type, schema);
    case "string":
      return text(maker.document, schema) ?? maker.anyText(lengths(minLength, maxLength));
    case "array":
      return list(schema, inner);
    case "object":
      return object(maker, schema, inner);
    default:
      return maker.anyValue;
  }
}

/** Converts lengths to those that fast-check supports. */
function lengths(minLength = 0, maxLength = Infinity): { minLength: number; maxLength?: number } {
  return maxLength < 2 ** 31 ? { minLength, maxLength: Math.max(minLength, maxLength) } : { minLength };
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
  return matching(pattern) ?? fc.constant(String(sample(document, schema)));
}

/** Text that matches a pattern. fast-check does not support every one, for example backreferences. */
function matching(pattern: string): fc.Arbitrary<string> | undefined {
  try {
    return fc.stringMatching(new RegExp(pattern, "u"));
  } catch {
    return undefined;
  }
}

/** Arrays; `prefixItems` describes the first items. */
function list(schema: Schema, inner: Inner): fc.Arbitrary<unknown[]> {
  const { minItems = 0, maxItems = Math.max(Number(minItems), 3), items = {}, prefixItems = [] } = schema;
  const first = (prefixItems as Schema[]).slice(0, Number(maxItems)).map((item) => inner(item));
  const least = Math.max(Number(minItems) - first.length, 0);
  const most = items === false ? 0 : Math.max(Number(maxItems) - first.length, 0);
  const others = fc.array(inner(items as Schema), lengths(least, most));
  return fc.tuple(fc.tuple(...first), others).map((parts) => parts.flat());
}

function object({ extent, anyText, anyValue }: Maker, schema: Schema, inner: Inner): fc.Arbitrary<Values> {
  const properties = propertiesOf(schema);
  const least = Number(schema["minProperties"] ?? 0);
  const required = requiredOf(schema).filter((name) => name in properties);
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  const missing = Math.max(least - required.length, 0);
  const names = [...required, ...optional.slice(0, extent === "none" ? missing : undefined)];
  const fields = Object.entries(properties).filter(([name]) => names.includes(name));
  const own = fc.record(Object.fromEntries(fields.map(([name, part]) => [name, inner(part)])), {
    requiredKeys: extent === "some" ? required : names,
    noNullPrototype: true,
  });
  const minKeys = Math.max(least - names.length, 0);
  if (extent === "none" && minKeys === 0) return own;
  const { additionalProperties: more = names.length === 0, patternProperties = {} } = schema;
  const named = Object.entries(patternProperties as Record<string, Schema>).map(
    ([pattern, part]): [fc.Arbitrary<string>, fc.Arbitrary<unknown>] => [matching(pattern) ?? anyText({}), inner(part)],
  );
  if (more) named.push([anyText({}), more === true ? anyValue : inner(more as Schema)]);
  if (named.length === 0) return own;
  const limits = { minKeys, maxKeys: Math.max(minKeys, 2), noNullPrototype: true };
  const others = fc.oneof(...named.map(([name, value]) => fc.dictionary(name, value, limits)));
  return fc.tuple(others, own).map(([other, values]) => ({
    ...Object.fromEntries(Object.entries(other).filter(([name]) => !(name in properties))),
    ...values,
  }));
}
