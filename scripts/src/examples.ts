import {
  resolve,
  type Document,
  type Json,
  type MediaType,
  type Operation,
  type Parameter,
  type Schema,
} from "./specs.js";

/** What a method is called with. */
export interface ExampleInit {
  params?: Record<string, Record<string, Json>>;
  body?: unknown;
}

/** A body's examples, by their names; the only one of `example` has none. */
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

/** A body's first example, if it has one. */
export const exampleOf = (document: Document, media: MediaType | undefined): Json | undefined =>
  examplesOf(document, media)[0]?.[1];

/** A call as the spec's examples show it: what is required, and the example of the body. `file` stands for each file. */
export function exampleInit(document: Document, operation: Operation, file: unknown): ExampleInit {
  const params: Record<string, Record<string, Json>> = {};
  for (const parameter of operation.parameters.filter(({ required }) => required)) {
    (params[parameter.in] ??= {})[parameter.name] = parameterExample(document, parameter);
  }
  const [type, media] = Object.entries(operation.object.requestBody?.content ?? {})[0] ?? [];
  const body = type === "multipart/form-data" ? formExample(document, media!, file) : exampleOf(document, media);
  return { ...(Object.keys(params).length > 0 && { params }), ...(body !== undefined && { body }) };
}

const parameterExample = (document: Document, { name, schema, example }: Parameter): Json =>
  example ?? valueExample(document, name, schema);

function valueExample(document: Document, name: string, node: Schema = {}): Json {
  const schema = resolve<Schema>(document, node);
  const [listed] = [schema["examples"], schema["enum"]].find(Array.isArray) ?? [];
  return listed ?? schema["default"] ?? name;
}

function formExample(document: Document, media: MediaType, file: unknown): Record<string, unknown> {
  const branches = branchesOf(document, media.schema ?? {});
  const branch = branches.find((schema) => ownFileFields(schema).length > 0) ?? branches[0]!;
  const files = ownFileFields(branch);
  const properties = (branch["properties"] ?? {}) as Record<string, Schema>;
  const required = ((branch["required"] ?? []) as string[]).filter((name) => !files.includes(name));
  return {
    ...Object.fromEntries(required.map((name) => [name, valueExample(document, name, properties[name])])),
    ...(exampleOf(document, media) as Record<string, unknown> | undefined),
    ...Object.fromEntries(files.map((name) => [name, file])),
  };
}

/** A schema's alternatives, or itself, if it has none. */
export function branchesOf(document: Document, node: Schema): Schema[] {
  const schema = resolve<Schema>(document, node);
  const branches = (schema["oneOf"] ?? schema["anyOf"] ?? [schema]) as Schema[];
  return branches.map((branch) => resolve<Schema>(document, branch));
}

/** The names of a form's fields that hold files. */
export const fileFields = (document: Document, schema: Schema): string[] =>
  branchesOf(document, schema).flatMap(ownFileFields);

const ownFileFields = (schema: Schema): string[] =>
  Object.entries((schema["properties"] ?? {}) as Record<string, Schema>)
    .filter(([, property]) => property["format"] === "binary")
    .map(([name]) => name);
