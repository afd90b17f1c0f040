import { createServer } from "node:http";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { basic, createVendorClient, inCookie, inQuery, type Definition, type ResultPromise } from "../src/client.js";
import { createVendorFetchClient } from "../src/fetch.js";
import type { BasicCredential, BasicLogin, Credential } from "../src/credential.js";
import type { ClientOptions } from "../src/options.js";
import { failure, serve } from "./acme.js";

const definition = {
  vendor: "acme",
  baseUrl: "https://api.acme.example",
  credentials: {
    login: { header: "Authorization", prefix: "Basic ", kind: basic },
    token: { header: "Authorization", prefix: "Token " },
    key: { kind: inQuery("api key") },
    sid: { kind: inCookie("sid") },
    csrf: { kind: inCookie("csrf") },
  },
  security: [],
  operations: {
    withLogin: { method: "POST", path: "/login", security: [["login"]] },
    withToken: { method: "GET", path: "/token", security: [["token"]] },
    withKey: { method: "GET", path: "/key", security: [["key"]] },
    withCookies: { method: "GET", path: "/cookies", security: [["sid", "csrf"]] },
    withAll: { method: "POST", path: "/all", security: [["login", "key", "sid"]] },
    withLoginOrKey: { method: "GET", path: "/either", security: [["login"], ["key", "sid"]] },
    withOrWithout: { method: "GET", path: "/optional", security: [["token"], []] },
  },
} as const satisfies Definition;

type Operation = keyof typeof definition.operations;
type Client = Record<Operation, (init?: object) => ResultPromise<unknown>>;

interface Options extends ClientOptions {
  login?: BasicCredential;
  token?: Credential;
  key?: Credential;
  sid?: Credential;
  csrf?: Credential;
}

const all: Options = {
  login: { username: "Aladdin", password: "open:sesame ü" },
  token: "token-4711",
  key: "key&4711",
  sid: "sid-4711",
  csrf: "csrf-4711",
};
const base64 = "QWxhZGRpbjpvcGVuOnNlc2FtZSDDvA==";

/** The requests that calls send; those of `refused` get a 401. */
async function onTheWire(options: Options, refused = 0) {
  const { baseUrl, requests } = await serve((_, response, attempt) =>
    response.writeHead(attempt <= refused ? 401 : 200, { "content-type": "application/json" }).end("{}"),
  );
  const client = createVendorClient<Client>(definition, { baseUrl, maxRetries: 0, ...options });
  const fetchClient = createVendorFetchClient<Record<string, never>>(definition, {
    baseUrl,
    maxRetries: 0,
    ...options,
  } as never);
  return { client, fetchClient, requests };
}

const sent: Record<Operation, object> = {
  withLogin: { url: "/login", authorization: `Basic ${base64}`, cookie: undefined },
  withToken: { url: "/token", authorization: "Token token-4711", cookie: undefined },
  withKey: { url: "/key?api%20key=key%264711", authorization: undefined, cookie: undefined },
  withCookies: { url: "/cookies", authorization: undefined, cookie: "sid=sid-4711; csrf=csrf-4711" },
  withAll: { url: "/all?api%20key=key%264711", authorization: `Basic ${base64}`, cookie: "sid=sid-4711" },
  withLoginOrKey: { url: "/either", authorization: `Basic ${base64}`, cookie: undefined },
  withOrWithout: { url: "/optional", authorization: "Token token-4711", cookie: undefined },
};

test("each credential is sent where its scheme says, by methods and by HTTP methods", async () => {
  const { client, fetchClient, requests } = await onTheWire(all);
  const verbs = fetchClient as unknown as Record<string, (path: string, init: object) => Promise<unknown>>;
  for (const [name, expected] of Object.entries(sent)) {
    const { method, path } = definition.operations[name as Operation];
    const init = method === "POST" ? { body: { a: 1 } } : {};
    requests.length = 0;
    await client[name as Operation](init);
    await verbs[method]!(path, init);
    for (const { url, headers } of requests)
      expect({ url, authorization: headers.authorization, cookie: headers.cookie }).toEqual(expected);
    expect(requests.length).toBe(2);
  }
});

test("the first alternative whose credentials were all given is sent, and none where none is needed", async () => {
  const { client, requests } = await onTheWire({ key: "k-1", sid: "s-1" });
  await client.withLoginOrKey();
  await client.withOrWithout();
  expect(requests.map(({ url, headers }) => [url, headers.cookie, headers.authorization])).toEqual([
    ["/either?api%20key=k-1", "sid=s-1", undefined],
    ["/optional", undefined, undefined],
  ]);
});

test("a call without any alternative reports what each of them lacks", async () => {
  const { client } = await onTheWire({ sid: "s-1" });
  expect((await failure(client.withLoginOrKey())).message).toBe(
    'acme withLoginOrKey needs a credential, but login or key is undefined. Pass login: { username: "…", password: "…" }, or a function that returns it, when the client is made.',
  );
});

test("a key in the query or a cookie joins the caller's own, and replaces those of its name", async () => {
  const { client, requests } = await onTheWire(all);
  const query = { q: ["a b", "c"], "api key": "mine" };
  await client.withKey({ params: { query } });
  await client.withCookies({ headers: { cookie: "theme=dark; sid=mine" } });
  expect(requests.map(({ url, headers }) => [url, headers.cookie])).toEqual([
    ["/key?q=a%20b&q=c&api%20key=key%264711", undefined],
    ["/cookies", "theme=dark; sid=sid-4711; csrf=csrf-4711"],
  ]);
});

test("a function for a login receives the refused one after a 401", async () => {
  const asked: (BasicLogin | undefined)[] = [];
  const login = async (refused?: BasicLogin): Promise<BasicLogin> => {
    asked.push(refused);
    return { username: "ann", password: `p:${asked.length}` };
  };
  const { client, requests } = await onTheWire({ login }, 1);
  await client.withLogin({ body: {} });
  expect(asked).toEqual([undefined, { username: "ann", password: "p:1" }]);
  expect(requests.map(({ headers }) => headers.authorization)).toEqual([
    `Basic ${btoa("ann:p:1")}`,
    `Basic ${btoa("ann:p:2")}`,
  ]);
});

test.each<[what: string, operation: Operation, options: object, message: string]>([
  ["a text for a login", "withLogin", { login: "ann:secret" }, "login is not an object with a username and a password"],
  ["no password", "withLogin", { login: { username: "ann" } }, "login is not an object with a username and a password"],
  ["an empty login", "withLogin", { login: { username: "", password: "" } }, "login is empty"],
  [
    "a colon in the username",
    "withLogin",
    { login: { username: "a:secret", password: "b" } },
    "login has a username with a colon",
  ],
  [
    "a line break in a password",
    "withLogin",
    { login: { username: "a", password: "secret\n" } },
    "login has a line break or another control character",
  ],
  [
    "a prefix",
    "withToken",
    { token: "Token secret" },
    "token has a space or a character beyond visible ASCII; trim it, and leave out a prefix such as Token. Pass token:",
  ],
  ["a space in a key", "withKey", { key: "secret key" }, "key has a space"],
  ["a semicolon in a cookie", "withCookies", { sid: "secret; admin=1", csrf: "c" }, "sid has a space"],
  [
    "a comma in a cookie",
    "withCookies",
    { sid: "secret,1", csrf: "c" },
    "sid has a character that no cookie can carry",
  ],
])("%s is refused before anything is sent", async (_, operation, options, message) => {
  for (const given of [
    options,
    Object.fromEntries(Object.entries(options).map(([name, value]) => [name, () => value])),
  ]) {
    const { client, requests } = await onTheWire(given);
    const error = await failure(client[operation]());
    expect(error.name).toBe("InvalidRequestError");
    expect(error.message).toContain(`acme: ${message}`);
    expect(error.message).not.toContain("secret");
    expect(requests).toEqual([]);
  }
});

test("a login may have an empty username or password", async () => {
  for (const login of [
    { username: "sk_1", password: "" },
    { username: "", password: "pat" },
  ]) {
    const { client, requests } = await onTheWire({ login });
    await client.withLogin({ body: {} });
    expect(requests[0]!.headers.authorization).toBe(`Basic ${btoa(`${login.username}:${login.password}`)}`);
  }
});

const secrets = ["Aladdin", "open:sesame", base64, base64.slice(0, 12), "key&4711", "key%264711", "sid-4711"];

/** All that an error, a report or a response shows. */
const exposures = (value: unknown): string =>
  [inspect(value, { depth: 10, showHidden: false }), JSON.stringify(value), String((value as Error).stack)].join("\n");

const echo = (text: string): object => ({ code: text.replace(/[^\w.-]/g, "_"), message: text, request_id: text });

test.each(secrets)("what a vendor repeats of a credential, such as %j, is not shown", async (secret) => {
  const reports: unknown[] = [];
  const fetch = async (): Promise<Response> =>
    Response.json(echo(secret), { status: 400, headers: { "x-request-id": encodeURIComponent(secret) } });
  const client = createVendorClient<Client>(definition, {
    ...all,
    fetch,
    onAttempt: (report) => reports.push(report),
  });
  const error = await failure(client.withAll({ body: {} }));
  expect(error["status"]).toBe(400);
  const shown = exposures(error) + JSON.stringify(reports);
  for (const text of [secret, encodeURIComponent(secret), secret.replace(/[^\w.-]/g, "_")])
    expect(shown).not.toContain(text);
});

test.each<[failureOf: string, answer: (url: string) => Response | Promise<Response>]>([
  [
    "a network failure that names the URL",
    (url) => Promise.reject(new TypeError(`fetch failed: ${url}`, { cause: new Error(url) })),
  ],
  ["a redirect", (url) => new Response(null, { status: 302, headers: { location: url } })],
  ["a body that is not JSON", (url) => new Response(url)],
])("%s shows no key of the query", async (_, answer) => {
  const reports: unknown[] = [];
  const fetch = async (url: string): Promise<Response> => answer(url);
  const client = createVendorClient<Client>(definition, {
    ...all,
    fetch,
    maxRetries: 0,
    onAttempt: (report) => reports.push(report),
  });
  const error = await failure(client.withKey());
  // The digits of a duration are anything.
  const shown = JSON.stringify(reports, (key, value) => (key === "durationMs" ? 0 : value));
  expect(exposures(error) + shown).not.toContain("4711");
});

test("the URL of a response has no key", async () => {
  const { client, fetchClient } = await onTheWire(all);
  const { response } = await client.withKey({ params: { query: { q: 1 } } }).withResponse();
  const raw = await (
    fetchClient as unknown as { GET(path: string, init: object): Promise<{ response: Response }> }
  ).GET("/key", { params: { query: { q: 1 } } });
  for (const one of [response, raw.response]) {
    expect(one.url).toMatch(/\/key\?q=1$/);
    expect(inspect(one)).not.toContain("4711");
  }
});

test("a connection that is refused shows no key of the query", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  const client = createVendorClient<Client>(definition, {
    ...all,
    baseUrl: `http://127.0.0.1:${port}`,
    maxRetries: 0,
  });
  expect(exposures(await failure(client.withKey()))).not.toContain("4711");
});
