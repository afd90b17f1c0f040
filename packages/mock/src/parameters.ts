import { formFields } from "@scripts/openapi/request-bodies";
import { formValue } from "./forms.js";
import {
  schemesOf,
  type Document,
  type Json,
  type MediaType,
  type Operation,
  type Parameter,
  type Schema,
} from "@scripts/openapi/document";
import {
  asTexts,
  fieldNames,
  kindOf,
  readItems,
  readJson,
  type ParameterKind,
  type ParameterValue,
} from "./parameter-values.js";
import { pathTexts } from "./routes.js";

/** The locations of parameters. Cookies are left to browsers. */
export const places = ["path", "query", "header"] as const;
export type Place = (typeof places)[number];

/** Returns the schema of an object that holds all parameters of an operation in a location. */
export function parametersSchema({ parameters }: Operation, place: Place) {
  const here = parameters.filter((parameter) => parameter.in === place);
  return {
    type: "object",
    required: here.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(here.map(({ name, schema = {} }) => [name, schema])) as Record<string, Schema>,
  };
}

/**
 * Reads a request's parameters into such an object.
 *
 * @throws {URIError} if one is not percent-encoded UTF-8.
 * @throws {SyntaxError} if one should be JSON and is not.
 */
export function readParameters(
  document: Document,
  operation: Operation,
  place: Place,
  request: Request,
): Record<string, ParameterValue> {
  const here = operation.parameters.filter((parameter) => parameter.in === place);
  const readers = {
    path: () => pathReader(document, operation, request),
    query: () => queryReader(document, here, new URL(request.url).search.slice(1)),
    header: () => headerReader(document, request),
  };
  const read = readers[place]();
  return Object.fromEntries(
    here.flatMap((parameter) => {
      const value = read(parameter);
      return value === undefined ? [] : [[parameter.name, value] as const];
    }),
  );
}

/** A parameter, or a form field that is serialized like one. */
type StyledParameter = Pick<Parameter, "name" | "schema" | "style" | "explode" | "content">;

type Reader = (parameter: StyledParameter) => ParameterValue | undefined;

function pathReader(document: Document, operation: Operation, request: Request): Reader {
  const texts = pathTexts(operation, request);
  return (parameter) => {
    const { name, style = "simple", explode = false } = parameter;
    const text = texts[name];
    if (text === undefined) return undefined;
    if (parameter.content) return readJson(text);
    const kind = kindOf(document, parameter);
    if (style === "matrix") return readMatrix(kind, text, explode);
    const written = style === "label" ? text.slice(1) : text;
    const separator = style === "label" && explode ? "." : ",";
    return readItems(kind, kind === "text" ? [written] : written.split(separator), explode);
  };
}

function readMatrix(kind: ParameterKind, text: string, explode: boolean): ParameterValue | undefined {
  const pairs = text.slice(1).split(";");
  if (explode && kind === "object") return readItems(kind, pairs, explode);
  const values = pairs.map((pair) => (pair.includes("=") ? pair.slice(pair.indexOf("=") + 1) : ""));
  return readItems(kind, explode || kind === "text" ? values : (values[0] ?? "").split(","), explode);
}

/** The names and raw values in a query. */
const pairsOf = (query: string): [name: string, text: string][] =>
  query
    .split("&")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", ...rest] = pair.replaceAll("+", "%20").split("=");
      return [decodeURIComponent(name), rest.join("=")];
    });

const separators: Record<string, RegExp> = { form: /,/, spaceDelimited: /%20/, pipeDelimited: /%7C|\|/i };

function queryReader(document: Document, parameters: StyledParameter[], query: string): Reader {
  const pairs = pairsOf(query);
  const declared = parameters.map(({ name }) => name);
  return (parameter) => {
    const { name, style = "form", explode = style === "form" } = parameter;
    const texts = pairs.filter(([key]) => key === name).map(([, text]) => text);
    const kind = kindOf(document, parameter);
    if (parameter.content) return texts[0] === undefined ? undefined : readJson(texts[0]);
    if (style === "deepObject") return readDeepObject(name, pairs) ?? readItems("list", texts, false);
    const [first] = texts;
    if (first !== undefined) {
      const isWhole = explode || kind === "text";
      return readItems(explode ? "list" : kind, isWhole ? texts : first.split(separators[style] ?? ","), explode);
    }
    if (!explode || kind !== "object") return undefined;
    const own = fieldNames(document, parameter);
    const fields = pairs.filter(([key]) => own.includes(key) || !declared.includes(key));
    return gather(fields.map(([key, text]) => [[key], decodeURIComponent(text)]));
  };
}

function readDeepObject(name: string, pairs: [name: string, text: string][]): ParameterValue | undefined {
  const own = pairs.filter(([key]) => key.startsWith(`${name}[`));
  return gather(
    own.map(([key, text]) => [key.slice(name.length + 1, -1).split("]["), decodeURIComponent(text)] as const),
  );
}

/** Builds an object from fields and their paths. Repeated fields become an array. */
function gather(fields: (readonly [path: string[], value: string])[]): ParameterValue | undefined {
  if (fields.length === 0) return undefined;
  const found: Record<string, ParameterValue> = {};
  for (const [path, value] of fields) {
    const [last = "", ...outer] = path.toReversed();
    let node = found;
    for (const key of outer.toReversed()) node = (node[key] ??= {}) as Record<string, ParameterValue>;
    const before = node[last];
    node[last] = before === undefined ? value : [...[before].flat(), value];
  }
  return found;
}

const headerReader =
  (document: Document, request: Request): Reader =>
  (parameter) => {
    const text = request.headers.get(parameter.name);
    if (text === null) return undefined;
    if (parameter.content) return asTexts(JSON.parse(text) as Json);
    const kind = kindOf(document, parameter);
    return readItems(kind, kind === "text" ? [text] : text.split(/, ?/), parameter.explode ?? false, (item) => item);
  };

/** Finds the names in a query that belong to no parameter and no credential of the operation. */
export function undeclaredQuery(document: Document, { parameters, security }: Operation, { url }: Request): string[] {
  const queries = parameters.filter((parameter) => parameter.in === "query");
  const schemes = security.flat().map((name) => schemesOf(document)[name]);
  const credentials = schemes.filter((scheme) => scheme?.in === "query").map((scheme) => scheme?.name);
  return pairsOf(new URL(url).search.slice(1))
    .map(([name]) => name)
    .filter((key) => !credentials.includes(key) && !queries.some((parameter) => holds(document, parameter, key)));
}

/** Checks whether a name in a query belongs to a parameter, or to one of its fields. */
function holds(document: Document, parameter: StyledParameter, key: string): boolean {
  const { name, style = "form", explode = style === "form" } = parameter;
  if (style === "deepObject" && key.startsWith(`${name}[`)) return true;
  return key === name || (style === "form" && explode && kindOf(document, parameter) === "object");
}

/** Reads a urlencoded form: fields with a style as parameters, objects as JSON, all others as strings. */
export function readForm(document: Document, media: MediaType, text: string): Record<string, ParameterValue> {
  const fields = Object.entries(formFields(document, media)).map(([name, schema]): StyledParameter => ({
    name,
    schema,
    ...media.encoding?.[name],
  }));
  const styled = fields.filter(({ style, explode }) => (style ?? explode) !== undefined);
  const read = queryReader(document, fields, text);
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text))
    if (!styled.some((field) => holds(document, field, name))) form.append(name, value);
  const own = styled.flatMap((field) => {
    const value = read(field);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  const plain = Object.entries(formValue(document, media, form)).map(
    ([name, value]) => [name, asTexts(value)] as const,
  );
  return Object.fromEntries([...plain, ...own]);
}
