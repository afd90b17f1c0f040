import { expect, test } from "vitest";
import { createMock, listen, pathParameters, refusedHeader, type Exchange } from "../src/mock.js";
import type { Document, Json, OperationObject, Response as DocumentedResponse, Schema } from "../src/specs.js";

const answer = (examples: Record<string, Json>, schema: Schema = {}): DocumentedResponse => ({
  description: "An answer.",
  content: {
    "application/json": {
      schema,
      examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])),
    },
  },
});

const other = answer({ other: { message: "something else" } });

const madeUp = (schema: Schema): DocumentedResponse => ({
  description: "An answer.",
  content: { "application/json": { schema } },
});

const operation = (operationId: string, more: Partial<OperationObject>): OperationObject => ({
  operationId,
  summary: "Do it.",
  tags: ["all"],
  externalDocs: { url: "https://docs.acme.example" },
  "x-evidence": "seed",
  responses: { "200": answer({ one: { id: operationId } }), default: other },
  ...more,
});

const body = (type: string, schema: Schema, required = true): Pick<OperationObject, "requestBody"> => ({
  requestBody: { required, content: { [type]: { schema } } },
});

const text = { type: "string" };

const document: Document = {
  openapi: "3.1.0",
  info: { title: "Acme", version: "1" },
  servers: [{ url: "https://acme.example" }],
  security: [{ apiKey: [] }],
  paths: {
    "/widgets/{id}": {
      get: operation("getWidget", {
        parameters: [
          { name: "id", in: "path", required: true, schema: text },
          { name: "limit", in: "query", schema: { type: "integer", minimum: 1 } },
          { name: "state", in: "query", schema: { type: "array", items: { enum: ["new", "old"] } } },
        ],
        responses: {
          "404": answer({ gone: { message: "gone" } }),
          "200": answer({ first: { id: "1" }, second: { id: "2" } }),
          "401": answer({ unknown: { message: "who are you?" } }),
          default: other,
        },
      }),
    },
    "/widgets/mine": { get: operation("getMine", {}) },
    "/widgets": {
      post: operation("createWidget", {
        ...body("application/json", { $ref: "#/components/schemas/Widget" }),
        responses: { "201": answer({ one: { id: "1" } }), "500": answer({ bug: { message: "bug" } }), default: other },
      }),
    },
    "/pictures": {
      post: operation("uploadPicture", {
        ...body("multipart/form-data", {
          type: "object",
          required: ["file", "title"],
          properties: {
            file: { type: "string", format: "binary" },
            title: { type: "string", maxLength: 5 },
            count: { type: "integer" },
            tags: { type: "array", items: text },
            about: { type: "object", required: ["width"] },
          },
        }),
        responses: { "204": { description: "Done." }, default: other },
      }),
    },
    "/log-in": { post: operation("logIn", { security: [] }) },
    "/trees": {
      post: operation("plantTree", {
        ...body("application/json", { $ref: "#/components/schemas/Tree" }),
        parameters: [{ name: "X-Tags", in: "header", schema: { type: "array", items: { enum: ["oak", "ash"] } } }],
        responses: {
          "2XX": answer({ planted: { id: "1" } }),
          "400": answer({ bad: { message: "no such tree" } }),
          "4XX": {
            ...answer({ no: { message: "not here" } }),
            headers: { "X-Limit": { example: 60 }, "X-Unknown": { schema: text } },
          },
          default: { description: "Down.", content: { "text/plain": { schema: text, example: "down" } } },
        },
      }),
      get: operation("countTrees", {
        responses: { "200": madeUp({ $ref: "#/components/schemas/Tree" }), default: { description: "Down." } },
      }),
    },
  },
  components: {
    securitySchemes: { apiKey: { type: "apiKey", in: "header", name: "X-Api-Key" } },
    schemas: {
      Widget: {
        type: "object",
        required: ["name", "id"],
        properties: { name: { type: "string", maxLength: 5 }, id: { type: "string", readOnly: true } },
      },
      Tree: {
        type: "object",
        required: ["name", "age"],
        properties: {
          name: { type: "string", minLength: 6 },
          age: { type: "integer", minimum: 10 },
          branches: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
        },
      },
    },
  } as never,
};

const exchanges: Exchange[] = [];
const mock = await createMock(document, { apiKey: "right" }, (exchange) => exchanges.push(exchange));

const send = (target: string, init: RequestInit = {}): Promise<Response> => {
  const [method = "", path = ""] = target.split(" ");
  const headers = { ...(path !== "/log-in" && { "x-api-key": "right" }), ...(init.headers as Record<string, string>) };
  return mock.fetch(new Request(`http://127.0.0.1${path}`, { ...init, method, headers }));
};

const sendJson = (value: Json, path = "/widgets", headers: Record<string, string> = {}): Promise<Response> =>
  send(`POST ${path}`, { body: JSON.stringify(value), headers: { "content-type": "application/json", ...headers } });

/** A tree whose innermost branch is this, three levels down. */
const tree = (innermost: Json): Json =>
  [1, 2, 3].reduce<Json>((branch) => ({ name: "yggdrasil", age: 10, branches: [branch] }), innermost);

const twig = { name: "a twig", age: 10 };

const picture = new File(["picture"], "face.png", { type: "image/png" });

function form(parts: Record<string, (string | File)[]>): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(parts)) for (const value of values) data.append(name, value as string);
  return data;
}

const seen = async (response: Response): Promise<unknown> => ({
  status: response.status,
  refused: response.headers.has(refusedHeader),
  body: ((await response.json()) as { message?: string; id?: string }).message ?? "data",
});

test("a request that fits the spec is answered with the first example of its success", async () => {
  const response = await send("GET /widgets/7?limit=3&state=new&state=old");
  expect(await response.json()).toEqual({ id: "1" });
  expect(response.headers.has(refusedHeader)).toBe(false);
});

test.each([
  ["a parameter of another type", () => send("GET /widgets/7?limit=many")],
  ["a parameter that is too small", () => send("GET /widgets/7?limit=0")],
  ["an item that is not in the enum", () => send("GET /widgets/7?state=new&state=broken")],
  ["no body", () => send("POST /widgets")],
  ["a body without a required field", () => sendJson({})],
  ["a body with a text that is too long", () => sendJson({ name: "long name" })],
  [
    "a body that is not JSON",
    () => send("POST /widgets", { body: "{", headers: { "content-type": "application/json" } }),
  ],
  ["a body of another type", () => send("POST /widgets", { body: new URLSearchParams({ name: "cog" }) })],
  ["a body where none is taken", () => send("POST /log-in", { body: "hello" })],
  ["a credential where none is taken", () => send("POST /log-in", { headers: { "x-api-key": "right" } })],
  ["a body where none is taken, of no type", () => send("POST /log-in", { body: new Uint8Array(1) })],
  ["a body of no type", () => send("POST /widgets", { body: new TextEncoder().encode('{"name":"cog"}') })],
  ["a part that is of its whole's schema, some levels down", () => sendJson(tree({ name: "a twig" }), "/trees")],
  ["an item of a list in a header", () => sendJson(twig, "/trees", { "x-tags": "oak, elm" })],
  ["a path that is not percent-encoded text", () => send("GET /widgets/%ff")],
  [
    "a form that is none",
    () => send("POST /pictures", { body: "none", headers: { "content-type": "multipart/form-data; boundary=x" } }),
  ],
  ["a path that the spec does not have", () => send("GET /gadgets")],
  ["a method that the path does not have", () => send("DELETE /widgets/7")],
])("%s is refused, and the answer says that it is the mock's", async (_, request) => {
  const response = await request();
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(response.headers.has(refusedHeader)).toBe(true);
});

test.each([
  [
    "all of its parts",
    form({ file: [picture], title: ["me"], count: ["2"], tags: ["a", "b"], about: ['{"width":1}'] }),
  ],
  ["one item of a list", form({ file: [picture], title: ["7"], tags: ["a"] })],
])("a form with %s is accepted", async (_, data) => {
  expect((await send("POST /pictures", { body: data })).status).toBe(204);
});

test.each([
  ["no file", form({ title: ["me"] })],
  ["a text in place of the file", form({ file: ["picture"], title: ["me"] })],
  ["a file in place of a text", form({ file: [picture], title: [picture] })],
  ["no required text", form({ file: [picture] })],
  ["a text that is too long", form({ file: [picture], title: ["a long title"] })],
  ["a number that is none", form({ file: [picture], title: ["me"], count: ["few"] })],
  ["an object without a required field", form({ file: [picture], title: ["me"], about: ["{}"] })],
  ["an object that is not JSON", form({ file: [picture], title: ["me"], about: ["wide"] })],
])("a form with %s is refused", async (_, data) => {
  expect(await seen(await send("POST /pictures", { body: data }))).toMatchObject({ status: 400, refused: true });
});

test("a schema may refer to itself, and a header may hold a list", async () => {
  const response = await sendJson(tree(twig), "/trees", { "x-tags": "oak, ash" });
  expect([response.status, await response.json()]).toEqual([200, { id: "1" }]);
});

test("a request need not hold what is read-only", async () => {
  expect((await sendJson({ name: "cog" })).status).toBe(201);
});

test("a path without parameters comes before one that a parameter would also fit", async () => {
  expect(await (await send("GET /widgets/mine")).json()).toEqual({ id: "getMine" });
});

test("a wrong credential is answered with the 401 of the spec", async () => {
  const response = await send("GET /widgets/7", { headers: { "x-api-key": "wrong" } });
  expect(await seen(response)).toEqual({ status: 401, refused: false, body: "who are you?" });
});

test("a wrong credential has the body of default where the spec has no 401", async () => {
  const response = await send("GET /widgets/mine", { headers: { "x-api-key": "" } });
  expect(await seen(response)).toEqual({ status: 401, refused: false, body: "something else" });
});

test.each([
  { target: "GET /widgets/7", wanted: ["404"], status: 404, body: "gone" },
  { target: "GET /widgets/7", wanted: ["200", "second"], status: 200, body: "data" },
  { target: "GET /widgets/7", wanted: ["default"], status: 500, body: "something else" },
  { target: "POST /widgets", wanted: ["500"], status: 500, body: "bug" },
  { target: "POST /widgets", wanted: ["default"], status: 501, body: "something else" },
  { target: "POST /trees", wanted: ["2XX"], status: 200, body: "data" },
  { target: "POST /trees", wanted: ["400"], status: 400, body: "no such tree" },
  { target: "POST /trees", wanted: ["4XX"], status: 401, body: "not here" },
])("$target answers with $wanted when told to, and default and 4XX have statuses of their own", async (row) => {
  mock.answerWith(row.wanted[0], row.wanted[1]);
  const [method, path] = row.target.split(" ");
  const value = path === "/trees" ? twig : { name: "cog" };
  const response = await (method === "POST" ? sendJson(value, path) : send(row.target));
  mock.answerWith(undefined);
  expect(await seen(response)).toEqual({ status: row.status, refused: false, body: row.body });
  expect((await send("GET /widgets/7")).status).toBe(200);
});

test("a wrong credential has the body of 4XX where the spec has that", async () => {
  const response = await sendJson(twig, "/trees", { "x-api-key": "wrong" });
  expect(await seen(response)).toEqual({ status: 401, refused: false, body: "not here" });
});

test("an answer has the type that the spec gives it", async () => {
  mock.answerWith("default");
  const response = await sendJson(twig, "/trees");
  mock.answerWith(undefined);
  expect([response.status, response.headers.get("content-type")]).toEqual([500, "text/plain"]);
  expect(await response.text()).toBe("down");
});

test("an answer without an example is made up, and fits its schema", async () => {
  const response = await send("GET /trees");
  expect(await response.json()).toEqual({ name: expect.any(String), age: 10, branches: [] });
});

test("a credential is right if it is that of any alternative", async () => {
  const either = await createMock(
    {
      ...document,
      security: [{ apiKey: [] }, { token: [] }],
      components: { securitySchemes: { ...document.components!.securitySchemes, token: { type: "http" } } },
    },
    { apiKey: "right", token: "good" },
  );
  const ask = (headers: Record<string, string>): Promise<Response> =>
    either.fetch(new Request("http://127.0.0.1/widgets/mine", { headers }));
  expect((await ask({ authorization: "Bearer good" })).status).toBe(200);
  expect((await ask({ "x-api-key": "right" })).status).toBe(200);
  expect((await ask({ authorization: "good" })).status).toBe(401);
});

test("the example with the name that was asked for is given", async () => {
  mock.answerWith("200", "second");
  const response = await send("GET /widgets/7");
  mock.answerWith(undefined);
  expect(await response.json()).toEqual({ id: "2" });
});

test("an answer that the spec does not have is not made up", async () => {
  mock.answerWith("418");
  const response = await send("GET /widgets/7");
  mock.answerWith(undefined);
  expect(response.headers.has(refusedHeader)).toBe(true);
});

test("each exchange is shown as it was, with both bodies to read, also when it was refused", async () => {
  exchanges.length = 0;
  await sendJson({ name: "long name" });
  await send("GET /widgets/a%2Fb%20c", { headers: { "x-api-key": "wrong" } });
  const [refused, denied] = exchanges;
  expect(refused!.operation!.id).toBe("createWidget");
  expect(await refused!.request.json()).toEqual({ name: "long name" });
  expect(refused!.response.headers.has(refusedHeader)).toBe(true);
  expect(denied!.request.headers.get("x-api-key")).toBe("wrong");
  expect(pathParameters(denied!.operation!, denied!.request)).toEqual({ id: "a/b c" });
  expect(await denied!.response.json()).toEqual({ message: "who are you?" });
});

test("a mock listens on a loopback port until it is closed", async () => {
  const listening = await listen(mock);
  const { url } = listening;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const response = await fetch(`${url}/log-in`, { method: "POST", headers: { connection: "close" } });
  expect(await response.json()).toEqual({ id: "logIn" });
  await listening.close();
  await expect(fetch(`${url}/log-in`, { method: "POST" })).rejects.toThrow("fetch failed");
});
