import { request } from "node:http";
import { afterEach, expect, test } from "vitest";
import {
  createMock,
  listen,
  readParameters,
  refusedHeader,
  statusOf,
  type MockResponse,
  type Exchange,
} from "../src/internal.js";
import {
  operationsOf,
  type Document,
  type Json,
  type OperationObject,
  type Response as DocumentedResponse,
  type Schema,
} from "@scripts/openapi/document";

const documented = (examples: Record<string, Json>, schema: Schema = {}): DocumentedResponse => ({
  description: "A response.",
  content: {
    "application/json": {
      schema,
      examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])),
    },
  },
});

const other = documented({ other: { message: "something else" } });

const madeUp = (schema: Schema): DocumentedResponse => ({
  description: "A response.",
  content: { "application/json": { schema } },
});

const operation = (operationId: string, more: Partial<OperationObject>): OperationObject => ({
  operationId,
  summary: "Do it.",
  tags: ["all"],
  externalDocs: { url: "https://docs.acme.example" },
  "x-evidence": "seed",
  responses: { "200": documented({ one: { id: operationId } }), default: other },
  ...more,
});

const body = (type: string, schema: Schema, required = true): Pick<OperationObject, "requestBody"> => ({
  requestBody: { required, content: { [type]: { schema } } },
});

const text = { type: "string" };

const document: Document = {
  openapi: "3.1.0",
  info: { title: "Acme", version: "1" },
  servers: [{ url: "https://acme.example/api/" }],
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
          "404": documented({ gone: { message: "gone" } }),
          "200": documented({ first: { id: "1" }, second: { id: "2" } }),
          "401": documented({ unknown: { message: "who are you?" } }),
          default: other,
        },
      }),
    },
    "/widgets/mine": { get: operation("getMine", {}) },
    "/models/{model_id}/runs": {
      get: operation("listRuns", {
        parameters: [{ name: "model_id", in: "path", required: true, "x-multi-segment": true, schema: text }],
      }),
    },
    "/widgets": {
      post: operation("createWidget", {
        ...body("application/json", { $ref: "#/components/schemas/Widget" }),
        responses: {
          "201": documented({ one: { id: "1" } }),
          "500": documented({ bug: { message: "bug" } }),
          default: other,
        },
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
    "/login": { post: operation("logIn", { security: [] }) },
    "/trees": {
      post: operation("plantTree", {
        ...body("application/json", { $ref: "#/components/schemas/Tree" }),
        parameters: [{ name: "X-Tags", in: "header", schema: { type: "array", items: { enum: ["oak", "ash"] } } }],
        responses: {
          "2XX": documented({ planted: { id: "1" } }),
          "400": documented({ bad: { message: "no such tree" } }),
          "4XX": {
            ...documented({ no: { message: "not here" } }),
            headers: {
              "X-Limit": { example: 60 },
              "X-Unknown": { schema: text },
              "X-Region": { schema: text, required: true },
            },
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
const mock = createMock(document, {
  credentials: { apiKey: "right" },
  watch: (exchange) => void exchanges.push(exchange),
});

afterEach(() => mock.reset());

const send = (target: string, init: RequestInit = {}): Promise<Response> => {
  const [method = "", path = ""] = target.split(" ");
  const headers = { ...(path !== "/login" && { "x-api-key": "right" }), ...(init.headers as Record<string, string>) };
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

test("a request that fits the spec gets the first example of its success", async () => {
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
  ["a body where none is taken", () => send("POST /login", { body: "hello" })],
  ["a credential where none is taken", () => send("POST /login", { headers: { "x-api-key": "right" } })],
  ["a body where none is taken, of no type", () => send("POST /login", { body: new Uint8Array(1) })],
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
])("%s is rejected, and the response is marked as the mock's", async (_, request) => {
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

test("a parameter of several segments takes them all, and at least one", async () => {
  expect(await (await send("GET /models/acme/large%20one/runs")).json()).toEqual({ id: "listRuns" });
  expect(await (await send("GET /models/large/runs")).json()).toEqual({ id: "listRuns" });
  expect((await send("GET /models/runs")).status).toBe(400);
});

test("a wrong credential gets the 401 of the spec", async () => {
  const response = await send("GET /widgets/7", { headers: { "x-api-key": "wrong" } });
  expect(await seen(response)).toEqual({ status: 401, refused: false, body: "who are you?" });
});

test("a wrong credential has the body of default where the spec has no 401", async () => {
  const response = await send("GET /widgets/mine", { headers: { "x-api-key": "" } });
  expect(await seen(response)).toEqual({ status: 401, refused: false, body: "something else" });
});

test.each<[target: string, operation: string, wanted: MockResponse, status: number, body: string]>([
  ["GET /widgets/7", "getWidget", { status: 404 }, 404, "gone"],
  ["GET /widgets/7", "getWidget", { status: 200, example: "second" }, 200, "data"],
  ["GET /widgets/7", "getWidget", { status: 503 }, 503, "something else"],
  ["POST /widgets", "createWidget", { status: 500 }, 500, "bug"],
  ["POST /trees", "plantTree", { status: 201 }, 201, "data"],
  ["POST /trees", "plantTree", { status: 400 }, 400, "no such tree"],
  ["POST /trees", "plantTree", { status: 429 }, 429, "not here"],
])("%s responds as %s asks", async (target, id, wanted, status, body) => {
  mock.respond(id, wanted);
  const [method, path] = target.split(" ");
  const value = path === "/trees" ? twig : { name: "cog" };
  const response = await (method === "POST" ? sendJson(value, path) : send(target));
  expect(await seen(response)).toEqual({ status, refused: false, body });
});

test("the status of default, or of a class, is one for which nothing else speaks", () => {
  const of = (id: string) => operationsOf(document).find((one) => one.id === id)!;
  const statuses = [
    ["getWidget", "default"],
    ["createWidget", "default"],
    ["plantTree", "4XX"],
    ["plantTree", "2XX"],
  ];
  expect(statuses.map(([id, key]) => statusOf(of(id!), key!))).toEqual([500, 501, 401, 200]);
});

test("several responses are given in turn, and the last one again and again, until all is forgotten", async () => {
  mock.respond("getWidget", { status: 404 }, {}, { body: { id: "9" } });
  const ask = async () => (await (await send("GET /widgets/7")).json()) as unknown;
  expect([await ask(), await ask(), await ask(), await ask()]).toEqual([
    { message: "gone" },
    { id: "1" },
    { id: "9" },
    { id: "9" },
  ]);
  mock.respond("getWidget", { status: 404 });
  mock.reset();
  expect(await ask()).toEqual({ id: "1" });
});

test("a request that is wrong in itself uses up no response", async () => {
  mock.respond("getWidget", { status: 404 }, {});
  await send("GET /widgets/7?limit=many");
  await send("GET /widgets/7", { headers: { "x-api-key": "wrong" } });
  expect([(await send("GET /widgets/7")).status, (await send("GET /widgets/7")).status]).toEqual([404, 200]);
});

test.each<[id: string, response: MockResponse, says: string]>([
  ["getWodget", {}, 'There is no operation "getWodget". Did you mean "getWidget"?'],
  [
    "fly",
    {},
    'There is no operation "fly". Valid names: getWidget, getMine, listRuns, createWidget, uploadPicture, logIn',
  ],
  ["getWidget", { status: 202 }, "Documented: 200, 401, 404, any other from 400 to 599."],
  ["getWidget", { status: 4040 }, "getWidget has no documented response 4040."],
  ["getWidget", { example: "secnd" }, 'Did you mean "second"? It is for the 200 response of getWidget.'],
  ["plantTree", { status: 500, example: "up" }, "those of the 500 response of plantTree have no names"],
  ["getWidget", { example: "second", body: {} }, "not both"],
  [
    "countTrees",
    { body: { name: "oak", age: 3 } },
    "does not match the 200 response of countTrees: /name must NOT have",
  ],
  ["uploadPicture", { body: {} }, "There is no body in the 204 response of uploadPicture."],
  ["uploadPicture", { fault: "truncate" }, "so it cannot truncate"],
  ["getWidget", { fault: "stal" as "stall" }, 'There is no fault "stal". Did you mean "stall"?'],
  ["getWidget", { staus: 404 } as MockResponse, 'There is no part of a response "staus". Did you mean "status"?'],
])("a response that the spec does not have is rejected by respond: %s %j", async (id, response, says) => {
  expect(() => mock.respond(id, {}, response)).toThrow(says);
  expect(() => mock.respond(id)).toThrow(/no operation|No response given/);
  expect((await send("GET /widgets/7")).status).toBe(200);
});

test("a wrong credential has the body of 4XX where the spec has that", async () => {
  const response = await sendJson(twig, "/trees", { "x-api-key": "wrong" });
  expect(await seen(response)).toEqual({ status: 401, refused: false, body: "not here" });
});

test("a response has the type that the spec gives it", async () => {
  mock.respond("plantTree", { status: 500 });
  const response = await sendJson(twig, "/trees");
  expect([response.status, response.headers.get("content-type")]).toEqual([500, "text/plain"]);
  expect(await response.text()).toBe("down");
});

test("a response without an example is made up, and fits its schema", async () => {
  const response = await send("GET /trees");
  expect(await response.json()).toEqual({ name: expect.any(String), age: 10 });
});

test("a credential is right if it is that of any alternative", async () => {
  const either = createMock(
    {
      ...document,
      security: [{ apiKey: [] }, { token: [] }],
      components: { securitySchemes: { ...document.components!.securitySchemes, token: { type: "http" } } },
    },
    { credentials: { apiKey: "right", token: "good" } },
  );
  const ask = (headers: Record<string, string>): Promise<Response> =>
    either.fetch(new Request("http://127.0.0.1/widgets/mine", { headers }));
  expect((await ask({ authorization: "Bearer good" })).status).toBe(200);
  expect((await ask({ "x-api-key": "right" })).status).toBe(200);
  expect((await ask({ authorization: "good" })).status).toBe(401);
});

test.each([
  ["code=404", 404, "gone"],
  ["code=503", 503, "something else"],
  ["respond-async, code=200; example=second", 200, "data"],
  ['example="first"', 200, "data"],
  ["respond-async", 200, "data"],
])("a request that prefers %s gets it", async (prefer, status, body) => {
  mock.respond("getWidget", { status: 401 });
  if (prefer === "respond-async") mock.reset();
  const response = await send("GET /widgets/7", { headers: { prefer } });
  expect(await seen(response)).toEqual({ status, refused: false, body });
});

test.each(["code=202", "code=many", "example=third", "fault=fire"])(
  "a request that prefers %s, which the spec does not have, is refused",
  async (prefer) => {
    const response = await send("GET /widgets/7", { headers: { prefer } });
    expect([response.status, response.headers.has(refusedHeader)]).toEqual([400, true]);
  },
);

test("a response has the headers of which the spec shows a value, and those that it is given", async () => {
  mock.respond("plantTree", { status: 429, headers: { "Retry-After": "2" } });
  const { headers } = await sendJson(twig, "/trees");
  expect(Object.fromEntries(headers)).toEqual({
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "*",
    "content-type": "application/json",
    "retry-after": "2",
    "x-limit": "60",
    "x-region": "X-Region",
  });
});

test("a path may begin with that of a server", async () => {
  expect(await (await send("GET /api/widgets/mine")).json()).toEqual({ id: "getMine" });
  expect((await send("GET /other/widgets/mine")).status).toBe(400);
});

test.each([
  ["GET /gadgets", "the specification has no such path"],
  ["DELETE /widgets/7", "the specification has GET at this path, not DELETE"],
  ["GET /widgets/7?limit=secret", "query: /limit must be integer"],
  ["GET /widgets/7?state=secret", "query: /state/0 must be equal to one of the allowed values: new, old"],
])("%s is rejected with what is wrong, without its value", async (target, problem) => {
  exchanges.length = 0;
  await send(target);
  expect(exchanges[0]!.problem).not.toContain("secret");
  expect(exchanges[0]!.problem).toContain(problem);
});

test("a body that cannot be read is refused without a word of it", async () => {
  const response = await send("POST /widgets", { body: "secret", headers: { "content-type": "application/json" } });
  expect(await response.json()).toEqual({ message: "body: cannot be parsed as its content type" });
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
  expect(readParameters(document, denied!.operation!, "path", denied!.request)).toEqual({ id: "a/b c" });
  expect(await denied!.response.json()).toEqual({ message: "who are you?" });
});

test("without known credentials each is right that is well formed", async () => {
  const open = createMock({
    ...document,
    components: { ...document.components, securitySchemes: { apiKey: { type: "http" } } },
  });
  const ask = async (headers: Record<string, string>) =>
    (await open.fetch("http://127.0.0.1/widgets/mine", { headers })).status;
  expect(await ask({ authorization: "Bearer anything" })).toBe(200);
  expect([await ask({}), await ask({ authorization: "anything" }), await ask({ authorization: "Bearer " })]).toEqual([
    401, 401, 401,
  ]);
});

test("what is wrong with a credential is reported, never the credential", async () => {
  exchanges.length = 0;
  for (const key of ["", "Bearer right", "two words", "secret"])
    await send("GET /widgets/7", { headers: { "x-api-key": key } });
  expect(exchanges.map(({ problem }) => problem)).toEqual([
    "the header x-api-key has no credential",
    'the header x-api-key begins with "Bearer", which is not part of it',
    "the header x-api-key has a credential with a space in it",
    "the header x-api-key has another credential than the mock",
  ]);
});

test("a credential that the spec does not know is refused", () => {
  expect(() => createMock(document, { credentials: { apikey: "right" } })).toThrow('Did you mean "apiKey"?');
});

test("a mock listens on a loopback port until it is closed, whoever is still connected", async () => {
  const listening = await listen(mock);
  const { url } = listening;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const response = await fetch(`${url}/login`, { method: "POST" });
  expect(await response.json()).toEqual({ id: "logIn" });
  await expect(listen(mock, Number(new URL(url).port))).rejects.toThrow("is not available: EADDRINUSE");
  const ask = (): Promise<unknown> =>
    fetch(`${url}/login`, { method: "POST", headers: { prefer: "fault=hang" } }).catch((error: Error) => error.message);
  const hung = ask();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await listening.close();
  expect([await hung, await ask()]).toEqual(["fetch failed", "fetch failed"]);
});

test("a mock that listens announces no time after which it ends an idle connection", async () => {
  const server = await listen(mock);
  const response = await fetch(`${server.url}/login`, { method: "POST" });
  await response.arrayBuffer();
  expect([response.headers.get("connection"), response.headers.get("keep-alive")]).toEqual(["keep-alive", null]);
  await server.close();
});

test("a request that no fetch could send is refused over HTTP too", async () => {
  const server = await listen(mock);
  const { hostname, port } = new URL(server.url);
  const status = await new Promise((resolve, reject) =>
    request({ hostname, port, method: "TRACE", path: "/login" }, (response) => resolve(response.statusCode))
      .on("error", reject)
      .end(),
  );
  await server.close();
  expect(status).toBe(400);
});
