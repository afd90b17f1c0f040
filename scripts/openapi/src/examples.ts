import { isDeepStrictEqual } from "node:util";
import { branchesOf, flatten, propertiesOf, requiredOf, sample } from "./samples.js";
import {
  resolve,
  type Document,
  type Json,
  type MediaType,
  type Operation,
  type Parameter,
  type Schema,
} from "./document.js";

import { isFileSchema, partKinds, writtenBodies, type WrittenBody } from "./request-bodies.js";

/** The argument of a method. */
export interface ExampleInit {
  params?: Record<string, Record<string, Json>>;
  body?: unknown;
}

/** Lists a body's examples by name. The one in `example` has no name. */
export function examplesOf(
  document: Document,
  media: MediaType | undefined,
): [name: string | undefined, value: Json][] {
  if (!media) return [];
  if (media.example !== undefined) return [[undefined, media.example]];
  return Object.entries(media.examples ?? {}).flatMap(([name, example]): [string, Json][] => {
    const { value } = resolve<{ value?: Json }>(document, example);
    return value === undefined ? [] : [[name, value]];
  });
}

/** Returns a body's first example, if there is one. */
export const exampleOf = (document: Document, media: MediaType | undefined): Json | undefined =>
  examplesOf(document, media)[0]?.[1];

/**
 * Builds a call from the spec's examples: the required parameters, and the example of the body. `file` is used for each
 * file.
 */
export function exampleInit(document: Document, operation: Operation, file: unknown): ExampleInit {
  const params: Record<string, Record<string, Json>> = {};
  for (const parameter of operation.parameters.filter(({ required }) => required)) {
    (params[parameter.in] ??= {})[parameter.name] = parameterExample(document, parameter);
  }
  const [first] = writtenBodies(document, operation);
  const body = first && bodyExample(document, first, file, operation.requestBody?.required);
  return { ...(Object.keys(params).length > 0 && { params }), ...(body !== undefined && { body }) };
}

/**
 * Returns a body's example. For bytes, that is the file; for a form or text without an example, it is generated from
 * the schema.
 */
function bodyExample(document: Document, { kind, media }: WrittenBody, file: unknown, isRequired = false): unknown {
  if (kind === "bytes") return file;
  if (kind === "multipart") return formExample(document, media, file);
  const example = exampleOf(document, media);
  if (example !== undefined || !isRequired) return example;
  return sample(document, media.schema ?? { type: kind === "text" ? "string" : "object" });
}

function parameterExample(document: Document, { name, in: place, schema = {}, example }: Parameter): Json {
  const value = example ?? sample(document, schema, name) ?? name;
  if (place !== "path") return value;
  // Without the parameter's value, it would be a different path.
  if (isDeepStrictEqual(value, [])) return [itemExample(document, schema, name)];
  return isDeepStrictEqual(value, {}) ? fieldsExample(document, schema, name) : value;
}

const itemExample = (document: Document, schema: Schema, name: string): Json =>
  sample(document, (flatten(document, schema)["items"] ?? {}) as Schema, name) ?? name;

function fieldsExample(document: Document, schema: Schema, name: string): Json {
  const object = flatten(document, schema);
  const required = Object.keys(propertiesOf(object));
  return (required.length > 0 && sample(document, { ...object, required }, name)) || { [name]: name };
}

/** A form that includes its files, even if they are optional. */
function formExample(document: Document, media: MediaType, file: unknown): Record<string, unknown> {
  const branches = branchesOf(document, media.schema ?? {});
  const branch = branches.find((schema) => ownFileFields(document, schema).length > 0) ?? branches[0]!;
  const properties = propertiesOf(branch);
  const files = ownFileFields(document, branch);
  const isList = (name: string): boolean =>
    branchesOf(document, properties[name]!).every((branch) => !isFileSchema(branch));
  return {
    ...Object.fromEntries(
      requiredOf(branch)
        .filter((name) => !files.includes(name))
        .map((name) => [name, sample(document, properties[name] ?? {}, name)]),
    ),
    ...(exampleOf(document, media) as Record<string, unknown> | undefined),
    ...Object.fromEntries(files.map((name) => [name, isList(name) ? [file] : file])),
  };
}

/** Returns the names of the form fields that may contain files or arrays of files. */
export const fileFields = (document: Document, schema: Schema): string[] =>
  branchesOf(document, schema).flatMap((branch) => ownFileFields(document, branch));

const ownFileFields = (document: Document, schema: Schema): string[] =>
  Object.entries(propertiesOf(schema))
    .filter(([, field]) => partKinds(document, field).has("file"))
    .map(([name]) => name);

/** Formats a call built from the spec's examples. */
export function callExample(vendor: string, document: Document, operation: Operation): string {
  const init = exampleInit(document, operation, "<file>");
  const parts = Object.entries(init).map(([name, value]) => `${name}: ${literal(value as Json)}`);
  return `await ${vendor}.${operation.id}(${parts.length > 0 ? `{ ${parts.join(", ")} }` : ""});`.replaceAll(
    '"<file>"',
    "file",
  );
}

/** Formats a value as TypeScript. */
export function literal(value: Json | object): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, item]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)}: ${literal(item as Json)}`,
  );
  return fields.length > 0 ? `{ ${fields.join(", ")} }` : "{}";
}
