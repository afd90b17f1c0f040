import { inspect } from "node:util";
import { expect, test } from "vitest";
import { responseValidator, type ResponseValidator } from "../src/client.js";
import { failure, inits, recorded, recordedFetch, type OperationName } from "./acme.js";

type Problem = NonNullable<Parameters<typeof responseValidator>[0][string][number]["errors"]>[number];

/** A check, as Ajv compiles one, that finds these problems in any body. */
const finding = (...errors: Problem[]) => Object.assign(() => errors.length === 0, { errors });
const at = (keyword: string, params: Record<string, unknown> = {}, instancePath = "/session/id"): Problem => ({
  instancePath,
  keyword,
  params,
});

const names = ["session", "id", "metadata"];

test.each<[problem: Problem, text: string]>([
  [at("type", { type: "string" }, "/metadata/Jane Doe/0/id"), "/metadata/…/0/id should be string"],
  [at("type", { type: "string" }), "/session/id should be string"],
  [at("type", { type: ["string", "null"] }), "/session/id should be string or null"],
  [at("required", { missingProperty: "status" }), "/session/id lacks status"],
  [at("required", { missingProperty: "status" }, ""), "the body lacks status"],
  [at("type", { type: "array" }, ""), "the body should be array"],
  [at("format", { format: "date-time" }), "/session/id should be in the format date-time"],
  [at("const", { allowedValue: "session" }), '/session/id should be "session"'],
  [at("const", { allowedValue: null }), "/session/id should be null"],
  [at("minimum", { comparison: ">=", limit: 0 }), "/session/id violates the specification's minimum of 0"],
  [at("maxLength", { limit: 5 }), "/session/id violates the specification's maxLength of 5"],
  [at("pattern", { pattern: "^a" }), "/session/id violates the specification's pattern"],
  [at("oneOf", { passingSchemas: null }), "/session/id violates the specification's oneOf"],
])("the problem %j is reported as %j", (problem, text) => {
  const validate = responseValidator({ getItem: { 200: finding(problem, at("if", {}, "")) } }, names);
  expect(validate("getItem", 200, {})).toBe(text);
});

test("a validator that fails without a reason is reported, too", () => {
  for (const errors of [null, []]) {
    const check = Object.assign(() => false, { errors });
    expect(responseValidator({ getItem: { 200: check } }, names)("getItem", 200, {})).toBe("does not match");
  }
});

test("a status has its own check, one that the specification lacks has the first, and an unknown operation has none", () => {
  const validate = responseValidator(
    { getItem: { 200: finding(at("type", { type: "string" })), 201: finding() }, listItems: {} },
    names,
  );
  expect(validate("getItem", 201, {})).toBeUndefined();
  for (const status of [200, 202, 299]) expect(validate("getItem", status, {})).toBe("/session/id should be string");
  expect(validate("listItems", 200, {})).toBeUndefined();
  expect(validate("GET", 200, {})).toBeUndefined();
});

test("each body has its own outcome: a problem is not remembered", () => {
  const check = Object.assign((body: unknown) => typeof body === "string", {
    errors: [at("type", { type: "string" }, "")],
  });
  const validate = responseValidator({ getItem: { 200: check } }, names);
  expect([validate("getItem", 200, 1), validate("getItem", 200, "a")]).toEqual([
    "the body should be string",
    undefined,
  ]);
});

const wrong: ResponseValidator = () => "/name should be string";

test("a body that does not match is an InvalidResponseError with location and reason, never the value", async () => {
  const answer = () => Response.json({ name: { diagnosis: "canary" } }, { headers: { "x-request-id": "req-1" } });
  const { client } = recorded(answer, { validateResponse: wrong });
  const verbs = recordedFetch(answer, { validateResponse: wrong }).client;
  for (const call of [client.getItem(inits.getItem), verbs.GET("/v1/items/{id}", { params: { path: { id: "7" } } })]) {
    const error = await failure(call);
    expect(error).toMatchObject({
      name: "InvalidResponseError",
      operation: "getItem",
      status: 200,
      requestId: "req-1",
    });
    expect(error.message).toBe("acme getItem: 200 is not as specified: /name should be string (GET /v1/items/{id})");
    expect(error["body"]).toBe('{"name":{"diagnosis":"canary"}}');
    expect([error.stack, String(error), inspect(error, { depth: 9 }), JSON.stringify(error)].join()).not.toContain(
      "canary",
    );
  }
});

test("the check receives operation, status and the parsed body, and what it lets pass is what the call resolves to", async () => {
  const told: unknown[] = [];
  const validateResponse: ResponseValidator = (...args) => void told.push(args);
  const answer = () => Response.json({ id: "7" }, { status: 201 });
  const { client } = recorded(answer, { validateResponse });
  await expect(client.getItem(inits.getItem)).resolves.toEqual({ id: "7" });
  await recordedFetch(answer, { validateResponse }).client.request("get", "/v1/unknown" as never);
  expect(told).toEqual([
    ["getItem", 201, { id: "7" }],
    ["GET", 201, { id: "7" }],
  ]);
});

test.each<[what: string, name: OperationName, answer: () => Response, init?: object]>([
  ["a failure", "getItem", () => Response.json({}, { status: 400 })],
  ["a body that is not JSON", "getItem", () => new Response("<p>")],
  ["no body", "getItem", () => new Response(null, { status: 204 })],
  ["a success that has no body", "deleteItem", () => new Response(null, { status: 204 })],
  ["bytes", "getFile", () => Response.json({})],
  ["a text", "getItem", () => Response.json({}), { parseAs: "text" }],
])("%s is not checked", async (_, name, answer, init) => {
  let checks = 0;
  const validateResponse: ResponseValidator = () => void checks++;
  await recorded(answer, { validateResponse })
    .client[name]({ ...inits[name], ...init })
    .catch(() => undefined);
  expect(checks).toBe(0);
});

test("a body that does not match is not requested again", async () => {
  const { client, requests } = recorded(() => Response.json({}), { validateResponse: wrong, maxRetries: 2 });
  expect(await failure(client.listItems())).toMatchObject({ name: "InvalidResponseError", attempts: 1 });
  expect(requests.length).toBe(1);
});
