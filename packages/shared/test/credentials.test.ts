import { expect, test } from "vitest";
import { createVendorClient } from "../src/client.js";
import type { Credential } from "../src/credential.js";
import type { Middleware } from "../src/fetch.js";
import {
  acme,
  definition,
  failure,
  inits,
  recorded,
  recordedFetch,
  type AcmeClient,
  type AcmeOptions,
  type OperationName,
} from "./acme.js";

const sent = (requests: Request[]): (string | null)[] =>
  requests.map((request) => request.headers.get("authorization"));

test.each<[kind: string, apiKey: Credential]>([
  ["a string", "key-2"],
  ["a function", () => "key-2"],
  ["an async function", async () => "key-2"],
])("%s is sent as the scheme requires", async (_, apiKey) => {
  const { client, requests } = recorded(undefined, { apiKey });
  await client.listItems();
  expect(sent(requests)).toEqual(["Bearer key-2"]);
});

test("a scheme without a prefix sends the bare value", async () => {
  const { client, requests } = recorded(undefined, { apiKey: undefined, token: "t-1" });
  await client.listItems();
  expect(sent(requests)).toEqual([null]);
  expect(requests[0]!.headers.get("x-acme-token")).toBe("t-1");
});

test("of several alternatives, the first whose credentials were given is sent", async () => {
  const { client, requests } = recorded(undefined, { token: "t-1" });
  await client.listItems();
  expect(sent(requests)).toEqual(["Bearer key-1"]);
  expect(requests[0]!.headers.has("x-acme-token")).toBe(false);
});

test("credentials that are needed together are sent together", async () => {
  const requests: Request[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push(new Request(url, init));
    return Response.json({});
  };
  const both = { ...definition, security: [["apiKey", "token"]] };
  const make = (options: object): { listItems(): Promise<unknown> } =>
    createVendorClient(both, { fetch, ...options }) as never;
  await make({ apiKey: "key-1", token: "t-1" }).listItems();
  expect(Object.fromEntries(requests[0]!.headers)).toMatchObject({
    authorization: "Bearer key-1",
    "x-acme-token": "t-1",
  });
  expect((await failure(make({ apiKey: "key-1" }).listItems())).message).toContain("Pass token:");
  expect(requests.length).toBe(1);
});

test("a function is called before each request, attempts included", async () => {
  let n = 0;
  const answer = (_: Request, attempt: number): Response =>
    attempt === 1 ? new Response(null, { status: 503, headers: { "retry-after": "0" } }) : Response.json({});
  const { client, requests } = recorded(answer, { apiKey: () => `key-${++n}`, maxRetries: 1 });
  expect(n).toBe(0);
  await client.listItems();
  await client.listItems();
  expect(sent(requests)).toEqual(["Bearer key-1", "Bearer key-2", "Bearer key-3"]);
});

test("concurrent calls share one invocation of a function", async () => {
  let [calls, open, most] = [0, 0, 0];
  const apiKey = async (): Promise<string> => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setTimeout(resolve, 5));
    open--;
    return `key-${++calls}`;
  };
  const { client, requests } = recorded(undefined, { apiKey });
  await Promise.all(Array.from({ length: 20 }, () => client.listItems()));
  expect([calls, most]).toEqual([1, 1]);
  expect(new Set(sent(requests))).toEqual(new Set(["Bearer key-1"]));
  await client.listItems();
  expect(sent(requests).at(-1)).toBe("Bearer key-2");
});

const reason = new RangeError("the vault is sealed");
const brokenCredentials: Record<string, () => Promise<string>> = {
  throws: () => {
    throw reason;
  },
  rejects: () => Promise.reject(reason),
};
test.each(Object.keys(brokenCredentials))(
  "a function that %s passes its own error, and the next call tries again",
  async (how) => {
    let broken = true;
    const apiKey = (): string | Promise<string> => (broken ? brokenCredentials[how]!() : "key-2");
    const { client, requests } = recorded(undefined, { apiKey, maxRetries: 2 });
    const failures = await Promise.all([failure(client.listItems()), failure(client.listItems())]);
    for (const error of failures) expect(error).toBe(reason);
    expect(requests).toEqual([]);
    broken = false;
    await client.listItems();
    expect(sent(requests)).toEqual(["Bearer key-2"]);
  },
);

test.each<[what: string, value: unknown, message: string]>([
  ["empty", "", "is empty"],
  ["a line break", "key\n1", "has a space or"],
  ["a line break at the end", "key-1\r\n", "has a space or"],
  ["a NUL", "key\0", "has a space or"],
  ["a space", "my key", "has a space or"],
  ["a space at the beginning", " key-1", "has a space or"],
  [
    "a prefix",
    "Bearer key-1",
    "has a space or a character beyond visible ASCII; trim it, and leave out a prefix such as Bearer",
  ],
  ["a letter beyond ASCII", "kéy", "has a space or a character beyond visible ASCII"],
  ["undefined from a function", undefined, "is undefined, not a string"],
  ["null", null, "is object, not a string"],
  ["a number", 7, "is number, not a string"],
  ["an object", {}, "is object, not a string"],
])("a credential that is or has %s is refused before anything is sent", async (_, value, message) => {
  const given = [() => value, async () => value, ...(value === undefined ? [] : [value])] as Credential[];
  for (const apiKey of given) {
    const { client, requests } = recorded(undefined, { apiKey });
    const error = await failure(client.listItems());
    expect(error.name).toBe("InvalidRequestError");
    expect(error.message).toContain(`acme: apiKey ${message}`);
    expect(requests).toEqual([]);
  }
});

test("a call without the credential it needs names the option to pass", async () => {
  const { client, requests } = recorded(undefined, { apiKey: undefined });
  const error = await failure(client.listItems());
  expect(error.name).toBe("InvalidRequestError");
  expect(error.message).toBe(
    'acme listItems needs a credential, but apiKey or token is undefined. Pass apiKey: "…", or a function that returns it, when the client is made.',
  );
  expect(requests).toEqual([]);
});

const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl";

test("a JWT is refused where the vendor's keys are opaque, and what only resembles one is not", async () => {
  const credentials = {
    ...definition.credentials,
    apiKey: { ...definition.credentials.apiKey, format: "key" as const },
  };
  const { requests } = recorded();
  const fetch = async (url: string, init: RequestInit): Promise<Response> =>
    Response.json(requests.push(new Request(url, init)));
  const list = (apiKey: Credential): Promise<unknown> =>
    createVendorClient<AcmeClient>({ ...definition, credentials }, { fetch, apiKey } as AcmeOptions).listItems();
  for (const apiKey of [jwt, () => jwt, async () => jwt.slice(0, jwt.lastIndexOf(".") + 1)]) {
    const error = await failure(list(apiKey));
    expect(error.name).toBe("InvalidRequestError");
    expect(error.message).toMatch(/^acme: apiKey is a JWT, not a key of this vendor's\. Pass apiKey: /);
    expect(error.message).not.toContain("eyJ");
  }
  expect(requests).toEqual([]);
  for (const apiKey of ["ey.a.b", "sk_live_eyJhbGciOiJIUzI1NiJ9.a.b", "eyJhbGciOiJIUzI1NiJ9", `${jwt}.x`])
    await list(apiKey);
  expect(requests.length).toBe(4);
});

test("where the specification does not say that keys are opaque, a JWT is sent", async () => {
  const { client, requests } = recorded(undefined, { apiKey: jwt });
  await client.listItems();
  expect(sent(requests)).toEqual([`Bearer ${jwt}`]);
});

test("an unauthenticated operation sends no credential and never calls the function", async () => {
  let calls = 0;
  const { client, requests } = recorded(undefined, { apiKey: () => `key-${++calls}` });
  await client.logIn({ ...inits.logIn, headers: { authorization: "Bearer mine" } });
  await recorded(undefined, { apiKey: undefined }).client.logIn(inits.logIn);
  expect(calls).toBe(0);
  expect(sent(requests)).toEqual([null]);
});

test("a login can go through the very client that it serves", async () => {
  const answer = (request: Request): Response =>
    Response.json(request.url.endsWith("/login") ? { key: "key-2" } : { ok: true });
  const { client, requests } = recorded(answer, {
    apiKey: async () => ((await client.logIn(inits.logIn)) as { key: string }).key,
  });
  await expect(client.listItems()).resolves.toEqual({ ok: true });
  expect(sent(requests)).toEqual([null, "Bearer key-2"]);
});

const impostors: Record<string, AcmeOptions & { call?: object }> = {
  "the client's headers": { headers: { Authorization: "Bearer mine" } },
  "the call's headers": { call: { headers: { authorization: "Bearer mine" } } },
  "a header parameter": { call: { params: { header: { AUTHORIZATION: "Bearer mine" } } } },
  "a header of another scheme": { headers: { "X-Acme-Token": "mine" } },
};
test.each(Object.keys(impostors))("%s cannot replace a credential", async (what) => {
  const { call = {}, ...options } = impostors[what]!;
  const { client, requests } = recorded(undefined, options);
  await client.listItems(call);
  expect(sent(requests)).toEqual(["Bearer key-1"]);
  expect(requests[0]!.headers.has("x-acme-token")).toBe(false);
});

const middlewares: Record<string, Middleware["onRequest"] & {}> = {
  "that sets it": ({ request }) => request.headers.set("authorization", "x"),
  "that makes a request": ({ request }) => new Request(request.url),
};
test.each(Object.keys(middlewares))("a middleware %s cannot replace a credential", async (what) => {
  const { client, requests } = recordedFetch();
  await client.GET("/v1/items", { middleware: [{ onRequest: middlewares[what]! }] });
  expect(sent(requests)).toEqual(["Bearer key-1"]);
});

test("a middleware does not see a credential", async () => {
  const seen: string[] = [];
  const { client, requests } = recordedFetch();
  client.use({
    onRequest: ({ request, params, options }) => {
      seen.push(JSON.stringify([[...request.headers], params, options]));
    },
  });
  await client.GET("/v1/items");
  expect(sent(requests)).toEqual(["Bearer key-1"]);
  expect(seen.length).toBe(1);
  expect(seen.join()).not.toContain("key-1");
});

test("two clients never see each other", async () => {
  const seen: string[] = [];
  const make = (n: number) =>
    recordedFetch(undefined, { apiKey: `key-${n}`, headers: { "x-n": `${n}` }, baseUrl: `https://${n}.acme.example` });
  const [one, two] = [make(1), make(2)];
  one.client.use({ onRequest: ({ request }) => void seen.push(request.url) });
  await Promise.all([one.client.GET("/v1/items"), two.client.GET("/v1/items")]);
  expect(sent(one.requests)).toEqual(["Bearer key-1"]);
  expect(sent(two.requests)).toEqual(["Bearer key-2"]);
  expect(two.requests[0]!.headers.get("x-n")).toBe("2");
  expect(seen).toEqual(["https://1.acme.example/v1/items"]);
});

test("a header parameter of the client is sent only by operations that have it, unless the call gives one", async () => {
  const { client, requests } = recorded(undefined, { tenant: async () => "t1" });
  const calls: [OperationName, object][] = [
    ["charge", {}],
    ["charge", { params: { header: { "X-Acme-Tenant": "t2" } } }],
    ["charge", { headers: { "x-acme-tenant": "t3" } }],
    ["listItems", {}],
  ];
  for (const [name, init] of calls) await client[name]({ ...inits[name], ...init });
  expect(requests.map((request) => request.headers.get("x-acme-tenant"))).toEqual(["t1", "t2", "t3", null]);
});

test("nothing is sent but what the specification says and the caller gave", async () => {
  const { client, requests } = recorded();
  await client.listItems();
  await client.createItem(inits.createItem);
  const [get, post] = requests.map((request) => Object.fromEntries(request.headers));
  expect(get).toEqual({ accept: "application/json", authorization: "Bearer key-1" });
  expect(post).toEqual({ ...get, "content-type": "application/json" });
});

test.each(["line\nbreak", "line\rbreak", "nul\0", "ā"])("the header value %j is refused", async (value) => {
  expect(() => acme({ headers: { "x-mine": value } })).toThrow(/^acme: header x-mine has a character/);
  const { client, requests } = recorded();
  for (const init of [{ headers: { "x-mine": value } }, { params: { header: { "X-Acme-Tenant": value } } }]) {
    expect((await failure(client.charge(init))).name).toBe("InvalidRequestError");
  }
  expect(requests).toEqual([]);
});
