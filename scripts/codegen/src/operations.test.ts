import { createVendorClient } from "@vendor-clients/shared/client";
import { expect, test } from "vitest";
import { readAndLint } from "@scripts/openapi/lint";
import { operationsSource } from "./operations.js";
import { schemaSource } from "./types.js";
import type { Document, Json, MediaType, Parameter, Schema } from "@scripts/openapi/document";
import { errorsOf } from "./testing/compile.js";
import { documentOf, gives, ref, takes } from "@scripts/openapi/fixtures/documents";
import { acme, copyRules, edited, testFolder } from "@scripts/openapi/fixtures/files";

/** Returns the compiler's errors in a program with a client called `acme`. It marks lines that must fail. */
async function compile(document: Document, program: string): Promise<string[]> {
  return errorsOf({
    "schema.ts": schemaSource("acme", document),
    "operations.ts": operationsSource("acme", document),
    "use.ts": `import type { AcmeMethods } from "./operations.js";
import type { components } from "./schema.js";
declare const acme: AcmeMethods;
export type Schemas = components["schemas"];
export const used = acme;
${program}`,
  });
}

/** Returns the comment before a method. */
function documentationOf(source: string, method: string): string {
  const before = source.slice(0, source.indexOf(`\n  ${method}(`));
  return before.slice(before.lastIndexOf("/**"));
}

const id = { name: "id", in: "path", required: true, schema: { type: "string" }, example: "a/1" } as const;
const limit = { name: "limit", in: "query", schema: { type: "integer" } } as const;
const thing = { type: "object", properties: { name: { type: "string" } }, required: ["name"] };

test("a method takes an argument only if something is required, and what is required has to be given", async () => {
  const document = documentOf(
    { Thing: thing },
    {
      ping: {},
      list: { parameters: [limit] },
      read: { parameters: [id, limit], ...gives(ref("Thing")) },
      make: takes(ref("Thing")),
      patch: { requestBody: { content: { "application/json": { schema: ref("Thing") } } } },
    },
  );
  const errors = await compile(
    document,
    `await acme.ping();
await acme.ping({ timeoutMs: 1 });
await acme.list();
await acme.list({ params: { query: { limit: 1 } } });
await acme.read({ params: { path: { id: "1" } } });
await acme.make({ body: { name: "a" }, signal: AbortSignal.timeout(1) });
await acme.patch();
await acme.patch({ body: { name: "a" } });
// @ts-expect-error nothing to pass a body to
await acme.ping({ body: {} });
// @ts-expect-error the id is required
await acme.read();
// @ts-expect-error the id is required
await acme.read({ params: { query: { limit: 1 } } });
// @ts-expect-error misspelt
await acme.list({ params: { qeury: { limit: 1 } } });
// @ts-expect-error the body is required
await acme.make({});
// @ts-expect-error of the wrong type
await acme.make({ body: { name: 1 } });
export const result: Schemas["Thing"] = await acme.read({ params: { path: { id: "1" } } });
export const nothing: undefined = await acme.ping();`,
  );
  expect(errors).toEqual([]);
});

test("a body that operations share under components is taken", async () => {
  const document = documentOf(
    { Thing: thing },
    { make: { requestBody: { $ref: "#/components/requestBodies/Thing" } as never } },
    {
      components: {
        requestBodies: { Thing: { required: true, content: { "application/json": { schema: ref("Thing") } } } },
      },
    },
  );
  const errors = await compile(
    document,
    `await acme.make({ body: { name: "a" } });
// @ts-expect-error the body is required
await acme.make();`,
  );
  expect(errors).toEqual([]);
});

test("an operation's parameter replaces its path's parameter of the same name", async () => {
  const document = documentOf({}, { list: { parameters: [{ ...limit, required: false }] } });
  Object.assign(document.paths["/list"]!, { parameters: [{ ...limit, required: true }] });
  expect(await compile(document, "await acme.list();")).toEqual([]);
});

test("a form takes its fields or a FormData, and is written by the form's serializer", async () => {
  const form = { type: "object", properties: { file: { type: "string", format: "binary" } }, required: ["file"] };
  const document = documentOf({}, { send: takes(form, "multipart/form-data") });
  const errors = await compile(
    document,
    `await acme.send({ body: { file: new Blob() } });
await acme.send({ body: new FormData() });
// @ts-expect-error the file is required
await acme.send({ body: {} });`,
  );
  expect(errors).toEqual([]);
  expect(operationsSource("acme", document)).toContain("bodySerializer: multipart }");
});

test("bytes come as a Blob, or as a stream where that is asked for", async () => {
  const document = documentOf({}, { download: gives({ type: "string", format: "binary" }, "image/png") });
  const errors = await compile(
    document,
    `export const blob: Blob = await acme.download();
export const stream: ReadableStream<Uint8Array> = await acme.download({ parseAs: "stream" });
// @ts-expect-error a Blob
export const wrong: ReadableStream = await acme.download();`,
  );
  expect(errors).toEqual([]);
  expect(operationsSource("acme", document)).toContain(
    'download: { method: "POST", path: "/download", response: bytes, accept: "image/png" }',
  );
});

test("each success that is documented is a possible result, whatever its status is written like", async () => {
  const body = (schema: object) => ({
    description: "Done.",
    content: { "application/json; charset=utf-8": { schema } },
  });
  const document = documentOf({ Thing: thing }, {
    make: {
      responses: { "200": body(ref("Thing")), "2XX": body({ type: "number" }), "204": { description: "Gone." } },
    },
  } as never);
  const errors = await compile(
    document,
    `type Result = Awaited<ReturnType<typeof acme.make>>;
export const all: Result[] = [{ name: "a" }, 1, undefined];
// @ts-expect-error not documented
export const other: Result = "a";`,
  );
  expect(errors).toEqual([]);
});

/**
 * Returns the row of the operation `read` whose success responses have these media types, by status. `null` is no
 * content.
 */
function rowOf(responses: Record<string, Record<string, Schema | undefined> | null>): string {
  const documented = Object.entries(responses).map(([status, types]) => {
    const content = Object.entries(types ?? {}).map(([type, schema]) => [type, schema ? { schema } : {}]);
    return [status, { description: "It.", ...(types && { content: Object.fromEntries(content) }) }];
  });
  const source = operationsSource("acme", documentOf({}, { read: { responses: Object.fromEntries(documented) } }));
  return / read: \{ method: "POST", path: "\/read"(?:, )?(.*?) ?\},\n/.exec(source)![1]!;
}

const object = { type: "object" };
const string = { type: "string" };
const file = { type: "string", format: "binary" };
const json = "application/json";
const sse = "text/event-stream";

test.each<[what: string, responses: Parameters<typeof rowOf>[0], row: string]>([
  ["JSON", { "200": { [json]: object } }, ""],
  ["any +json", { "200": { "application/fhir+json": object } }, 'accept: "application/fhir+json"'],
  ["xml before JSON", { "200": { "application/xml": object, [json]: object } }, ""],
  [
    "text/plain before JSON of one schema",
    { "200": { "text/plain": object, [json]: object, "text/json": object } },
    'accept: "application/json, text/json"',
  ],
  ["*/* with an object", { "200": { "*/*": object } }, 'accept: "*/*"'],
  ["*/* with a text", { "200": { "*/*": string } }, 'response: "text", accept: "*/*"'],
  ["*/* with a file", { "200": { "*/*": file } }, 'response: bytes, accept: "*/*"'],
  [
    "*/* without a schema",
    { "200": { "*/*": undefined } },
    'response: byContentType({ "*/*": "any" }), empty: true, accept: "*/*"',
  ],
  ["text", { "200": { "text/plain; charset=utf-8": string } }, 'response: "text", accept: "text/plain; charset=utf-8"'],
  ["a page", { "200": { "text/html": string } }, 'response: "text", accept: "text/html", html: true'],
  [
    "a text whose failures are pages",
    { "200": { "text/plain": string }, "502": { "text/html": string } },
    'response: "text", accept: "text/plain, text/html"',
  ],
  ["images", { "200": { "image/png": file, "image/*": undefined } }, 'response: bytes, accept: "image/png, image/*"'],
  ["a picture that is XML", { "200": { "image/svg+xml": string } }, 'response: bytes, accept: "image/svg+xml"'],
  ["events", { "200": { [sse]: object } }, 'response: eventStream, accept: "text/event-stream"'],
  ["events of text", { "200": { [sse]: string } }, 'response: textEventStream, accept: "text/event-stream"'],
  ["JSON lines", { "200": { "application/x-ndjson": object } }, 'response: jsonLines, accept: "application/x-ndjson"'],
  [
    "JSON or events",
    { "200": { [sse]: object, [json]: object } },
    'response: byContentType({ "application/json": "json", "text/event-stream": eventStream }), accept: "application/json, text/event-stream"',
  ],
  [
    "JSON or a text",
    { "200": { "text/plain": string, [json]: string } },
    'response: byContentType({ "application/json": "json", "text/plain": "text" }), accept: "application/json, text/plain"',
  ],
  [
    "JSON, a file under another status",
    { "200": { [json]: object }, "206": { "application/pdf": file } },
    'response: byContentType({ "application/json": "json", "application/pdf": bytes }), accept: "application/json, application/pdf"',
  ],
  ["nothing", { "204": null }, 'response: "none", accept: "*/*"'],
  ["a body that 204 cannot have", { "204": { [json]: object } }, 'response: "none", accept: "*/*"'],
  ["JSON beside nothing", { "200": { [json]: object }, "202": null, "204": null }, "empty: [202, 204]"],
  ["JSON beside a class of nothing", { "200": { [json]: object }, "2XX": null }, "empty: true"],
  ["any JSON, so also null", { "200": { [json]: {} } }, "nullable: true"],
  ["null", { "200": { [json]: { type: "null" } } }, "nullable: true"],
  [
    "problem+json as an error",
    { "204": null, "400": { "application/problem+json": object } },
    'response: "none", accept: "application/problem+json"',
  ],
  ["default as the only success", { default: { "text/plain": string } }, 'response: "text", accept: "text/plain"'],
])("the client knows how to read a success: %s", (_, responses, row) => {
  expect(rowOf(responses)).toBe(row);
});

const merge = "application/merge-patch+json";
const urlencoded = "application/x-www-form-urlencoded";
const form = "multipart/form-data";
const fields = { type: "object", properties: { a: string, list: { type: "array", items: object } } };

test.each<[what: string, content: Record<string, MediaType>, row: string]>([
  ["JSON", { [json]: { schema: object } }, ""],
  ["JSON with a charset", { [`${json}; charset=utf-8`]: { schema: object } }, `jsonBody("${json}; charset=utf-8")`],
  ["any +json", { [merge]: { schema: object } }, `jsonBody("${merge}")`],
  ["a form", { [urlencoded]: { schema: fields } }, "urlencoded()"],
  [
    "a form with styles",
    { [urlencoded]: { schema: fields, encoding: { list: { style: "spaceDelimited", explode: false } } } },
    'urlencoded({ list: delimited(" ") })',
  ],
  ["parts", { [form]: { schema: fields } }, "multipart"],
  [
    "parts of other types",
    { [form]: { schema: fields, encoding: { list: { contentType: json } } } },
    `multipartWith({ list: { contentType: "${json}" } })`,
  ],
  ["a text", { "text/plain": { schema: string } }, 'textBody("text/plain")'],
  ["bytes", { "application/octet-stream": {} }, 'binaryBody("application/octet-stream")'],
  ["sound", { "audio/*": { schema: file } }, 'binaryBody("audio/*")'],
  ["anything", { "*/*": {} }, 'binaryBody("*/*")'],
  ["JSON of any type", { "*/*": { schema: object } }, ""],
  [
    "JSON or a form, and XML",
    { "application/xml": { schema: object }, [json]: { schema: object }, [urlencoded]: { schema: fields } },
    `mediaTypes({ "${json}": jsonBody(), "${urlencoded}": urlencoded() })`,
  ],
])("the client knows how to write a body: %s", (_, content, serializer) => {
  const document = documentOf({}, { send: { requestBody: { required: true, content } } });
  const written = serializer === "" ? "" : `, bodySerializer: ${serializer}`;
  expect(operationsSource("acme", document)).toContain(
    `send: { method: "POST", path: "/send", response: "none", accept: "*/*"${written} }`,
  );
});

test("what a method resolves to is the union of its media types, or what accept asks for", async () => {
  const content = (types: Record<string, Schema>) => ({
    responses: {
      "200": {
        description: "It.",
        content: Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }])),
      },
    },
  });
  const document = documentOf(
    { Thing: thing },
    {
      chat: content({ [sse]: { type: "object", properties: { delta: string } }, [json]: ref("Thing") }),
      lines: content({ "application/jsonl": ref("Thing") }),
      texts: content({ [sse]: string }),
      text: content({ "text/plain": string }),
      open: content({ "*/*": {} }),
    },
  );
  const errors = await compile(
    document,
    `for await (const { data, event } of await acme.chat({ accept: "text/event-stream" })) {
  export_(data.delta satisfies string | undefined, event satisfies string);
}
declare function export_(...values: unknown[]): void;
const whole: Schemas["Thing"] = await acme.chat({ accept: "application/json" });
const either = await acme.chat();
export_(whole, "name" in either ? either.name : either[Symbol.asyncIterator]);
for await (const line of await acme.lines()) export_(line.name satisfies string);
for await (const { data } of await acme.texts()) export_(data satisfies string);
export const text: string = await acme.text();
export const open: unknown = await acme.open();
// @ts-expect-error not documented
await acme.chat({ accept: "text/plain" });
// @ts-expect-error nothing to choose
await acme.text({ accept: "text/plain" });
// @ts-expect-error it may be a stream
export const wrong: Schemas["Thing"] = await acme.chat();`,
  );
  expect(errors).toEqual([]);
  const source = operationsSource("acme", document);
  expect(documentationOf(source, "lines")).toContain("Resolves once the stream begins; iterate it with `for await`.");
  expect(documentationOf(source, "lines")).toContain(
    "@example for await (const item of await acme.lines()) console.log(item);",
  );
});

test("hover shows what the operation does, the vendor's page, each failure with its status, and a call", () => {
  const document = documentOf(
    {},
    {
      read: {
        summary: "Read it.",
        description: "Slowly.\nVery slowly.",
        parameters: [id],
        deprecated: true,
        externalDocs: { url: "https://docs.acme.example/read" },
        responses: {
          "204": { description: "Done.", headers: { "X-Left": { $ref: "#/components/headers/Left" }, "X-*/": {} } },
          "404": { description: "There is\n  none.", headers: { "X-Not": { description: "A failure's." } } },
          default: { description: "Anything else." },
        },
      },
    },
    { components: { headers: { Left: { description: "Calls\n left.", schema: { type: "integer" } } } } },
  );
  expect(documentationOf(operationsSource("acme", document), "read")).toBe(`/**
   * Read it.
   *
   * Slowly.
   * Very slowly.
   *
   * \`POST /read\`; unauthenticated
   *
   * Response headers, by \`.withResponse()\`: \`X-Left\` (Calls left), \`X-*\\/\`.
   *
   * @throws {ApiError} 404: There is none.
   * @throws {ApiError} Anything else.
   * @see {@link https://docs.acme.example/read}
   * @example await acme.read({ params: { path: { id: "a/1" } } });
   * @deprecated Deprecated by the vendor.
   */`);
});

/** Returns the failures that a method documents, for a spec whose operations have these examples, by status. */
function failuresOf(operations: Record<string, Record<string, Json[]>>, schema: Schema = {}): string[] {
  const document = documentOf(
    {},
    Object.fromEntries(
      Object.entries(operations).map(([id, examples]) => [
        id,
        {
          responses: Object.fromEntries(
            Object.entries(examples).map(([status, values]) => [
              status,
              {
                description: "No.",
                content: {
                  "application/json": {
                    schema,
                    examples: Object.fromEntries(values.map((value, index) => [`example${index}`, { value }])),
                  },
                },
              },
            ]),
          ),
        },
      ]),
    ),
  );
  const lines = operationsSource("acme", document).matchAll(/@throws \{ApiError\} (.*)/g);
  return [...lines].map(([, text]) => text!);
}

test.each<[shape: string, body: Json, code: string | undefined]>([
  ["{ code }", { code: "not_ready", message: "Wait." }, "not_ready"],
  ["{ code: number, message: an identifier }", { code: 409, message: "not_ready" }, undefined],
  ["{ message: identifier and text }", { message: "not_ready: wait" }, undefined],
  ["{ message: text }", { message: "Not ready" }, undefined],
  ["{ error: { code } }", { error: { code: "run.not_ready", message: "Wait." } }, "run.not_ready"],
  ["{ error: { message } }", { error: { message: "Wait, please." } }, undefined],
  ["{ error: text }", { error: "Not ready" }, undefined],
  ["a text", "not_ready", undefined],
  ["null", null, undefined],
])("hover shows the code of an example of the shape %s, which the client would show too", async (_, body, code) => {
  const fetch = async (): Promise<Response> => Response.json(body, { status: 409 });
  const operations = { make: { method: "POST", path: "/make" } };
  const client = createVendorClient<{ make(): Promise<unknown> }>(
    { vendor: "acme", baseUrl: "https://acme.example", credentials: {}, security: [], operations },
    { fetch },
  );
  const { message } = (await client.make().catch((error: unknown) => error)) as Error;
  expect(message.startsWith(`acme make: 409 ${code} (`)).toBe(code !== undefined);
  expect(failuresOf({ make: { "409": [body] } })).toEqual([code === undefined ? "409: No." : `409 \`${code}\`: No.`]);
});

test("hover shows all codes of a status, each once; those of the default response are some of many", () => {
  const [a, b, c] = ["a", "b", "c"].map((code) => ({ code }));
  expect(
    failuresOf({ make: { "400": [a!, b!, { code: "a", message: "Again." }], "404": [c!], default: [{ code: "d" }] } }),
  ).toEqual(["400 `a`, `b`: No.", "404 `c`: No.", "No. For example `d`."]);
});

test("a sample under several statuses is the code of none of them, also in other operations", () => {
  const sample = { code: "sample" };
  expect(
    failuresOf({ make: { "400": [sample, { code: "bad" }] }, read: { "400": [sample], "404": [sample] } }),
  ).toEqual(["400 `bad`: No.", "400: No.", "404: No."]);
});

test.each<[what: string, says: object, told: string]>([
  ["of each operation, if the vendor documents it for each", { "x-codes": "common" }, "409 `busy`: No."],
  ["of none, if it only shows the form", { "x-codes": "sample" }, "409: No."],
  ["of none, if the spec does not say", {}, "409: No."],
])("a code in a response that two operations share is shown %s", (_, says, told) => {
  const Busy = { description: "No.", ...says, content: { "application/json": { example: { code: "busy" } } } };
  const own = { responses: { "409": { $ref: "#/components/responses/Busy" } } };
  const lines = (operations: object): string[] =>
    [
      ...operationsSource(
        "acme",
        documentOf({}, operations as never, { components: { responses: { Busy } } }),
      ).matchAll(/@throws \{ApiError\} (.*)/g),
    ].map(([, text]) => text!);
  expect(lines({ make: own, read: own })).toEqual([told, told]);
  expect(lines({ make: own })).toEqual(["409 `busy`: No."]);
});

test.each<[place: string, schema: Schema]>([
  ["code", { properties: { code: { enum: ["a", "b"] } } }],
  [
    "error.code",
    { properties: { error: { oneOf: [{ type: "string" }, { properties: { code: { enum: ["a", "b"] } } }] } } },
  ],
  [
    "code of its variants",
    { oneOf: [{ properties: { code: { const: "a" } } }, { properties: { code: { const: "b" } } }] },
  ],
])("hover shows the codes that the schema of one status lists as %s", (_, schema) => {
  expect(failuresOf({ make: { "400": [] } }, schema)).toEqual(["400 `a`, `b`: No."]);
  expect(failuresOf({ make: { "400": [], "404": [] } }, schema)).toEqual(["400: No.", "404: No."]);
});

test("no text of a spec ends a comment or a literal", async () => {
  const nasty = 'a */ b ` ${c} " \\ \u2028 </script> //';
  const document = documentOf(
    {},
    {
      make: {
        summary: nasty,
        description: nasty,
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { type: "object", additionalProperties: true },
              examples: { one: { value: { [nasty]: nasty, "*/": "*/" } } },
            },
          },
        },
        responses: { "204": { description: nasty }, default: { description: nasty } },
      },
    },
    { info: { title: nasty, version: "1" }, servers: [{ url: `https://acme.example/${nasty}` }] },
  );
  expect(await compile(document, "await acme.make({ body: {} });")).toEqual([]);
});

test("the client knows of each operation what sending it needs", async () => {
  const key = { name: "Idempotency-Key", in: "header", schema: { type: "string" } } as const;
  const document = documentOf(
    {},
    {
      ping: { security: [] },
      make: { parameters: [key], "x-idempotent": true },
      other: { security: [{ token: [] }] },
      both: { security: [{ apiKey: [], token: [] }] },
    },
    {
      security: [{ apiKey: [] }],
      components: {
        securitySchemes: { apiKey: { type: "apiKey", name: "X-Key" }, token: { type: "http" } },
      } as never,
    },
  );
  const source = operationsSource("acme", document);
  for (const line of [
    'credentials: { apiKey: { header: "X-Key" }, token: { header: "Authorization", prefix: "Bearer " } },',
    'security: [["apiKey"]],',
    'ping: { method: "POST", path: "/ping", security: [], response: "none", accept: "*/*" },',
    'make: { method: "POST", path: "/make", headers: ["Idempotency-Key"], idempotent: true, response: "none", accept: "*/*" },',
    'other: { method: "POST", path: "/other", security: [["token"]], response: "none", accept: "*/*" },',
    'both: { method: "POST", path: "/both", security: [["apiKey", "token"]], response: "none", accept: "*/*" },',
  ])
    expect(source).toContain(line);
  expect(await compile(document, "await acme.ping();")).toEqual([]);
});

test("the client knows the vendor's code, reset headers, final failures and long path parameters", async () => {
  const document = documentOf({}, { make: gives({ type: "object" }, "application/json") });
  document["x-error-code"] = { pointer: "/message", until: ":" };
  const make = Object.values(Object.values(document.paths)[0]!)[0]!;
  make.parameters = [
    { name: "model", in: "path", required: true, "x-multi-segment": true, schema: { type: "string" } },
  ];
  make.responses["429"] = {
    description: "Too many.",
    headers: { "X-Reset": { "x-retry-at": "unix-seconds", schema: { type: "integer" } } },
    "x-not-retried": { pointer: "/type", values: ["quota"] },
  };
  const source = operationsSource("acme", document);
  for (const text of [
    'errorCode: { pointer: "/message", until: ":" },',
    'retryAt: { "429": "X-Reset" },',
    "serializers: { path: { model: multiSegment } }",
    'notRetried: [{ status: 429, pointer: "/type", values: ["quota"] }]',
  ])
    expect(source).toContain(text);
});

test("a parameter is written by its style, and the code for a style is imported only where a row needs it", async () => {
  const list = { type: "array", items: { type: "string" } };
  const object = { type: "object", properties: { a: { type: "integer" } } };
  const parameter = (name: string, place: Parameter["in"], more: Partial<Parameter>): Parameter => ({
    name,
    in: place,
    required: true,
    description: "One.",
    ...more,
  });
  const document = documentOf(
    {},
    {
      usual: {
        parameters: [
          parameter("id", "path", { schema: { type: ["string", "integer"] }, explode: true }),
          parameter("list", "query", { schema: list }),
          parameter("object", "query", { schema: object, style: "form" }),
          parameter("text", "query", { schema: { type: "string" }, explode: false }),
          parameter("exploded", "query", { schema: list, style: "pipeDelimited", explode: true }),
          parameter("X-Text", "header", { schema: { type: "string" } }),
        ],
      },
    },
  );
  const usual = operationsSource("acme", document);
  expect(usual).not.toContain("serializers");
  expect(usual).toContain('import { type Definition } from "@vendor-clients/shared/client";');
  const send = document.paths["/usual"]?.["post"];
  if (!send) throw new Error("The document has no such operation.");
  send.parameters = [
    parameter("ids", "path", { schema: list }),
    parameter("flag", "path", { schema: { type: "boolean" } }),
    parameter("label", "path", { schema: object, style: "label", explode: true }),
    parameter("matrix", "path", { schema: { type: "string" }, style: "matrix" }),
    parameter("csv", "query", { schema: list, explode: false }),
    parameter("pipes", "query", { schema: list, style: "pipeDelimited", allowReserved: true }),
    parameter("deep", "query", { schema: object, style: "deepObject", explode: true }),
    parameter("raw", "query", { schema: { type: "string" }, allowReserved: true }),
    parameter("json", "query", { content: { "application/json": { schema: object } } }),
    parameter("X-List", "header", { schema: list }),
    parameter("X-Fields", "header", { schema: object, explode: true }),
  ];
  const source = operationsSource("acme", document);
  expect(source).toContain(
    "serializers: { path: { ids: simplePath(), flag: simplePath(), label: labelPath(true), matrix: matrixPath() }, " +
      'query: { csv: delimited(","), pipes: delimited("|", true), deep: deepObject(), raw: reservedQuery, json: jsonQuery }, ' +
      'header: { "X-List": simpleHeader(), "X-Fields": simpleHeader(true) } }',
  );
  expect(source).toContain(
    "import { deepObject, delimited, jsonQuery, labelPath, matrixPath, reservedQuery, simpleHeader, simplePath, type Definition }",
  );
  const errors = await compile(
    document,
    `const path = { ids: ["a"], flag: true, label: { a: 1 }, matrix: "x" };
const query = { csv: ["a"], pipes: ["b"], deep: { a: 1 }, raw: "/", json: { a: 1 } };
await acme.usual({ params: { path, query, header: { "X-List": ["a"], "X-Fields": { a: 1 } } } });
// @ts-expect-error the JSON has another type
await acme.usual({ params: { path, query: { ...query, json: "x" }, header: { "X-List": ["a"], "X-Fields": {} } } });`,
  );
  expect(errors).toEqual([]);
});

test("the client knows whether a vendor's keys are opaque", () => {
  const scheme = { type: "apiKey", in: "header", name: "X-Key", "x-credential-format": "key" };
  const document = documentOf({}, {}, { components: { securitySchemes: { apiKey: scheme } } as never });
  expect(operationsSource("acme", document)).toContain('credentials: { apiKey: { header: "X-Key", format: "key" } },');
});

test.each([
  [
    "jwt",
    ["specs/security-scheme", "x-credential-format must be key, for opaque keys, or absent. Write key, or remove it."],
  ],
  ["key", undefined],
])("x-credential-format: %s is checked", async (format, problem) => {
  const scheme = "      type: apiKey\n";
  const spec = edited(acme, scheme, `${scheme}      x-credential-format: ${format}\n`);
  const folder = testFolder({ "specs/acme/openapi.yaml": spec });
  copyRules(folder);
  const { problems } = await readAndLint(["acme"], folder);
  expect(problems.map(({ rule, message }) => [rule, message])).toEqual(problem ? [problem] : []);
  for (const { line } of problems) expect(spec.split("\n")[line - 1]).toContain("x-credential-format");
});
