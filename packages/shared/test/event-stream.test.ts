import { expect, test } from "vitest";
import type { ServerSentEvent } from "../src/index.js";
import { acme, failure, recorded, serve, sleep, type AcmeClient, type AcmeOptions, type Init } from "./acme.js";

type Events = AsyncIterable<ServerSentEvent<unknown>>;
type Name = "readEvents" | "readTexts" | "readLines";

const type = { "content-type": "text/event-stream" };

/** A client whose response has these chunks of text or bytes. */
function client(chunks: (string | Uint8Array)[], options: AcmeOptions = {}): AcmeClient {
  const encoder = new TextEncoder();
  const body = () =>
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : chunk);
        controller.close();
      },
    });
  return recorded(() => new Response(body(), { headers: type }), options).client;
}

async function all<Item>(stream: unknown): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of stream as AsyncIterable<Item>) items.push(item);
  return items;
}

const events = async (...chunks: (string | Uint8Array)[]): Promise<ServerSentEvent<string>[]> =>
  all(await client(chunks).readTexts());

const event = (data: string, more: Partial<ServerSentEvent<string>> = {}): ServerSentEvent<string> => ({
  event: "message",
  data,
  id: "",
  retry: undefined,
  ...more,
});

// The examples of https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
test.each<[what: string, text: string, expected: ServerSentEvent<string>[]]>([
  ["several lines of data are one", "data: YHOO\ndata: +2\ndata: 10\n\n", [event("YHOO\n+2\n10")]],
  [
    "a comment is nothing, an id stays until another comes, and only one space is taken away",
    ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
    [event("first event", { id: "1" }), event("second event"), event(" third event")],
  ],
  [
    "data without a value is an empty string, and an event without a final empty line is dropped",
    "data\n\ndata\ndata\n\ndata:",
    [event(""), event("\n")],
  ],
  ["a space after the colon is not part of the value", "data:test\n\ndata: test\n\n", [event("test"), event("test")]],
  [
    "an event has its name for itself",
    "event: add\ndata: 1\n\ndata: 2\n\n",
    [event("1", { event: "add" }), event("2")],
  ],
  ["a name without data is not an event", "event: add\n\ndata: 1\n\n", [event("1")]],
  [
    "an id with a NULL is none",
    "id: 1\ndata: a\n\nid: \0\ndata: b\n\n",
    [event("a", { id: "1" }), event("b", { id: "1" })],
  ],
  [
    "retry is a number of milliseconds, and anything else is ignored",
    "retry: 100\ndata: a\n\nretry: 1e3\ndata: b\n\n",
    [event("a", { retry: 100 }), event("b", { retry: 100 })],
  ],
  ["unknown fields are ignored", "foo: bar\ndata: a\n\n", [event("a")]],
  ["a byte order mark at the beginning is ignored", "\uFEFFdata: a\n\n", [event("a")]],
  ["a line may hold a line separator of Unicode", "data: a\u2028b\n\n", [event("a\u2028b")]],
])("%s", async (_, text, expected) => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const bytes = new TextEncoder().encode(text.replaceAll("\n", end));
    const wanted = expected;
    expect(await events(bytes)).toEqual(wanted);
    expect(await events(...[...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(wanted);
  }
});

test("an event is handed on as soon as its last line has come, also where that ends with a CR", async () => {
  const { baseUrl } = await serve((_, response) => {
    response.writeHead(200, type).write("data: 1\r\r");
  });
  const stream = (await acme({ baseUrl }).readEvents()) as Events;
  for await (const { data } of stream) {
    expect(data).toBe(1);
    break;
  }
});

test("data is JSON, [DONE] ends the events, and an event without data is left out", async () => {
  const stream = await client([
    'data: {"a":1}\n\n',
    "event: ping\ndata:\n\n",
    "data: [DONE]\n\ndata: {}\n\n",
  ]).readEvents();
  expect(await all(stream)).toEqual([{ event: "message", data: { a: 1 }, id: "", retry: undefined }]);
});

test("lines are JSON, the last one also without an end, and empty ones are nothing", async () => {
  expect(await all(await client(['{"a":1}\n\n[2]\r\n', '"ä\u2028', '"']).readLines())).toEqual([
    { a: 1 },
    [2],
    "ä\u2028",
  ]);
});

test.each<[Name, string]>([
  ["readEvents", 'data: {"a":\n\n'],
  ["readLines", '{"a":\n'],
])("%s: an item that is not JSON is an InvalidResponseError, after those before it", async (name, text) => {
  const good = name === "readLines" ? "1\n" : "data: 1\n\n";
  const stream = (await client([good + text])[name]()) as AsyncIterable<unknown>;
  const items: unknown[] = [];
  const error = await failure(
    (async () => {
      for await (const item of stream) items.push(item);
    })(),
  );
  expect(items.length).toBe(1);
  expect(error).toMatchObject({ name: "InvalidResponseError", operation: name, status: 200, body: '{"a":' });
  expect(error.message).toContain(": 200 has an item that is not JSON: it is cut off or malformed (GET /v1/");
});

test("each item is checked against the specification", async () => {
  const told: unknown[] = [];
  const validateResponse = (...args: unknown[]): string | undefined => {
    told.push(args);
    return args[2] === 2 ? "the body should be string" : undefined;
  };
  const stream = await client(["data: 1\n\ndata: 2\n\n"], { validateResponse }).readEvents();
  const error = await failure(all(stream));
  expect(error.message).toContain("has an item that is not as specified: the body should be string");
  expect(told).toEqual([
    ["readEvents[]", 200, 1],
    ["readEvents[]", 200, 2],
  ]);
});

test.each<[Name, (item: string) => string]>([
  ["readEvents", (item) => `data: ${item}\n\n`],
  ["readTexts", (item) => `data: ${item}\n\n`],
  ["readLines", (item) => `${item}\n`],
])("%s: an item may be as large as maxResponseBytes, the stream as large as it likes", async (name, write) => {
  const small = `"${"x".repeat(80)}"`;
  const many = Array<string>(100).fill(write(small));
  const limited = { maxResponseBytes: 100 };
  expect((await all(await client(many, limited)[name]())).length).toBe(100);
  const large = write(`"${"x".repeat(200)}"`);
  for (const chunks of [[large], large.split("")]) {
    const error = await failure(all(await client(chunks, limited)[name]()));
    expect(error).toMatchObject({ name: "InvalidResponseError", body: "" });
    expect(error.message).toContain("has an item larger than maxResponseBytes (100)");
  }
});

/** A server that sends an event, and then what `next` does. */
async function afterOne(next: (destroy: () => void) => void) {
  let close: () => void;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const { baseUrl, requests } = await serve((_, response) => {
    response.on("close", () => close());
    response.writeHead(200, type).write("data: 1\n\n");
    next(() => response.destroy());
  });
  return { baseUrl, closed, requests };
}

async function readOn(client: AcmeClient, init?: Init, onItem?: () => void): Promise<Error & Record<string, unknown>> {
  const stream = (await client.readEvents(init)) as Events;
  return failure(
    (async () => {
      for await (const _ of stream) onItem?.();
    })(),
  );
}

test("a stream that stalls runs into timeoutMs, which starts again with each chunk", async () => {
  const { baseUrl, closed } = await afterOne(() => {});
  expect(await readOn(acme({ baseUrl, timeoutMs: 100 }))).toMatchObject({ name: "TimeoutError", limit: "timeoutMs" });
  await closed;
  const slow = await serve((_, response) => {
    response.writeHead(200, type);
    let sent = 0;
    const timer = setInterval(() => {
      response.write(sent++ % 2 ? ": still here\n" : "data: 1\n\n");
      if (sent === 8) {
        clearInterval(timer);
        response.end();
      }
    }, 100);
  });
  const stream = await acme({ baseUrl: slow.baseUrl, timeoutMs: 600 }).readEvents();
  expect((await all(stream)).length).toBe(4);
});

test("a stream that breaks is a ConnectionError, and is not asked for again", async () => {
  const { baseUrl, requests } = await afterOne((destroy) => setTimeout(destroy, 20));
  expect(await readOn(acme({ baseUrl, maxRetries: 2 }))).toMatchObject({ name: "ConnectionError", attempts: 1 });
  expect(requests.length).toBe(1);
});

test("an abort ends the loop with the signal's reason, and the connection", async () => {
  const { baseUrl, closed } = await afterOne(() => {});
  const controller = new AbortController();
  const reason = new Error("enough");
  expect(await readOn(acme({ baseUrl }), { signal: controller.signal }, () => controller.abort(reason))).toBe(reason);
  await closed;
});

test("what has come is not handed on after an abort", async () => {
  const controller = new AbortController();
  const items: unknown[] = [];
  const stream = (await client(["data: 1\n\ndata: 2\n\n"]).readEvents({ signal: controller.signal })) as Events;
  const error = await failure(
    (async () => {
      for await (const item of stream) {
        items.push(item);
        controller.abort();
      }
    })(),
  );
  expect([items.length, error.name]).toEqual([1, "AbortError"]);
});

test("leaving the loop ends the connection, and a stream that is not read ends after its timeout", async () => {
  const { baseUrl, closed } = await afterOne(() => {});
  for await (const _ of (await acme({ baseUrl }).readEvents()) as Events) break;
  await closed;
  const unread = await afterOne(() => {});
  await acme({ baseUrl: unread.baseUrl, timeoutMs: 1_000 }).readEvents();
  await expect(unread.closed).resolves.toBeUndefined();
});

test("a slow reader is not timed out, and the deadline ends with the call", async () => {
  const stream = (await client(["data: 1\n\ndata: 2\n\n"], { timeoutMs: 300, deadlineMs: 600 }).readEvents()) as Events;
  let count = 0;
  for await (const _ of stream) {
    count++;
    await sleep(400);
  }
  expect(count).toBe(2);
});

test("a failure is an ApiError before there is a stream; a page of a proxy is no stream; withResponse has the headers", async () => {
  const failed = recorded(() => Response.json({ code: "busy" }, { status: 409 })).client;
  expect(await failure(failed.readEvents())).toMatchObject({ name: "ApiError", status: 409, code: "busy" });
  const page = recorded(() => new Response("<p>", { headers: { "content-type": "text/html" } })).client;
  expect(await failure(page.readEvents())).toMatchObject({ name: "InvalidResponseError" });
  const answer = () => new Response("data: 1\n\n", { headers: { ...type, "x-request-id": "r-1", "x-left": "3" } });
  const { response, data, requestId } = await recorded(answer).client.readEvents().withResponse();
  expect([response.headers.get("x-left"), requestId]).toEqual(["3", "r-1"]);
  expect((await all(data)).length).toBe(1);
});
