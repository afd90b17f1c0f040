import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cacheCredential } from "../src/client.js";
import { acme, failure, inits, recorded, recordedFetch, serve, sleep, type OperationName } from "./acme.js";

const start = Date.UTC(2026, 10, 21);
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: start }));
afterEach(() => void vi.useRealTimers());

/** A credential function whose credentials are valid for 1000 s; `obtained` counts them. */
function kept(obtain: (n: number) => unknown = () => sleep(5)) {
  const counter = { obtained: 0 };
  const token = cacheCredential(async () => {
    const value = `token-${++counter.obtained}`;
    const expiresAt = Date.now() + 1_000_000;
    await obtain(counter.obtained);
    return { value, expiresAt };
  });
  return { token, counter };
}

const parallel = <T>(call: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 100 }, call));

test("nothing is obtained before it is needed, and once for 100 concurrent calls", async () => {
  const { token, counter } = kept();
  expect(counter.obtained).toBe(0);
  expect(new Set(await parallel(() => token()))).toEqual(new Set(["token-1"]));
  expect(counter.obtained).toBe(1);
});

test.each([
  [0, "token-1"],
  [899_999, "token-1"],
  [900_000, "token-2"],
  [1_000_001, "token-2"],
])("after %i of 1000000 ms, a call gets %s", async (ms, value) => {
  const { token } = kept();
  await token();
  vi.setSystemTime(start + ms);
  expect(new Set(await parallel(() => token()))).toEqual(new Set([value]));
});

test("the time that obtaining takes is part of a credential's life", async () => {
  const { token } = kept((n) => n === 1 && vi.setSystemTime(start + 890_000));
  await expect(token()).resolves.toBe("token-1");
  await expect(token()).resolves.toBe("token-1");
  vi.setSystemTime(start + 900_000);
  await expect(token()).resolves.toBe("token-2");
});

test("a credential that has already expired is used once, and not cached", async () => {
  const { token } = kept((n) => n === 1 && vi.setSystemTime(start + 2_000_000));
  await expect(token()).resolves.toBe("token-1");
  await expect(token()).resolves.toBe("token-2");
});

test("a rejected credential is replaced once, whichever call reports it", async () => {
  const { token, counter } = kept();
  await token();
  expect(new Set(await parallel(() => token("token-1")))).toEqual(new Set(["token-2"]));
  await expect(token("token-1")).resolves.toBe("token-2");
  await expect(token()).resolves.toBe("token-2");
  expect(counter.obtained).toBe(2);
});

test("a failed attempt is shared, and not kept", async () => {
  const reason = new Error("the issuer is away");
  const { token, counter } = kept((n) => (n === 1 ? Promise.reject(reason) : undefined));
  const failures = await parallel(() => failure(token()));
  expect(new Set(failures)).toEqual(new Set([reason]));
  expect(counter.obtained).toBe(1);
  await expect(token()).resolves.toBe("token-2");
});

test("an obtain that throws rejects, and the next call tries again", async () => {
  let calls = 0;
  const token = cacheCredential(() => {
    if (++calls === 1) throw new RangeError("not yet");
    return Promise.resolve({ value: "token", expiresAt: start + 1000 });
  });
  await expect(token()).rejects.toThrow(RangeError);
  await expect(token()).resolves.toBe("token");
});

test("a failed renewal keeps a token that is still valid", async () => {
  const { token } = kept((n) => (n === 2 ? Promise.reject(new Error("away")) : undefined));
  await token();
  await expect(token("token-1")).rejects.toThrow("away");
  await expect(token()).resolves.toBe("token-1");
});

/** An API that takes only this key, and a client of it; `asked` are the arguments of its credential function. */
function guarded(right: string, credential: (refused: string | undefined, call: number) => string | Promise<string>) {
  const asked: (string | undefined)[] = [];
  const answer = (request: Request): Response => {
    const authorized = request.headers.get("authorization") === `Bearer ${right}`;
    return authorized
      ? Response.json({ ok: true })
      : Response.json({ code: "no_such_key" }, { status: 401, headers: { "retry-after": "0" } });
  };
  const apiKey = (refused?: string) => credential(refused, asked.push(refused));
  return { ...recorded(answer, { apiKey, maxRetries: 2 }), asked };
}

const keysOf = (requests: Request[]) => requests.map(({ headers }) => headers.get("authorization"));

const resendable = (Object.keys(inits) as OperationName[]).filter((name) => !["logIn", "getFile"].includes(name));

test.each(resendable)(
  "after a 401, %s is sent once more with the credential that the function then gives",
  async (name) => {
    const { client, requests, asked } = guarded("key-2", (_, call) => `key-${call}`);
    await client[name](inits[name]);
    expect(asked).toEqual([undefined, "key-1"]);
    expect(keysOf(requests)).toEqual(["Bearer key-1", "Bearer key-2"]);
    const facts = async (request: Request) => {
      const { "content-type": type = "", authorization: _, ...headers } = Object.fromEntries(request.headers);
      // Each form has a boundary of its own.
      const [, boundary = "-"] = /boundary=(.*)/.exec(type) ?? [];
      const body = (await request.text()).replaceAll(boundary, "");
      return { url: request.url, method: request.method, type: type.replace(boundary, ""), headers, body };
    };
    const [first, second] = await Promise.all(requests.map(facts));
    expect(second).toEqual(first);
  },
);

test("a low-level request is sent once more, too", async () => {
  let asked = 0;
  const answer = ({ headers }: Request) =>
    Response.json({ ok: true }, { status: headers.get("authorization") === "Bearer key-2" ? 200 : 401 });
  const { client, requests } = recordedFetch(answer, { apiKey: () => `key-${++asked}` });
  await expect(client.GET("/v1/items")).resolves.toMatchObject({ data: { ok: true } });
  expect(keysOf(requests)).toEqual(["Bearer key-1", "Bearer key-2"]);
});

test("the header of a scheme without a prefix is renewed as well, by its value", async () => {
  const asked: unknown[] = [];
  const token = (refused?: string) => `t-${asked.push(refused)}`;
  const answer = (request: Request) =>
    new Response("{}", { status: request.headers.get("x-acme-token") === "t-2" ? 200 : 401 });
  const { client } = recorded(answer, { apiKey: undefined, token });
  await client.listItems();
  expect(asked).toEqual([undefined, "t-1"]);
});

test("a credential that has not changed is not retried: the call fails with the 401", async () => {
  const { client, requests, asked } = guarded("another", () => "key-1");
  const error = await failure(client.listItems());
  expect(error).toMatchObject({ name: "ApiError", status: 401, code: "no_such_key", attempts: 1 });
  expect(asked).toEqual([undefined, "key-1"]);
  expect(requests.length).toBe(1);
});

test("a call requests a new credential only once, and the error has the number of attempts", async () => {
  const { client, requests, asked } = guarded("another", (_, call) => `key-${call}`);
  expect(await failure(client.listItems())).toMatchObject({ name: "ApiError", status: 401, attempts: 2 });
  expect(asked).toEqual([undefined, "key-1"]);
  expect(requests.length).toBe(2);
});

test("a credential that is a text is sent once", async () => {
  const { client, requests } = recorded(() => new Response("{}", { status: 401 }), { apiKey: "key-1" });
  expect(await failure(client.listItems())).toMatchObject({ status: 401, attempts: 1 });
  expect(requests.length).toBe(1);
});

test("an unauthenticated operation asks for no credential after a 401", async () => {
  const { client, asked } = guarded("key-2", (_, call) => `key-${call}`);
  expect(await failure(client.logIn(inits.logIn))).toMatchObject({ status: 401, attempts: 1 });
  expect(asked).toEqual([]);
});

test.each([402, 403, 407])("a %i asks for no other credential", async (status) => {
  let asked = 0;
  const { client } = recorded(() => new Response("{}", { status }), { apiKey: () => `key-${++asked}` });
  expect(await failure(client.listItems())).toMatchObject({ status, attempts: 1 });
  expect(asked).toBe(1);
});

test("a stream as the body cannot be sent twice, so no new credential is requested", async () => {
  const { client, requests, asked } = guarded("key-2", (_, call) => `key-${call}`);
  const file = { stream: new Blob(["x"]).stream(), name: "x" };
  expect(await failure(client.upload({ body: { file } }))).toMatchObject({ status: 401, attempts: 1 });
  expect(asked).toEqual([undefined]);
  expect(requests.length).toBe(1);
});

test("the second request is the first in all but its credential: idempotency key and headers", async () => {
  const { client, requests } = guarded("key-2", (_, call) => `key-${call}`);
  await client.charge({ ...inits.charge, headers: { "x-mine": "1" } });
  const [first, second] = requests.map((request) => Object.fromEntries(request.headers));
  expect(first).toMatchObject({
    "idempotency-key": expect.stringMatching(/^[\da-f-]{36}$/),
    "x-mine": "1",
  });
  expect(second).toEqual({ ...first, authorization: "Bearer key-2" });
});

test("what the second request meets is retried as usual, and the retries are not used up", async () => {
  let asked = 0;
  const statuses = [401, 503, 503, 200];
  const answer = (_: Request, attempt: number) =>
    new Response("{}", { status: statuses[attempt - 1]!, headers: { "retry-after": "0" } });
  const { client, requests } = recorded(answer, { apiKey: () => `key-${++asked}`, maxRetries: 2 });
  await client.listItems();
  expect(keysOf(requests)).toEqual(["Bearer key-1", "Bearer key-2", "Bearer key-3", "Bearer key-4"]);
});

test("a function that fails when it is asked once more passes its own error", async () => {
  const reason = new RangeError("the vault is sealed");
  const { client, requests } = guarded("key-2", (_, call) => (call === 1 ? "key-1" : Promise.reject(reason)));
  expect(await failure(client.listItems())).toBe(reason);
  expect(requests.length).toBe(1);
});

test("a function that stalls when it is asked once more is under timeoutMs, and under the caller's signal", async () => {
  const stalling = () => guarded("key-2", (_, call) => (call === 1 ? "key-1" : new Promise(() => {})));
  const error = await failure(stalling().client.listItems({ timeoutMs: 50 }));
  expect(error).toMatchObject({ name: "TimeoutError", limit: "timeoutMs", attempts: 1 });
  expect(await failure(stalling().client.listItems({ deadlineMs: 50 }))).toMatchObject({ limit: "deadlineMs" });
  const controller = new AbortController();
  const reason = new Error("enough");
  setTimeout(() => controller.abort(reason), 20);
  expect(await failure(stalling().client.listItems({ signal: controller.signal }))).toBe(reason);
});

test("100 calls whose credential has been refused obtain one new one", async () => {
  const { token, counter } = kept();
  const { baseUrl, requests } = await serve(({ headers }, response) => {
    response.statusCode = headers.authorization === "Bearer token-2" ? 200 : 401;
    response.setHeader("content-type", "application/json").end("{}");
  });
  const client = acme({ baseUrl, apiKey: token });
  await parallel(() => client.listItems());
  expect(counter.obtained).toBe(2);
  expect(requests.length).toBeLessThanOrEqual(200);
  await client.listItems();
  expect(counter.obtained).toBe(2);
});

test("a refresh under way for another call, which may return the refused credential, is not taken for a new one", async () => {
  let release: (() => void) | undefined;
  const asked: (string | undefined)[] = [];
  const apiKey = async (refused?: string): Promise<string> => {
    asked.push(refused);
    if (asked.length === 2) await new Promise<void>((resolve) => (release = resolve));
    return refused ? "key-2" : "key-1";
  };
  const refuse: (() => void)[] = [];
  const answer = async (request: Request): Promise<Response> => {
    if (request.headers.get("authorization") === "Bearer key-2") return Response.json({});
    await new Promise<void>((resolve) => refuse.push(resolve));
    return new Response("{}", { status: 401 });
  };
  const { client } = recorded(answer, { apiKey });
  const first = client.listItems();
  await vi.waitFor(() => expect(refuse.length).toBe(1));
  const second = client.listItems();
  await vi.waitFor(() => expect(release).toBeDefined());
  refuse[0]!();
  await sleep(20);
  release!();
  await expect(first).resolves.toEqual({});
  await vi.waitFor(() => expect(refuse.length).toBe(2));
  refuse[1]!();
  await expect(second).resolves.toEqual({});
});
