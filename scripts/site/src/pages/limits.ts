import { flatten } from "@scripts/openapi/samples";
import type { Document, Json, Schema } from "@scripts/openapi/document";
import { code, element, joined } from "./html.js";
import { literal, refName, valuesInType, valuesOf } from "./types.js";

/** Describes further constraints of a schema: its values, format, limits and default. */
export function limits(document: Document, given: Schema): string {
  const schema: Schema = { ...flatten(document, given), ...given };
  const { format, pattern, multipleOf } = schema;
  const example = schema["example"] ?? (schema["examples"] as Json[] | undefined)?.[0];
  const items = flatten(document, (schema["items"] ?? {}) as Schema);
  const facts = [
    namedValues(document, given),
    format !== undefined && schema["x-upload"] === undefined && `format ${code(String(format))}`,
    range(schema, "minimum", "maximum", ""),
    range(schema, "exclusiveMinimum", "exclusiveMaximum", " (exclusive)"),
    range(schema, "minLength", "maxLength", " characters"),
    range(schema, "minItems", "maxItems", " items"),
    multipleOf !== undefined && `multiple of ${literal(multipleOf)}`,
    pattern !== undefined && `matches ${code(String(pattern))}`,
    schema["default"] !== undefined && `default ${literal(schema["default"])}`,
    example !== undefined && typeof example !== "object" && `example ${literal(example)}`,
    (isOpen(schema) || isOpen(items)) && "open: other values are possible",
    schema["x-upload"] === true && `a ${code("File")}, a ${code("Blob")} or a stream`,
  ];
  const line = facts.filter(Boolean).join(" · ");
  return joined([line && element("p", { class: "limits" }, line), longEnumeration(document, schema)]);
}

/** Lists the values of an enumeration whose type is shown only by name. */
function namedValues(document: Document, schema: Schema): string {
  const one = (schema["items"] ?? schema) as Schema;
  const values = valuesOf(flatten(document, one));
  const isInType = refName(one) === undefined || values.length > valuesInType;
  return isInType || values.length === 0 ? "" : `one of ${values.map(literal).join(" ")}`;
}

/** Lists all values of an enumeration that is too long to be shown in the type. */
function longEnumeration(document: Document, schema: Schema): string {
  const values = valuesOf(flatten(document, (schema["items"] ?? schema) as Schema));
  if (values.length <= valuesInType) return "";
  const summary = element("summary", {}, `${values.length} values`);
  return element("details", { class: "values" }, summary, element("p", {}, values.map(literal).join(" ")));
}

function range(schema: Schema, least: string, most: string, unit: string): string {
  const [from, to] = [schema[least], schema[most]];
  if (from !== undefined && to !== undefined) return `${literal(from)} to ${literal(to)}${unit}`;
  if (from !== undefined) return `at least ${literal(from)}${unit}`;
  return to === undefined ? "" : `at most ${literal(to)}${unit}`;
}

/** Checks whether a response may contain values that the spec does not list. */
const isOpen = (schema: Schema): boolean =>
  schema["x-open"] !== undefined ||
  ((schema["oneOf"] ?? schema["anyOf"] ?? []) as Schema[]).some((branch) => branch["x-unknown-variant"]);
