import type { Json, Schema } from "@scripts/openapi/document";
import type { Kind, Place } from "./case.js";
import { has, set } from "./edits.js";
import { bothWays, onProperties, only, plain, type Property, type SchemaPlace } from "./schemas.js";

const request = only("request");
const answer = only("answer");
const error = only("error");
const webhook = only("webhook");

type Fit = (place: Property) => boolean;

const isText = plain("string");
const isNumber: Fit = (place) => plain("integer")(place) || plain("number")(place);
const isNullable = ({ schema }: SchemaPlace): boolean =>
  Array.isArray(schema["type"]) && schema["type"].length === 2 && schema["type"][1] === "null";
const isUntyped = ({ schema }: SchemaPlace): boolean =>
  Object.keys(schema).every((key) => key === "description") && Object.keys(schema).length > 0;
const listOfText = ({ schema }: Property): boolean =>
  schema["type"] === "array" &&
  (schema["items"] as Schema)["type"] === "string" &&
  !("enum" in (schema["items"] as Schema));

const firstType = (owner: Schema, name: string, schema: Schema): void =>
  set({ type: (schema["type"] as string[])[0]! })(owner, name, schema);

const itemsOf = (type: Json) => (_owner: Schema, _name: string, schema: Schema) => {
  schema["items"] = { type };
};

/** Returns two kinds for a change of a value's type: in a request and in a response. */
function types(
  what: string,
  fits: Fit[],
  edit: Parameters<typeof onProperties>[1],
  { sent, got }: { sent: Kind["bump"]; got: Kind["bump"] },
): Kind[] {
  const of = (uses: Fit): Place[] => onProperties([uses, ...fits], edit);
  const kind = (direction: string, bump: Kind["bump"], why: string, places: Place[]): Kind[] =>
    places.length > 0 ? [{ what: `${direction}: ${what}`, bump, why, places }] : [];
  const sentWhy = { major: "a value that was accepted is no more", minor: "each value that was accepted still is" };
  const gotWhy = {
    major: "code that uses the value meets another type",
    minor: "each value that can come could come before",
  };
  return [
    ...kind("in a request", sent, sentWhy[sent as keyof typeof sentWhy], of(request)),
    ...kind("in a response", got, gotWhy[got as keyof typeof gotWhy], of(answer)),
  ];
}

/** Changes between the types of values: string, number, array, null. */
export const valueTypes: Kind[] = [
  ...types("a text becomes a number", [isText], set({ type: "integer" }), { sent: "major", got: "major" }),
  ...types("a number becomes a text", [isNumber], set({ type: "string" }), { sent: "major", got: "major" }),
  ...types("a boolean becomes a text", [plain("boolean")], set({ type: "string" }), { sent: "major", got: "major" }),
  ...types("a text may also be a number", [isText], set({ type: ["string", "integer"] }), {
    sent: "minor",
    got: "major",
  }),
  ...types("a text may also be null", [isText], set({ type: ["string", "null"] }), { sent: "minor", got: "major" }),
  ...types("a value may no longer be null", [isNullable], firstType, { sent: "major", got: "minor" }),
  ...types("a text becomes a list of texts", [isText], set({ type: "array", items: { type: "string" } }), {
    sent: "major",
    got: "major",
  }),
  ...types("a list's items become numbers", [listOfText], itemsOf("integer"), { sent: "major", got: "major" }),
  ...types("a list's items may also be null", [listOfText], itemsOf(["string", "null"]), {
    sent: "minor",
    got: "major",
  }),
  ...types("a value of no documented type becomes a text", [isUntyped], set({ type: "string" }), {
    sent: "major",
    got: "minor",
  }),
  ...types("a text loses its type", [plain("string"), has("description")], set({ type: undefined }), {
    sent: "minor",
    got: "major",
  }),
  {
    what: "requests and responses: a text may also be a number",
    bump: "major",
    why: "code that reads the text from a response meets another type",
    places: onProperties([bothWays, isText], set({ type: ["string", "integer"] })),
  },
  {
    what: "an error: a text becomes a number",
    bump: "major",
    why: "a low-level result's `error` has the type, and code that reads the field meets another",
    places: onProperties([error, isText], set({ type: "integer" })),
  },
  {
    what: "a webhook's payload: a text becomes a number",
    bump: "major",
    why: "a receiver meets another type",
    places: onProperties([webhook, isText], set({ type: "integer" })),
  },
  {
    what: "in a request: any number becomes a whole number",
    bump: "major",
    why: "a fraction that was accepted is refused",
    places: onProperties([request, plain("number")], set({ type: "integer" })),
    where: "wire",
  },
  {
    what: "in a request: a whole number becomes any number",
    bump: "minor",
    why: "each value that was accepted still is",
    places: onProperties([request, plain("integer")], set({ type: "number" })),
  },
];
