import { retriedStatuses } from "@scripts/openapi/retries";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { failure, inits, recorded, recordedFetch, type Init, type OperationName } from "./acme.js";

/** No wait before an attempt, so that the tests take none. */
const now = { "retry-after": "0" };
const busy = (status = 503): Response => new Response(null, { status, headers: now });
const success = (): Response => Response.json({ ok: true });
const reset = (): Promise<never> => Promise.reject(new TypeError("fetch failed"));

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

const repeated: [name: OperationName, repeated: boolean, why: string][] = [
  ["getItem", true, "a GET"],
  ["headItem", true, "a HEAD"],
  ["putItem", true, "a PUT"],
  ["deleteItem", true, "a DELETE"],
  ["getFile", true, "a GET of bytes"],
  ["endItem", true, "a POST that the vendor documents as safe to retry"],
  ["charge", true, "a POST with an idempotency key"],
  ["replaceFile", true, "a PUT of a file"],
  ["createItem", false, "a plain POST"],
  ["logIn", false, "a POST without a credential"],
  ["upload", false, "a POST of a file"],
];

test.each(repeated)("%s is retried: %s, as %s", async (name, isRepeated) => {
  for (const fault of [busy, reset]) {
    const { client, requests } = recorded(() => fault(), { maxRetries: 2 });
    expect((await failure(client[name](inits[name])))["attempts"]).toBe(isRepeated ? 3 : 1);
    expect(requests.length).toBe(isRepeated ? 3 : 1);
  }
});

test.each(retriedStatuses)("%i is tried again, and the first success counts", async (status) => {
  const { client, requests } = recorded((_, attempt) => (attempt < 3 ? busy(status) : success()), { maxRetries: 2 });
  await expect(client.listItems()).resolves.toEqual({ ok: true });
  expect(requests.length).toBe(3);
});

test.each([400, 401, 403, 404, 409, 410, 422, 425, 501, 505])("%i is final", async (status) => {
  const { client, requests } = recorded(() => busy(status), { maxRetries: 2 });
  expect(await failure(client.listItems())).toMatchObject({ name: "ApiError", status, attempts: 1 });
  expect(requests.length).toBe(1);
});

test("a network failure is tried again, and the last one is thrown", async () => {
  const broken = recorded(reset, { maxRetries: 2 });
  expect(await failure(broken.client.listItems())).toMatchObject({ name: "ConnectionError", attempts: 3 });
  const mixed = recorded((_, attempt) => [reset, busy, success][attempt - 1]!(), { maxRetries: 2 });
  await expect(mixed.client.listItems()).resolves.toEqual({ ok: true });
});

test.each([
  ["a redirect", () => new Response(null, { status: 302, headers: { location: "/" } }), "ConnectionError"],
  ["a success that is not JSON", () => new Response("<html>"), "InvalidResponseError"],
])("%s is not retried", async (_, answer, name) => {
  const { client, requests } = recorded(answer, { maxRetries: 2 });
  expect((await failure(client.listItems())).name).toBe(name);
  expect(requests.length).toBe(1);
});

test("a call is retried twice by default, and the call's own maxRetries wins", async () => {
  const attempts = async (options: object, init: Init = {}): Promise<unknown> =>
    (await failure(recorded(() => busy(), options).client.listItems(init)))["attempts"];
  expect(await attempts({ maxRetries: undefined })).toBe(3);
  expect(await attempts({ maxRetries: 0 })).toBe(1);
  expect(await attempts({ maxRetries: 1 })).toBe(2);
  expect(await attempts({ maxRetries: 1 }, { maxRetries: 4 })).toBe(5);
  expect(await attempts({ maxRetries: 4 }, { maxRetries: 0 })).toBe(1);
});

test("a low-level request is retried like the operation of its path", async () => {
  const { client, requests } = recordedFetch(() => busy(), { maxRetries: 2 });
  const { response } = await client.GET("/v1/items");
  expect([response.status, requests.length]).toEqual([503, 3]);
  await client.POST("/v1/items", { body: {} });
  expect(requests.length).toBe(4);
});

const keys = (requests: Request[]): (string | null)[] => requests.map(({ headers }) => headers.get("idempotency-key"));

test("all attempts of a call carry the same idempotency key, and each call has its own", async () => {
  const { client, requests } = recorded((_, attempt) => (attempt % 3 ? busy() : success()), { maxRetries: 2 });
  await client.charge(inits.charge);
  await client.charge(inits.charge);
  const sent = keys(requests);
  expect(sent.length).toBe(6);
  expect(sent[0]).toMatch(/^[\da-f-]{36}$/);
  expect(sent).toEqual([sent[0], sent[0], sent[0], sent[3], sent[3], sent[3]]);
  expect(sent[3]).not.toBe(sent[0]);
});

test.each<[where: string, init: Init]>([
  ["a header parameter", { params: { header: { "Idempotency-Key": "mine" } } }],
  ["a header", { headers: { "Idempotency-Key": "mine" } }],
  ["a header in small letters", { headers: { "idempotency-key": "mine" } }],
])("the caller's own idempotency key, given as %s, is kept", async (_, init) => {
  const { client, requests } = recorded(() => busy(), { maxRetries: 1 });
  await failure(client.charge({ ...inits.charge, ...init }));
  expect(keys(requests)).toEqual(["mine", "mine"]);
});

test("an idempotency key from the caller makes any POST safe to retry; an absent one does not", async () => {
  const { client, requests } = recorded(() => busy(), { maxRetries: 1 });
  await failure(client.createItem({ ...inits.createItem, headers: { "Idempotency-Key": "mine" } }));
  expect(keys(requests)).toEqual(["mine", "mine"]);
  await failure(client.createItem({ ...inits.createItem, headers: { "Idempotency-Key": undefined } }));
  expect(keys(requests)).toEqual(["mine", "mine", null]);
});

test("each attempt sends the whole body", async () => {
  const bodies: string[] = [];
  const { client } = recorded(
    async (request) => {
      bodies.push(await request.text());
      return busy();
    },
    { maxRetries: 2 },
  );
  await failure(client.putItem({ ...inits.putItem, body: { name: "x" } }));
  expect(bodies).toEqual(['{"name":"x"}', '{"name":"x"}', '{"name":"x"}']);
});

test.each<[what: string, body: () => unknown]>([
  ["a stream", () => ({ file: { stream: new Blob(["x"]).stream(), name: "x" } })],
  ["a list with a stream", () => ({ files: [{ stream: new Blob(["x"]).stream(), name: "x" }] })],
])("an upload of %s is not retried", async (_, body) => {
  for (const fault of [busy, reset]) {
    const { client, requests } = recorded(() => fault(), { maxRetries: 2 });
    await failure(client.replaceFile({ ...inits.replaceFile, body: body() }));
    expect(requests.length).toBe(1);
  }
});

test("Retry-After is waited for", async () => {
  const answer = (_: Request, attempt: number): Response =>
    attempt === 1 ? new Response(null, { status: 429, headers: { "retry-after": "0.3" } }) : success();
  const { client } = recorded(answer, { maxRetries: 1 });
  const started = performance.now();
  await client.listItems();
  expect(performance.now() - started).toBeGreaterThan(290);
});

test("Retry-After as a date is waited for", async () => {
  const date = new Date(Date.now() + 2000).toUTCString();
  const answer = (_: Request, attempt: number): Response =>
    attempt === 1 ? new Response(null, { status: 503, headers: { "retry-after": date } }) : success();
  const { client } = recorded(answer, { maxRetries: 1 });
  await client.listItems();
  // A timer may fire up to a millisecond early.
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(date) - 2);
});

test("a wait of more than a minute is left to the caller", async () => {
  const { client, requests } = recorded(() => new Response(null, { status: 429, headers: { "retry-after": "61" } }), {
    maxRetries: 2,
  });
  expect(await failure(client.listItems())).toMatchObject({ status: 429, retryAfterMs: 61_000, attempts: 1 });
  expect(requests.length).toBe(1);
});

test("without Retry-After, waits are random up to 0.5 s, 1 s, 2 s … 8 s", async () => {
  const waits: number[] = [];
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, ms: number) => {
    waits.push(ms);
    queueMicrotask(run);
  }) as typeof setTimeout);
  for (const random of [0, 0.5, 1]) {
    vi.spyOn(Math, "random").mockReturnValue(random);
    waits.length = 0;
    await failure(
      recorded(() => new Response(null, { status: 503 }), { maxRetries: 6, timeoutMs: 0 }).client.listItems(),
    );
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000].map((most) => most * random));
  }
});
