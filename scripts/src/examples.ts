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

/** A body's first example, if it has one. */
export function exampleOf(document: Document, media: MediaType | undefined): Json | undefined {
  if (!media) return undefined;
  if (media.example !== undefined) return media.example;
  const [first] = Object.values(media.examples ?? {});
  return first && resolve<{ value?: Json }>(document, first).value;
}

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

function parameterExample(document: Document, parameter: Parameter): Json {
  const schema = resolve<Schema>(document, parameter.schema ?? {});
  const listed = Array.isArray(schema["enum"]) ? schema["enum"][0] : undefined;
  return parameter.example ?? listed ?? schema["default"] ?? parameter.name;
}

function formExample(document: Document, media: MediaType, file: unknown): Record<string, unknown> {
  const schema = resolve<Schema>(document, media.schema ?? {});
  const branches = (schema["oneOf"] ?? schema["anyOf"] ?? [schema]) as Schema[];
  const branch = branches.map((item) => resolve<Schema>(document, item)).find((item) => fileFields(item).length > 0);
  const example = exampleOf(document, media) as Record<string, unknown> | undefined;
  return { ...example, ...Object.fromEntries(fileFields(branch ?? schema).map((name) => [name, file])) };
}

const fileFields = (schema: Schema): string[] =>
  Object.entries((schema["properties"] ?? {}) as Record<string, Schema>)
    .filter(([, property]) => property["format"] === "binary")
    .map(([name]) => name);
