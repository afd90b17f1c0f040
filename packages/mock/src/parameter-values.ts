import { branchesOf, propertiesOf, typesOf } from "@scripts/openapi/samples";
import type { Document, Json, Parameter } from "@scripts/openapi/document";

/** The value of a parameter as the receiver parses it: strings, and arrays and objects of strings. */
export type ParameterValue = Json;

/** What a parameter's strings are assembled into. */
export type ParameterKind = "text" | "list" | "object";

/** Determines from the schema what a parameter holds: an array or an object if either is allowed. */
export function kindOf(document: Document, { schema = {} }: Pick<Parameter, "schema">): ParameterKind {
  const types = branchesOf(document, schema).flatMap(typesOf);
  return types.includes("array") ? "list" : types.includes("object") ? "object" : "text";
}

/** The field names in a parameter's schema. */
export const fieldNames = (document: Document, { schema = {} }: Pick<Parameter, "schema">): string[] =>
  branchesOf(document, schema).flatMap((branch) => Object.keys(propertiesOf(branch)));

/** Parses a parameter whose content is JSON. */
export const readJson = (text: string): ParameterValue => asTexts(JSON.parse(decodeURIComponent(text)) as Json);

/** Converts JSON to strings, as in other parameters, so that `true` does not match where `1` is expected. */
export function asTexts(value: Json): Json {
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value !== "object" || value === null) return value === null ? null : String(value);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, asTexts(item)]));
}

/** Assembles strings into an array or an object. A single item counts as an array. */
export function readItems(
  kind: ParameterKind,
  texts: string[],
  explode: boolean,
  decode: (text: string) => string = decodeURIComponent,
): ParameterValue | undefined {
  if (kind === "object") return Object.fromEntries(fieldsOf(texts, explode).map((pair) => pair.map(decode)));
  const items = texts.map(decode);
  return items.length > 1 ? items : items[0];
}

/** Splits fields into names and values: `a=1` each, or alternating. */
function fieldsOf(texts: string[], explode: boolean): string[][] {
  if (explode) return texts.map((text) => [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)]);
  return texts.flatMap((name, index) => (index % 2 === 0 ? [[name, texts[index + 1] ?? ""]] : []));
}
