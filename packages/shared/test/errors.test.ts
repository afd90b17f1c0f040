import { expect, test, vi } from "vitest";
import { unwrap } from "../src/fetch.js";
import * as shared from "../src/index.js";
import { acme, failure, inits, recorded } from "./acme.js";

const { ApiError, ConnectionError, InvalidRequestError, InvalidResponseError, TimeoutError, VendorClientError } =
  shared;
const classes = { ApiError, ConnectionError, InvalidRequestError, InvalidResponseError, TimeoutError };

const guardsOf = (copy: typeof shared): Record<Kind, (error: unknown) => boolean> => ({
  ApiError: copy.isApiError,
  InvalidResponseError: copy.isInvalidResponseError,
  TimeoutError: copy.isTimeoutError,
  ConnectionError: copy.isConnectionError,
  InvalidRequestError: copy.isInvalidRequestError,
});

/** One failure of each class, made by a client. */
const failures = {
  ApiError: () => recorded(() => new Response(null, { status: 500 })).client.listItems(),
  InvalidResponseError: () => recorded(() => new Response("{")).client.listItems(),
  TimeoutError: () => recorded(() => new Promise(() => {}), { timeoutMs: 5 }).client.listItems(),
  ConnectionError: () => recorded(() => Promise.reject(new TypeError("fetch failed"))).client.listItems(),
  InvalidRequestError: () => acme().getItem(),
};
type Kind = keyof typeof failures;
const kinds = Object.keys(failures) as Kind[];

test.each(kinds)("%s is an Error and a VendorClientError, under its own name", async (kind) => {
  const error = await failure(failures[kind]());
  expect(error).toBeInstanceOf(Error);
  expect(error).toBeInstanceOf(VendorClientError);
  expect(error).toBeInstanceOf(classes[kind]);
  expect(error.name).toBe(kind);
  expect(error.stack).toMatch(new RegExp(`^${kind}: `));
  expect(error.message).not.toMatch(/[\r\n]/);
});

test.each(kinds)("the guards know %s, also across two copies of the package", async (kind) => {
  const error = await failure(failures[kind]());
  vi.resetModules();
  const copy = await import("../src/index.js");
  expect(copy.ApiError).not.toBe(ApiError);
  for (const module of [shared, copy]) {
    expect(module.isVendorClientError(error)).toBe(true);
    for (const [other, guard] of Object.entries(guardsOf(module))) expect(guard(error)).toBe(other === kind);
  }
});

test.each([undefined, null, 0, "", "ApiError", {}, new Error("x"), { name: "ApiError" }, () => {}])(
  "the guards take %o for none of the library's errors",
  (value) => {
    for (const guard of [shared.isVendorClientError, ...Object.values(guardsOf(shared))])
      expect(guard(value)).toBe(false);
  },
);

test("an ApiError describes the failure in one line, and has its facts as fields", async () => {
  const body = { error: { type: "invalid_request", code: "not_ready", message: "No.", param: "id", request_id: "r1" } };
  const { client } = recorded(() => Response.json(body, { status: 409, headers: { "retry-after": "3" } }));
  const error = await failure<shared.ApiError>(client.endItem({ params: { path: { id: "item-71" } } }));
  expect(error.message).toBe("acme endItem: 409 not_ready (POST /v1/items/{id}/end)");
  expect(Object.assign({}, error)).toEqual({
    vendor: "acme",
    operation: "endItem",
    method: "POST",
    path: "/v1/items/{id}/end",
    attempts: 1,
    status: 409,
    code: "not_ready",
    requestId: "r1",
    retryAfterMs: 3000,
  });
  expect(error.body).toEqual(body);
  expect(error.detail).toBe("No.");
  expect(JSON.parse(JSON.stringify(error))).toEqual(Object.assign({}, error));
});

test.each<[shape: string, body: unknown, text: string, code?: string | number]>([
  ["{ message, code }", { message: "No such item", code: "no_item" }, "no_item", "no_item"],
  ["{ message, code: number }", { message: "No such item", code: 1002 }, "1002", 1002],
  ["{ message: identifier and text }", { message: "no_item: there is none" }, ""],
  ["{ error: text }", { success: false, error: "No such item" }, ""],
  [
    "{ error: { code, message } }",
    { success: false, error: { message: "No such item", code: "NO_ITEM", suggestion: "Ask." } },
    "NO_ITEM",
    "NO_ITEM",
  ],
  ["{ error: { message } }", { success: false, error: { message: "No such item" } }, ""],
  ["{ message, code: free text }", { message: "No such item", code: "There is no item" }, ""],
  ["{ message, code with marks }", { message: "No such item", code: "no\u202eitem" }, ""],
])("%s is read as a documented error, whose free text is in detail only", async (_, body, text, code) => {
  const { client } = recorded(() => Response.json(body, { status: 404 }));
  const error = await failure<shared.ApiError>(client.listItems());
  expect(error.message).toBe(`acme listItems: 404${text && ` ${text}`} (GET /v1/items)`);
  expect(error.code).toBe(code);
  expect(error.detail).toMatch(/no such item|there is none/i);
  expect(error.body).toEqual(body);
});

test.each<[raw: string, body: unknown]>([
  ["", ""],
  ["null", null],
  ['""', ""],
  ["[]", []],
  ["0", 0],
  ["true", true],
  ["{}", {}],
  ['"text"', "text"],
  ["[[[]]]", [[[]]]],
  ['{"error":null}', { error: null }],
  ['{"error":[]}', { error: [] }],
  ['{"error":0}', { error: 0 }],
  ['{"error":{"code":{},"message":[]}}', { error: { code: {}, message: [] } }],
  ['{"message":{"a":1},"code":null}', { message: { a: 1 }, code: null }],
  ['{"__proto__":{"code":"x"}}', JSON.parse('{"__proto__":{"code":"x"}}')],
  ["<html><h1>Bad gateway</h1></html>", "<html><h1>Bad gateway</h1></html>"],
  ['{"message":"cut o', '{"message":"cut o'],
  ["\u0000\ufffd", "\u0000\ufffd"],
])("the body %j still makes a good ApiError", async (raw, body) => {
  const { client } = recorded(() => new Response(raw, { status: 502 }));
  const error = await failure<shared.ApiError>(client.listItems());
  expect(error).toBeInstanceOf(ApiError);
  expect(error.message).toBe("acme listItems: 502 (GET /v1/items)");
  expect(error.body).toEqual(body);
  expect(error.status).toBe(502);
});

test("an ApiError's message stays short, however much the vendor writes", async () => {
  const { client } = recorded(() => Response.json({ message: "Many words. ".repeat(10_000) }, { status: 400 }));
  expect((await failure(client.listItems())).message.length).toBeLessThan(300);
});

test.each([
  ["x-request-id", { "x-request-id": "h1" }, { error: { request_id: "b1" } }, "h1"],
  ["request-id", { "request-id": "h2" }, {}, "h2"],
  ["x-amzn-requestid", { "x-amzn-requestid": "h3" }, null, "h3"],
  ["the body", {}, { error: { request_id: "b1" } }, "b1"],
  ["nothing", {}, { error: { request_id: 7 } }, undefined],
])("requestId comes from %s", async (_, headers, body, requestId) => {
  const { client } = recorded(() => Response.json(body, { status: 404, headers: headers as HeadersInit }));
  expect((await failure<shared.ApiError>(client.listItems())).requestId).toBe(requestId);
});

test.each([
  ["120", 120_000],
  ["0", 0],
  [" 1.5 ", 1500],
  ["Wed, 21 Oct 2015 07:28:00 GMT", 0],
  ["soon", undefined],
  ["-5x", undefined],
  ["", undefined],
])("Retry-After %j gives %j milliseconds", async (value, expected) => {
  const { client } = recorded(() => new Response(null, { status: 404, headers: { "retry-after": value } }));
  expect((await failure<shared.ApiError>(client.listItems())).retryAfterMs).toBe(expected);
});

test("Retry-After as a date in the future gives the time until then", async () => {
  const date = new Date(Date.now() + 3_600_000).toUTCString();
  const { client } = recorded(() => new Response(null, { status: 404, headers: { "retry-after": date } }));
  const { retryAfterMs } = await failure<shared.ApiError>(client.listItems());
  expect(retryAfterMs).toBeGreaterThan(3_500_000);
  expect(retryAfterMs).toBeLessThanOrEqual(3_600_000);
});

test("an InvalidResponseError carries the facts and the body's first 500 characters", async () => {
  const html = `<html>${"x".repeat(10_000)}`;
  const headers = { "content-type": "text/html", "x-request-id": "r1" };
  const { client } = recorded(() => new Response(html, { headers }));
  const error = await failure<shared.InvalidResponseError>(client.listItems());
  expect(error).toBeInstanceOf(InvalidResponseError);
  expect(error).toMatchObject({ vendor: "acme", operation: "listItems", status: 200, requestId: "r1", attempts: 1 });
  expect(error.message).toBe("acme listItems: 200 is not JSON by its content type (GET /v1/items)");
  expect(error.body).toBe(html.slice(0, 500));
});

test("a TimeoutError names the timeout that elapsed, and its length", async () => {
  const error = await failure<shared.TimeoutError>(failures.TimeoutError());
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ limit: "timeoutMs", limitMs: 5, attempts: 1, operation: "listItems" });
  expect(error.message).toBe("acme listItems: timeoutMs (5 ms) ran out (GET /v1/items)");
});

test("a ConnectionError keeps its cause and names the system's code", async () => {
  const cause = new TypeError("fetch failed", {
    cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
  });
  const { client } = recorded(() => Promise.reject(cause));
  const error = await failure(client.listItems());
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.message).toBe("acme listItems: no response: ECONNRESET (GET /v1/items)");
  expect(error.cause).toMatchObject({ name: "TypeError", message: "fetch failed" });
  expect((error.cause as Error).cause).toMatchObject({ message: "read ECONNRESET", code: "ECONNRESET" });
});

test("a host that does not exist is said, with the option to check; not which host", async () => {
  // No resolver takes a name of 64 letters, so that no network is asked.
  const client = acme({ baseUrl: `https://${"a".repeat(64)}.example` });
  const error = await failure(client.listItems());
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.message).toBe("acme listItems: no response: ENOTFOUND. Check baseUrl and the network (GET /v1/items)");
});

test.each([undefined, null, "text", 7, {}, Object.create(null)])(
  "a fetch that rejects with %o still makes a ConnectionError",
  async (reason) => {
    // oxlint-disable-next-line prefer-promise-reject-errors
    const { client } = recorded(() => Promise.reject(reason));
    expect(await failure(client.listItems())).toBeInstanceOf(ConnectionError);
  },
);

test("an InvalidRequestError describes what is wrong and how to fix it, and nothing is sent", async () => {
  const { client, requests } = recorded();
  const error = await failure(client.getItem());
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(error.message).toBe('acme getItem: path parameter "id" is missing. Pass it as params: { path: { id: "…" } }.');
  expect(requests).toEqual([]);
});

test("a body that cannot be written as JSON is refused before anything is sent", async () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  const { client, requests } = recorded();
  for (const body of [circle, { big: 1n }]) {
    expect(await failure(client.createItem({ body }))).toBeInstanceOf(InvalidRequestError);
  }
  expect(requests).toEqual([]);
});

test("an empty body fails only where one is documented", async () => {
  const { client } = recorded(() => new Response(null, { status: 204 }));
  expect(await failure(client.getItem(inits.getItem))).toBeInstanceOf(InvalidResponseError);
  await expect(client.deleteItem(inits.deleteItem)).resolves.toBeUndefined();
  await expect(client.headItem(inits.headItem)).resolves.toBeUndefined();
});

test("unwrap also judges a result that is not of this library by its status alone", async () => {
  const response = new Response(null, { status: 500 });
  await expect(unwrap({ error: undefined, response })).rejects.toBeInstanceOf(ApiError);
  await expect(unwrap({ data: 0, response: new Response() })).resolves.toBe(0);
});
