import { getEventListeners } from "node:events";
import { createReadStream } from "node:fs";
import { runInNewContext } from "node:vm";
import { refuseConnections } from "@scripts/testkit/failures/server";
import { expect, onTestFinished, test } from "vitest";
import { acme, failure, inits, recorded, recordedFetch, serve, sleep } from "./acme.js";

test("a fetch of the caller's gets a URL and a plain init, of which it may set every field", async () => {
  const given: [unknown, RequestInit][] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    given.push([url, { ...init }]);
    init.signal = AbortSignal.any([init.signal!, AbortSignal.timeout(60_000)]);
    init.headers = new Headers(init.headers);
    return Response.json({ id: 1 });
  };
  await expect(acme({ fetch }).createItem(inits.createItem)).resolves.toEqual({ id: 1 });
  expect(given).toEqual([
    [
      "https://api.acme.example/v1/items",
      expect.objectContaining({ method: "POST", cache: "no-store", redirect: "manual", body: '{"name":"x"}' }),
    ],
  ]);
  expect(given[0]![1].signal).toBeInstanceOf(AbortSignal);
});

test("a credential that comes by another Promise than the native one is waited for", async () => {
  const thenable = (value: string) => ({
    // oxlint-disable-next-line unicorn/no-thenable -- as zone.js makes them
    then: (resolve: (value: string) => void) => void setTimeout(resolve, 1, value),
  });
  const options = { apiKey: () => thenable("key-2"), tenant: () => thenable("t-1") } as never;
  const { client, requests } = recorded(undefined, options);
  await client.charge(inits.charge);
  const { headers } = requests[0]!;
  expect([headers.get("authorization"), headers.get("x-acme-tenant")]).toEqual(["Bearer key-2", "t-1"]);
});

test("an error's name can be set, without an effect on instanceof", async () => {
  const { isApiError } = await import("../src/index.js");
  const error = await failure<Error>(recorded(() => new Response(null, { status: 500 })).client.listItems());
  error.name = "X";
  expect([error.name, isApiError(error)]).toEqual(["X", true]);
});

test("a body that is not a web stream, such as node-fetch's, is read as a whole", async () => {
  const answer = () => Object.defineProperty(Response.json({ a: 1 }), "body", { value: { pipe() {} } });
  expect(await recorded(answer).client.listItems()).toEqual({ a: 1 });
  const error = await failure(recorded(answer, { maxResponseBytes: 3 }).client.listItems());
  expect(error.message).toContain("200 is larger than maxResponseBytes (3)");
});

test("each error has the frame of the function that called", async () => {
  const { baseUrl } = await serve(() => {});
  const refusing = await refuseConnections();
  onTestFinished(() => refusing.close());
  const html = () => new Response("<p>", { headers: { "content-type": "text/html" } });
  const calls: Record<string, () => Promise<unknown>> = {
    ApiError: () => recorded(() => new Response(null, { status: 500 })).client.listItems(),
    ConnectionError: () => acme({ baseUrl: refusing.baseUrl }).listItems(),
    InvalidResponseError: () => recorded(html).client.listItems(),
    InvalidRequestError: () => recorded().client.getItem(),
    TimeoutError: () => acme({ baseUrl, timeoutMs: 30 }).listItems(),
  };
  for (const [name, call] of Object.entries(calls)) {
    async function callerOfTheClient(): Promise<unknown> {
      return await call();
    }
    async function callerWithResponse(): Promise<unknown> {
      return await (call() as ReturnType<ReturnType<typeof acme>["listItems"]>).withResponse();
    }
    for (const caller of [callerOfTheClient, callerWithResponse]) {
      const error = await failure(caller());
      expect(error.name).toBe(name);
      expect(error.stack).toContain(caller.name);
    }
  }
  async function callerOfAVerb(): Promise<unknown> {
    return await recordedFetch(html).client.GET("/v1/items");
  }
  expect((await failure(callerOfAVerb())).stack).toContain("callerOfAVerb");
});

test("withResponse gives the response and the vendor's id of the request", async () => {
  const answer = () => Response.json({ id: 1 }, { headers: { "x-request-id": "req-1", "x-more": "2" } });
  const { data, response, requestId } = await recorded(answer).client.listItems().withResponse();
  expect([data, response.headers.get("x-more"), requestId]).toEqual([{ id: 1 }, "2", "req-1"]);
  const failed = recorded(() => new Response(null, { status: 404 })).client.listItems();
  expect(await failure(failed.withResponse())).toMatchObject({ name: "ApiError", status: 404 });
});

test("many calls with one signal cause no warning, and leave no listener", async () => {
  const warnings: Error[] = [];
  const note = (warning: Error): unknown => warnings.push(warning);
  process.on("warning", note);
  onTestFinished(() => void process.off("warning", note));
  const { signal } = new AbortController();
  const { client } = recorded(async () => {
    await sleep(20);
    return Response.json({});
  });
  await Promise.all(Array.from({ length: 40 }, () => client.listItems({ signal })));
  expect([getEventListeners(signal, "abort"), warnings]).toEqual([[], []]);
});

test("a signal that gives no reason rejects with an AbortError", async () => {
  const listeners = new Set<() => void>();
  const signal = {
    aborted: false,
    addEventListener: (_: string, listener: () => void) => listeners.add(() => listener.call(signal)),
    removeEventListener: () => {},
  };
  const call = failure(recorded(() => new Promise(() => {})).client.listItems({ signal: signal as never }));
  await sleep(5);
  signal.aborted = true;
  for (const listener of listeners) listener();
  expect((await call).name).toBe("AbortError");
});

/** A Blob as another library makes it. */
class OtherBlob {
  readonly name = "other.png";
  readonly type = "image/png";
  get [Symbol.toStringTag](): string {
    return "File";
  }
  stream(): ReadableStream {
    return new Blob(["bytes"]).stream();
  }
}

test("a Blob of another library is sent as the file that it is", async () => {
  const { client, requests } = recorded();
  await client.upload({ body: { file: new OtherBlob() } });
  const file = (await requests[0]!.formData()).get("file") as File;
  expect([file.name, file.type, await file.text()]).toEqual(["other.png", "image/png", "bytes"]);
});

test.each<[what: string, value: () => unknown, right: string]>([
  ["a Buffer", () => Buffer.from("abc"), "new File([bytes]"],
  ["a Uint8Array", () => new Uint8Array(4), "new File([bytes]"],
  ["an ArrayBuffer", () => new ArrayBuffer(4), "new File([bytes]"],
  ["an ArrayBuffer of another realm", () => runInNewContext("new ArrayBuffer(4)"), "new File([bytes]"],
  ["a bare stream", () => new Blob(["x"]).stream(), "{ stream, name:"],
  ["a read stream", () => createReadStream(import.meta.filename), "fs.openAsBlob(path)"],
  ["a Map", () => new Map(), "Pass a File"],
  ["a function", () => () => {}, "Pass a File"],
  ["an invalid date", () => new Date(NaN), "Pass a File"],
  ["an object with a BigInt", () => ({ n: 1n }), "is circular or holds a BigInt. Expected"],
])("%s in a form is rejected with what to pass instead, never sent as JSON", async (_, value, right) => {
  const { client, requests } = recorded();
  const error = await failure(client.upload({ body: { file: value() } }));
  expect(error.name).toBe("InvalidRequestError");
  expect(error.message).toContain(`body.file`);
  expect(error.message).toContain(right);
  expect(requests).toEqual([]);
});

test("a date of another realm is a date", async () => {
  const { client, requests } = recorded();
  await client.listItems({ params: { query: { since: runInNewContext("new Date(0)") } } });
  expect(requests[0]!.url).toContain("?since=1970-01-01T00%3A00%3A00.000Z");
});

test("a credential function that hangs once is forgotten: the next call invokes it again", async () => {
  let asked = 0;
  const apiKey = (): Promise<string> => (++asked === 1 ? new Promise(() => {}) : Promise.resolve("key-2"));
  const { client, requests } = recorded(undefined, { apiKey, timeoutMs: 60 });
  expect(await failure(client.listItems())).toMatchObject({ name: "TimeoutError", attempts: 0 });
  await sleep(10);
  await expect(client.listItems()).resolves.toEqual({});
  expect([asked, requests.length]).toEqual([2, 1]);
});

test("a credential function that calls what needs it gets an error, and does not recurse", async () => {
  const made = recorded(undefined, { apiKey: async () => (await made.client.listItems()) as string });
  const error = await failure(made.client.listItems());
  expect(error.name).toBe("InvalidRequestError");
  expect(error.message).toContain("apiKey calls this client, which needs it; use another client");
});

test("a timeout of the runtime itself is reported as a timeout, and not retried", async () => {
  const cause = Object.assign(new Error("Headers Timeout Error"), {
    name: "HeadersTimeoutError",
    code: "UND_ERR_HEADERS_TIMEOUT",
  });
  const { client, requests } = recorded(() => Promise.reject(new TypeError("fetch failed", { cause })), {
    maxRetries: 2,
  });
  const error = await failure(client.listItems());
  expect(error.message).toContain("no response: UND_ERR_HEADERS_TIMEOUT");
  expect(requests.length).toBe(1);
});
