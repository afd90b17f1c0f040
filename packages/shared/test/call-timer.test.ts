import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import {
  acme,
  acmeFetch,
  failure,
  inits,
  recorded,
  recordedFetch,
  serve,
  sleep,
  type AcmeClient,
  type AcmeOptions,
} from "./acme.js";
import { faults, faultServer } from "@scripts/testkit/failures/server";

const stalled = () => faultServer(faults["stalls before the headers"]);
const stalledBody = () => faultServer(faults["stalls in the body"]);
const busy = (seconds: number) => () => new Response(null, { status: 503, headers: { "retry-after": `${seconds}` } });

test("a call's timeoutMs takes precedence over the client's", async () => {
  const { baseUrl } = await stalled();
  const client = acme({ baseUrl, timeoutMs: 60 });
  expect(await failure(client.listItems())).toMatchObject({ limit: "timeoutMs", limitMs: 60 });
  expect(await failure(client.listItems({ timeoutMs: 30 }))).toMatchObject({ limit: "timeoutMs", limitMs: 30 });
  expect(await failure(acmeFetch({ baseUrl }).GET("/v1/items", { timeoutMs: 30 }))).toMatchObject({ limitMs: 30 });
});

test("timeoutMs covers the body, and is per attempt", async () => {
  const { baseUrl, heads } = await stalledBody();
  const client = acme({ baseUrl, timeoutMs: 60, maxRetries: 2 });
  expect(await failure(client.listItems())).toMatchObject({ name: "TimeoutError", attempts: 1 });
  expect(heads.length).toBe(1);
});

test("timeoutMs covers a credential or header parameter that never arrives, and the error names it; nothing was sent", async () => {
  const never = (): Promise<never> => new Promise(() => {});
  for (const [option, options] of Object.entries({ apiKey: { apiKey: never }, tenant: { tenant: never } })) {
    const { client, requests } = recorded(undefined, { ...options, timeoutMs: 30 });
    const error = await failure(client.charge(inits.charge));
    expect(error).toMatchObject({ name: "TimeoutError", attempts: 0 });
    expect(error.message).toContain(`timeoutMs (30 ms) ran out: ${option}() had not returned a credential`);
    expect(requests).toEqual([]);
  }
});

test("a timeout during a retry is not retried either, and the error has the number of attempts", async () => {
  const answer = (_: Request, attempt: number): Response | Promise<never> =>
    attempt === 1 ? busy(0)() : new Promise<never>(() => {});
  const { client, requests } = recorded(answer, { maxRetries: 5, timeoutMs: 40 });
  expect(await failure(client.listItems())).toMatchObject({ name: "TimeoutError", attempts: 2 });
  expect(requests.length).toBe(2);
});

test.each([0, Infinity, 2 ** 40])("timeoutMs %j does not run out", async (timeoutMs) => {
  const slow = async (): Promise<Response> => {
    await sleep(60);
    return Response.json({});
  };
  const { client } = recorded(slow, { timeoutMs: 20 });
  await expect(client.listItems({ timeoutMs, deadlineMs: timeoutMs || undefined })).resolves.toEqual({});
});

test("deadlineMs limits all attempts together, and the error names it", async () => {
  const { client, requests } = recorded(busy(0.05), { maxRetries: 1000, deadlineMs: 400 });
  const error = await failure(client.listItems());
  expect(error).toMatchObject({ name: "TimeoutError", limit: "deadlineMs", limitMs: 400 });
  expect(error["attempts"]).toBe(requests.length);
  expect(requests.length).toBeLessThan(9);
});

test("deadlineMs runs out in the middle of an attempt", async () => {
  const { baseUrl } = await stalledBody();
  const client = acme({ baseUrl, deadlineMs: 60_000 });
  expect(await failure(client.listItems({ deadlineMs: 60 }))).toMatchObject({ limit: "deadlineMs", limitMs: 60 });
});

test("a wait that would pass the deadline is not begun; the last failure is the cause", async () => {
  const { client } = recorded(busy(50), { maxRetries: 2, deadlineMs: 10_000 });
  const started = performance.now();
  const error = await failure(client.listItems());
  expect(performance.now() - started).toBeLessThan(5000);
  expect(error).toMatchObject({ name: "TimeoutError", attempts: 1 });
  expect(error.cause).toMatchObject({ name: "ApiError", status: 503 });
});

/** Where a call can be when its caller aborts it; each makes a client whose call does not end by itself. */
const moments: Record<string, () => Promise<AcmeClient> | AcmeClient> = {
  "during the credential": () => recorded(undefined, { apiKey: () => new Promise(() => {}) }).client,
  "during the request": async () => acme({ baseUrl: (await stalled()).baseUrl }),
  "during the headers": async () => acme({ baseUrl: (await faultServer(faults["stalls in the headers"])).baseUrl }),
  "during the body": async () => acme({ baseUrl: (await stalledBody()).baseUrl }),
  "during a wait": () => recorded(busy(30), { maxRetries: 1 }).client,
  "during a fetch that takes no notice": () => recorded(() => new Promise(() => {})).client,
  "during a body that takes no notice": () => recorded(() => new Response(new ReadableStream())).client,
};
const untimed = { timeoutMs: 0 };

test.each(Object.keys(moments))("an abort %s rejects at once with the caller's own reason", async (moment) => {
  const client = await moments[moment]!();
  for (const reason of [new RangeError("mine"), "text", null, 0]) {
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 30);
    const init = { ...untimed, signal: controller.signal };
    const outcome = await client.listItems(init).catch((error: unknown) => ({ error }));
    expect(outcome).toEqual({ error: reason });
    expect((outcome as { error: unknown }).error).toBe(reason);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  }
});

test("an abort before the call rejects with its reason, and nothing is sent", async () => {
  let credentials = 0;
  const reason = new Error("mine");
  const { client, requests } = recorded(undefined, { apiKey: () => `key-${++credentials}` });
  const init = { signal: AbortSignal.abort(reason) };
  expect(await failure(client.listItems(init))).toBe(reason);
  expect(await failure(client.createItem({ ...inits.createItem, ...init }))).toBe(reason);
  expect(await failure(recordedFetch().client.GET("/v1/items", init))).toBe(reason);
  expect(requests).toEqual([]);
});

test("an abort while a middleware works keeps the request from being sent", async () => {
  const controller = new AbortController();
  const { client, requests } = recordedFetch();
  client.use({
    async onRequest() {
      controller.abort();
      await sleep(5);
    },
  });
  expect((await failure(client.GET("/v1/items", { signal: controller.signal }))).name).toBe("AbortError");
  await sleep(30);
  expect(requests).toEqual([]);
});

test("AbortSignal.timeout of the caller's keeps its own reason", async () => {
  const { baseUrl } = await stalled();
  const error = await failure(acme({ baseUrl }).listItems({ signal: AbortSignal.timeout(30) }));
  expect(error).toBeInstanceOf(DOMException);
  expect(error.name).toBe("TimeoutError");
});

/** A server that sends so many chunks, with a pause before each. */
const dripping = (chunks: number, pauseMs: number) =>
  serve(async (_, response) => {
    response.writeHead(200, { "content-type": "audio/wav" });
    for (let i = 0; i < chunks; i++) {
      await sleep(pauseMs);
      response.write("12345");
    }
    response.end();
  });
const file = (client: AcmeClient, parseAs: "stream" | "blob" | "arrayBuffer" = "stream") =>
  client.getFile({ ...inits.getFile, parseAs }) as Promise<ReadableStream<Uint8Array>>;

test("a stream or bytes may take longer than timeoutMs in all", async () => {
  const { baseUrl } = await dripping(10, 100);
  const client = acme({ baseUrl, timeoutMs: 700 });
  const texts = (["stream", "blob", "arrayBuffer"] as const).map(async (parseAs) =>
    new Response(await file(client, parseAs)).text(),
  );
  expect(new Set(await Promise.all(texts))).toEqual(new Set(["12345".repeat(10)]));
});

test.each(["blob", "arrayBuffer", "stream"] as const)("a %s that stalls runs into timeoutMs", async (parseAs) => {
  const { baseUrl } = await stalledBody();
  const read = async (): Promise<string> => new Response(await file(acme({ baseUrl, timeoutMs: 60 }), parseAs)).text();
  expect(await failure(read())).toMatchObject({ name: "TimeoutError", limit: "timeoutMs", limitMs: 60 });
});

test("a JSON body has timeoutMs in all, however slowly it trickles", async () => {
  const { baseUrl } = await faultServer(faults["trickles the body"]);
  expect((await failure(acme({ baseUrl, timeoutMs: 200 }).listItems())).name).toBe("TimeoutError");
});

test("a slow consumer of a stream is not timed out", async () => {
  const { baseUrl } = await serve((_, response) => {
    response.write("12345");
    setTimeout(() => response.end("67890"), 20);
  });
  const reader = (await file(acme({ baseUrl, timeoutMs: 1_000, deadlineMs: 1_200 }))).getReader();
  const texts: string[] = [];
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    texts.push(new TextDecoder().decode(chunk.value));
    await sleep(1_300);
  }
  expect(texts.join("")).toBe("1234567890");
});

test("a stream may be read after deadlineMs, which ends with the call", async () => {
  const { client } = recorded(() => new Response("12345"), { timeoutMs: 60_000, deadlineMs: 1_000 });
  const stream = await file(client);
  await sleep(1_100);
  expect(await new Response(stream).text()).toBe("12345");
});

test("an abort while a stream is read rejects with the caller's own reason, and closes the connection", async () => {
  const closed: Promise<void>[] = [];
  const { baseUrl } = await serve((request, response) => {
    closed.push(new Promise((resolve) => request.socket.once("close", resolve)));
    response.write("12345");
  });
  const controller = new AbortController();
  const reason = new Error("mine");
  const stream = (await acme({ baseUrl }).getFile({
    ...inits.getFile,
    parseAs: "stream",
    signal: controller.signal,
  })) as ReadableStream;
  setTimeout(() => controller.abort(reason), 30);
  expect(closed.length).toBe(1);
  expect(await failure(new Response(stream).text())).toBe(reason);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  await Promise.all(closed);
});

test("a stream that is not read is canceled after timeoutMs, with its connection", async () => {
  const closed: Promise<void>[] = [];
  const { baseUrl } = await serve((request, response) => {
    closed.push(new Promise((resolve) => request.socket.once("close", resolve)));
    response.writeHead(200, { "content-type": "audio/wav" }).write("12345");
  });
  const stream = await file(acme({ baseUrl, timeoutMs: 1_000 }));
  await Promise.all(closed);
  expect(closed.length).toBe(1);
  expect(await failure(new Response(stream).text())).toMatchObject({ name: "TimeoutError", limit: "timeoutMs" });
});

const timers = (): number => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
const limits: AcmeOptions = { timeoutMs: 60_000, deadlineMs: 60_000 };
const bytes = (): Response => new Response(new Uint8Array(10));

/** What can become of a call, given the caller's signal. */
const endings: Record<string, (signal: AbortSignal) => Promise<unknown>> = {
  "a success": (signal) => recorded(undefined, limits).client.listItems({ signal }),
  "an ApiError": (signal) => recorded(busy(0), { ...limits, maxRetries: 1 }).client.listItems({ signal }),
  "an InvalidResponseError": (signal) => recorded(() => new Response("{"), limits).client.listItems({ signal }),
  "an InvalidRequestError": (signal) => recorded(undefined, limits).client.getItem({ signal }),
  "a ConnectionError": (signal) =>
    recorded(() => Promise.reject(new Error("reset")), limits).client.listItems({ signal }),
  "a rejected credential": (signal) =>
    recorded(undefined, { ...limits, apiKey: () => Promise.reject(new Error("sealed")) }).client.listItems({ signal }),
  "a middleware's error": (signal) =>
    recordedFetch(undefined, { timeoutMs: 60_000, deadlineMs: 60_000 }).client.GET("/v1/items", {
      signal,
      middleware: [{ onResponse: () => Promise.reject(new Error("mine")) }],
    }),
  "a Blob": (signal) => recorded(bytes, limits).client.getFile({ ...inits.getFile, signal }),
  "a stream that was read": async (signal) => {
    const { client } = recorded(bytes, limits);
    return new Response((await client.getFile({ ...inits.getFile, parseAs: "stream", signal })) as BodyInit).text();
  },
  "a stream that was cancelled": async (signal) => {
    const { client } = recorded(bytes, limits);
    const stream = await client.getFile({ ...inits.getFile, parseAs: "stream", signal });
    await (stream as ReadableStream).cancel();
  },
  "a stream that broke": async (signal) => {
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new Error("reset"));
      },
    });
    const { client } = recorded(() => new Response(broken), limits);
    const stream = await client.getFile({ ...inits.getFile, parseAs: "stream", signal });
    return new Response(stream as ReadableStream).text();
  },
  "an empty stream": (signal) =>
    recorded(() => new Response(null, { status: 204 }), limits).client.getFile({
      ...inits.getFile,
      parseAs: "stream",
      signal,
    }),
};

test.each(Object.keys(endings))("after 200 times %s, no timer and no listener is left", async (ending) => {
  const { signal } = new AbortController();
  const before = timers();
  for (let i = 0; i < 10; i++) {
    await Promise.allSettled(Array.from({ length: 20 }, () => endings[ending]!(signal)));
  }
  expect(timers()).toBeLessThanOrEqual(before);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
