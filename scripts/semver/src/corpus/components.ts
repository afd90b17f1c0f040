import type { Schema } from "@scripts/openapi/document";
import type { Kind, Place } from "./case.js";
import { about } from "./locations.js";
import { isObject, onSchemas, only, schemas, type SchemaPlace } from "./schemas.js";

const request = only("request");
const answer = only("answer");

const hasEnum = ({ schema }: SchemaPlace): boolean => JSON.stringify(schema).includes('"enum":[');
const isComponent = ({ pointer }: SchemaPlace): boolean => pointer.length === 3 && pointer[0] === "components";

/** Edits a document by replacing text in its serialization. */
function rewrite(document: Schema, from: string, to: string): void {
  Object.assign(document, JSON.parse(JSON.stringify(document).replaceAll(from, () => to)));
}

const named = schemas.filter(isComponent);
const refOf = (name: string): string => `"#/components/schemas/${name}"`;
const schemasOf = (document: Schema): Schema => (document["components"] as Record<string, Schema>)["schemas"]!;

const onComponents = (
  fits: ((place: SchemaPlace, name: string) => boolean)[],
  edit: (document: Schema, name: string, place: SchemaPlace) => unknown,
): Place[] =>
  named
    .map((place) => ({ place, name: place.pointer[2]! }))
    .filter(({ place, name }) => fits.every((fit) => fit(place, name)))
    .map(({ place, name }) => ({
      spec: place.spec,
      at: name,
      field: name,
      edit: (document) => edit(document, name, place),
    }));

function renameComponent(document: Schema, name: string): void {
  rewrite(document, refOf(name), refOf(`${name}Renamed`));
  const all = schemasOf(document);
  all[`${name}Renamed`] = all[name]!;
  delete all[name];
}

/** Checks whether a component is used only through plain references: not by a discriminator, and not by itself. */
function canBeInlined({ spec, schema }: SchemaPlace, name: string): boolean {
  const count = (text: string, part: string): number => text.split(part).length - 1;
  const text = JSON.stringify(spec.document);
  return (
    count(text, refOf(name)) === count(text, `{"$ref":${refOf(name)}}`) && !JSON.stringify(schema).includes(refOf(name))
  );
}

function inlineComponent(document: Schema, name: string): void {
  const text = JSON.stringify(schemasOf(document)[name]);
  delete schemasOf(document)[name];
  rewrite(document, `{"$ref":${refOf(name)}}`, text);
}

function extract(schema: Schema, document: Schema): void {
  schemasOf(document)["CorpusExtracted"] = { ...schema };
  for (const key of Object.keys(schema)) delete schema[key];
  schema["$ref"] = "#/components/schemas/CorpusExtracted";
}

/** Adds a field with this schema to a response. */
function answerToo(document: Schema, name: string, { spec }: SchemaPlace): void {
  const owner = named.find((place) => place.spec === spec && answer(place) && isObject(place))!;
  const { properties } = schemasOf(document)[owner.pointer[2]!] as { properties: Schema };
  properties["corpus_field"] = { $ref: `#/components/schemas/${name}` };
}

/** Changes of schemas' names, which are exported. */
export const components: Kind[] = [
  {
    what: "a schema is renamed",
    bump: "major",
    why: "its type is exported under its name, which is gone",
    places: onComponents([], renameComponent),
    where: "types",
  },
  {
    what: "a schema is written where it was referred to",
    bump: "major",
    why: "its type is exported under its name, which is gone",
    places: onComponents([canBeInlined], inlineComponent),
    where: "types",
  },
  {
    what: "an object within a response becomes a schema with a name",
    bump: "minor",
    why: "its type has a name now, and is otherwise the same",
    places: about(undefined, onSchemas([answer, isObject, (place) => !isComponent(place)], extract)),
    where: "types",
  },
  {
    what: "an object within a request becomes a schema with a name",
    bump: "minor",
    why: "its type has a name now, and is otherwise the same",
    places: about(undefined, onSchemas([request, isObject, (place) => !isComponent(place)], extract)),
    where: "types",
  },
  {
    what: "a request schema with an enumeration is now used in responses as well",
    bump: "major",
    why: "its name now means the open form of responses, which no request takes: that is called …Request",
    places: onComponents([request, hasEnum], answerToo),
    where: "types",
  },
];
