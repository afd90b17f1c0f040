import { branchesOf, propertiesOf, typesOf } from "@scripts/openapi/samples";
import type { Document, Json, Parameter } from "@scripts/openapi/document";

/** A parameter's value as its receiver has it: texts, and lists and objects of them. */
export type ParameterValue = Json;

/** What a parameter's texts are put together to. */
export type ParameterKind = "text" | "list" | "object";

/** Tells what a parameter holds by its schema: a list or an object, if it may be one. */
export function kindOf(document: Document, { schema = {} }: Pick<Parameter, "schema">): ParameterKind {
  const types = branchesOf(document, schema).flatMap(typesOf);
  return types.includes("array") ? "list" : types.includes("object") ? "object" : "text";
}

/** The fields that a parameter's schema names. */
export const fieldNames = (document: Document, { schema = {} }: Pick<Parameter, "schema">): string[] =>
  branchesOf(document, schema).flatMap((branch) => Object.keys(propertiesOf(branch)));

/** Reads a parameter whose content is JSON. */
export const readJson = (text: string): ParameterValue => asTexts(JSON.parse(decodeURIComponent(text)) as Json);

/** Has JSON judged as the texts of other parameters are: else `true` would be as good as `1`. */
export function asTexts(value: Json): Json {
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value !== "object" || value === null) return value === null ? null : String(value);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, asTexts(item)]));
}

/** Reads the texts of a list or an object. One item is as good as a list of it. */
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

/** The names and values of an object: `a=1` each, or one after the other. */
function fieldsOf(texts: string[], explode: boolean): string[][] {
  if (explode) return texts.map((text) => [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)]);
  return texts.flatMap((name, index) => (index % 2 === 0 ? [[name, texts[index + 1] ?? ""]] : []));
}
