import type { Document, Json } from "@scripts/openapi/document";
import { describe, expect, test } from "vitest";
import { checkOpenapi } from "./openapi-file.js";
import type { Fingerprint } from "./fingerprints.js";

const url = "https://acme.example/openapi.json";

/** A vendor's file with each kind of field that OpenAPI has. */
const document = {
  openapi: "3.1.0",
  info: { title: "Acme", version: "1", description: "Sends things.", contact: { email: "api@acme.example" } },
  servers: [{ url: "https://acme.example", description: "Production" }],
  security: [{ key: [] }],
  tags: [{ name: "sessions", description: "All of them." }],
  externalDocs: { url: "https://docs.acme.example" },
  paths: {
    "/sessions/{id}/end": {
      summary: "A session's end.",
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      post: {
        operationId: "end_session",
        summary: "End a session",
        description: "Idempotent: once more does no harm.",
        tags: ["sessions"],
        deprecated: false,
        security: [{ key: [] }],
        parameters: [
          {
            name: "limit",
            in: "query",
            required: false,
            description: "How many.",
            example: 5,
            schema: { type: "integer", format: "int32", minimum: 1, maximum: 100, default: 20, multipleOf: 1 },
          },
        ],
        requestBody: {
          required: true,
          description: "Why.",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/End" },
              examples: { one: { summary: "One.", value: { reason: "done" } } },
            },
          },
        },
        responses: {
          "200": {
            description: "Ended.",
            headers: { "X-Request-Id": { description: "Its id.", schema: { type: "string" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Session" } } },
            links: { read: { operationId: "get_session", parameters: { id: "$response.body#/id" } } },
          },
          "404": { description: "No such session." },
        },
        callbacks: { done: { "{$request.body#/url}": { post: { responses: { "200": { description: "Told." } } } } } },
      },
    },
  },
  webhooks: { ended: { post: { operationId: "ended", responses: { "200": { description: "Heard." } } } } },
  components: {
    securitySchemes: { key: { type: "http", scheme: "bearer", bearerFormat: "sk_*", description: "A key." } },
    schemas: {
      End: {
        type: "object",
        required: ["reason"],
        additionalProperties: false,
        properties: {
          reason: { type: "string", minLength: 1, maxLength: 80, pattern: "^[a-z]", writeOnly: true },
          notes: { type: "array", items: { type: "string" }, minItems: 0, maxItems: 9, uniqueItems: true },
        },
      },
      Session: {
        title: "Session",
        description: "What runs.",
        type: "object",
        required: ["id"],
        example: { id: "sess_1" },
        minProperties: 1,
        maxProperties: 9,
        properties: {
          id: { type: "string", format: "uuid", readOnly: true, examples: ["sess_1"] },
          object: { const: "session", default: "session" },
          status: { type: "string", enum: ["running", "ended"] },
          ended_at: { anyOf: [{ type: "string", format: "date-time" }, { type: "null" }] },
          metadata: { type: "object", additionalProperties: { type: "string" } },
          transport: {
            oneOf: [{ $ref: "#/components/schemas/Room" }],
            discriminator: { propertyName: "type", mapping: { room: "#/components/schemas/Room" } },
          },
          score: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1, deprecated: true, nullable: true },
        },
      },
      Room: { allOf: [{ type: "object", properties: { type: { const: "room" } } }] },
    },
  },
} satisfies Json;

const spec = structuredClone(document) as unknown as Document;
spec.paths["/sessions/{id}/end"]!["post"]!.operationId = "endSession";
spec.paths["/sessions/{id}/end"]!["post"]!["x-idempotent"] = true;

/** Returns the report for this file. */
async function checked(file: Json, known: Fingerprint | undefined, update = false) {
  const read = async () => ({ status: "read" as const, text: JSON.stringify(file), type: "application/json" });
  return checkOpenapi({ url, accepted: [] }, spec, known, { reader: { read }, update });
}

/** Returns each document that differs in one location: a value replaced, a field or an item removed or added. */
function mutations(node: Json, place = ""): [what: string, mutated: Json][] {
  if (typeof node !== "object" || node === null) return [[`${place} is another value`, other(node)]];
  const within = (key: string, value: Json): [string, Json][] =>
    mutations(value, `${place}/${key}`).map(([what, mutated]) => [what, replaced(node, key, mutated)]);
  const keys = Object.keys(node);
  return [
    [`${place} has one more`, Array.isArray(node) ? [...node, "more"] : { ...node, more: true }],
    ...keys.map((key): [string, Json] => [`${place}/${key} is gone`, without(node, key)]),
    ...Object.entries(node).flatMap(([key, value]) => within(key, value)),
  ];
}

const other = (value: string | number | boolean | null): Json =>
  typeof value === "number" ? value + 1 : typeof value === "boolean" ? !value : `${value} too`;

const replaced = (node: Json[] | { [key: string]: Json }, key: string, value: Json): Json =>
  Array.isArray(node) ? node.with(Number(key), value) : { ...node, [key]: value };

const without = (node: Json[] | { [key: string]: Json }, key: string): Json =>
  Array.isArray(node)
    ? node.filter((_, index) => index !== Number(key))
    : Object.fromEntries(Object.entries(node).filter(([name]) => name !== key));

describe("a vendor's OpenAPI file that was recorded", async () => {
  const { record } = await checked(document, undefined, true);

  test("is the same if its fields come in another order", async () => {
    const reversed = (node: Json): Json =>
      typeof node !== "object" || node === null || Array.isArray(node)
        ? node
        : Object.fromEntries(
            Object.entries(node)
              .toReversed()
              .map(([key, value]) => [key, reversed(value)]),
          );
    expect((await checked(reversed(document), record)).report.status).toBe("same");
    expect(record).toMatchObject({ form: "openapi" });
    expect(JSON.stringify(record)).not.toMatch(/session|Idempotent/i);
  });

  test.each(mutations(document))("is reported when %s", async (_, mutated) => {
    const { report } = await checked(mutated, record);
    expect(["changed", "differs", "unreadable"]).toContain(report.status);
  });

  test("tells what is new and where, and that the spec relies on what the vendor says there", async () => {
    const changed = structuredClone(document);
    changed.paths["/sessions/{id}/end"].post.description = "Not idempotent any more.";
    const { report } = await checked(changed, record);
    expect(report).toMatchObject({
      status: "changed",
      differences: [],
      reliedOn: ["endSession (x-idempotent)"],
      changes: [
        {
          removed: 1,
          added: ['/paths/~1sessions~1{id}~1end/post/description: "Not idempotent any more."'],
        },
      ],
    });
  });

  test("tells an item that was inserted as new, and none of those after it", async () => {
    const path = document.paths["/sessions/{id}/end"];
    const post = { ...path.post, parameters: [{ name: "force", in: "query" }, ...path.post.parameters] };
    const { report } = await checked({ ...document, paths: { "/sessions/{id}/end": { ...path, post } } }, record);
    expect(report.changes.flatMap(({ added }) => added)).toEqual([
      '/paths/~1sessions~1{id}~1end/post/parameters[]/in: "query"',
      '/paths/~1sessions~1{id}~1end/post/parameters[]/name: "force"',
    ]);
  });
});

test("a file that was never recorded is compared with the spec all the same", async () => {
  expect((await checked(document, undefined)).report.status).toBe("unrecorded");
  expect((await checked({ ...document, paths: {} }, undefined)).report).toMatchObject({
    status: "differs",
    differences: ["endSession operation-added"],
  });
});

test("without a record, the comparison with the spec misses only what says the same, and what a spec has of its own", async () => {
  const missed: string[] = [];
  for (const [what, mutated] of mutations(document)) {
    const { status } = (await checked(mutated, undefined)).report;
    if (status === "unrecorded" && !what.endsWith("has one more")) missed.push(what);
  }
  const own = /\/(info|tags|summary|description|title|examples?|externalDocs|operationId)\b/;
  const expected = new Set([
    // Each operation declares its own security, equal to the document's.
    "/security is gone",
    "/security/0 is gone",
    "/security/0/key is gone",
    "/paths//sessions/{id}/end/post/security is gone",
    // The value equals the default.
    "/paths//sessions/{id}/end/post/deprecated is gone",
    "/paths//sessions/{id}/end/post/parameters/0/required is gone",
    "/components/schemas/End/properties/notes/minItems is gone",
    // The values imply the type.
    "/components/schemas/Session/properties/status/type is gone",
  ]);
  expect(new Set(missed.filter((what) => !own.test(what)))).toEqual(expected);
});
