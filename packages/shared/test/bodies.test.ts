import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import {
  binaryBody,
  createVendorClient,
  deepObject,
  delimited,
  jsonBody,
  mediaTypes,
  multipart,
  multipartWith,
  textBody,
  urlencoded,
  type BodySerializer,
  type Definition,
  type ResultPromise,
} from "../src/client.js";
import { createVendorFetchClient } from "../src/fetch.js";
import { failure, serve } from "./acme.js";

interface SendInit {
  body: unknown;
  contentType?: string;
  headers?: Record<string, string>;
}

const definition = (bodySerializer?: BodySerializer): Definition => ({
  vendor: "acme",
  baseUrl: "https://api.acme.example",
  credentials: {},
  security: [],
  operations: { send: { method: "POST", path: "/send", ...(bodySerializer && { bodySerializer }) } },
});

/** Sends a body to a server; what arrives there. */
async function arrive(write: BodySerializer | undefined, init: SendInit): Promise<{ type: string; text: string }> {
  const arrived: Promise<{ type: string; text: string }>[] = [];
  const { baseUrl } = await serve((request, response) => {
    const type = request.headers["content-type"] ?? "";
    arrived.push(buffer(request).then((bytes) => ({ type, text: bytes.toString("latin1") })));
    response.end("{}");
  });
  const client = createVendorClient<{ send(init: SendInit): ResultPromise<unknown> }>(definition(write), { baseUrl });
  await client.send(init);
  expect(arrived).toHaveLength(1);
  return arrived[0]!;
}

const stream = (text: string): ReadableStream<Uint8Array> => new Blob([text]).stream();
const png = new Blob(["png"], { type: "image/png" });
const patch = "application/merge-patch+json";

test.each<[what: string, write: BodySerializer, body: unknown, type: string, text: string]>([
  ["JSON of another type", jsonBody(patch), { a: null }, patch, '{"a":null}'],
  [
    "a form",
    urlencoded(),
    { A: "b c", d: 1, e: true, none: undefined },
    "application/x-www-form-urlencoded",
    "A=b+c&d=1&e=true",
  ],
  [
    "a form with lists",
    urlencoded(),
    { a: [1, "x&y"], d: new Date(0) },
    "application/x-www-form-urlencoded",
    "a=1&a=x%26y&d=1970-01-01T00%3A00%3A00.000Z",
  ],
  [
    "a form with objects",
    urlencoded(),
    { a: { b: 1 }, c: [{ d: 2 }] },
    "application/x-www-form-urlencoded",
    "a=%7B%22b%22%3A1%7D&c=%7B%22d%22%3A2%7D",
  ],
  [
    "a form with styles",
    urlencoded({ a: deepObject(), b: delimited(",") }),
    { a: { x: { y: 1 } }, b: [1, 2] },
    "application/x-www-form-urlencoded",
    "a%5Bx%5D%5By%5D=1&b=1,2",
  ],
  [
    "a form of the caller's",
    urlencoded(),
    new URLSearchParams({ a: "ä" }),
    "application/x-www-form-urlencoded",
    "a=%C3%A4",
  ],
  ["a text", textBody("text/plain"), "hello", "text/plain", "hello"],
  ["a number as a text", textBody("text/plain"), 7, "text/plain", "7"],
  ["a text as a stream", textBody("text/csv"), stream("a;b"), "text/csv", "a;b"],
  ["a Blob", binaryBody("application/octet-stream"), png, "application/octet-stream", "png"],
  ["bytes", binaryBody("application/pdf"), new TextEncoder().encode("pdf"), "application/pdf", "pdf"],
  ["a buffer", binaryBody("audio/wav"), new TextEncoder().encode("wav").buffer, "audio/wav", "wav"],
  ["a stream", binaryBody("audio/wav"), stream("wav"), "audio/wav", "wav"],
  ["a Blob of a range", binaryBody("image/*"), png, "image/png", "png"],
  ["bytes of any type", binaryBody("*/*"), new TextEncoder().encode("x"), "application/octet-stream", "x"],
])("%s is sent under its type", async (_, write, body, type, text) => {
  expect(await arrive(write, { body })).toEqual({ type, text });
});

test("the caller says which type of a range bytes have", async () => {
  const body = new TextEncoder().encode("x");
  expect((await arrive(binaryBody("image/*"), { body, contentType: "image/gif" })).type).toBe("image/gif");
});

const either = mediaTypes({
  "application/json": jsonBody(),
  "application/x-www-form-urlencoded": urlencoded(),
  "multipart/form-data": multipart,
  "text/plain": textBody("text/plain"),
  "image/*": binaryBody("image/*"),
});

test.each<[what: string, init: SendInit, type: RegExp]>([
  ["an object as the first", { body: { a: 1 } }, /^application\/json$/],
  ["a list", { body: [1] }, /^application\/json$/],
  ["an object with a file", { body: { file: png } }, /^multipart\/form-data; boundary=/],
  [
    "an object with a stream",
    { body: { file: { stream: stream("x"), name: "x" } } },
    /^multipart\/form-data; boundary=/,
  ],
  ["a FormData", { body: new FormData() }, /^multipart\/form-data; boundary=/],
  ["URLSearchParams", { body: new URLSearchParams("a=1") }, /^application\/x-www-form-urlencoded$/],
  ["a text", { body: "x" }, /^text\/plain$/],
  ["a picture", { body: png }, /^image\/png$/],
  ["an object as the caller says", { body: { a: 1 }, contentType: "application/x-www-form-urlencoded" }, /urlencoded$/],
  ["a picture as the caller says", { body: new Blob(["x"]), contentType: "image/webp" }, /^image\/webp$/],
])("of several media types, the value decides: %s", async (_, init, type) => {
  expect((await arrive(either, init)).type).toMatch(type);
});

test.each<[what: string, write: BodySerializer, init: SendInit, says: string]>([
  ["a type that is not documented", either, { body: {}, contentType: "text/csv" }, 'one of "application/json", '],
  [
    "a value of no documented type",
    mediaTypes({ "image/png": binaryBody("image/png"), "image/gif": binaryBody("image/gif") }),
    { body: { a: 1 } },
    "of no documented type",
  ],
  ["a path in place of a file", binaryBody("audio/wav"), { body: "/tmp/a.wav" }, "is not bytes. Pass a Blob"],
  [
    "bytes of an unknown kind of picture",
    binaryBody("image/*"),
    { body: new Uint8Array(1) },
    "does not say which image/* it is",
  ],
  ["a text in place of a form", urlencoded(), { body: "a=1" }, "is not a form"],
  ["an object in place of a text", textBody("text/plain"), { body: {} }, 'parameter "body"'],
  ["bytes in place of JSON", jsonBody(patch), { body: new Uint8Array(1) }, "Expected what JSON can carry"],
])("%s is refused before anything is sent", async (_, write, init, says) => {
  const client = createVendorClient<{ send(init: SendInit): ResultPromise<unknown> }>(definition(write), {
    fetch: () => Promise.reject(new Error("It was sent.")),
  });
  const error = await failure(client.send(init));
  expect(error.name).toBe("InvalidRequestError");
  expect(error.message).toContain(says);
});

/** The heads and values of the parts. */
const partsOf = ({ type, text }: { type: string; text: string }): string[] =>
  text
    .split(`--${type.slice(type.indexOf("boundary=") + 9)}`)
    .slice(1, -1)
    .map((part) => part.trim().replaceAll("\r\n", "|"));

const disposition = (name: string, rest = ""): string => `Content-Disposition: form-data; name="${name}"${rest}`;

test("an object in a form is JSON by its content type", async () => {
  const parts = partsOf(await arrive(multipart, { body: { a: 1, address: { city: "X" }, list: [{ b: 1 }] } }));
  expect(parts).toEqual([
    `${disposition("a")}||1`,
    `${disposition("address")}|Content-Type: application/json||{"city":"X"}`,
    `${disposition("list")}|Content-Type: application/json||{"b":1}`,
  ]);
});

test("parts have the content types and headers that the spec gives them", async () => {
  const write = multipartWith({
    list: { contentType: "application/json" },
    note: { contentType: "text/markdown", headers: { "X-Kind": "note" } },
    picture: { contentType: "image/png" },
    any: { contentType: "image/png, image/gif" },
  });
  const body = { list: [{ a: 1 }, { a: 2 }], note: "# Hi", picture: new Blob(["p"]), any: new Blob(["q"]), typed: png };
  expect(partsOf(await arrive(write, { body }))).toEqual([
    `${disposition("list")}|Content-Type: application/json||[{"a":1},{"a":2}]`,
    `${disposition("note")}|Content-Type: text/markdown|X-Kind: note||# Hi`,
    `${disposition("picture", '; filename="blob"')}|Content-Type: image/png||p`,
    `${disposition("any", '; filename="blob"')}|Content-Type: application/octet-stream||q`,
    `${disposition("typed", '; filename="blob"')}|Content-Type: image/png||png`,
  ]);
});

test("what a form holds cannot begin another part or header", async () => {
  const file = new File(["x"], 'a"\r\nX-Evil: 1.txt', { type: "text/plain" });
  const parts = partsOf(await arrive(multipart, { body: { 'a"\r\nX-Evil: 1': { b: 1 }, file } }));
  expect(parts).toHaveLength(2);
  expect(parts.join()).not.toMatch(/\|X-Evil/);
});

async function sentByFetch(write: BodySerializer | undefined, init: SendInit): Promise<Request> {
  const requests: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(request);
    return Response.json({});
  };
  await createVendorFetchClient<never>(definition(write), { fetch }).POST("/send" as never, init as never);
  expect(requests).toHaveLength(1);
  return requests[0]!;
}

test("at /fetch a header says what the body is, as in openapi-fetch", async () => {
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const form = await sentByFetch(undefined, { body: { A: "b c" }, headers });
  expect([form.headers.get("content-type"), await form.text()]).toEqual([headers["Content-Type"], "A=b+c"]);
  const chosen = await sentByFetch(either, { body: { A: "b c" }, headers });
  expect([chosen.headers.get("content-type"), await chosen.text()]).toEqual([headers["Content-Type"], "A=b+c"]);
  const written = await sentByFetch(jsonBody(patch), { body: { a: 1 } });
  expect([written.headers.get("content-type"), await written.text()]).toEqual([patch, '{"a":1}']);
});

test("a value of a form or a text does not come back in an error", async () => {
  for (const [write, body] of [
    [urlencoded(), { name: "sir-toby-belch" }],
    [textBody("text/plain"), "sir-toby-belch"],
    [multipart, { person: { name: "sir-toby-belch" } }],
  ] as const) {
    const client = createVendorClient<{ send(init: SendInit): ResultPromise<unknown> }>(definition(write), {
      fetch: () => Promise.resolve(Response.json({ code: "sir_toby_belch" }, { status: 422 })),
    });
    const error = await failure(client.send({ body }));
    expect(error["status"]).toBe(422);
    expect(error["code"]).toBeUndefined();
    expect(error.message).not.toContain("toby");
  }
});
