import { stringify } from "yaml";
import type { Json, Operation, Schema } from "@scripts/openapi/document";
import type { Kind } from "./case.js";
import { node, onOperations, onSpecs, onTexts, operations, refPointer } from "./locations.js";
import { isObject, onProperties, onSchemas, only, plain } from "./schemas.js";

const any = (): boolean => true;
const request = only("request");
const answer = only("answer");

/** Returns the same entries in reverse order. */
const reversed = (schema: Schema): Schema => Object.fromEntries(Object.entries(schema).toReversed());
const nothing = "the file is read as before";

const ofForm: Kind[] = [
  {
    what: "one more comment",
    bump: "none",
    why: nothing,
    places: onTexts((source) => source.replace(/^paths:/m, "# Corpus.\npaths:")),
  },
  { what: "no comments", bump: "none", why: nothing, places: onTexts((_text, document) => stringify(document)) },
  {
    what: "written as JSON",
    bump: "none",
    why: nothing,
    places: onTexts((_text, document) => JSON.stringify(document)),
  },
  {
    what: "lines end as on Windows",
    bump: "none",
    why: nothing,
    places: onTexts((source) => source.replaceAll("\n", "\r\n")),
  },
  {
    what: "the keys of `info` in another order",
    bump: "none",
    why: "no key has a place",
    places: onSpecs(any, (document) => (document["info"] = reversed(document["info"] as Schema))),
  },
  {
    what: "the operation's keys in another order",
    bump: "none",
    why: "no key has a place",
    places: onOperations(any, (operation, { operation: { path, method } }, document) => {
      const paths = document["paths"] as Record<string, Schema>;
      paths[path]![method.toLowerCase()] = reversed(operation);
    }),
  },
  {
    what: "the list of required fields in another order",
    bump: "none",
    why: "the list has no order",
    places: onSchemas([({ schema }) => ((schema["required"] ?? []) as Json[]).length > 1], (schema) => {
      schema["required"] = (schema["required"] as Json[]).toReversed();
    }),
  },
];

const wrap = (schema: Schema, wrapped: Schema): void => {
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, wrapped);
};
const same = "it means the same";
/** Checks whether an operation is the only one of its path, and has parameters. */
const isAlone = ({ object, path }: Operation): boolean =>
  object.parameters !== undefined && operations.filter(({ operation }) => operation.path === path).length === 1;

const ofRewriting: Kind[] = [
  {
    what: "a shared response is written out",
    bump: "harmless",
    why: same,
    places: onOperations(
      ({ object }) => "$ref" in object.responses["default"]!,
      (operation, _place, document) => {
        const responses = operation["responses"] as Record<string, Schema>;
        responses["default"] = structuredClone(node(document, refPointer(responses["default"]!)!));
      },
    ),
  },
  {
    what: "the parameters are written at the path",
    bump: "harmless",
    why: same,
    places: onOperations(isAlone, (operation, { operation: { path } }, document) => {
      const item = (document["paths"] as Record<string, Schema>)[path]!;
      item["parameters"] = operation["parameters"]!;
      delete operation["parameters"];
    }),
  },
  {
    what: "a type is written as a list of one",
    bump: "harmless",
    why: same,
    places: onProperties([plain("string")], (_owner, _name, schema) => (schema["type"] = ["string"])),
  },
  {
    what: "what may be null is written as a union",
    bump: "harmless",
    why: same,
    places: onProperties(
      [({ schema }) => Array.isArray(schema["type"]) && schema["type"][1] === "null" && !("format" in schema)],
      (_owner, _name, schema) => {
        const { type, description, ...rest } = schema as { type: string[]; description?: string };
        const oneOf = [{ type: type[0]!, ...rest }, { type: "null" }];
        wrap(schema, description === undefined ? { oneOf } : { oneOf, description });
      },
    ),
  },
  {
    what: "an object of a response is written as allOf",
    bump: "harmless",
    why: same,
    places: onSchemas([answer, isObject], (schema) => wrap(schema, { allOf: [{ ...schema }] })),
  },
  {
    what: "an object of a request is written as allOf",
    bump: "harmless",
    why: same,
    places: onSchemas([request, isObject], (schema) => wrap(schema, { allOf: [{ ...schema }] })),
  },
];

/** Changes of notation that keep the meaning. */
export const form: Kind[] = [...ofForm, ...ofRewriting];
