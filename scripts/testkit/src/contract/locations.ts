import * as fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { fileMark, parameterKind, parametersSchema, places as parameterLocations } from "../mock.js";
import type { Operation, Schema } from "@scripts/openapi/document";
import { texts, type Values } from "./arrival.js";
import { bodyOf, type Spec } from "./spec.js";
import type { TextMaker } from "./values.js";

/** One of the locations of values in a request. */
export interface RequestLocation {
  name: "path" | "query" | "header" | "body";
  schema: Schema;
  required: boolean;
  /** Whether values are sent as strings. */
  texts: boolean;
  /** Whether values contain only strings, and arrays and objects of strings. */
  isFlat: boolean;
  anyText: TextMaker;
  fits: (value: unknown) => boolean;
}

export function locationsOf(spec: Spec, operation: Operation): RequestLocation[] {
  const locations = parameterLocations.map((name): RequestLocation => {
    const schema = parametersSchema(operation, name);
    const required = schema.required.length > 0;
    const anyText = without(separatorsOf(spec, operation, name), textMakers[name]);
    return { name, schema, required, texts: true, isFlat: true, anyText, fits: flatFit(spec, schema) };
  });
  return [
    ...locations.filter(({ schema }) => Object.keys(schema["properties"] ?? {}).length > 0),
    ...bodyLocation(spec, operation),
  ];
}

function bodyLocation(spec: Spec, operation: Operation): RequestLocation[] {
  const body = bodyOf(spec.document, operation);
  if (!body) return [];
  const { kind, media } = body;
  const required = operation.requestBody?.required ?? false;
  const schema = media.schema ?? { type: "string" };
  const common = { name: "body" as const, required, isFlat: kind === "form" };
  const asText = (value: unknown): boolean => spec.texts(schema)(String(value));
  if (kind === "bytes")
    return [{ ...common, schema: { const: fileMark }, texts: true, anyText: textMakers.body, fits: () => true }];
  if (kind === "text") return [{ ...common, schema, texts: true, anyText: textMakers.text, fits: asText }];
  if (kind === "json")
    return media.schema
      ? [{ ...common, schema, texts: false, anyText: textMakers.body, fits: (value) => spec.request(schema)(value) }]
      : [];
  const fits = kind === "form" ? flatFit(spec, schema) : textsFit(spec, schema);
  return [{ ...common, schema, texts: true, anyText: textMakers[kind], fits }];
}

/** Any character except surrogates. fast-check's own generator for these takes two seconds to initialize. */
const unit = fc
  .oneof(fc.nat({ max: 0x7f }), fc.nat({ max: 0x10f7ff }))
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

const anyText: TextMaker = (limits) => fc.string({ unit, ...limits });

/** Generators of the most difficult strings that each location allows. */
const textMakers: Record<RequestLocation["name"] | "form" | "multipart" | "text", TextMaker> = {
  // The client rejects empty segments, `.` and `..`, since they would change the path. A value may have several
  // segments.
  path: (limits) => anyText(limits).filter((value) => !value.split("/").some((part) => ["", ".", ".."].includes(part))),
  query: anyText,
  header: (limits) => fc.string({ unit: "grapheme-ascii", ...limits }).filter((value) => /^\S(.*\S)?$/.test(value)),
  body: anyText,
  // `FormData` sends every line break as CRLF. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html
  multipart: (limits) => anyText(limits).map((value) => value.replace(/[\r\n]/g, " ")),
  form: anyText,
  text: (limits) => anyText(limits).map((value) => value.replace(/^(\uFEFF|$)/, "x")),
};

/** Separators of the arrays and objects in a location, where items cannot be told apart otherwise. */
const separatorsOf = ({ document }: Spec, { parameters }: Operation, place: string): string[] =>
  parameters
    .filter((parameter) => parameter.in === place && parameterKind(document, parameter) !== "text")
    .flatMap(({ style, explode }) => {
      if (place === "header") return [","];
      if (style === "label") return explode ? ["."] : [];
      return style === "spaceDelimited" ? [" "] : style === "pipeDelimited" ? ["|"] : [];
    });

const without =
  (characters: string[], make: TextMaker): TextMaker =>
  (limits) =>
    characters.length === 0
      ? make(limits)
      : make(limits).map((text) => characters.reduce((rest, one) => rest.replaceAll(one, "-"), text));

/** Validates parameters as the receiver does: empty values do not arrive. */
const flatFit =
  (spec: Spec, schema: Schema) =>
  (values: unknown): boolean =>
    spec.texts(schema)(texts(values) ?? {});

/** Validates values as the receiver does, which sees only strings. */
const textsFit =
  (spec: Spec, schema: Schema) =>
  (values: unknown): boolean => {
    const asTexts = Object.entries(values as Values)
      .filter(([, value]) => isGiven(value) && !isDeepStrictEqual(value, []) && !isDeepStrictEqual(value, {}))
      .map(([name, value]) => {
        if (typeof value !== "object") return [name, String(value)];
        return [name, Array.isArray(value) ? value.filter(isGiven).map(String) : structuredClone(value)];
      });
    return spec.texts(schema)(Object.fromEntries(asTexts));
  };

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
