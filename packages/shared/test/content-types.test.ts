import { expect, test } from "vitest";
import { failure, recorded, recordedFetch, type AcmeOptions, type OperationName } from "./acme.js";

const response = (body: BodyInit | null, contentType?: string, status = 200): Response => {
  const made = new Response(body, { status });
  made.headers.delete("content-type");
  if (contentType !== undefined) made.headers.set("content-type", contentType);
  return made;
};

const call = (name: OperationName, answer: () => Response, init: object = {}, options: AcmeOptions = {}) =>
  recorded(answer, options).client[name]({ ...(name === "chat" && { body: {} }), ...init });

/** What a stream or a file holds, so that it can be compared. */
async function plain(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return { blob: await value.text(), type: value.type };
  if (typeof value !== "object" || value === null || !(Symbol.asyncIterator in value)) return value;
  const items: unknown[] = [];
  for await (const { data } of value as AsyncIterable<{ data: unknown }>) items.push(data);
  return { items };
}

test("a text is a string, also an empty one", async () => {
  expect(await call("getText", () => response("ä\n", "text/plain"))).toBe("ä\n");
  expect(await call("getText", () => response("", "text/plain"))).toBe("");
  const { requests, client } = recorded(() => response("a", "text/plain"));
  await client.getText();
  expect(requests[0]!.headers.get("accept")).toBe("text/plain, text/html");
});

test("a page in place of a documented text is refused, also where failures are pages", async () => {
  const page = () => response("<p>", "text/html");
  expect((await failure(call("getText", page))).message).toContain("200 is HTML");
  const error = await failure(recordedFetch(page).client.GET("/v1/text" as never));
  expect(error.message).toContain("200 is HTML");
});

test("a page is a text where one is documented for success, or asked for", async () => {
  const page = () => response("<p>", "text/html; charset=utf-8");
  expect(await call("getPage", page)).toBe("<p>");
  expect(await call("getText", page, { parseAs: "text" })).toBe("<p>");
  const read = (path: string, init: object = {}): Promise<unknown> =>
    recordedFetch(page).client.request("get", path as never, init as never);
  expect(await read("/v1/page")).toMatchObject({ data: "<p>" });
  expect(await read("/v1/text", { parseAs: "text" })).toMatchObject({ data: "<p>" });
});

test("a documented empty success beside one with a body is undefined, any other is refused", async () => {
  expect(await call("findItem", () => response(null, undefined, 204))).toBeUndefined();
  expect(await call("findItem", () => Response.json({ a: 1 }))).toEqual({ a: 1 });
  const error = await failure(call("findItem", () => response("")));
  expect(error.message).toContain("200 has no body, although one is documented");
  expect((await failure(call("findItem", () => response(null, undefined, 205)))).name).toBe("InvalidResponseError");
  const { data } = await recordedFetch(() => response(null, undefined, 204)).client.GET("/v1/found" as never);
  expect(data).toBeUndefined();
});

test.each<[contentType: string | undefined, body: string, expected: unknown]>([
  ["application/json", '{"a":1}', { a: 1 }],
  ["application/vnd.acme+json; charset=utf-8", '{"a":1}', { a: 1 }],
  ["text/event-stream", "data: 1\n\n", { items: [1] }],
  ["Text/Event-Stream; charset=utf-8", "data: 1\n\n", { items: [1] }],
  ["text/plain", "1", "1"],
  ["image/png", "png", { blob: "png", type: "image/png" }],
  [undefined, '{"a":1}', { a: 1 }],
])("the content type %s decides how the body is read", async (contentType, body, expected) => {
  expect(await plain(await call("chat", () => response(body, contentType)))).toEqual(expected);
});

test.each(["audio/wav", "text/csv", "constructor", "image"])(
  "a content type that is not documented is refused: %s",
  async (contentType) => {
    const error = await failure(call("chat", () => response("data", contentType)));
    expect(error).toMatchObject({ name: "InvalidResponseError", body: "data" });
    expect(error.message).toContain(": 200 has a content type that is not documented (POST /v1/chat)");
  },
);

test("accept asks for one of the types, and no other is taken", async () => {
  const { client, requests } = recorded(() => response("data: 1\n\n", "text/event-stream"));
  expect(await plain(await client.chat({ body: {}, accept: "text/event-stream" }))).toEqual({ items: [1] });
  await client.chat({ body: {} });
  expect(requests.map(({ headers }) => headers.get("accept"))).toEqual([
    "text/event-stream",
    "application/json, text/event-stream, text/plain, image/*",
  ]);
  expect((await failure(client.chat({ body: {}, accept: "application/json" }))).name).toBe("InvalidResponseError");
  expect((await failure(client.chat({ body: {}, accept: 1 as never }))).message).toContain(
    "accept is 1. Expected a media type",
  );
});

test.each<[contentType: string | undefined, body: string, expected: unknown]>([
  ["application/json", "null", null],
  ["application/problem+json", "[1]", [1]],
  ["text/plain", "a", "a"],
  ["audio/wav", "wav", { blob: "wav", type: "audio/wav" }],
  [undefined, "wav", { blob: "wav", type: "" }],
  ["application/json", "", undefined],
  ["audio/wav", "", undefined],
  [undefined, "", undefined],
])("an undocumented body is read by its content type %s", async (contentType, body, expected) => {
  expect(await plain(await call("getAny", () => response(body, contentType)))).toEqual(expected);
});

test("JSON is checked against the specification, whatever else could have come", async () => {
  const told: unknown[] = [];
  const validateResponse = (...args: unknown[]) => void told.push(args);
  await call("chat", () => Response.json({ a: 1 }), {}, { validateResponse });
  expect(told).toEqual([["chat", 200, { a: 1 }]]);
});

test("an error is parsed as problem+json too", async () => {
  const answer = () => response('{"code":"busy","detail":"Later."}', "application/problem+json", 409);
  expect(await failure(call("chat", answer))).toMatchObject({ status: 409, code: "busy", detail: "Later." });
});

test("at /fetch a text is a text, and parseAs chooses where the type is open", async () => {
  const read = async (answer: () => Response, method: "get" | "post", path: string, init: object = {}) =>
    ((await recordedFetch(answer).client.request(method, path as never, init as never)) as { data: unknown }).data;
  expect(await read(() => response("a", "text/plain"), "get", "/v1/text")).toBe("a");
  expect(await read(() => Response.json([1]), "post", "/v1/chat", { body: {} })).toEqual([1]);
  const events = () => response("data: 1\n\n", "text/event-stream");
  const stream = await read(events, "post", "/v1/chat", { body: {}, parseAs: "stream" });
  expect(await new Response(stream as ReadableStream).text()).toBe("data: 1\n\n");
});
