import { Ajv2020, type ErrorObject, type ValidateFunction } from "@redocly/ajv/dist/2020.js";
import { expandInheritance } from "./inheritance.js";
import { isPlainObject, listOf } from "./json.js";
import { escapeKey, keysOf } from "./json-pointer.js";
import type { Document, Json, Schema } from "./document.js";
import { isMapOfNames, withoutExamples } from "./without-examples.js";

type Keys = readonly string[];

/** An example and the schema that it must match, each with its location. */
interface Example {
  at: Keys;
  value: Json;
  schemaAt: Keys;
  /** Whether further properties are allowed. A schema's own `example` may show only a part. */
  isOpen: boolean;
}

/** The context that Redocly passes to a rule. */
interface Context {
  report: (problem: { message: string; location: unknown }) => void;
  location: { child: (keys: Keys) => unknown };
}

/**
 * Checks that every example matches its schema, by own properties only: a body without a field named `constructor`
 * lacks it. Redocly's own rules count inherited properties, and do not handle inheritance between schemas.
 */
export const examplesFit = (): object => ({
  Root: {
    leave(document: Document, { report, location }: Context) {
      for (const { at, error } of problemsIn(document))
        report({
          message: `Example value must conform to the schema: ${error}`,
          location: location.child(at),
        });
    },
  },
});

function* problemsIn(document: Document): Generator<{ at: Keys; error: string }> {
  const examples = [...examplesIn(document as never, document)];
  if (examples.length === 0) return;
  const checks = new Map<string, Check>();
  for (const { at, value, schemaAt, isOpen } of examples) {
    const absent = otherWay(schemaAt);
    const name = [isOpen, ...absent].join();
    const check = checks.get(name) ?? checker(asTravelling(document, absent), isOpen);
    checks.set(name, check);
    for (const { instancePath, error } of check(value, schemaAt))
      yield { at: [...at, ...keysOf(`#${instancePath}`)], error };
  }
}

/**
 * The keywords of properties that may be absent: those sent only in the other direction. For a shared schema, the
 * direction is unknown.
 */
function otherWay(schemaAt: Keys): string[] {
  if (schemaAt.includes("responses")) return ["writeOnly"];
  if (!schemaAt.includes("requestBody") && !schemaAt.includes("requestBodies")) return ["readOnly", "writeOnly"];
  return [schemaAt[0] === "webhooks" ? "writeOnly" : "readOnly"];
}

/** A copy of the document whose schemas do not require properties with these keywords. */
function asTravelling(document: Document, absent: string[]): Document {
  const copy = withoutRequired(expandInheritance(document), absent);
  if (absent.includes("writeOnly")) openUnions(copy as never);
  return copy;
}

/**
 * Lets a response match several variants. It may have additional fields, so that a variant with fewer fields matches as
 * well.
 */
function openUnions(node: Json): void {
  if (typeof node !== "object" || node === null) return;
  Object.values(node).forEach(openUnions);
  if (Array.isArray(node) || !Array.isArray(node["oneOf"])) return;
  node["allOf"] = [...listOf(node["allOf"]), { anyOf: node["oneOf"] }];
  delete node["oneOf"];
}

/** Removes properties with one of these keywords from `required`. */
function withoutRequired(document: Document, keywords: string[]): Document {
  const walk = (node: Json): void => {
    if (typeof node !== "object" || node === null) return;
    if (!Array.isArray(node) && Array.isArray(node["required"]) && isPlainObject(node["properties"])) {
      const { properties } = node;
      const isAbsent = (name: Json): boolean => {
        const property = properties[String(name)];
        return isPlainObject(property) && keywords.some((keyword) => property[keyword] === true);
      };
      node["required"] = node["required"].filter((name) => !isAbsent(name));
    }
    Object.values(node).forEach(walk);
  };
  walk(document as never);
  return document;
}

/** The keywords that contain values. */
const values = new Set(["default", "const", "enum", "example", "examples"]);

/** Finds the examples beside a schema, or within it. */
function* examplesIn(node: Json, document: Document, at: Keys = [], isMap = false): Generator<Example> {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* examplesIn(item, document, [...at, String(index)]);
    return;
  }
  if (!isMap) yield* own(node, document, at);
  for (const [key, value] of Object.entries(node))
    if (isMap || !values.has(key)) yield* examplesIn(value, document, [...at, key], isMapOfNames(key, isMap));
}

function* own(node: Schema, document: Document, at: Keys): Generator<Example> {
  const isBeside = isPlainObject(node["schema"]);
  const schemaAt = isBeside ? [...at, "schema"] : at;
  const { example, examples } = node;
  if (example !== undefined) yield { at: [...at, "example"], value: example, schemaAt, isOpen: !isBeside };
  for (const [index, value] of listOf(examples).entries())
    yield { at: [...at, "examples", String(index)], value, schemaAt, isOpen: false };
  if (!isBeside || !isPlainObject(examples)) return;
  for (const [name, entry] of Object.entries(examples)) {
    if (!isPlainObject(entry)) continue;
    const { $ref } = entry;
    const found = typeof $ref === "string" ? keysOf($ref) : [...at, "examples", name];
    const shown = valueAt(document, found);
    if (isPlainObject(shown) && Object.hasOwn(shown, "value"))
      yield { at: [...found, "value"], value: shown["value"] ?? null, schemaAt, isOpen: false };
  }
}

const valueAt = (document: Document, keys: Keys): Json | undefined =>
  keys.reduce<Json | undefined>(
    (node, key) => (typeof node === "object" && node !== null ? (node as Schema)[key] : undefined),
    document as never,
  );

type Check = (value: Json, schemaAt: Keys) => { instancePath: string; error: string }[];

/** Creates a checker for the schemas of a document. Undocumented properties are errors, unless the schema is open. */
function checker(document: Document, isOpen: boolean): Check {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    inlineRefs: false,
    // Optimized code takes longer to compile than the examples take to validate.
    code: { optimize: false },
    meta: false,
    validateSchema: false,
    validateFormats: false,
    logger: false,
    ownProperties: true,
    defaultUnevaluatedProperties: isOpen,
  });
  ajv.addSchema({ $id: "spec", ...withoutExamples(document) }, "spec");
  const known = new Map<string, ValidateFunction | undefined>();
  const compiled = (pointer: string): ValidateFunction | undefined => {
    try {
      return ajv.getSchema(pointer);
    } catch {
      // A schema that cannot be compiled, for example because of its pattern, violates another rule.
      return undefined;
    }
  };
  return (value, schemaAt) => {
    const pointer = ["spec#", ...schemaAt.map((key) => encodeURIComponent(escapeKey(key)))].join("/");
    if (!known.has(pointer)) known.set(pointer, compiled(pointer));
    const validate = known.get(pointer);
    // Properties that only the variants have are checked there.
    if (!validate || validate(value)) return [];
    return (validate.errors ?? []).map(problemOf);
  };
}

/** Describes what is wrong, where, and what was expected. */
function problemOf({ instancePath, keyword, message = "", params }: ErrorObject): {
  instancePath: string;
  error: string;
} {
  const { additionalProperty, unevaluatedProperty, allowedValues } = params as Record<string, unknown>;
  const extra = additionalProperty ?? unevaluatedProperty;
  const property = /[^/]+$/.exec(instancePath)?.[0];
  const text = [
    property === undefined ? "" : `\`${property}\` property `,
    keyword === "type" ? "type " : "",
    message,
    Array.isArray(allowedValues) ? ` ${allowedValues.map((value) => `"${String(value)}"`).join(", ")}` : "",
    extra === undefined ? "" : ` \`${String(extra)}\``,
  ].join("");
  const key = extra === undefined ? "" : `/${escapeKey(String(extra))}`;
  return { instancePath: instancePath + key, error: `${text}.` };
}
