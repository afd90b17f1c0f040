import type { Json } from "@scripts/openapi/document";
import type { SchemaEdit } from "./schema-case.js";

const refused = "a value that was accepted is refused";
const accepted = "each value that was accepted still is";

/** Returns edits that tighten, loosen, add and remove a limit. */
function limit(
  type: string,
  keyword: string,
  loose: Json,
  tight: Json,
  beside: Record<string, Json> = {},
): SchemaEdit[] {
  const at = (value?: Json): Json => ({ type, ...beside, ...(value === undefined ? {} : { [keyword]: value }) });
  const narrower = {
    request: "major",
    response: "patch",
    why: `${refused}; in a response no type knows of it`,
  } as const;
  const wider = { request: "minor", response: "patch", why: `${accepted}; in a response no type knows of it` } as const;
  return [
    {
      what: `${keyword} from ${JSON.stringify(loose)} to ${JSON.stringify(tight)}`,
      before: at(loose),
      after: at(tight),
      ...narrower,
    },
    {
      what: `${keyword} from ${JSON.stringify(tight)} to ${JSON.stringify(loose)}`,
      before: at(tight),
      after: at(loose),
      ...wider,
    },
    { what: `${keyword} is new`, before: at(), after: at(tight), ...narrower },
    { what: `${keyword} is gone`, before: at(tight), after: at(), ...wider },
  ];
}

/** Returns edits of a limit whose values may not be comparable. */
const other = (
  type: string,
  keyword: string,
  before: Json,
  after: Json,
  beside: Record<string, Json> = {},
): SchemaEdit => ({
  what: `${keyword} is another`,
  before: { type, ...beside, [keyword]: before },
  after: { type, ...beside, [keyword]: after },
  request: "major",
  response: "patch",
  why: `${refused}; in a response no type knows of it`,
});

const named = (name: string, schema: Json): Json => ({ properties: { [name]: schema }, required: [name] });

/** Edits of every limit in JSON Schema. */
export const limitEdits: SchemaEdit[] = [
  ...limit("number", "maximum", 10, 5),
  ...limit("number", "exclusiveMaximum", 10, 5),
  ...limit("number", "minimum", 5, 10),
  ...limit("number", "exclusiveMinimum", 5, 10),
  ...limit("number", "multipleOf", 2, 4),
  ...limit("string", "maxLength", 10, 5),
  ...limit("string", "minLength", 5, 10),
  ...limit("array", "maxItems", 10, 5),
  ...limit("array", "minItems", 5, 10),
  ...limit("object", "maxProperties", 10, 5),
  ...limit("object", "minProperties", 5, 10),
  ...limit("array", "minContains", 2, 3, { contains: { type: "string" } }),
  ...limit("array", "maxContains", 6, 5, { contains: { type: "string" } }),
  ...limit("array", "contains", { type: "string" }, { type: "string", maxLength: 3 }),
  ...limit("array", "uniqueItems", false, true).slice(0, 2),
  ...limit("object", "propertyNames", { maxLength: 9 }, { maxLength: 5 }),
  ...limit("object", "dependentRequired", { name: ["email"] }, { name: ["email", "phone"] }),
  ...limit("object", "dependentSchemas", { name: { minProperties: 1 } }, { name: { minProperties: 2 } }),
  ...limit("array", "unevaluatedItems", { type: "string" }, { type: "string", maxLength: 3 }),
  ...limit("object", "unevaluatedProperties", { type: "string" }, { type: "string", maxLength: 3 }),
  ...limit("string", "not", { enum: ["a"] }, { enum: ["a", "b"] }),
  ...limit("string", "pattern", "", "^a").slice(0, 2),
  ...limit("object", "then", { minProperties: 1 }, { minProperties: 2 }, { if: named("a", { const: 1 }) }),
  ...limit("object", "else", { minProperties: 1 }, { minProperties: 2 }, { if: named("a", { const: 1 }) }),
  ...limit("object", "if", named("a", { const: 1 }), named("a", { const: 1 })).slice(2),
  ...limit(
    "string",
    "allOf",
    [{ pattern: "a" }, { pattern: "b" }],
    [{ pattern: "a" }, { pattern: "b" }, { pattern: "c" }],
  ).slice(0, 2),
  other("number", "multipleOf", 2, 3),
  other("string", "pattern", "^a", "^b"),
  other("object", "if", named("a", { const: 1 }), named("a", { const: 2 })),
  other("object", "then", { minProperties: 1 }, { maxProperties: 5 }, { if: named("a", { const: 1 }) }),
  other("object", "else", { minProperties: 1 }, { maxProperties: 5 }, { if: named("a", { const: 1 }) }),
  other("string", "not", { enum: ["a"] }, { enum: ["b"] }),
  other("string", "allOf", [{ pattern: "a" }, { pattern: "b" }], [{ pattern: "a" }, { pattern: "c" }]),
  other("array", "contains", { type: "string" }, { type: "integer" }),
  other("object", "propertyNames", { pattern: "^a" }, { pattern: "^b" }),
  other("object", "dependentRequired", { name: ["email"] }, { name: ["phone"] }),
  other("object", "dependentSchemas", { name: { minProperties: 1 } }, { email: { minProperties: 1 } }),
  other("array", "unevaluatedItems", { type: "string" }, { type: "integer" }),
  other("object", "unevaluatedProperties", { type: "string" }, { type: "integer" }),
  {
    what: "an inclusive minimum becomes an exclusive one",
    before: { type: "number", minimum: 5 },
    after: { type: "number", exclusiveMinimum: 5 },
    request: "major",
    response: "patch",
    why: "5 was accepted",
  },
  {
    what: "an exclusive maximum becomes an inclusive one",
    before: { type: "number", exclusiveMaximum: 5 },
    after: { type: "number", maximum: 5 },
    request: "minor",
    response: "patch",
    why: "5 is accepted, too",
  },
  {
    what: "a pattern that every text has is gone",
    before: { type: "string", pattern: ".*" },
    after: { type: "string" },
    request: "none",
    response: "none",
    why: "it refused nothing",
  },
];
