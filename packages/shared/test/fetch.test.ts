import createFetchClient from "openapi-fetch";
import { expect, test, vi } from "vitest";
import { unwrap, type Middleware } from "../src/fetch.js";
import { acme, acmeFetch, failure, inits, recorded, recordedFetch, serve, type AcmeFetchClient } from "./acme.js";

interface Answer {
  status: number;
  body?: string;
  headers?: Record<string, string>;
}
const json = { "content-type": "application/json" };
const length = (body: string): Record<string, string> => ({ ...json, "content-length": `${Buffer.byteLength(body)}` });

/** Answers whose length is given, and that are chunked. */
const answers: [what: string, answer: Answer][] = [
  ...["{}", '{"id":"7"}', "[]", "0", "false", "null", '""', '"text"'].flatMap((body): [string, Answer][] => [
    [`200 ${body}`, { status: 200, body, headers: length(body) }],
    [`200 ${body} in chunks`, { status: 200, body, headers: json }],
    [`400 ${body}`, { status: 400, body, headers: length(body) }],
    [`400 ${body} in chunks`, { status: 400, body, headers: json }],
  ]),
  ["204", { status: 204 }],
  ["200 without a body", { status: 200, headers: { "content-length": "0" } }],
  ["200 without a body in chunks", { status: 200, body: "", headers: json }],
  ["500 without a body", { status: 500, headers: { "content-length": "0" } }],
  ["500 without a body in chunks", { status: 500, body: "", headers: json }],
  ["502 with HTML", { status: 502, body: "<html>", headers: { "content-type": "text/html" } }],
  ["404 with truncated JSON", { status: 404, body: '{"a', headers: json }],
  ["201 as plain text", { status: 201, body: '{"a":1}', headers: { "content-type": "text/plain; charset=utf-8" } }],
  ["200 as problem+json", { status: 200, body: '{"a":1}', headers: { "content-type": "application/problem+json" } }],
];

async function answering({ status, body, headers = {} }: Answer): Promise<string> {
  const { baseUrl } = await serve((_, response) => {
    response.writeHead(status, headers);
    if (body) response.write(body);
    response.end();
  });
  return baseUrl;
}

const get = (client: AcmeFetchClient) => client.GET("/v1/items/{id}", { params: { path: { id: "7" } } });

test.each(answers)("GET resolves to what openapi-fetch resolves to: %s", async (_, answer) => {
  const baseUrl = await answering(answer);
  const theirs = await (createFetchClient({ baseUrl }).GET as AcmeFetchClient["GET"])("/v1/items/{id}", {
    params: { path: { id: "7" } },
  });
  const ours = await get(acmeFetch({ baseUrl }));
  expect(ours.data).toEqual(theirs.data);
  expect(ours.error).toEqual(theirs.error);
  expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
  expect(ours.response).toBeInstanceOf(Response);
  expect([ours.response.status, ours.response.url]).toEqual([theirs.response.status, theirs.response.url]);
});

test.each(answers)("unwrap of GET resolves or throws as the method does: %s", async (_, answer) => {
  const baseUrl = await answering(answer);
  const outcomes = await Promise.allSettled([
    unwrap(get(acmeFetch({ baseUrl }))),
    acme({ baseUrl }).getItem(inits.getItem),
  ]);
  const [unwrapped, called] = outcomes.map((outcome) =>
    outcome.status === "fulfilled"
      ? outcome.value
      : [(outcome.reason as Error).message, outcome.reason, (outcome.reason as { body: unknown }).body],
  );
  expect(unwrapped).toEqual(called);
  const isGood = answer.status < 300 && answer.body && answer.body !== "null";
  expect(outcomes[0].status).toBe(isGood ? "fulfilled" : "rejected");
});

test("unwrap names the operation of the path, and does not repeat a path that no operation has", async () => {
  const { client } = recordedFetch(() => new Response(null, { status: 500 }));
  expect((await failure(unwrap(get(client)))).message).toBe("acme getItem: 500 (GET /v1/items/{id})");
  const unknown = unwrap(client.GET("/v1/secret-id" as "/v1/items"));
  expect((await failure(unknown)).message).toBe("acme GET: 500 (GET unspecified path)");
});

test.each([
  ["HTML", "<html>", "text/html"],
  ["truncated JSON", '{"id":', "application/json"],
  ["text that is not JSON", "OK", "text/plain"],
  ["two documents", "{}{}", "application/json"],
])("%s with 200 rejects with InvalidResponseError", async (_, body, type) => {
  const answer = () => new Response(body, { headers: { "content-type": type } });
  const { client } = recorded(answer);
  for (const call of [() => get(recordedFetch(answer).client), () => client.getItem(inits.getItem)]) {
    expect(await failure(call())).toMatchObject({ name: "InvalidResponseError", status: 200, body });
  }
});

test.each(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"] as const)(
  "%s sends its method, and so does request()",
  async (method) => {
    const { client, requests } = recordedFetch(() => new Response());
    const verb = client[method] as (path: string) => Promise<unknown>;
    await verb("/v1/items");
    await (client.request as (method: string, path: string) => Promise<unknown>)(method.toLowerCase(), "/v1/items");
    expect(requests.map((request) => request.method)).toEqual([method, method]);
  },
);

test.each([
  ["text", String],
  ["blob", Blob],
  ["arrayBuffer", ArrayBuffer],
] as const)("parseAs %s gives the body as it is", async (parseAs, type) => {
  const { client } = recordedFetch(() => Response.json({ a: 1 }));
  const { data } = await client.GET("/v1/items", { parseAs });
  expect(Object(data)).toBeInstanceOf(type);
  expect(await new Response(data as BodyInit).text()).toBe('{"a":1}');
});

test("parseAs stream gives the body as it comes", async () => {
  const { client } = recordedFetch(() => Response.json({ a: 1 }));
  const { data } = await client.GET("/v1/items", { parseAs: "stream" });
  expect(data).toBeInstanceOf(ReadableStream);
  expect(await new Response(data).text()).toBe('{"a":1}');
});

test("a stream may be read after deadlineMs, which ends with the call", async () => {
  const { client } = recordedFetch(() => Response.json({ id: "7" }), { timeoutMs: 60_000 });
  const { data } = await client.GET("/v1/items", { parseAs: "stream", deadlineMs: 1_000 });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await new Response(data as unknown as ReadableStream).json()).toEqual({ id: "7" });
});

test("an operation that responds with bytes resolves to a Blob, and to a stream if asked", async () => {
  const bytes = Uint8Array.from({ length: 10_000 }, (_, i) => i % 251);
  const { client } = recorded(() => new Response(bytes, { headers: { "content-type": "audio/wav" } }));
  const blob = (await client.getFile(inits.getFile)) as Blob;
  expect(blob.type).toBe("audio/wav");
  expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes);
  const stream = (await client.getFile({ ...inits.getFile, parseAs: "stream" })) as ReadableStream;
  expect(new Uint8Array(await new Response(stream).arrayBuffer())).toEqual(bytes);
});

test("a failure of an operation that responds with bytes is an ApiError with its body", async () => {
  const { client } = recorded(() => Response.json({ code: "no_file" }, { status: 404 }));
  for (const parseAs of ["blob", "stream"] as const) {
    const error = await failure(client.getFile({ ...inits.getFile, parseAs }));
    expect(error).toMatchObject({ name: "ApiError", code: "no_file", body: { code: "no_file" } });
  }
});

test("use adds middleware and eject takes it away", async () => {
  const { client, requests } = recordedFetch();
  const middleware = {
    onRequest: ({ request }: { request: Request }) => request.headers.set("x-trace", "1"),
    onResponse: async ({ response }: { response: Response }) =>
      Response.json({ wrapped: await response.json() }, { status: response.status }),
  };
  client.use(middleware);
  await expect(unwrap(client.GET("/v1/items"))).resolves.toEqual({ wrapped: {} });
  client.eject(middleware);
  await expect(unwrap(client.GET("/v1/items"))).resolves.toEqual({});
  expect(requests.map((request) => request.headers.get("x-trace"))).toEqual(["1", null]);
});

test("a middleware that returns a response itself sends nothing", async () => {
  const { client, requests } = recordedFetch();
  client.use({ onRequest: () => Response.json({ cached: true }) });
  await expect(unwrap(client.GET("/v1/items"))).resolves.toEqual({ cached: true });
  expect(requests).toEqual([]);
});

test.each(["onRequest", "onResponse"] as const)(
  "an %s that stalls ends with deadlineMs, or an abort",
  async (stage) => {
    const middleware: Middleware = { onError() {}, [stage]: () => new Promise<never>(() => {}) };
    const { client } = recordedFetch();
    client.use(middleware);
    const error = await failure(client.GET("/v1/items", { deadlineMs: 100 }));
    expect(error).toMatchObject({ name: "TimeoutError", limit: "deadlineMs", limitMs: 100 });
    const controller = new AbortController();
    const reason = new Error("mine");
    setTimeout(() => controller.abort(reason), 30);
    expect(await failure(client.GET("/v1/items", { signal: controller.signal }))).toBe(reason);
    client.eject(middleware);
    await client.GET("/v1/items", { deadlineMs: 10_000 });
  },
);

test("a middleware's own error passes untouched", async () => {
  const reason = new RangeError("mine");
  const onRequest = (): never => {
    throw reason;
  };
  for (const middleware of [{ onRequest }, { onResponse: onRequest }]) {
    const { client } = recordedFetch();
    client.use(middleware);
    expect(await failure(client.GET("/v1/items"))).toBe(reason);
  }
});

test("a call's fetch takes precedence over the client's, and the client's over the global one", async () => {
  const from = (name: string) => async () => Response.json(name);
  vi.stubGlobal("fetch", from("global 1"));
  const plain = acme();
  const own = acme({ fetch: from("client") });
  // Looked up at each call, so that a tool may replace it later.
  vi.stubGlobal("fetch", from("global 2"));
  try {
    expect(await plain.listItems()).toBe("global 2");
    expect(await own.listItems()).toBe("client");
    expect(await own.listItems({ fetch: from("call") })).toBe("call");
    const verbs = acmeFetch({ fetch: from("client") });
    expect((await verbs.GET("/v1/items")).data).toBe("client");
    expect((await verbs.GET("/v1/items", { fetch: from("call") })).data).toBe("call");
    expect((await acmeFetch().GET("/v1/items")).data).toBe("global 2");
  } finally {
    vi.unstubAllGlobals();
  }
});

test("requestInitExt is a part of the init of a method's fetch, and the second argument of openapi-fetch's", async () => {
  const given: unknown[] = [];
  const fetch = async (_: unknown, init?: object): Promise<Response> => {
    given.push(init);
    return Response.json({});
  };
  const requestInitExt = { dispatcher: 1 };
  await acme({ fetch, requestInitExt }).listItems();
  await acme({ fetch }).listItems({ requestInitExt: { dispatcher: 2 } });
  await acmeFetch({ fetch, requestInitExt }).GET("/v1/items");
  await acmeFetch({ fetch }).GET("/v1/items");
  expect(given).toEqual([
    expect.objectContaining({ dispatcher: 1, method: "GET" }),
    expect.objectContaining({ dispatcher: 2, method: "GET" }),
    requestInitExt,
    undefined,
  ]);
});

test("the client's headers are sent, and the call's go before them", async () => {
  const { client, requests } = recorded(undefined, { headers: { "x-a": "1", "x-b": "1" } });
  await client.listItems({ headers: { "x-b": "2", "x-c": undefined } });
  expect(Object.fromEntries(requests[0]!.headers)).toEqual({
    accept: "application/json",
    authorization: "Bearer key-1",
    "x-a": "1",
    "x-b": "2",
  });
});

test("headers may also come as a Headers or as pairs", async () => {
  const headers = new Headers({ "X-From": "client" });
  const from = (requests: Request[]) => requests.map((request) => request.headers.get("x-from"));
  const { client, requests } = recorded(undefined, { headers });
  await client.listItems();
  await client.listItems({ headers: new Headers({ "X-From": "call" }) });
  await client.listItems({ headers: [["X-From", "pairs"]] });
  expect(from(requests)).toEqual(["client", "call", "pairs"]);
  const verbs = recordedFetch(undefined, { headers });
  await verbs.client.GET("/v1/items", { headers: new Headers({ "X-From": "verb" }) });
  await verbs.client.GET("/v1/items", { headers: [["X-From", "pairs"]] });
  expect(from(verbs.requests)).toEqual(["verb", "pairs"]);
});

test("fetch options of a client apply to each HTTP method, unless a call has its own", async () => {
  const given = { credentials: "include", cache: "reload", referrerPolicy: "no-referrer" } as const;
  const { client, requests } = recordedFetch(undefined, given);
  await client.GET("/v1/items");
  await client.GET("/v1/items", { credentials: "omit", referrerPolicy: "origin" });
  expect(requests.map(({ credentials, cache, referrerPolicy }) => ({ credentials, cache, referrerPolicy }))).toEqual([
    { credentials: "include", cache: "reload", referrerPolicy: "no-referrer" },
    { credentials: "omit", cache: "reload", referrerPolicy: "origin" },
  ]);
});

test("a bodySerializer of the caller's own writes JSON bodies, and its content type is sent", async () => {
  const bodySerializer = (body: unknown, headers?: Headers): URLSearchParams => {
    headers?.set("content-type", "application/x-www-form-urlencoded");
    return new URLSearchParams(body as Record<string, string>);
  };
  const { client, requests } = recordedFetch(undefined, { bodySerializer });
  await client.POST("/v1/items", { body: { a: "1 2" } });
  expect(requests[0]!.headers.get("content-type")).toBe("application/x-www-form-urlencoded");
  expect(await requests[0]!.text()).toBe("a=1+2");
});

test("a JSON body arrives as it is", async () => {
  const body = { text: 'ä"\n💥', list: [1, null, { a: true }], none: undefined };
  const { client, requests } = recorded();
  await client.createItem({ body });
  expect(await requests[0]!.json()).toEqual({ text: 'ä"\n💥', list: [1, null, { a: true }] });
});
