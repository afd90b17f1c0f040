import { flatten, propertiesOf, requiredOf } from "@scripts/openapi/samples";
import { resolve, type Parameter, type Schema } from "@scripts/openapi/document";
import { code, element, joined, text } from "./html.js";
import { limits } from "./limits.js";
import { prose } from "./prose.js";
import { anchor, branchesIn, refName, typeCode, type Writing } from "./types.js";

/** The location of a schema on a page. */
interface Place {
  /** The anchor of the element that the fields belong to. */
  id: string;
  /** The named schemas that contain this one, with their anchors. */
  parents: ReadonlyMap<string, string>;
  /** Whether nested objects are initially expanded. */
  open: boolean;
}

/** Renders the content of a body: description, limits, and fields, whose anchors start with `id`. */
export function schemaText(writing: Writing, schema: Schema, id: string): string {
  const whole = flatten(writing.document, schema);
  const description = whole["description"];
  return joined([
    typeof description === "string" && prose(description),
    limits(writing.document, schema),
    contents(writing, schema, { id, parents: new Map(), open: true }),
  ]);
}

/** Renders the parameters of one location, such as the query. */
export const parameterFields = (writing: Writing, parameters: Parameter[]): string =>
  fieldList(
    parameters.map((parameter) => {
      const { name, schema = {}, required = false, description = "", example, deprecated = false } = parameter;
      const all = example === undefined ? schema : { ...schema, example };
      const place = { id: parameter.in, parents: new Map<string, string>(), open: false };
      return field(writing, name, { ...all, description, deprecated }, required, place);
    }),
  );

/** Renders the fields of an object, also within lists and maps, and those of each variant of a union. */
function contents(writing: Writing, schema: Schema, place: Place): string {
  const name = refName(schema);
  const above = name === undefined ? undefined : place.parents.get(name);
  if (name !== undefined && above !== undefined)
    return element("p", {}, "The fields of ", element("a", { href: `#${above}` }, code(name)), " again.");
  const inside = name === undefined ? place : { ...place, parents: new Map(place.parents).set(name, place.id) };
  const whole = flatten(writing.document, schema);
  const properties = Object.entries(propertiesOf(whole));
  const own = properties.map(([key, property]) =>
    field(writing, key, property, requiredOf(whole).includes(key), {
      ...inside,
      open: place.open && properties.length <= 4,
    }),
  );
  const parts = [whole["items"], whole["additionalProperties"]].filter(isSchema);
  return joined([
    fieldList(own),
    ...parts.map((part) => contents(writing, part, inside)),
    variants(writing, branchesIn(whole), inside),
  ]);
}

const isSchema = (part: unknown): part is Schema => typeof part === "object" && part !== null;

/** Renders the content of each variant of a union. A union of one schema and null has no variants. */
function variants(writing: Writing, branches: Schema[], place: Place): string {
  const objects = branches.filter((branch) => isNested(writing, branch));
  const [only] = objects;
  if (only && objects.length === 1) return contents(writing, only, place);
  return joined(
    objects.map((branch, index) => {
      const name = variantName(writing, branch) ?? `variant ${index + 1}`;
      const id = anchor(writing, `${place.id}.${name}`);
      const summary = element("summary", {}, "Variant ", code(name));
      return element(
        "details",
        { class: "variant", id },
        summary,
        contents(writing, branch, { ...place, id, open: false }),
      );
    }),
  );
}

/** Returns the name of a variant: its schema's name, or its constant value. */
export function variantName({ document }: Pick<Writing, "document">, branch: Schema): string | undefined {
  const properties = Object.values(propertiesOf(flatten(document, branch)));
  const mark = properties.map((property) => property["const"]).find((value) => typeof value === "string");
  return refName(branch) ?? (typeof mark === "string" ? mark : undefined);
}

function isNested(writing: Writing, schema: Schema, seen: ReadonlySet<Schema> = new Set()): boolean {
  if (seen.has(schema)) return false;
  const inside = new Set(seen).add(schema);
  const whole = flatten(writing.document, schema);
  const parts = [whole["items"], whole["additionalProperties"]].filter(isSchema);
  return (
    Object.keys(propertiesOf(whole)).length > 0 ||
    parts.some((part) => isNested(writing, part, inside)) ||
    branchesIn(whole).some((branch) => isNested(writing, branch, inside))
  );
}

/** Renders a list of fields or of other entries. */
export const fieldList = (items: string[]): string =>
  items.length > 0 ? element("ul", { class: "fields" }, ...items) : "";

function field(writing: Writing, name: string, schema: Schema, required: boolean, place: Place): string {
  const id = anchor(writing, `${place.id}.${name}`);
  return entry(
    id,
    name,
    [typeCode(schema), mark(required, "required"), mark(schema["deprecated"] === true, "deprecated")],
    prose(description(writing, schema)),
    limits(writing.document, schema),
    isNested(writing, schema) && nested(writing, schema, { ...place, id }),
  );
}

/** Renders an entry of a list of fields: the name as a link to itself, the type and the marks, then further content. */
export const entry = (id: string, name: string, marks: string[], ...below: (string | false)[]): string =>
  element(
    "li",
    { id },
    element(
      "p",
      { class: "field" },
      element("a", { href: `#${id}`, class: "self" }, code(name, "name")),
      " ",
      marks.filter(Boolean).join(" "),
    ),
    ...below,
  );

const mark = (is: boolean, word: string): string => (is ? element("em", { class: word }, text(word)) : "");

/** Renders the nested fields of a field as a collapsible element. */
function nested(writing: Writing, schema: Schema, place: Place): string {
  const whole = flatten(writing.document, schema);
  const name = refName((whole["items"] ?? schema) as Schema);
  const of = whole["items"] ? " of each item" : "";
  const title = [`Fields${of}`, name && code(name)].filter(Boolean).join(" ");
  const inner = contents(writing, schema, { ...place, open: false });
  return element("details", { open: place.open && "" }, element("summary", {}, title), inner);
}

/** Returns the schema's own description, or that of the schema that it refers to. */
function description({ document }: Writing, schema: Schema): string {
  const own = schema["description"];
  if (typeof own === "string") return own;
  const target = schema["$ref"] === undefined ? {} : resolve<Schema>(document, schema);
  return typeof target["description"] === "string" ? target["description"] : "";
}
