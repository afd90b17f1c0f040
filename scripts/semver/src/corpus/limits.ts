import type { Schema } from "@scripts/openapi/document";
import type { Kind } from "./case.js";
import { has, set } from "./edits.js";
import { isObject, onProperties, onSchemas, only, plain, type SchemaPlace } from "./schemas.js";

const request = only("request");
const answer = only("answer");

const isText = plain("string");
const isMap = ({ schema }: SchemaPlace): boolean =>
  (schema["additionalProperties"] as Schema | undefined)?.["type"] === "string" ||
  (schema["additionalProperties"] as Schema | undefined)?.["type"] === "integer";
const isOpen = (place: SchemaPlace): boolean => isObject(place) && place.schema["additionalProperties"] === true;
const isUntouched = (place: SchemaPlace): boolean => isObject(place) && !has("additionalProperties")(place);
const asMapOf = (type: string) => (schema: Schema) => {
  schema["additionalProperties"] = { type };
};

const ofObjects: Kind[] = [
  {
    what: "a map's values have another type",
    bump: "major",
    why: "neither sending nor reading the old values compiles",
    places: onSchemas([isMap], asMapOf("boolean")),
  },
  {
    what: "an object of a request no longer takes additional fields",
    bump: "major",
    why: "a call that passes some does not compile",
    places: onSchemas([request, isOpen], (schema) => delete schema["additionalProperties"]),
  },
  {
    what: "an object of a response is no longer said to have more fields",
    bump: "major",
    why: "code that reads one that is not listed does not compile",
    places: onSchemas([answer, isOpen], (schema) => delete schema["additionalProperties"]),
  },
  {
    what: "an object of a request takes additional fields",
    bump: "minor",
    why: "each value that was accepted still is",
    places: onSchemas([request, isUntouched], (schema) => (schema["additionalProperties"] = true)),
  },
  {
    what: "an object of a response may have more fields",
    bump: "minor",
    why: "the listed ones are as before",
    places: onSchemas([answer, isUntouched], (schema) => (schema["additionalProperties"] = true)),
  },
  {
    what: "an object of a request refuses fields that are not listed",
    bump: "major",
    why: "a request with such a field was accepted, and is refused",
    places: onSchemas([request, isUntouched], (schema) => (schema["additionalProperties"] = false)),
    where: "wire",
  },
];

const bounded = (key: string, factor: number) => (_owner: Schema, _name: string, schema: Schema) => {
  schema[key] = Math.round((schema[key] as number) * factor);
};
const refused = "a value that was accepted is refused, and no type shows it";
const accepted = "each value that was accepted still is";
const onlyMore = "what a response may hold is no promise that code compiles by";

/** Changes of limits that types do not express. */
const ofLimits: Kind[] = [
  {
    what: "a text of a request has a greatest length",
    bump: "major",
    why: refused,
    places: onProperties([request, isText], set({ maxLength: 400 })),
    where: "wire",
  },
  {
    what: "a text of a request has a smallest length",
    bump: "major",
    why: refused,
    places: onProperties([request, isText], set({ minLength: 1 })),
    where: "wire",
  },
  {
    what: "a text of a request has a pattern",
    bump: "major",
    why: refused,
    places: onProperties([request, isText], set({ pattern: "^\\S" })),
    where: "wire",
  },
  {
    what: "a text of a request has a format",
    bump: "major",
    why: refused,
    places: onProperties([request, isText], set({ format: "uri" })),
    where: "wire",
  },
  {
    what: "a text of a request has no format any more",
    bump: "minor",
    why: accepted,
    places: onProperties(
      [request, ({ schema }) => has("format")({ schema } as SchemaPlace) && schema["format"] !== "binary"],
      set({ format: undefined }),
    ),
  },
  {
    what: "a number of a request has a lower maximum",
    bump: "major",
    why: refused,
    places: onProperties([request, has("maximum")], bounded("maximum", 0.5)),
    where: "wire",
  },
  {
    what: "a number of a request has a higher maximum",
    bump: "minor",
    why: accepted,
    places: onProperties([request, has("maximum")], bounded("maximum", 2)),
  },
  {
    what: "a text of a request may be longer",
    bump: "minor",
    why: accepted,
    places: onProperties([request, has("maxLength")], bounded("maxLength", 2)),
  },
  {
    what: "a text of a request has to be shorter",
    bump: "major",
    why: refused,
    places: onProperties([request, has("maxLength")], bounded("maxLength", 0.5)),
    where: "wire",
  },
  {
    what: "a list of a request takes at most so many items",
    bump: "major",
    why: refused,
    places: onProperties([request, ({ schema }) => schema["type"] === "array"], set({ maxItems: 20 })),
    where: "wire",
  },
  {
    what: "a text of a response has a greatest length",
    bump: "patch",
    why: onlyMore,
    places: onProperties([answer, isText], set({ maxLength: 400 })),
  },
  {
    what: "a text of a response has a format",
    bump: "patch",
    why: onlyMore,
    places: onProperties([answer, isText], set({ format: "uri" })),
  },
  {
    what: "a text of a response has no format any more",
    bump: "patch",
    why: onlyMore,
    places: onProperties(
      [answer, ({ schema }) => schema["format"] === "date-time" && schema["type"] === "string"],
      set({ format: undefined }),
    ),
  },
  {
    what: "a number of a response has no minimum any more",
    bump: "patch",
    why: onlyMore,
    places: onProperties([answer, has("minimum")], set({ minimum: undefined })),
  },
  {
    what: "the default of a request's field is another",
    bump: "minor",
    why: "a call without it does something else",
    places: onProperties(
      [
        request,
        ({ schema }) =>
          typeof schema["default"] === "string" && !("const" in schema) && !("enum" in schema) && !("$ref" in schema),
      ],
      set({ default: "corpus" }),
    ),
    where: "wire",
  },
];

/** Changes of the set of valid values: open maps and objects, limits, defaults. */
export const limits: Kind[] = [...ofObjects, ...ofLimits];
