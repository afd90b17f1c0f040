import type { Json, Schema } from "@scripts/openapi/document";
import type { Bump } from "../../change.js";
import type { UnitCase } from "./schema-case.js";

const text: Json = { type: "string" };
const json = (schema: Json, beside: Schema = {}): Schema => ({ "application/json": { schema, ...beside } });
const ok: Json = { description: "Done." };

/** A document that contains one of each of OpenAPI's objects. */
export const baseDocument: Schema = {
  openapi: "3.1.0",
  info: {
    title: "Base",
    summary: "A base.",
    description: "One of each.",
    termsOfService: "https://example.com/terms",
    version: "1",
    contact: { name: "A", url: "https://example.com", email: "a@example.com" },
    license: { name: "MIT", identifier: "MIT" },
  },
  externalDocs: { url: "https://example.com/docs" },
  tags: [{ name: "things", description: "Things." }],
  servers: [
    {
      url: "https://{region}.example.com",
      description: "Production.",
      "x-name": "production",
      variables: { region: { default: "eu", enum: ["eu", "us"], description: "Where." } },
    },
    { url: "https://test.example.com", "x-name": "test", variables: { port: { default: "443" } } },
    { url: "https://dev.example.com" },
  ],
  security: [{ key: [] }],
  paths: {
    "/things": {
      summary: "Things",
      description: "All things.",
      get: {
        operationId: "listThings",
        summary: "List things.",
        description: "Lists them.",
        externalDocs: { url: "https://example.com/list" },
        tags: ["things"],
        parameters: [
          { name: "limit", in: "query", description: "How many.", schema: { type: "integer" }, example: 1 },
          {
            name: "ids",
            in: "query",
            required: true,
            style: "form",
            explode: true,
            schema: { type: "array", items: text },
          },
          { name: "old", in: "query", deprecated: true, allowEmptyValue: true, schema: text },
          { name: "X-Trace", in: "header", schema: text },
        ],
        responses: {
          "200": {
            description: "Things.",
            headers: {
              "X-Count": {
                description: "How many.",
                required: true,
                deprecated: true,
                explode: false,
                schema: text,
                example: "1",
              },
              "X-Next": { schema: text },
            },
            content: { ...json({ type: "array", items: text }, { example: ["a"] }), "text/csv": { schema: text } },
            links: { next: { operationId: "listThings" } },
          },
          "204": ok,
          "404": { description: "None.", content: json({ type: "object" }) },
          default: { description: "A failure.", content: json({ type: "object" }) },
        },
      },
      post: {
        operationId: "sendThing",
        deprecated: true,
        "x-idempotent": true,
        "x-pagination": { start: "start" },
        "x-lifecycle": { start: "start" },
        "x-session": { start: "start" },
        requestBody: {
          description: "A thing.",
          required: true,
          content: {
            ...json({ type: "object", properties: { name: text } }, { examples: { one: { value: { name: "a" } } } }),
            "multipart/form-data": {
              schema: { type: "object", properties: { file: text } },
              encoding: {
                file: {
                  contentType: "image/png",
                  style: "form",
                  explode: true,
                  allowReserved: false,
                  headers: { "X-A": { schema: text } },
                },
              },
            },
          },
        },
        responses: { "201": { description: "Made.", content: json(text) } },
        callbacks: {
          done: {
            "{$request.body#/url}": {
              post: {
                requestBody: { content: json({ type: "object", properties: { id: text } }) },
                responses: { "200": ok },
              },
            },
          },
        },
      },
    },
    "/things/{id}/parts": {
      servers: [{ url: "https://parts.example.com" }],
      parameters: [{ name: "id", in: "path", required: true, schema: text }],
      get: { operationId: "listParts", security: [{ login: ["read", "write"] }, {}], responses: { "200": ok } },
      delete: { operationId: "deleteParts", security: [{ key: [] }, { bearer: [] }], responses: { "204": ok } },
    },
  },
  webhooks: {
    thingMade: {
      post: {
        operationId: "receiveThing",
        "x-signature": { algorithm: "hmac-sha256" },
        parameters: [
          { name: "X-Signature", in: "header", required: true, schema: text },
          {
            name: "X-Attempt",
            in: "header",
            allowEmptyValue: true,
            deprecated: true,
            description: "Which.",
            schema: text,
            example: "1",
          },
        ],
        requestBody: {
          description: "What was made.",
          required: true,
          content: json({ type: "object", properties: { id: text } }, { example: { id: "a" } }),
        },
        responses: {
          "200": {
            description: "Taken.",
            headers: {
              "X-Taken": { description: "Whether.", deprecated: true, required: true, schema: text, example: "yes" },
            },
            content: { ...json(text), "text/plain": { schema: text } },
            links: { next: { operationId: "listThings" } },
          },
          "204": ok,
          "500": ok,
        },
      },
    },
  },
  components: {
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Key", description: "A key." },
      bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      login: {
        type: "oauth2",
        flows: {
          implicit: { authorizationUrl: "https://example.com/a", scopes: { read: "Reads.", write: "Writes." } },
          authorizationCode: {
            authorizationUrl: "https://example.com/a",
            tokenUrl: "https://example.com/t",
            refreshUrl: "https://example.com/r",
            scopes: { read: "Reads.", write: "Writes." },
          },
          password: { tokenUrl: "https://example.com/t", scopes: {} },
          clientCredentials: { tokenUrl: "https://example.com/t", scopes: {} },
        },
      },
      openid: { type: "openIdConnect", openIdConnectUrl: "https://example.com/o" },
    },
  },
};

/** A new value, `undefined` to remove the value, or a function that returns either. */
export type NewValue = Json | undefined | ((value: Json | undefined) => Json | undefined);

/** A change of one field of the base document, and its verdict. `back` is the verdict of the reverse change. */
export type FieldEdit = [what: string, path: string, value: NewValue, bump: Bump, why: string, back?: Bump];

/** Sets the value at a path, whose steps are separated by spaces. */
function set(document: Schema, path: string, value: NewValue): void {
  const steps = path.split(" ");
  const last = steps.pop() ?? "";
  let node = document;
  for (const step of steps) node = node[step] as Schema;
  const next = typeof value === "function" ? value(node[last]) : value;
  if (next === undefined) delete node[last];
  else node[last] = next;
}

export const fieldCases = (edits: FieldEdit[]): UnitCase[] =>
  edits.flatMap(([what, path, value, bump, why, back]) => {
    // A copy by way of JSON duplicates objects that are used in several places.
    const edited: Schema = JSON.parse(JSON.stringify(baseDocument));
    set(edited, path, value);
    const there: UnitCase = { name: what, before: baseDocument, after: edited, bump, why };
    if (back === undefined) return [there];
    return [there, { name: `${what}, the way back`, before: edited, after: baseDocument, bump: back, why }];
  });
