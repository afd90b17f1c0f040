import { flatten, propertiesOf, requiredOf } from "@scripts/openapi/samples";
import { resolve, type Json, type Parameter, type Schema } from "@scripts/openapi/document";
import { blocks, inlineCode, item, plain, prose } from "./markdown.js";
import { branchesIn, refName, typeCode, type Writing } from "./types.js";

/** The fields of an object; of a union of objects that have no names, those of each. Empty if there are none. */
export function fields(writing: Writing, schema: Schema): string {
  const { document } = writing;
  const whole = flatten(document, schema);
  const alternatives = branchesIn(whole).filter((branch) => refName(branch) === undefined && isObject(branch));
  const own = Object.entries(propertiesOf(whole)).map(([name, property]) =>
    field(writing, name, property, requiredOf(whole).includes(name)),
  );
  return blocks(own.join("\n"), ...alternatives.map((branch) => blocks("Either:", fields(writing, branch))));
}

/** The parameters of one place, such as the query. */
export const parameterFields = (writing: Writing, parameters: Parameter[]): string =>
  parameters
    .map(({ name, schema = {}, required = false, description = "", example, deprecated = false }) =>
      field(writing, name, { ...schema, description, deprecated, ...(example !== undefined && { example }) }, required),
    )
    .join("\n");

function field(writing: Writing, name: string, schema: Schema, required: boolean): string {
  const marks = [required && "required", schema["deprecated"] === true && "deprecated"].filter(Boolean);
  return item(
    [inlineCode(plain(name), "name"), typeCode(writing, schema), ...marks.map((mark) => `<em>${mark}</em>`)].join(" "),
    prose(description(writing, schema)),
    limits(writing, schema),
    inner(schema)
      .map((object) => fields(writing, object))
      .filter(Boolean)
      .join("\n\n"),
  );
}

/** Its own description; else, if it only refers to a schema, that schema's. */
function description({ document }: Writing, schema: Schema): string {
  const own = schema["description"];
  if (typeof own === "string") return own;
  const target = schema["$ref"] === undefined ? {} : resolve<Schema>(document, schema);
  return typeof target["description"] === "string" ? target["description"] : "";
}

/** The objects without a name that a schema holds, whose fields are shown in place. */
function inner(schema: Schema): Schema[] {
  if (refName(schema) !== undefined) return [];
  if (isObject(schema)) return [schema];
  const parts = [schema["items"], schema["additionalProperties"], ...branchesIn(schema)];
  return parts.filter((part): part is Schema => typeof part === "object" && part !== null).flatMap(inner);
}

const isObject = (schema: Schema): boolean => schema["properties"] !== undefined || schema["allOf"] !== undefined;

/** What else the specification says of a value, in a line. */
export function limits({ document }: Writing, schema: Schema): string {
  const { format, pattern, multipleOf } = schema;
  const example = schema["example"] ?? (schema["examples"] as Json[] | undefined)?.[0];
  const items = flatten(document, (schema["items"] ?? {}) as Schema);
  const said = [
    format !== undefined && schema["x-upload"] === undefined && `format ${inlineCode(plain(String(format)))}`,
    range(schema, "minimum", "maximum", ""),
    range(schema, "exclusiveMinimum", "exclusiveMaximum", " (exclusive)"),
    range(schema, "minLength", "maxLength", " characters"),
    range(schema, "minItems", "maxItems", " items"),
    multipleOf !== undefined && `a multiple of ${literal(multipleOf)}`,
    pattern !== undefined && `matches ${inlineCode(plain(String(pattern)))}`,
    schema["default"] !== undefined && `default ${literal(schema["default"])}`,
    example !== undefined && typeof example !== "object" && `such as ${literal(example)}`,
    (isOpen(flatten(document, schema)) || isOpen(items)) && "other values may come",
    schema["x-upload"] === true && "a `File`, a `Blob` or a stream",
  ];
  const text = said.filter(Boolean).join(" · ");
  return text && `<small>${text}</small>`;
}

function range(schema: Schema, least: string, most: string, unit: string): string {
  const [from, to] = [schema[least], schema[most]];
  if (from !== undefined && to !== undefined) return `${literal(from)} to ${literal(to)}${unit}`;
  if (from !== undefined) return `at least ${literal(from)}${unit}`;
  return to === undefined ? "" : `at most ${literal(to)}${unit}`;
}

/** Whether an answer may hold what the specification does not list. */
const isOpen = (schema: Schema): boolean =>
  schema["x-open"] !== undefined ||
  ((schema["oneOf"] ?? schema["anyOf"] ?? []) as Schema[]).some((branch) => branch["x-unknown-variant"]);

const literal = (value: Json): string => inlineCode(plain(JSON.stringify(value)));
