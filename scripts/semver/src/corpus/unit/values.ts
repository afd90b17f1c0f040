import type { Json } from "@scripts/openapi/document";
import type { SchemaEdit } from "./schema-case.js";

const refused = "a value that was accepted is refused";
const accepted = "each value that was accepted still is";
const reworded = "only readers see it";

const annotation = (keyword: string, before: Json, after: Json): SchemaEdit => ({
  what: `another ${keyword}`,
  before: { type: "string", [keyword]: before },
  after: { type: "string", [keyword]: after },
  request: "patch",
  response: "patch",
  why: reworded,
});

const opaque = (keyword: string, before: Json, after: Json): SchemaEdit => ({
  what: `another ${keyword}`,
  before: { type: "string", [keyword]: before },
  after: { type: "string", [keyword]: after },
  request: "major",
  response: "major",
  why: "the same value is written or read in another way",
});

const types: SchemaEdit[] = [
  {
    what: "a type fewer",
    before: { type: ["string", "null"] },
    after: { type: "string" },
    request: "major",
    response: "minor",
    why: "null is refused; who expected it goes on",
  },
  {
    what: "a type more",
    before: { type: "string" },
    after: { type: ["string", "null"] },
    request: "minor",
    response: "major",
    why: "null is accepted; no code expects it",
  },
  {
    what: "another type",
    before: { type: "string" },
    after: { type: "integer" },
    request: "major",
    response: "major",
    why: "no value is the same",
  },
  {
    what: "a number becomes an integer",
    before: { type: "number" },
    after: { type: "integer" },
    request: "major",
    response: "minor",
    why: "1.5 is refused, and no longer comes",
  },
  {
    what: "an integer becomes a number",
    before: { type: "integer" },
    after: { type: "number" },
    request: "minor",
    response: "major",
    why: "1.5 is accepted, and may come",
  },
  {
    what: "anything becomes a text",
    before: {},
    after: { type: "string" },
    request: "major",
    response: "minor",
    why: "other values are refused, and no longer come",
  },
  {
    what: "a text becomes anything",
    before: { type: "string" },
    after: {},
    request: "minor",
    response: "major",
    why: "other values are accepted, and may come",
  },
];

const enumerations: SchemaEdit[] = [
  {
    what: "a value fewer",
    before: { enum: ["a", "b"] },
    after: { enum: ["a"] },
    request: "major",
    response: "minor",
    why: `${refused}; the type of a response was open`,
  },
  {
    what: "a value more",
    before: { enum: ["a"] },
    after: { enum: ["a", "b"] },
    request: "minor",
    response: "minor",
    why: `${accepted}; the type of a response was open`,
  },
  {
    what: "a text becomes an enumeration",
    before: { type: "string" },
    after: { type: "string", enum: ["a"] },
    request: "major",
    response: "minor",
    why: refused,
  },
  {
    what: "an enumeration becomes a text",
    before: { type: "string", enum: ["a"] },
    after: { type: "string" },
    request: "minor",
    response: "minor",
    why: accepted,
  },
  {
    what: "a constant is another",
    before: { const: "a" },
    after: { const: "b" },
    request: "major",
    response: "major",
    why: "no value is the same",
  },
  {
    what: "a constant becomes a text",
    before: { type: "string", const: "a" },
    after: { type: "string" },
    request: "minor",
    response: "major",
    why: `${accepted}; code compares with the literal`,
  },
  {
    what: "a text becomes a constant",
    before: { type: "string" },
    after: { type: "string", const: "a" },
    request: "major",
    response: "minor",
    why: `${refused}; a text is still a text`,
  },
  {
    what: "the type of an enumeration is none of its values'",
    before: { type: "string", enum: ["a"] },
    after: { type: "array", enum: ["a"] },
    request: "major",
    why: "no value passes any more",
  },
];

const formats: SchemaEdit[] = [
  {
    what: "a format is new",
    before: { type: "string" },
    after: { type: "string", format: "uri" },
    request: "major",
    response: "patch",
    why: refused,
  },
  {
    what: "a format is gone",
    before: { type: "string", format: "uri" },
    after: { type: "string" },
    request: "minor",
    response: "patch",
    why: accepted,
  },
  {
    what: "another format",
    before: { type: "string", format: "date" },
    after: { type: "string", format: "date-time" },
    request: "major",
    response: "major",
    why: "no value is the same",
  },
  {
    what: "int32 becomes int64",
    before: { type: "integer", format: "int32" },
    after: { type: "integer", format: "int64" },
    request: "minor",
    response: "patch",
    why: accepted,
  },
  {
    what: "int64 becomes int32",
    before: { type: "integer", format: "int64" },
    after: { type: "integer", format: "int32" },
    request: "major",
    response: "patch",
    why: refused,
  },
  opaque("contentEncoding", "base64", "base64url"),
  opaque("contentMediaType", "text/plain", "application/json"),
  opaque("contentSchema", { type: "string" }, { type: "object" }),
  opaque("xml", { name: "thing" }, { name: "Thing" }),
  opaque("$schema", "https://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2019-09/schema"),
  opaque("$id", "https://example.com/a", "https://example.com/b"),
  opaque("$dynamicRef", "#a", "#b"),
  opaque("$dynamicAnchor", "a", "b"),
  opaque("$vocabulary", { "https://example.com/a": true }, { "https://example.com/a": false }),
  opaque("nullable", true, false),
  opaque("x-unheard-of", 1, 2),
  {
    what: "a reference that leads nowhere leads elsewhere",
    before: { $ref: "other.yaml#/A" },
    after: { $ref: "other.yaml#/B" },
    request: "major",
    response: "major",
    why: "nobody knows what is there",
  },
];

const annotations: SchemaEdit[] = [
  annotation("title", "a", "b"),
  annotation("description", "a", "b"),
  annotation("example", "a", "b"),
  annotation("examples", ["a"], ["b"]),
  annotation("externalDocs", { url: "https://example.com/a" }, { url: "https://example.com/b" }),
  annotation("$comment", "a", "b"),
  annotation("$anchor", "a", "b"),
  annotation("$defs", { a: true }, { b: true }),
  {
    what: "another default",
    before: { type: "string", default: "a" },
    after: { type: "string", default: "b" },
    request: "minor",
    response: "patch",
    why: "a call without it does something else",
  },
  {
    what: "it is deprecated",
    before: { type: "string" },
    after: { type: "string", deprecated: true },
    request: "minor",
    response: "minor",
    why: "semver.org, §7",
  },
  {
    what: "it is no longer deprecated",
    before: { type: "string", deprecated: true },
    after: { type: "string" },
    request: "patch",
    response: "patch",
    why: reworded,
  },
  {
    what: "it is read-only",
    before: { type: "string" },
    after: { type: "string", readOnly: true },
    response: "patch",
    why: "it came, and comes",
  },
  {
    what: "it is write-only",
    before: { type: "string" },
    after: { type: "string", writeOnly: true },
    request: "patch",
    response: "major",
    why: "it was sent, and is sent; it came, and no longer comes",
  },
  {
    what: "it is no longer write-only",
    before: { type: "string", writeOnly: true },
    after: { type: "string" },
    request: "patch",
    response: "minor",
    why: "it was sent, and is sent; it comes now",
  },
];

/** Edits of types, values, formats, and descriptions. */
export const valueEdits: SchemaEdit[] = [...types, ...enumerations, ...formats, ...annotations];
