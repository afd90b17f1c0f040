import type { Json, Schema } from "@scripts/openapi/document";
import type { Kind } from "./case.js";
import { prune } from "./locations.js";
import { bothWays, onProperties, onSchemas, only, type SchemaPlace } from "./schemas.js";

const request = only("request");
const answer = only("answer");
const webhook = only("webhook");

const isEnum = ({ schema }: SchemaPlace): boolean =>
  Array.isArray(schema["enum"]) && schema["enum"].length > 1 && schema["type"] === "string";
const isUnion = ({ schema }: SchemaPlace): boolean => Array.isArray(schema["oneOf"]);
const isTold = ({ schema }: SchemaPlace): boolean => schema["discriminator"] !== undefined;
const isUntold = (place: SchemaPlace): boolean => isUnion(place) && !isTold(place);
const enumOf = (schema: Schema): Json[] => schema["enum"] as Json[];
const addValue = (schema: Schema): unknown => enumOf(schema).push("corpus");
const dropEnum = (schema: Schema): unknown => delete schema["enum"];

/** Removes one value, but not the default. */
function removeValue(schema: Schema): void {
  const last = enumOf(schema).findLast((value) => value !== schema["default"]);
  schema["enum"] = enumOf(schema).filter((value) => value !== last);
}

function addVariant(schema: Schema, document: Schema): void {
  const discriminator = schema["discriminator"] as { propertyName: string; mapping: Schema } | undefined;
  const name = discriminator?.propertyName ?? "corpus";
  const variant = { type: "object", required: [name], properties: { [name]: { type: "string", const: "corpus" } } };
  const components = document["components"] as Record<string, Schema>;
  components["schemas"]!["CorpusVariant"] = variant;
  (schema["oneOf"] as Json[]).push({ $ref: "#/components/schemas/CorpusVariant" });
  if (discriminator?.mapping) discriminator.mapping["corpus"] = "#/components/schemas/CorpusVariant";
}

function removeVariant(schema: Schema, document: Schema): void {
  const gone = (schema["oneOf"] as Schema[]).pop()!;
  const { mapping = {} } = (schema["discriminator"] ?? {}) as { mapping?: Schema };
  for (const [value, ref] of Object.entries(mapping)) if (ref === gone["$ref"]) delete mapping[value];
  prune(document);
}

const ofEnums: Kind[] = [
  {
    what: "an enumeration of a request has one more value",
    bump: "minor",
    why: "each value that was accepted still is",
    places: onSchemas([request, isEnum], addValue),
  },
  {
    what: "an enumeration of a request loses a value",
    bump: "major",
    why: "a call that passes it does not compile, and is refused",
    places: onSchemas([request, isEnum], removeValue),
  },
  {
    what: "an enumeration of a request becomes any text",
    bump: "minor",
    why: "each value that was accepted still is",
    places: onSchemas([request, isEnum], dropEnum),
  },
  {
    what: "a text of a request becomes an enumeration",
    bump: "major",
    why: "a call that passes any text does not compile",
    places: onSchemas([request, isEnum], dropEnum),
    backwards: true,
  },
  {
    what: "an enumeration of a response has one more value",
    bump: "minor",
    why: "enumerations in responses are open: code has to expect it",
    places: onSchemas([answer, isEnum], addValue),
  },
  {
    what: "an enumeration of a response loses a value",
    bump: "minor",
    why: "enumerations in responses are open: a comparison with the value still compiles",
    places: onSchemas([answer, isEnum], removeValue),
  },
  {
    what: "an enumeration of a webhook's payload has one more value",
    bump: "minor",
    why: "enumerations of what comes in are open",
    places: onSchemas([webhook, isEnum], addValue),
  },
  {
    what: "an enumeration of requests and responses has one more value",
    bump: "minor",
    why: "requests still compile, and response enumerations are open",
    places: onSchemas([bothWays, isEnum], addValue),
  },
  {
    what: "an enumeration of requests and responses loses a value",
    bump: "major",
    why: "a call that passes it does not compile, and is refused",
    places: onSchemas([bothWays, isEnum], removeValue),
  },
  {
    what: "a constant of a response is another",
    bump: "major",
    why: "code that compares with the old one does not compile",
    places: onProperties([answer, ({ schema }) => typeof schema["const"] === "string"], (_owner, _name, schema) => {
      schema["const"] = schema["default"] = "corpus";
    }),
  },
];

const ofUnions: Kind[] = [
  {
    what: "a union that has a discriminator has one more variant, in what comes in",
    bump: "minor",
    why: "the types have a variant for what they do not know: code has to expect it",
    places: [...onSchemas([answer, isTold], addVariant), ...onSchemas([webhook, isTold], addVariant)],
  },
  {
    what: "a union that has a discriminator loses a variant, in what comes in",
    bump: "major",
    why: "code for the variant does not compile",
    places: [...onSchemas([answer, isTold], removeVariant), ...onSchemas([webhook, isTold], removeVariant)],
  },
  {
    what: "a union without a discriminator has one more variant, in a response",
    bump: "major",
    why: "code that handles all variants meets another",
    places: onSchemas([({ uses }) => uses.has("answer"), isUntold], addVariant),
  },
  {
    what: "a union of a request has one more variant",
    bump: "minor",
    why: "each value that was accepted still is",
    places: onSchemas([request, isUnion], addVariant),
  },
  {
    what: "a union of a request loses a variant",
    bump: "major",
    why: "a call that passes it does not compile, or is refused",
    places: onSchemas([request, isUnion], removeVariant),
  },
];

/** Changes of enumerations and unions. */
export const enums: Kind[] = [...ofEnums, ...ofUnions];
