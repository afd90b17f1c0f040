import {
  resolve,
  type Document,
  type Json,
  type MediaType,
  type Operation,
  type Schema,
} from "@scripts/openapi/document";
import { formOf, type Direction } from "./canonical-schema.js";
import { alignUnions } from "./unions.js";

/** What goes in or comes out at one place of an operation: a parameter, the body, an answer. */
export interface Part {
  /** `query.limit`, `body`, `200`. */
  place: string;
  direction: Direction;
  required: boolean;
  /** As the one thing in a path item. A webhook's payload is written as an answer: its receiver reads it. */
  item: Schema;
}

/** An operation or a webhook, with the parts it consists of. */
export interface Subject {
  id: string;
  webhook: boolean;
  operation: Operation;
  parts: Map<string, Part>;
}

/** Where {@link partsOf} notes which media type comes first. */
export const firstType = "x-first-type";

/** The parts of an operation, by their place. */
export function partsOf(document: Document, operation: Operation, webhook: boolean): Map<string, Part> {
  const parts: Part[] = operation.parameters.map((parameter) => {
    const direction = webhook ? "response" : "request";
    const { schema = {}, example, ...rest } = parameter;
    const form = { ...rest, schema: formOf(schema, document, direction), ...text({ example }) } as Schema;
    const item = webhook
      ? answer({ headers: { [parameter.name]: { ...form, name: null, in: null } } })
      : { parameters: [form] };
    return part(`${parameter.in}.${parameter.name}`, direction, parameter.required === true, item);
  });
  const { requestBody, responses } = operation;
  if (requestBody) {
    const direction = webhook ? "response" : "request";
    const content = contentOf(requestBody.content, document, direction) ?? {};
    const { required = false, description } = requestBody;
    const body = { ...(description !== undefined && { description }), required, content, ...preferred(content) };
    parts.push(part("body", direction, required, webhook ? answer({ content }) : { requestBody: body }));
  }
  for (const [status, response] of webhook ? [] : responses) {
    const content = contentOf(response.content, document, "response");
    const headers = headersOf(response.headers ?? {}, document);
    const given = { description: response.description, ...(content && { content, ...preferred(content) }), headers };
    parts.push(part(status, "response", true, { responses: { [status]: given } }));
  }
  return new Map(parts.map((one) => [one.place, one]));
}

/** Of several media types, clients send and expect the first. */
const preferred = (content: Schema): Schema => ({ [firstType]: Object.keys(content)[0] ?? null });

const part = (place: string, direction: Direction, required: boolean, operation: Schema): Part => ({
  place,
  direction,
  required,
  item: { post: operation },
});

const answer = (response: Schema): Schema => ({ responses: { "200": { description: "", ...response } } });

/** Examples as text, since they are compared as a whole. */
const text = (fields: Record<string, unknown>): Schema =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [`x-${key}`, JSON.stringify(value)]),
  );

function contentOf(
  content: Record<string, MediaType> | undefined,
  document: Document,
  direction: Direction,
): Schema | undefined {
  if (!content) return undefined;
  const media = Object.entries(content).map(([type, { schema = {}, example, examples }]): [string, Json] => [
    type,
    { schema: formOf(schema, document, direction), ...text({ example, examples: examplesOf(examples, document) }) },
  ]);
  return Object.fromEntries(media);
}

const examplesOf = (examples: MediaType["examples"], document: Document): Json[] | undefined =>
  examples && Object.entries(examples).map(([name, example]) => [name, resolve<Schema>(document, example as Schema)]);

function headersOf(headers: Record<string, Json>, document: Document): Schema {
  const all = Object.entries(headers).map(([name, header]): [string, Json] => {
    const { schema = {}, example, ...rest } = resolve<Schema>(document, header as Schema);
    return [name, { ...rest, schema: formOf(schema, document, "response"), ...text({ example }) }];
  });
  return Object.fromEntries(all);
}

/** Two path items with the unions of their schemas aligned. */
export function align(base: Json, head: Json): [base: Json, head: Json] {
  if (!isObject(base) || !isObject(head)) return [base, head];
  if (isObject(base["schema"]) && isObject(head["schema"])) {
    const [one, other] = alignUnions(base["schema"], head["schema"]);
    return [
      { ...base, schema: one },
      { ...head, schema: other },
    ];
  }
  return both(base, head);
}

function both(base: Schema, head: Schema): [Json, Json] {
  const [one, other]: [Schema, Schema] = [{ ...base }, { ...head }];
  for (const key of Object.keys(base)) if (key in head) [one[key], other[key]] = alignItem(base[key]!, head[key]!);
  return [one, other];
}

function alignItem(base: Json, head: Json): [Json, Json] {
  if (!Array.isArray(base) || !Array.isArray(head)) return align(base, head);
  const [one, other] = align(base[0] ?? null, head[0] ?? null);
  return base.length === 1 && head.length === 1 ? [[one], [other]] : [base, head];
}

const isObject = (value: Json | undefined): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
