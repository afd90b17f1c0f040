import {
  respond,
  faults,
  faultServer,
  oddities,
  refuseConnections,
  type Fault,
} from "@scripts/testkit/failures/server";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { acme, acmeFetch, failure, inits, serve } from "./acme.js";

type FaultName = keyof typeof faults;

// No wait before an attempt, so that the tests take none.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

/** What a call rejects with, for each fault, and whether another attempt is made where one may be. */
const outcomes: Partial<Record<FaultName, [error: string, repeated: boolean, detail?: object]>> = {
  "stalls before the headers": ["TimeoutError", false],
  "stalls in the headers": ["TimeoutError", false],
  "stalls in the body": ["TimeoutError", false],
  "stalls in the body of an error": ["TimeoutError", false],
  "stalls between chunks": ["TimeoutError", false],
  "trickles the headers": ["TimeoutError", false],
  "trickles the body": ["TimeoutError", false],
  "resets before the headers": ["ConnectionError", true],
  "closes before the headers": ["ConnectionError", true],
  "resets in the headers": ["ConnectionError", true],
  "resets after the headers": ["ConnectionError", true],
  "resets in the body": ["ConnectionError", true],
  "closes in the body": ["ConnectionError", true],
  "sends an invalid chunk length": ["ConnectionError", true],
  "closes in the body of an error": ["ApiError", true, { status: 500 }],
  "sends text as gzip": ["ConnectionError", true],
  "does not speak HTTP": ["ConnectionError", true],
  "sends a Content-Length that is too small": ["InvalidResponseError", false, { status: 200 }],
  "truncates a body without Content-Length": ["InvalidResponseError", false, { body: '{"id":"7",' }],
  "sends truncated JSON": ["InvalidResponseError", false, { body: '{"id":"7",' }],
  "sends HTML": ["InvalidResponseError", false, { body: "<html>" }],
  "sends an empty 200": ["InvalidResponseError", false, { status: 200, body: "" }],
  "sends 204": ["InvalidResponseError", false, { status: 204, body: "" }],
  "sends an empty 500": ["ApiError", true, { status: 500 }],
  "sends a 404 with HTML": ["ApiError", false, { status: 404, body: "<html>" }],
  "sends a 304": ["ApiError", false, { status: 304 }],
};

const faultOf = (name: string): Fault => faults[name as FaultName];

const rows = Object.entries(outcomes).map(([name, [error, repeated, detail = {}]]) => ({
  name,
  error,
  repeated,
  detail,
}));
const timed = (error: string): number => (error === "TimeoutError" ? 500 : 10_000);

test("each injected fault has its outcome", () => {
  const others = ["closes between chunks", "truncates gzip"];
  expect([...Object.keys(outcomes), ...others].sort()).toEqual(Object.keys(faults).sort());
});

test.each(rows)("a server that $name makes $error", async ({ name, error, detail }) => {
  const { baseUrl, heads } = await faultServer(faultOf(name));
  const client = acme({ baseUrl, timeoutMs: timed(error) });
  expect(await failure(client.getItem(inits.getItem))).toMatchObject({ name: error, attempts: 1, ...detail });
  expect(heads.length).toBe(1);
});

test.each(rows)("a call to a server that $name once is retried: $repeated", async ({ name, error, repeated }) => {
  const { baseUrl, heads } = await faultServer((socket, attempt) =>
    attempt === 1 ? faultOf(name)(socket, attempt) : respond()(socket, attempt),
  );
  const client = acme({ baseUrl, timeoutMs: timed(error), maxRetries: 1 });
  const outcome = await client.getItem(inits.getItem).catch((error: Error) => error.name);
  expect(outcome).toEqual(repeated ? { id: "7", name: "a name" } : error);
  expect(heads.length).toBe(repeated ? 2 : 1);
});

test.each(rows.filter(({ error }) => error === "TimeoutError" || error === "ConnectionError"))(
  "a server that $name makes $error for bytes and streams as well",
  async ({ name, error }) => {
    const { baseUrl } = await faultServer(faultOf(name));
    // A trickle is no fault of a stream, which has the limit for each chunk.
    const client = acme({ baseUrl, timeoutMs: name === "trickles the body" ? 5 : timed(error) });
    const blob = failure(client.getFile(inits.getFile));
    const read = async (): Promise<unknown> =>
      new Response((await client.getFile({ ...inits.getFile, parseAs: "stream" })) as ReadableStream).arrayBuffer();
    // An error is read as a text, and has its status if its body breaks off.
    expect((await blob).name).toBe(error);
    expect((await failure(read())).name).toBe(error);
  },
);

// Some versions of Node take this for the end of the body; what is there is then no JSON.
test.each(["closes between chunks", "truncates gzip"] as const)("a server that %s makes no success", async (name) => {
  const { baseUrl } = await faultServer(faults[name]);
  const { name: error } = await failure(acme({ baseUrl }).getItem(inits.getItem));
  expect(["InvalidResponseError", "ConnectionError"]).toContain(error);
});

const body = '{"id":"7","name":"é"}';

const successes: Record<string, Fault> = {
  ...Object.fromEntries(Object.entries(oddities).map(([name, serve]): [string, Fault] => [name, serve(body)])),
  "is busy twice": (socket, attempt) =>
    void respond(attempt < 3 ? "" : body, { status: attempt < 3 ? "503 Busy" : "200 OK" })(socket, attempt),
  "asks once to wait": (socket, attempt) =>
    void respond(attempt < 2 ? "" : body, {
      status: attempt < 2 ? "429 Slow down" : "200 OK",
      headers: { "retry-after": "0" },
    })(socket, attempt),
};

test.each(Object.keys(successes))("a server that %s makes a success", async (name) => {
  const { baseUrl } = await faultServer(successes[name]!);
  await expect(acme({ baseUrl, maxRetries: 2 }).getItem(inits.getItem)).resolves.toEqual(JSON.parse(body));
});

test("a refused connection is a ConnectionError, with the system's code", async () => {
  const server = await refuseConnections();
  onTestFinished(() => server.close());
  const error = await failure(acme({ baseUrl: server.baseUrl }).listItems());
  expect(error).toMatchObject({ name: "ConnectionError", attempts: 1 });
  expect(error.message).toBe("acme listItems: no response: ECONNREFUSED (GET /v1/items)");
});

test.each([301, 302, 303, 307, 308])("a %i to another origin is refused, and never followed", async (status) => {
  const elsewhere = await serve((_, response) => void response.end("{}"));
  const vendor = await serve((_, response) => {
    response.writeHead(status, { location: `${elsewhere.baseUrl}/v1/items` }).end();
  });
  const client = acme({ baseUrl: vendor.baseUrl, maxRetries: 2 });
  const calls = [
    () => client.listItems(),
    () => client.createItem(inits.createItem),
    () => acmeFetch({ baseUrl: vendor.baseUrl, maxRetries: 2 }).GET("/v1/items"),
    () => client.getFile(inits.getFile),
    () => client.getFile({ ...inits.getFile, parseAs: "stream" }),
    () => client.listItems({ redirect: "follow" } as never),
  ];
  for (const call of calls) {
    const error = await failure(call());
    expect(error).toMatchObject({ name: "ConnectionError", attempts: 1 });
    expect(error.message).toContain(`${status} redirect refused`);
    expect(error.message).not.toContain(elsewhere.baseUrl);
  }
  expect(vendor.requests.length).toBe(calls.length);
  expect(elsewhere.requests).toEqual([]);
});

test("a response that a fetch got by following a redirect is refused", async () => {
  const vendor = await serve((request, response) => {
    if (request.url === "/v1/there") response.end("{}");
    else response.writeHead(302, { location: "/v1/there" }).end();
  });
  const follow = (url: string, init: RequestInit) => fetch(url, { ...init, redirect: "follow" });
  const client = acme({ baseUrl: vendor.baseUrl, fetch: follow });
  for (const call of [() => client.listItems(), () => client.getFile(inits.getFile)]) {
    expect((await failure(call())).message).toContain("redirect refused");
  }
});
