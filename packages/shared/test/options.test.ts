import { expect, test } from "vitest";
import { createVendorClient } from "../src/client.js";
import { acme, definition, failure, inits, recorded, recordedFetch, serve, type Init } from "./acme.js";

const wrongLimits: [name: string, value: unknown][] = [
  "timeoutMs",
  "deadlineMs",
  "maxRetries",
  "maxResponseBytes",
].flatMap((name) => ["1", NaN, {}, null, true].map((value): [string, unknown] => [name, value]));
const wrong: [name: string, value: unknown][] = [
  ...wrongLimits,
  ["timeoutMs", -1],
  ["maxRetries", 1.5],
  ["maxRetries", -1],
  ["maxResponseBytes", -1],
  ["fetch", "fetch"],
  ["headers", "x"],
];

test.each(wrong)("the option %s as %o is refused when the client is made, and in a call", async (name, value) => {
  expect(() => acme({ [name]: value })).toThrow(new RegExp(`^acme: ${name} is .+\\. Expected `));
  const { client, requests } = recorded();
  const error = await failure(client.listItems({ [name]: value }));
  expect(error.name).toBe("InvalidRequestError");
  expect(error.message).toMatch(new RegExp(`^acme listItems: ${name} is .+\\. Expected `));
  const verb = recordedFetch();
  expect((await failure(verb.client.GET("/v1/items", { [name]: value } as never))).name).toBe("InvalidRequestError");
  expect([...requests, ...verb.requests]).toEqual([]);
});

test.each<[name: string, value: unknown]>([
  ["signal", new AbortController()],
  ["parseAs", "bogus"],
  ["params", "id"],
  ["headers", 7],
])("the init %s as %o is refused, and nothing is sent", async (name, value) => {
  const { client, requests } = recorded();
  const error = await failure(client.listItems({ [name]: value }));
  expect(error.message).toMatch(new RegExp(`^acme listItems: ${name} is .+\\. Expected `));
  expect(requests).toEqual([]);
});

test.each([null, "x", 7])("%o in place of the options is refused", async (value) => {
  expect(() => createVendorClient(definition, value as never)).toThrow(
    /^acme: the options are .+ Expected an object: \{ … \}\./,
  );
});

test.each([0, -5])(
  "a budget of %d milliseconds is spent: the call times out at once, and nothing is sent",
  async (deadlineMs) => {
    const { client, requests } = recorded();
    const error = await failure(client.listItems({ deadlineMs }));
    expect(error).toMatchObject({ name: "TimeoutError", limit: "deadlineMs", limitMs: deadlineMs, attempts: 0 });
    expect((await failure(recordedFetch().client.GET("/v1/items", { deadlineMs }))).name).toBe("TimeoutError");
    expect(requests).toEqual([]);
    expect(() => acme({ deadlineMs })).toThrow(/^acme: deadlineMs is .+ Expected more than 0/);
  },
);

test("undefined is not given", async () => {
  const nothing = { timeoutMs: undefined, deadlineMs: undefined, maxRetries: undefined, fetch: undefined };
  const { client } = recorded(undefined, { ...nothing, fetch: async () => Response.json(1), baseUrl: undefined });
  const init = { ...nothing, signal: undefined, headers: undefined, params: { query: { a: undefined } } };
  await expect(client.listItems(init as Init)).resolves.toBe(1);
});

test("properties of Object.prototype are not options", async () => {
  const polluted = Object.prototype as unknown as Record<string, unknown>;
  const evil = {
    baseUrl: "https://evil.example",
    fetch: async () => Response.json("evil"),
  };
  Object.assign(polluted, evil, { id: "evil" });
  try {
    const { baseUrl, requests } = await serve((_, response) => void response.end("{}"));
    await acme({ baseUrl }).listItems();
    await acme({ baseUrl }).listItems({});
    expect(requests.map(({ url }) => url)).toEqual(["/v1/items", "/v1/items"]);
    expect((await failure(acme({ baseUrl }).getItem({ params: { path: {} } }))).message).toContain("is missing");
  } finally {
    for (const name of [...Object.keys(evil), "id"]) delete polluted[name];
  }
});

test("an exception of the caller's own passes untouched", async () => {
  const reason = new RangeError("mine");
  const throwing = {
    get body(): never {
      throw reason;
    },
  };
  expect(await failure(recorded().client.createItem(throwing))).toBe(reason);
  const fetch = (): never => {
    throw reason;
  };
  expect(await failure(acme({ fetch, maxRetries: 2 }).listItems())).toBe(reason);
});

test.each([undefined, null, {}, { ok: true, status: 200, json: async () => ({}) }])(
  "a fetch that returns %o is said to be wrong, once",
  async (value) => {
    let calls = 0;
    const fetch = async (): Promise<Response> => (calls++, value as never);
    const error = await failure(acme({ fetch, maxRetries: 2 }).listItems());
    expect(error.name).toBe("InvalidRequestError");
    expect(error.message).toContain("Return new Response(…)");
    expect(calls).toBe(1);
  },
);

test.each(["transfer-encoding", "Connection", "content-length", "Upgrade"])(
  "the header %s is refused before anything is sent",
  async (name) => {
    const { client, requests } = recorded();
    const error = await failure(client.listItems({ headers: { [name]: "x" } }));
    expect(error.message).toBe(`acme listItems: header ${name} is the connection's own. Leave it out.`);
    expect(requests).toEqual([]);
  },
);

test("a port that fetch refuses is a wrong call, not a missing response", async () => {
  const error = await failure(acme({ baseUrl: "http://127.0.0.1:6000", maxRetries: 2 }).listItems());
  expect(error.message).toContain("fetch rejected the request (bad port)");
});

test("a content type of the caller's does not replace that of a body that is written here", async () => {
  const headers = { "Content-Type": "text/plain" };
  const { client, requests } = recorded(undefined, { headers });
  await client.createItem({ ...inits.createItem, headers });
  await client.upload({ ...inits.upload, headers });
  expect(requests.map((request) => request.headers.get("content-type"))).toEqual([
    "application/json",
    expect.stringMatching(/^multipart\/form-data; boundary=/),
  ]);
});

test.each([new Set(["a"]), new Map(), () => "a", Symbol("a"), new URLSearchParams("a=1"), /a/])(
  "a query value of another kind is refused, not left out: %o",
  async (value) => {
    const { client, requests } = recorded();
    const error = await failure(client.listItems({ params: { query: { value } } }));
    expect(error.message).toContain("holds an unsupported value. Expected text");
    expect(requests).toEqual([]);
  },
);

test.each(["x", 7])("%o in place of an init is refused", async (value) => {
  const error = await failure(recorded().client.listItems(value as never));
  expect(error.message).toMatch(/^acme listItems: the options are .+ Expected an object: \{ … \}\./);
});
