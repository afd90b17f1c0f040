import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import {
  acme,
  definition,
  failure,
  inits,
  recorded,
  serve,
  type AcmeClient,
  type AcmeOptions,
  type Init,
  type OperationName,
} from "./acme.js";

/** Each way to read a body to its end. */
const reads: Record<string, (client: AcmeClient, init?: Init) => Promise<unknown>> = {
  JSON: (client, init) => client.getItem({ ...inits.getItem, ...init }),
  "a text": (client, init) => client.getItem({ ...inits.getItem, ...init, parseAs: "text" }),
  "a Blob": async (client, init) => ((await client.getFile({ ...inits.getFile, ...init })) as Blob).text(),
  "an ArrayBuffer": async (client, init) =>
    new TextDecoder().decode(
      (await client.getFile({ ...inits.getFile, ...init, parseAs: "arrayBuffer" })) as ArrayBuffer,
    ),
  "a stream": async (client, init) =>
    new Response((await client.getFile({ ...inits.getFile, ...init, parseAs: "stream" })) as ReadableStream).text(),
};

/** A server whose response goes on until the connection is closed; `closed` resolves then. */
async function endless(headers: Record<string, string>, status = 200) {
  let close: () => void;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const { baseUrl } = await serve((_, response) => {
    const timer = setInterval(() => response.write(`"${"x".repeat(998)}"`), 1);
    response.on("close", () => {
      clearInterval(timer);
      close();
    });
    response.writeHead(status, { "content-type": "application/json", ...headers });
  });
  return { baseUrl, closed };
}

const lengths = { "says how long it is": { "content-length": `${2 ** 40}` }, "comes in chunks": {} };

const places: Record<string, [options: AcmeOptions, init: Init]> = {
  "the client's": [{ maxResponseBytes: 5000 }, {}],
  "the call's": [{ maxResponseBytes: 2 ** 30 }, { maxResponseBytes: 5000 }],
};

const tooLarge = Object.keys(reads).flatMap((kind) =>
  Object.entries(lengths).flatMap(([how, headers]) =>
    Object.entries(places).map(([whose, [options, init]]) => ({ kind, how, whose, headers, options, init })),
  ),
);

test.each(tooLarge)(
  "$kind that $how and is larger than $whose maxResponseBytes is given up, with the connection",
  async ({ kind, headers, options, init }) => {
    const { baseUrl, closed } = await endless(headers);
    const error = await failure(reads[kind]!(acme({ baseUrl, ...options }), init));
    expect(error).toMatchObject({ name: "InvalidResponseError", status: 200, attempts: 1, body: expect.any(String) });
    expect(error.message).toContain(": 200 is larger than maxResponseBytes (5000) (GET /v1/");
    expect((error["body"] as string).length).toBeLessThanOrEqual(500);
    await closed;
  },
);

test("the error for a JSON that is too large holds its beginning", async () => {
  const { baseUrl } = await endless({});
  const error = await failure(acme({ baseUrl, maxResponseBytes: 5000 }).listItems());
  expect(error["body"]).toBe(`"${"x".repeat(499)}`);
});

test.each(Object.entries(lengths))(
  "a failure that %s and is too large is an ApiError without its body, and the connection is given up",
  async (_, headers) => {
    const { baseUrl, closed } = await endless(headers, 500);
    for (const name of ["getItem", "getFile"] as const) {
      const error = await failure(acme({ baseUrl, maxResponseBytes: 5000 })[name](inits[name]));
      expect(error).toMatchObject({ name: "ApiError", status: 500, body: "" });
    }
    await closed;
  },
);

test.each(Object.keys(reads))("%s may have as many bytes as maxResponseBytes says, not one more", async (kind) => {
  const body = '["äöü"]';
  const size = Buffer.byteLength(body);
  expect(size).toBeGreaterThan(body.length);
  const { baseUrl } = await serve(({ url }, response) => {
    response.setHeader("content-type", "application/json");
    if (!url!.startsWith("/chunks")) response.setHeader("content-length", size);
    response.write(body.slice(0, 4));
    response.end(body.slice(4));
  });
  const whole = kind === "JSON" ? JSON.parse(body) : body;
  for (const prefix of ["", "/chunks"]) {
    const client = acme({ baseUrl: baseUrl + prefix, maxResponseBytes: size });
    expect(await reads[kind]!(client)).toEqual(whole);
    expect(await reads[kind]!(client, { maxResponseBytes: 0 })).toEqual(whole);
    expect((await failure(reads[kind]!(client, { maxResponseBytes: size - 1 }))).name).toBe("InvalidResponseError");
  }
});

test.each(Object.keys(reads))(
  "%s is measured as it is unpacked: a compressed one cannot slip through",
  async (kind) => {
    const packed = gzipSync(JSON.stringify("x".repeat(1_000_000)));
    expect(packed.length).toBeLessThan(5000);
    const { baseUrl } = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(packed);
    });
    const error = await failure(reads[kind]!(acme({ baseUrl, maxResponseBytes: 5000 })));
    expect(error.name).toBe("InvalidResponseError");
  },
);

test("the Content-Length of a HEAD response has no limit", async () => {
  const { baseUrl } = await serve((_, response) => void response.setHeader("content-length", 10_000).end());
  await expect(acme({ baseUrl, maxResponseBytes: 10 }).headItem(inits.headItem)).resolves.toBeUndefined();
});

const json = { headers: { "content-type": "application/json" } };
const withLimit: [name: string, options: AcmeOptions][] = [
  ["without a limit", {}],
  ["with one", { maxResponseBytes: 1000 }],
];

test.each(withLimit)("bytes that are no UTF-8 are no JSON, but may stand in a failure, %s", async (_, options) => {
  const body = Buffer.from('{"code":"a\xff"}', "latin1");
  const success = recorded(() => new Response(body, json), options);
  const error = await failure(success.client.listItems());
  expect(error).toMatchObject({ name: "InvalidResponseError", status: 200, body: '{"code":"a\ufffd"}' });
  expect(error.message).toBe("acme listItems: 200 is not valid UTF-8 (GET /v1/items)");
  const failed = recorded(() => new Response(body, { status: 400, ...json }), options);
  expect(await failure(failed.client.listItems())).toMatchObject({ name: "ApiError", status: 400 });
});

test.each(withLimit)(
  "bytes that are not valid text are accepted where bytes are documented, %s",
  async (_, options) => {
    const body = new Uint8Array([0xff, 0xfe, 0x00]);
    const blob = (await recorded(() => new Response(body), options).client.getFile(inits.getFile)) as Blob;
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(body);
  },
);

test.each(withLimit)("a byte order mark is removed from successes and failures, %s", async (_, options) => {
  const answer = (status: number) => () => new Response('\ufeff{"code":"a"}', { status, ...json });
  await expect(recorded(answer(200), options).client.listItems()).resolves.toEqual({ code: "a" });
  expect(await failure(recorded(answer(400), options).client.listItems())).toMatchObject({
    code: "a",
    body: { code: "a" },
  });
});

test("numbers beyond 2^53 lose their last digits, as everywhere in JavaScript", async () => {
  const { client } = recorded(() => new Response('{"safe":9007199254740991,"beyond":9007199254740993}', json));
  await expect(client.listItems()).resolves.toEqual({ safe: 2 ** 53 - 1, beyond: 2 ** 53 });
});

const type = (type: string) => ({ headers: { "content-type": type } });

test.each<[what: string, answer: () => Response, text: string, body: string]>([
  [
    "HTML",
    () => new Response("<p>Hello</p>", type("text/html; charset=utf-8")),
    "is not JSON by its content type",
    "<p>Hello</p>",
  ],
  ["JSON called HTML", () => new Response("{}", type("text/html")), "is not JSON by its content type", "{}"],
  ["XML", () => new Response("<a/>", type("application/xml")), "is not JSON by its content type", "<a/>"],
  ["JSON Lines", () => new Response("{}\n{}", type("application/jsonl")), "is not JSON by its content type", "{}\n{}"],
  ["truncated JSON", () => new Response('{"id":"7', json), "is not JSON: it is cut off or malformed", '{"id":"7'],
  ["two JSON texts", () => new Response("{}{}", json), "is not JSON: it is cut off or malformed", "{}{}"],
  ["blanks", () => new Response(" \n", json), "is not JSON: it is cut off or malformed", " \n"],
  [
    "text without a type",
    () => new Response(new TextEncoder().encode("OK")),
    "is not JSON: it is cut off or malformed",
    "OK",
  ],
  ["nothing", () => new Response("", json), "has no body, although one is documented", ""],
  ["nothing, as HTML", () => new Response("", type("text/html")), "has no body, although one is documented", ""],
  ["204", () => new Response(null, { status: 204 }), "has no body, although one is documented", ""],
])("a success with %s is an InvalidResponseError where JSON is documented", async (_, answer, text, body) => {
  const names = (Object.keys(inits) as OperationName[]).filter((name) => {
    const { method, response, empty } = definition.operations[name] as {
      method: string;
      response?: string;
      empty?: true | number[];
    };
    return !response && !empty && method !== "HEAD";
  });
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const error = await failure(recorded(answer).client[name](inits[name]));
    expect(error).toMatchObject({ name: "InvalidResponseError", operation: name, body, attempts: 1 });
    expect(error.message).toContain(`: ${error["status"] as number} ${text} (`);
  }
});

test.each([
  "application/json",
  "application/json; charset=utf-8",
  "APPLICATION/JSON",
  "application/problem+json",
  "text/json",
  "text/plain; charset=utf-8",
])("JSON of the type %s is read", async (name) => {
  const { client } = recorded(() => new Response('{"id":"7"}', type(name)));
  await expect(client.listItems()).resolves.toEqual({ id: "7" });
});

test.each(["blob", "arrayBuffer"] as const)("an empty file is an InvalidResponseError, read as %s", async (parseAs) => {
  // In chunks, so that no length says it beforehand.
  const empty = () => new Response(new ReadableStream({ start: (controller) => controller.close() }));
  const error = await failure(recorded(empty).client.getFile({ ...inits.getFile, parseAs }));
  expect(error).toMatchObject({ name: "InvalidResponseError", status: 200 });
});

test.each<OperationName>(["getFile", "deleteItem"])(
  "a page with 200 is not what %s promises, and its beginning is there to read",
  async (name) => {
    const page = () => new Response("<p>proxy", { headers: { "content-type": "text/html; charset=utf-8" } });
    const error = await failure(recorded(page).client[name](inits[name]));
    expect(error).toMatchObject({ name: "InvalidResponseError", status: 200 });
    expect(error["body"]).toBe("<p>proxy");
  },
);
