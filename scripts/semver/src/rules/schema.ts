import { because, each, rows, type Rule } from "./rule.js";

const { accepted, compiles, documentation, fits, refused, rewritten, struck, unexpected, unneeded } = because;

/** Keywords whose values are ordered: one always allows more than the other. */
export const ordered = [
  "maximum",
  "exclusiveMaximum",
  "minimum",
  "exclusiveMinimum",
  "maxLength",
  "minLength",
  "maxItems",
  "minItems",
  "uniqueItems",
  "maxContains",
  "minContains",
  "maxProperties",
  "minProperties",
];

/** Keywords whose values are not always comparable. */
export const unordered = [
  "multipleOf",
  "pattern",
  "propertyNames",
  "dependentRequired",
  "dependentSchemas",
  "contains",
  "not",
  "if",
  "then",
  "else",
  "allOf",
  "unevaluatedItems",
  "unevaluatedProperties",
];

/** Locations of a schema; `schema` is that of a parameter, a body or a header. */
const containers = ["schema", "properties", "items", "prefixItems", "patternProperties", "additionalProperties"];

/** Keywords that change the meaning of all others, or how a value is serialized. */
export const opaque = {
  meaning: ["$schema", "$id", "$ref", "$dynamicRef", "$dynamicAnchor", "$vocabulary"],
  writing: ["contentEncoding", "contentMediaType", "contentSchema", "xml"],
};

/** Keywords that only inform readers. */
export const annotations = [
  "title",
  "description",
  "example",
  "examples",
  "externalDocs",
  "readOnly",
  "$comment",
  "$anchor",
  "$defs",
];

const limits: Rule[] = [
  ...rows(each([...ordered, ...unordered], "narrower"), { request: ["major", refused], response: ["patch", fits] }),
  ...rows(each([...ordered, ...unordered], "wider"), { request: ["minor", accepted], response: ["patch", fits] }),
  ...rows(each(unordered, "other"), { request: ["major", refused], response: ["patch", fits] }),
  ...rows("format-narrower", { request: ["major", refused], response: ["patch", fits] }),
  ...rows("format-wider", { request: ["minor", accepted], response: ["patch", fits] }),
  ...rows("format-other", {
    request: ["major", refused],
    response: ["major", "code that parses the value may fail"],
  }),
];

const values: Rule[] = [
  ...rows(each([...containers, "type"], "narrower"), { request: ["major", refused], response: ["minor", compiles] }),
  ...rows(each([...containers, "type"], "wider"), { request: ["minor", accepted], response: ["major", unexpected] }),
  ...rows("type-other", { request: ["major", refused], response: ["major", unexpected] }),
  ...rows("enum-narrower", {
    request: ["major", refused],
    response: ["minor", "the response type accepts any other value"],
  }),
  ...rows("enum-wider", {
    request: ["minor", accepted],
    response: ["minor", "the response type accepts any other value"],
  }),
  ...rows("const-narrower", { response: ["minor", compiles] }),
  ...rows(each(["const"], "wider", "other"), { response: ["major", unexpected] }),
  ...rows("default-changed", {
    request: ["minor", "a call without it may behave differently"],
    response: ["patch", documentation],
  }),
];

const fields: Rule[] = [
  ...rows("properties-added", { request: ["minor", unneeded], response: ["minor", unneeded] }),
  ...rows("properties-required", { request: ["major", because.missing] }),
  ...rows("properties-removed", {
    request: ["major", because.unsendable],
    response: ["major", because.unreadable],
  }),
  ...rows("required-added", { request: ["major", because.missing], response: ["minor", compiles] }),
  ...rows("required-removed", {
    request: ["minor", accepted],
    response: ["major", "code that relies on it no longer compiles"],
  }),
  // A call can only set named fields, so an undocumented field counts as new.
  ...rows("additionalProperties-described", {
    request: ["minor", unneeded],
    response: ["minor", compiles],
  }),
  ...rows("additionalProperties-undescribed", {
    request: ["major", "code that sends others no longer compiles"],
    response: ["major", "code that reads others no longer compiles"],
  }),
];

const unions = ["oneOf", "anyOf"];

const variants: Rule[] = [
  ...rows(each(unions, "added"), { request: ["minor", accepted], response: ["major", unexpected] }),
  ...rows(each(unions, "removed"), { request: ["major", refused], response: ["minor", compiles] }),
  ...rows(each(unions, "known"), {
    response: ["minor", "the response type accepts unknown variants"],
  }),
  ...rows(each(unions, "narrower"), { request: ["major", refused], response: ["minor", compiles] }),
  ...rows(each(unions, "wider"), { request: ["minor", accepted], response: ["major", unexpected] }),
  ...rows(each(unions, "other"), { request: ["major", refused], response: ["major", unexpected] }),
  ...rows("oneOf-overlapping", { request: ["major", "a value that matches two variants is rejected"] }),
  ...rows("oneOf-exclusive", {
    request: ["major", "a value that matches two variants is rejected"],
    response: ["patch", fits],
  }),
  ...rows("anyOf-inclusive", { request: ["minor", accepted], response: ["patch", fits] }),
  ...rows(each(["discriminator"], "added", "removed"), {
    request: ["minor", "the variants decide which values are valid"],
    response: ["minor", "the variants decide which values are returned"],
  }),
  ...rows("discriminator.propertyName-changed", { request: ["major", refused], response: ["major", unexpected] }),
  ...rows("discriminator.mapping-added", { request: ["minor", accepted], response: ["minor", compiles] }),
  ...rows("discriminator.mapping-removed", { request: ["major", refused], response: ["minor", compiles] }),
  ...rows("discriminator.mapping-changed", { request: ["major", refused], response: ["major", unexpected] }),
];

const others: Rule[] = [
  ...rows(each(opaque.meaning, "changed"), {
    request: ["major", "the schema can no longer be compared"],
    response: ["major", "the schema can no longer be compared"],
  }),
  ...rows(each(opaque.writing, "changed"), { request: ["major", rewritten], response: ["major", rewritten] }),
  ...rows(each(annotations, "changed"), { request: ["patch", documentation], response: ["patch", documentation] }),
  ...rows("writeOnly-added", {
    request: ["patch", documentation],
    response: ["major", "responses no longer contain it"],
  }),
  ...rows("writeOnly-removed", { request: ["patch", documentation], response: ["minor", unneeded] }),
  ...rows("deprecated-added", { request: ["minor", struck], response: ["minor", struck] }),
  ...rows("deprecated-removed", { request: ["patch", documentation], response: ["patch", documentation] }),
];

/** The keywords of JSON Schema, and those that OpenAPI adds. */
export const schemaRules: Rule[] = [...limits, ...values, ...fields, ...variants, ...others];
