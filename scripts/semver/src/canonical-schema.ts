import { resolve, type Document, type Json, type Schema } from "@scripts/openapi/document";

/** Which way a schema travels. */
export type Direction = "request" | "response";

const isObject = (value: Json | undefined): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The variants of a union, in a keyword that {@link alignUnions} replaces. */
export const variants = "x-variants";

/**
 * A schema as it travels one way, in one form for all ways of writing it: references and `allOf` are written out, `null` is
 * one of `type`, lists without an order are sorted. What is left to tell apart are then changes of what is sent.
 *
 * @param within the references that lead here: a schema within itself ends there, since its own change is found further out.
 */
export function formOf(schema: Json, document: Document, direction: Direction, within: string[] = []): Schema {
  if (!isObject(schema)) return schema === false ? { not: {} } : {};
  const { $ref, ...beside } = schema;
  if (typeof $ref === "string") {
    if (within.includes($ref)) return {};
    const target = resolve<Schema>(document, { $ref });
    return formOf({ ...target, ...beside }, document, direction, [...within, $ref]);
  }
  const inner = (item: Json): Schema => formOf(item, document, direction, within);
  const { allOf, ...rest } = schema;
  if (Array.isArray(allOf)) return allOf.map(inner).reduce(merge, formOf(rest, document, direction, within));
  return simple(
    closed(direction, nullInType({ ...rest, ...innerForms(rest, inner), ...objectForm(rest, direction, inner) })),
  );
}

/** In a request, whose enumerations are closed, `const` is an enumeration of one. */
function closed(direction: Direction, { const: value, ...form }: Schema): Schema {
  if (value === undefined) return form;
  return direction === "request" ? { ...form, enum: [value] } : { ...form, const: value };
}

function innerForms(schema: Schema, inner: (item: Json) => Schema): Schema {
  const form: Schema = {};
  for (const key of ["items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else"]) {
    if (isObject(schema[key])) form[key] = inner(schema[key]);
    else if (key === "additionalProperties" && schema[key] === true) form[key] = {};
  }
  for (const key of ["patternProperties", "dependentSchemas"]) {
    const map = schema[key];
    if (isObject(map)) form[key] = Object.fromEntries(Object.entries(map).map(([name, item]) => [name, inner(item)]));
  }
  if (Array.isArray(schema["prefixItems"])) form["prefixItems"] = schema["prefixItems"].map(inner);
  const union = schema["oneOf"] ?? schema["anyOf"];
  if (Array.isArray(union)) form[variants] = union.map(inner);
  return form;
}

/** As `directions.ts` has it: requests leave out what is read-only, and answers need not have what is write-only. */
function objectForm({ properties, required }: Schema, direction: Direction, inner: (item: Json) => Schema): Schema {
  if (!isObject(properties)) return {};
  const forms = Object.entries(properties).map(([name, item]): [string, Schema] => [name, inner(item)]);
  const flagged = (flag: string): string[] => forms.filter(([, form]) => form[flag] === true).map(([name]) => name);
  const left = direction === "request" ? flagged("readOnly") : [];
  const optional = direction === "request" ? [] : flagged("writeOnly");
  const names = Array.isArray(required) ? required : [];
  return {
    properties: Object.fromEntries(forms.filter(([name]) => !left.includes(name))),
    required: names.filter((name) => ![...left, ...optional].includes(String(name))),
  };
}

/** `oneOf: [{ $ref }, { type: "null" }]` says the same as `type: [object, "null"]`. */
function nullInType(form: Schema): Schema {
  const { [variants]: union, ...rest } = form;
  if (!Array.isArray(union)) return form;
  const others = union.filter((item) => !isObject(item) || item["type"] !== "null");
  const [only] = others;
  // With a discriminator, a variant more may come.
  if (others.length !== 1 || !isObject(only) || form["discriminator"]) return form;
  const type = [only["type"] ?? []].flat();
  const nullable = others.length < union.length && type.length > 0;
  return { ...rest, ...only, ...docs(rest), ...(nullable && { type: [...type, "null"] }) };
}

const docs = ({ description, title }: Schema): Schema => ({
  ...(description !== undefined && { description }),
  ...(title !== undefined && { title }),
});

const sorted = (list: Json): Json =>
  Array.isArray(list) ? [...new Set(list.map(plain))].sort((a, b) => (String(a) < String(b) ? -1 : 1)) : list;

/** An object or a list as text: a diff of scalars then sees it. */
const plain = (value: Json): Json => (typeof value === "object" && value !== null ? JSON.stringify(value) : value);

/** Sorts what has no order, and leaves out what says nothing. */
function simple(form: Schema): Schema {
  const result: Schema = { ...form };
  for (const key of ["oneOf", "anyOf", "discriminator", "$defs"]) delete result[key];
  for (const key of ["required", "type", "enum"]) if (form[key] !== undefined) result[key] = sorted(form[key]);
  if (Array.isArray(result["type"]) && result["type"].length === 1) result["type"] = result["type"][0]!;
  if (Array.isArray(result["required"]) && result["required"].length === 0) delete result["required"];
  for (const key of ["default", "const", "example", "examples"]) if (key in form) result[key] = plain(form[key]!);
  for (const key of ["deprecated", "readOnly", "writeOnly"]) if (form[key] === false) delete result[key];
  if ([form["type"]].flat().includes("object")) result["properties"] ??= {};
  if (isObject(form["discriminator"])) result["x-discriminator"] = form["discriminator"]["propertyName"]!;
  return result;
}

function merge(one: Schema, other: Schema): Schema {
  const properties: Schema = { ...(one["properties"] as Schema | undefined) };
  for (const [name, form] of Object.entries((other["properties"] ?? {}) as Record<string, Schema>)) {
    properties[name] = isObject(properties[name]) ? merge(properties[name], form) : form;
  }
  const required = [...((one["required"] ?? []) as Json[]), ...((other["required"] ?? []) as Json[])];
  return simple({
    ...one,
    ...other,
    ...docs(one),
    ...(Object.keys(properties).length > 0 && { properties }),
    required,
  });
}
