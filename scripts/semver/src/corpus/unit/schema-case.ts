import type { Json, Schema } from "@scripts/openapi/document";
import type { Bump, Direction } from "../../change.js";

/** A pair of small documents with one difference, and its expected verdict. */
export interface UnitCase {
  name: string;
  before: Schema;
  after: Schema;
  bump: Bump;
  why: string;
}

/** An edit of a schema, for any location. */
export interface SchemaEdit {
  what: string;
  before: Json;
  after: Json;
  /** The verdict if callers send the value, and if they receive it. */
  request?: Bump;
  response?: Bump;
  why: string;
}

type Placement = (schema: Json) => Schema;

const json = (schema: Json): Schema => ({ "application/json": { schema } });
const field = (schema: Json): Schema => ({ type: "object", properties: { field: schema } });
const document = (parts: Schema, components: Schema = {}): Schema => ({
  openapi: "3.1.0",
  info: { title: "Unit", version: "1" },
  components: { schemas: components },
  ...parts,
});
const operation = (parts: Schema): Schema => ({
  paths: {
    "/things": { post: { operationId: "sendThing", responses: { "200": { description: "Done." } }, ...parts } },
  },
});
const responding = (response: Schema): Schema =>
  operation({ responses: { "200": { description: "Done.", ...response } } });
const webhook = (schema: Json): Schema => ({
  webhooks: { thing: { post: { operationId: "receiveThing", requestBody: { content: json(schema) } } } },
});
const referred: Json = { $ref: "#/components/schemas/Thing" };

const placements: Record<Direction, Record<string, Placement>> = {
  request: {
    "a body": (schema) => document(operation({ requestBody: { content: json(schema) } })),
    "a field of a body": (schema) => document(operation({ requestBody: { content: json(field(schema)) } })),
    "a named schema that is sent": (schema) =>
      document(operation({ requestBody: { content: json({ type: "array", items: referred }) } }), { Thing: schema }),
    "a query parameter": (schema) => document(operation({ parameters: [{ name: "thing", in: "query", schema }] })),
    "what a webhook responds with": (schema) => ({
      ...document({}),
      webhooks: { thing: { post: { operationId: "receiveThing", responses: { "200": { content: json(schema) } } } } },
    }),
  },
  response: {
    "a response": (schema) => document(responding({ content: json(schema) })),
    "a field of a response": (schema) => document(responding({ content: json(field(schema)) })),
    "a named schema that is received": (schema) =>
      document(responding({ content: json({ allOf: [field(referred)] }) }), { Thing: schema }),
    "a header of a response": (schema) => document(responding({ headers: { Thing: { schema } } })),
    "a webhook's payload": (schema) => document(webhook(schema)),
  },
};

/** Applies each edit at every location where a schema can be used. */
export const schemaCases = (edits: SchemaEdit[]): UnitCase[] =>
  edits.flatMap((edit) =>
    (["request", "response"] as const).flatMap((direction) => {
      const bump = edit[direction];
      return bump === undefined
        ? []
        : Object.entries(placements[direction]).map(([place, put]) => ({
            name: `${edit.what}, in ${place}`,
            before: put(edit.before),
            after: put(edit.after),
            bump,
            why: edit.why,
          }));
    }),
  );
