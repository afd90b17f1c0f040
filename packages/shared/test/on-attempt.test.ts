import { inspect } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AttemptReport } from "../src/index.js";
import {
  acme,
  failure,
  inits,
  recorded,
  recordedFetch,
  serve,
  sleep,
  type AcmeClient,
  type AcmeOptions,
  type Init,
} from "./acme.js";

// No wait before an attempt, so that the tests take none.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

type Answer = Parameters<typeof recorded>[0];

/** Runs `call` with the responses of `answer`; resolves to what `onAttempt` received. */
async function reports(
  answer: Answer,
  call: (client: AcmeClient) => Promise<unknown> = (client) => client.getItem(inits.getItem),
  options: AcmeOptions = {},
): Promise<AttemptReport[]> {
  const told: AttemptReport[] = [];
  const { client } = recorded(answer, { onAttempt: (report) => void told.push(report), ...options });
  await call(client).catch(() => undefined);
  return told;
}

const never = () => new Promise<never>(() => {});
const busy = (status = 503) => new Response("{}", { status, headers: { "retry-after": "0" } });
const durationMs = expect.any(Number);
const getItem = { vendor: "acme", operation: "getItem", method: "GET", path: "/v1/items/{id}", attempt: 1, durationMs };

const outcomes: Record<string, [answer: Answer, said: object, options?: AcmeOptions]> = {
  "a success": [() => Response.json({}), { status: 200 }],
  "a success with a request id": [
    () => Response.json({}, { status: 201, headers: { "x-request-id": "req-1" } }),
    { status: 201, requestId: "req-1" },
  ],
  "a failure": [() => Response.json({ code: "gone" }, { status: 404 }), { status: 404 }],
  "a success without its body": [() => new Response(""), { status: 200 }],
  HTML: [
    () => new Response("<p>", { headers: { "content-type": "text/html", "x-request-id": "req-1" } }),
    { status: 200, requestId: "req-1", error: "InvalidResponseError" },
  ],
  "a body that is too large": [
    () => Response.json("x".repeat(100)),
    { status: 200, error: "InvalidResponseError" },
    { maxResponseBytes: 10 },
  ],
  "a body that does not match the specification": [
    () => Response.json({}),
    { status: 200, error: "InvalidResponseError" },
    { validateResponse: () => "/id should be string" },
  ],
  "no response": [() => Promise.reject(new TypeError("fetch failed")), { error: "ConnectionError" }],
  "a redirect": [() => new Response(null, { status: 302 }), { error: "ConnectionError" }],
  timeoutMs: [never, { error: "TimeoutError" }, { timeoutMs: 20 }],
  deadlineMs: [never, { error: "TimeoutError" }, { deadlineMs: 20 }],
  "timeoutMs within the body": [() => new Response(new ReadableStream()), { error: "TimeoutError" }, { timeoutMs: 20 }],
};

test.each(Object.keys(outcomes))(
  "an attempt that ends with %s is reported once, with exactly what is documented",
  async (what) => {
    const [answer, said, options] = outcomes[what]!;
    const told = await reports(answer, undefined, options);
    expect(told).toEqual([{ ...getItem, ...said }]);
    expect(told[0]!.durationMs).toBeGreaterThanOrEqual(0);
  },
);

test.each<[what: string, reason: unknown, error: string]>([
  ["an abort", undefined, "AbortError"],
  ["an abort with an error of the caller's", new RangeError("enough"), "RangeError"],
  ["an abort with a text", "enough", "AbortError"],
  ["an abort with what looks like a response", { status: 200, requestId: "canary", name: "canary" }, "AbortError"],
  ["an abort with null", null, "AbortError"],
])("%s is reported by the error's name alone", async (_, reason, error) => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), 10);
  const told = await reports(never, (client) => client.getItem({ ...inits.getItem, signal: controller.signal }));
  expect(told).toEqual([{ ...getItem, error }]);
});

test("each attempt is reported with its number, before the next begins", async () => {
  const order: string[] = [];
  const answer = (_: Request, attempt: number) => {
    order.push(`request ${attempt}`);
    if (attempt === 1) return Promise.reject(new TypeError("fetch failed"));
    return attempt === 2 ? busy() : Response.json({});
  };
  const onAttempt = ({ attempt, status, error }: AttemptReport) =>
    void order.push(`report ${attempt} ${status ?? error}`);
  await recorded(answer, { onAttempt, maxRetries: 2 }).client.getItem(inits.getItem);
  expect(order).toEqual([
    "request 1",
    "report 1 ConnectionError",
    "request 2",
    "report 2 503",
    "request 3",
    "report 3 200",
  ]);
});

test("an attempt whose credential is refused is reported, and the one with the next credential", async () => {
  let asked = 0;
  const told = await reports((_, attempt) => (attempt === 1 ? busy(401) : Response.json({})), undefined, {
    apiKey: () => `key-${++asked}`,
  });
  expect(told.map(({ attempt, status }) => [attempt, status])).toEqual([
    [1, 401],
    [2, 200],
  ]);
});

test("a deadline that would run out in a wait belongs to no attempt, and none is announced", async () => {
  const answer = () => new Response("{}", { status: 503, headers: { "retry-after": "50" } });
  const told = await reports(answer, undefined, { deadlineMs: 1000, maxRetries: 1 });
  expect(told).toEqual([{ ...getItem, status: 503 }]);
});

test("a call that is not sent has no attempt", async () => {
  expect(await reports(undefined, (client) => client.listItems({ headers: { "x-a": "\n" } }))).toEqual([]);
  expect(await reports(undefined, (client) => client.getItem())).toEqual([]);
  const sealed = () => Promise.reject(new RangeError("the vault is sealed"));
  for (const apiKey of ["a b", sealed, never]) {
    expect(await reports(undefined, undefined, { apiKey, timeoutMs: 20 })).toEqual([]);
  }
});

test("an attempt that will be retried reports the delay in milliseconds", async () => {
  const answer = (_: Request, attempt: number) =>
    attempt < 3 ? new Response("{}", { status: 503, headers: { "retry-after": "0.02" } }) : Response.json({});
  const told = await reports(answer, undefined, { maxRetries: 2 });
  expect(told.map(({ nextAttemptInMs }) => nextAttemptInMs)).toEqual([20, 20, undefined]);
  expect(told.at(-1)).not.toHaveProperty("nextAttemptInMs");
});

test("a failed login of the credential function is not taken for a response to the call", async () => {
  const answer = ({ url }: Request) =>
    url.endsWith("/login")
      ? new Response("<p>", { status: 200, headers: { "content-type": "text/html" } })
      : Response.json({});
  const told: AttemptReport[] = [];
  const { client } = recorded(answer, {
    onAttempt: (report) => void told.push(report),
    apiKey: async () => (await client.logIn(inits.logIn)) as string,
  });
  await failure(client.getItem(inits.getItem));
  const logIn = { ...getItem, operation: "logIn", method: "POST", path: "/v1/login" };
  expect(told).toEqual([{ ...logIn, status: 200, error: "InvalidResponseError" }]);
});

test("low-level requests, paths without an operation, bytes and streams are reported as well", async () => {
  const answer = () => Response.json({});
  const told: AttemptReport[] = [];
  const onAttempt = (report: AttemptReport) => void told.push(report);
  const verbs = recordedFetch(answer, { onAttempt }).client;
  await verbs.GET("/v1/items");
  await verbs.request("put", "/v1/unknown/{id}" as never, { params: { path: { id: "7" } } } as never);
  const methods = await reports(answer, async (client) => {
    await client.getFile(inits.getFile);
    await client.getFile({ ...inits.getFile, parseAs: "stream" });
    await client.deleteItem(inits.deleteItem);
    await client.headItem(inits.headItem);
  });
  expect(
    [...told, ...methods].map(({ operation, method, path, status }) => `${operation} ${method} ${path} ${status}`),
  ).toEqual([
    "listItems GET /v1/items 200",
    "PUT PUT unspecified path 200",
    "getFile GET /v1/files/{id} 200",
    "getFile GET /v1/files/{id} 200",
    "deleteItem DELETE /v1/items/{id} 200",
    "headItem HEAD /v1/items/{id} 200",
  ]);
});

test("the duration of an attempt includes the wait for the response and its body", async () => {
  const { baseUrl } = await serve(async (_, response) => {
    await sleep(50);
    response.setHeader("content-type", "application/json").write("{");
    await sleep(50);
    response.end("}");
  });
  const told: AttemptReport[] = [];
  await acme({ baseUrl, onAttempt: (report) => void told.push(report) }).listItems();
  // A timer may fire a moment early.
  expect(told[0]!.durationMs).toBeGreaterThan(80);
});

const canary = (place: string) => `canary-${place}-0815`;
const secrets: Init = {
  params: {
    path: { owner: canary("owner"), id: canary("id") },
    query: { q: canary("query") },
    header: { "X-Acme-Tenant": canary("parameter") },
  },
  headers: { "x-mine": canary("header") },
  body: { text: canary("body") },
};

/** Responses that repeat what was sent wherever a response can. */
const echoes: Record<string, (text: string) => Response | Promise<Response>> = {
  "a success": (text) => Response.json({ text, request_id: text }, { headers: { "x-request-id": text } }),
  "a failure": (text) =>
    Response.json({ code: text, message: text, request_id: text }, { status: 400, headers: { "request-id": text } }),
  HTML: (text) => new Response(text, { headers: { "content-type": "text/html", "x-amzn-requestid": text } }),
  "a network failure": (text) => Promise.reject(Object.assign(new Error(text), { name: text, code: text })),
  "a redirect": (text) => new Response(null, { status: 302, headers: { location: text, "x-request-id": text } }),
};

test.each(Object.keys(echoes))(
  "nothing of what the caller gave is reported of %s, even if the vendor repeats it",
  async (what) => {
    for (const place of ["owner", "id", "query", "parameter", "header", "body", "credential", "client"]) {
      const told = await reports(
        () => echoes[what]!(canary(place)),
        async (client) => {
          await client.putItem(secrets).catch(() => undefined);
          await client.charge(secrets).catch(() => undefined);
        },
        {
          apiKey: async () => canary("credential"),
          headers: { "x-client": canary("client") },
        },
      );
      expect(told.length).toBe(2);
      expect(inspect(told, { depth: 5 })).not.toContain("canary");
    }
  },
);

const broken: Record<string, () => unknown> = {
  throws: () => {
    throw new Error("the disk is full");
  },
  "throws nothing that is an error": () => {
    throw undefined;
  },
  rejects: () => Promise.reject(new Error("the disk is full")),
  "rejects later": async () => {
    await sleep(1);
    throw new Error("the disk is full");
  },
};

test.each(Object.keys(broken))("a log that %s fails neither a call nor the process", async (how) => {
  const unhandled = vi.fn<() => void>();
  process.on("unhandledRejection", unhandled);
  try {
    const options = { onAttempt: broken[how] as () => void };
    await expect(recorded(() => Response.json({ id: 1 }), options).client.listItems()).resolves.toEqual({ id: 1 });
    const failed = recorded(() => busy(400), options);
    expect(await failure(failed.client.listItems())).toMatchObject({ name: "ApiError", status: 400 });
    const lost = recorded(() => Promise.reject(new TypeError("fetch failed")), options);
    expect(await failure(lost.client.listItems())).toMatchObject({ name: "ConnectionError" });
    await sleep(20);
    expect(unhandled).not.toHaveBeenCalled();
  } finally {
    process.off("unhandledRejection", unhandled);
  }
});

test("a log that never ends is not waited for", async () => {
  const { client } = recorded(() => Response.json({ id: 1 }), { onAttempt: never });
  await expect(client.listItems()).resolves.toEqual({ id: 1 });
});

test("what a log does to its report changes nothing", async () => {
  const onAttempt = (report: AttemptReport) => void Object.assign(report, { vendor: "?", attempt: 9, path: "?" });
  const error = await failure(recorded(() => busy(500), { onAttempt, maxRetries: 1 }).client.listItems());
  expect(error).toMatchObject({ vendor: "acme", path: "/v1/items", attempts: 2 });
});
