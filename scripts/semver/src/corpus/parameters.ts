import type { Json, Parameter, Schema } from "@scripts/openapi/document";
import type { Kind } from "./case.js";
import { onOperations, onParameters } from "./locations.js";

const own = (parameter: Schema): Json[] => (parameter["parameters"] ??= []) as Json[];

const added = (place: string, required: boolean) => (operation: Schema) => {
  own(operation).push({
    name: place === "header" ? "X-Corpus" : "corpus",
    in: place,
    description: "What the corpus adds.",
    required,
    schema: { type: "string" },
  });
};

const query = (parameter: Parameter): boolean => parameter.in === "query";
const optional = (parameter: Parameter): boolean => parameter.in !== "path" && !parameter.required;
const plain = (parameter: Parameter, schema: Schema): boolean =>
  schema["type"] === "string" && Object.keys(schema).length === 1;
const text = (parameter: Parameter, schema: Schema): boolean => query(parameter) && plain(parameter, schema);
const withEnum = (_parameter: Parameter, schema: Schema): boolean => Array.isArray(schema["enum"]);

/** Renames a path parameter everywhere in the spec, so that each name keeps a single meaning. */
function renameInPaths(document: Schema, name: string): void {
  const renamed = `${name}_renamed`;
  const paths = Object.entries(document["paths"] as Record<string, Schema>);
  document["paths"] = Object.fromEntries(
    paths.map(([path, item]) => [path.replace(`{${name}}`, `{${renamed}}`), item]),
  );
  const visit = (value: Json): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value) && value["in"] === "path" && value["name"] === name) value["name"] = renamed;
    Object.values(value).forEach(visit);
  };
  visit(document);
}

const schemaOf = (parameter: Schema): Schema => parameter["schema"] as Schema;

const comesAndGoes: Kind[] = [
  {
    what: "it takes one more parameter in the query, which may be left out",
    bump: "minor",
    why: "who does not pass it sends what was sent before",
    places: onOperations(() => true, added("query", false)),
  },
  {
    what: "it takes one more header, which may be left out",
    bump: "minor",
    why: "who does not pass it sends what was sent before",
    places: onOperations(() => true, added("header", false)),
  },
  {
    what: "it needs one more parameter in the query",
    bump: "major",
    why: "calls without it do not compile, and are refused",
    places: onOperations(() => true, added("query", true)),
  },
  {
    what: "it needs one more header",
    bump: "major",
    why: "calls without it do not compile, and are refused",
    places: onOperations(() => true, added("header", true)),
  },
  {
    what: "the parameter is gone",
    bump: "major",
    why: "a call that passes it does not compile",
    places: onParameters(
      (parameter, _schema, { shared }) => parameter.in !== "path" && !shared,
      (_parameter, document, { pointer, parameter }) => {
        const [paths, path, method] = pointer as [string, string, string];
        const operation = ((document[paths] as Schema)[path] as Schema)[method] as Schema;
        operation["parameters"] = own(operation).filter((item) => (item as Schema)["name"] !== parameter.name);
      },
    ),
  },
  {
    what: "the parameter becomes required",
    bump: "major",
    why: "calls without it do not compile, and are refused",
    places: onParameters(optional, (parameter) => (parameter["required"] = true)),
  },
  {
    what: "the parameter may be left out, which it could not",
    bump: "minor",
    why: "who passes it may go on",
    places: onParameters(optional, (parameter) => (parameter["required"] = true)),
    backwards: true,
  },
  {
    what: "the parameter has another name in the query",
    bump: "major",
    why: "a call that passes it does not compile",
    places: onParameters(query, (parameter) => (parameter["name"] = `${String(parameter["name"])}_renamed`)),
  },
  {
    what: "the parameter has another name in the path",
    bump: "major",
    why: "each call passes it by its name",
    places: onParameters(
      (parameter) => parameter.in === "path",
      (_parameter, document, { parameter }) => renameInPaths(document, parameter.name),
    ),
  },
  {
    what: "the parameter moves from the query to a header",
    bump: "major",
    why: "a call that passes it does not compile",
    places: onParameters(query, (parameter) => (parameter["in"] = "header")),
  },
];

const values: Kind[] = [
  {
    what: "the parameter was a text, and is a number",
    bump: "major",
    why: "a call that passes it does not compile",
    places: onParameters(text, (parameter) => (schemaOf(parameter)["type"] = "integer")),
  },
  {
    what: "the parameter in the path was a text, and is a number",
    bump: "major",
    why: "no call compiles",
    places: onParameters(
      (parameter, schema) => parameter.in === "path" && plain(parameter, schema),
      (parameter) => (schemaOf(parameter)["type"] = "integer"),
    ),
  },
  {
    what: "the parameter was a text, and may be a number as well",
    bump: "minor",
    why: "each value that was accepted still is",
    places: onParameters(text, (parameter) => (schemaOf(parameter)["type"] = ["string", "integer"])),
  },
  {
    what: "the parameter takes one more value",
    bump: "minor",
    why: "each value that was accepted still is",
    places: onParameters(withEnum, (parameter) => (schemaOf(parameter)["enum"] as Json[]).push("corpus")),
  },
  {
    what: "the parameter takes one value less",
    bump: "major",
    why: "a call that passes it does not compile, and is refused",
    places: onParameters(withEnum, (parameter) => {
      const values = schemaOf(parameter)["enum"] as Json[];
      values.splice(
        values.findLastIndex((value) => value !== schemaOf(parameter)["default"]),
        1,
      );
    }),
  },
  {
    what: "the parameter has another default",
    bump: "minor",
    why: "a call without it does something else",
    places: onParameters(
      (_parameter, schema) => typeof schema["default"] === "number",
      (parameter) => (schemaOf(parameter)["default"] = 7),
    ),
    where: "wire",
  },
  {
    what: "the parameter has a lower maximum",
    bump: "major",
    why: "a value that was accepted is refused, and no type shows it",
    places: onParameters(
      (_parameter, schema) => schema["maximum"] !== undefined,
      (parameter) => (schemaOf(parameter)["maximum"] = 25),
    ),
    where: "wire",
  },
  {
    what: "the parameter has no maximum any more",
    bump: "minor",
    why: "each value that was accepted still is",
    places: onParameters(
      (_parameter, schema) => schema["maximum"] !== undefined,
      (parameter) => delete schemaOf(parameter)["maximum"],
    ),
  },
  {
    what: "the parameter is deprecated",
    bump: "minor",
    why: "semver: deprecating something is a minor release",
    places: onParameters(optional, (parameter) => (parameter["deprecated"] = true)),
  },
];

/** Changes of path, query and header parameters. */
export const parameters: Kind[] = [...comesAndGoes, ...values];
