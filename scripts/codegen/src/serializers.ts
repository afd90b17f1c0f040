import { branchesOf, typesOf } from "@scripts/openapi/samples";
import type { Document, Parameter } from "@scripts/openapi/document";
import { callOf, nameOf, type Code } from "./code.js";

type Serializers = Partial<Record<"path" | "query" | "header", Record<string, Code>>>;

/** Lists the serializers of parameters that do not use the default style. */
export function serializersOf(document: Document, parameters: Parameter[]): Serializers | undefined {
  const found: Serializers = {};
  for (const parameter of parameters) {
    const place = parameter.in;
    if (place === "cookie") continue;
    const code = writers[place](document, parameter);
    if (code) (found[place] ??= {})[parameter.name] = code;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

const writers = { path: pathSerializer, query: querySerializer, header: headerSerializer };

function pathSerializer(document: Document, parameter: Parameter): Code | undefined {
  const { style = "simple", explode, content } = parameter;
  if (parameter["x-multi-segment"]) return nameOf("multiSegment");
  if (content) return nameOf("jsonPath");
  if (style !== "simple") return callOf(`${style}Path`, explode || undefined);
  return mayBe(document, parameter, ["array", "object", "boolean"])
    ? callOf("simplePath", explode || undefined)
    : undefined;
}

function querySerializer(document: Document, parameter: Parameter): Code | undefined {
  return parameter.content ? nameOf("jsonQuery") : styledQuery(document, parameter);
}

/** Returns the serializer of a query parameter or form field, by its style; `usual` for the default. */
export function styledQuery(
  document: Document,
  parameter: Pick<Parameter, "style" | "explode" | "allowReserved" | "schema">,
  usual?: string,
): Code | undefined {
  const { style = "form", explode = style === "form", allowReserved } = parameter;
  const reserved = allowReserved || undefined;
  if (style === "deepObject") return callOf("deepObject", reserved);
  const isUsual = explode || !mayBe(document, parameter, ["array", "object"]);
  if (isUsual) return reserved ? nameOf("reservedQuery") : usual === undefined ? undefined : nameOf(usual);
  return callOf("delimited", delimiters[style], reserved);
}

const delimiters: Record<string, string> = { form: ",", spaceDelimited: " ", pipeDelimited: "|" };

function headerSerializer(document: Document, parameter: Parameter): Code | undefined {
  if (parameter.content) return nameOf("jsonHeader");
  return mayBe(document, parameter, ["array", "object"])
    ? callOf("simpleHeader", parameter.explode || undefined)
    : undefined;
}

/** Checks whether a parameter's schema allows one of these types. */
const mayBe = (document: Document, { schema = {} }: Pick<Parameter, "schema">, types: string[]): boolean =>
  branchesOf(document, schema).some((branch) => {
    const own = typesOf(branch);
    return own.length === 0 ? !isListed(branch) : own.some((type) => types.includes(type));
  });

/** Enum values without a type are strings, numbers or booleans. */
const isListed = (schema: object): boolean => "enum" in schema || "const" in schema;
