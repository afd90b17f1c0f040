import { inspect } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";
import {
  acme,
  acmeFetch,
  failure,
  recorded,
  recordedFetch,
  serve,
  type AcmeClient,
  type AcmeOptions,
  type Init,
} from "./acme.js";

/** A text in each place where a caller can put one. */
const canaries = {
  credential: "canary-credential-0815",
  tenant: "canary-tenant",
  path: "canary path/ä",
  query: "canary?query",
  queryItem: "canary,item",
  parameter: "canary-parameter",
  header: "canary-header",
  clientHeader: "canary-client-header",
  body: 'canary "body"\nof two lines',
  deep: "canary-deep",
  number: 4711_0815,
  short: "Zoë",
  field: "canary-field",
  fileName: "canary-file.wav",
};
const all = Object.values(canaries).map(String);

const nest = (value: unknown, depth: number): unknown => (depth === 0 ? value : { a: [nest(value, depth - 1)] });

const init: Init = {
  params: {
    path: { owner: canaries.path, id: canaries.number },
    query: { q: canaries.query, list: [canaries.queryItem] },
    header: { "X-Acme-Tenant": canaries.parameter },
  },
  headers: { "x-mine": canaries.header },
};
const bodies = {
  json: { name: canaries.short, text: canaries.body, n: canaries.number, deep: nest(canaries.deep, 40) },
  form: { field: canaries.field, file: new File(["x"], canaries.fileName) },
};
const formData = new FormData();
formData.append("field", canaries.field);
formData.append("file", bodies.form.file);

const { credential, clientHeader, tenant, field, fileName } = canaries;
const client = [credential, clientHeader];
const parameters = [canaries.path, canaries.query, canaries.queryItem, canaries.parameter, canaries.header];

/** Calls, and the texts that each carries. */
const calls: Record<string, { run: (client: AcmeClient) => Promise<unknown>; given: string[] }> = {
  "a call with parameters": {
    run: (client) => client.getPart(init),
    given: [...client, ...parameters, String(canaries.number)],
  },
  "a call with a header parameter of the client": {
    run: (client) => client.charge(),
    given: [...client, tenant],
  },
  "a call with a JSON body": {
    run: (client) => client.putItem({ ...init, body: bodies.json }),
    given: [...client, ...parameters, canaries.body, canaries.deep, canaries.short],
  },
  "a call with a form": {
    run: (client) => client.upload({ body: bodies.form }),
    given: [...client, field, fileName],
  },
  "a call with a FormData": {
    run: (client) => client.upload({ body: formData }),
    given: [...client, field, fileName],
  },
};

const secretiveOptions: AcmeOptions = {
  apiKey: async () => credential,
  tenant: () => tenant,
  headers: { "x-client": clientHeader },
};

/** Whatever of an error a log may show. */
function exposures(error: unknown): string {
  const { message, stack, cause } = error as Error;
  const shown = [error, cause].flatMap((value) => [
    inspect(value, { depth: 10 }),
    JSON.stringify(value),
    String(value),
  ]);
  return [message, stack, ...shown].join("\n");
}

/** Those of the texts that can be found in another, in any spelling. */
const found = (text: string, canaries: string[]): string[] =>
  canaries.filter((canary) =>
    [canary, encodeURIComponent(canary), JSON.stringify(canary).slice(1, -1)].some((spelling) =>
      text.includes(spelling),
    ),
  );

/** What a vendor knows: all of what was sent. */
const echoes: Record<string, (canary: string) => [body: unknown, headers: Record<string, string>]> = {
  "its message": (canary) => [{ message: `Cannot use ${canary}, sorry` }, {}],
  "its error text": (canary) => [{ error: `${canary}: unknown` }, {}],
  "its code": (canary) => [{ code: canary, message: canary }, {}],
  "a nested error": (canary) => [{ error: { code: `bad:${canary}`, message: canary, request_id: canary } }, {}],
  "a URL": (canary) => [{ message: `No route /v1/${encodeURIComponent(canary)}/end` }, {}],
  "quoted JSON": (canary) => [{ message: `Bad value ${JSON.stringify({ value: canary })}` }, {}],
  "its text": (canary) => [`<p>${canary}</p>`, {}],
  "its request id": (canary) => [{}, { "x-request-id": encodeURIComponent(canary) }],
};

for (const [what, { run, given }] of Object.entries(calls)) {
  test.each(Object.keys(echoes))(`an ApiError of ${what} hides all that the vendor echoes in %s`, async (place) => {
    for (const canary of given) {
      const [body, headers] = echoes[place]!(canary);
      const { client } = recorded(() => Response.json(body, { status: 400, headers }), secretiveOptions);
      const error = await failure(run(client));
      expect(error.name).toBe("ApiError");
      expect(found(exposures(error), [canary])).toEqual([]);
    }
  });

  test(`an InvalidResponseError of ${what} hides all that the vendor echoes`, async () => {
    for (const canary of given) {
      const headers = { "content-type": "text/html", "x-request-id": encodeURIComponent(canary) };
      const { client } = recorded(() => new Response(canary, { headers }), secretiveOptions);
      const error = await failure(run(client));
      expect(error.name).toBe("InvalidResponseError");
      expect(found(exposures(error), [canary])).toEqual([]);
    }
  });

  test(`a ConnectionError of ${what} hides all that its cause holds`, async () => {
    for (const cause of leakyCauses(given.join(" | "))) {
      const { client } = recorded((request) => Promise.reject(cause(request)), secretiveOptions);
      const error = await failure(run(client));
      expect(error.name).toBe("ConnectionError");
      expect(found(exposures(error), given)).toEqual([]);
    }
  });
}

test("a TimeoutError hides all that the vendor echoed at the last attempt", async () => {
  const { run, given } = calls["a call with parameters"]!;
  for (const canary of given) {
    const answer = (): Response =>
      Response.json({ code: canary, message: canary }, { status: 503, headers: { "retry-after": "50" } });
    const { client } = recorded(answer, { ...secretiveOptions, deadlineMs: 5000, maxRetries: 1 });
    const error = await failure(run(client));
    expect(error.name).toBe("TimeoutError");
    expect((error.cause as Error).name).toBe("ApiError");
    expect(found(exposures(error), [canary])).toEqual([]);
  }
});

test("an error shows nothing of a request that a real server echoes", async () => {
  const { baseUrl } = await serve((request, response) => {
    const echo = JSON.stringify({ url: request.url, headers: request.headers });
    response.writeHead(400, { "content-type": "application/json", "x-request-id": request.url });
    response.end(JSON.stringify({ message: echo, code: echo }));
  });
  const { run, given } = calls["a call with parameters"]!;
  expect(found(exposures(await failure(run(acme({ ...secretiveOptions, baseUrl })))), given)).toEqual([]);
});

/** Errors as libraries around `fetch` make them. */
function leakyCauses(all: string): ((request: Request) => unknown)[] {
  const circular = Object.assign(new Error("circular"), { config: { data: all } });
  Object.assign(circular.config, { self: circular });
  return [
    () => new Error(`Cannot send ${all}`),
    () => Object.assign(new Error("x"), { stack: `Error: x\n at ${all}` }),
    () => new Error("x", { cause: new Error("y", { cause: all }) }),
    () => Object.assign(new Error("x"), { code: all, name: all }),
    () => Object.assign(new Error("x"), { config: { headers: { authorization: all } } }),
    () => Object.assign(new Error("x"), { [Symbol("data")]: all }),
    () => Object.assign(new Error("x"), { [all]: 1 }),
    () => new AggregateError([new Error(all)], "x"),
    (request) => Object.assign(new Error("x"), { request }),
    (request) => Object.assign(new Error("x"), { headers: request.headers }),
    () => Object.assign(new Error("x"), { map: new Map([["a", all]]), url: new URL(`http://a/?${all}`) }),
    () => Object.defineProperty(new Error("x"), "data", { enumerable: true, get: () => all }),
    () => circular,
    () =>
      new (class extends Error {
        override get message(): string {
          return all;
        }
      })(),
    () => all,
    () => ({ message: all }),
    () => new DOMException(all, "AbortError"),
  ];
}

test.each<[what: string, call: (client: AcmeClient) => Promise<unknown>]>([
  ["a header value", (client) => client.listItems({ headers: { "x-mine": `${canaries.header}\n` } })],
  ["a header's name", (client) => client.listItems({ headers: { [`${canaries.header} x`]: "1" } })],
  [
    "a header parameter",
    (client) => client.charge({ params: { header: { "X-Acme-Tenant": `${canaries.header}\r` } } }),
  ],
  ["a path value", (client) => client.getItem({ params: { path: { id: `${canaries.path}\ud800` } } })],
  ["a path object", (client) => client.getItem({ params: { path: { id: { canary: canaries.path } } } })],
  ["a query value", (client) => client.listItems({ params: { query: { q: `${canaries.query}\ud800` } } })],
  ["a body with a BigInt", (client) => client.createItem({ body: { text: canaries.body, n: 1n } })],
])("an InvalidRequestError for %s does not repeat it", async (_, call) => {
  const { client, requests } = recorded(undefined, secretiveOptions);
  const error = await failure(call(client));
  expect(error.name).toBe("InvalidRequestError");
  expect(found(exposures(error), all)).toEqual([]);
  expect(requests).toEqual([]);
});

test.each([`${canaries.credential}\n`, `Bearer ${canaries.credential}`, `${canaries.credential} ä`])(
  "an InvalidRequestError for the credential %j does not repeat it",
  async (apiKey) => {
    for (const credential of [apiKey, () => apiKey, async () => apiKey]) {
      expect(
        found(exposures(await failure(recorded(undefined, { apiKey: credential }).client.listItems())), all),
      ).toEqual([]);
    }
  },
);

test.each<AcmeOptions>([
  { baseUrl: `http://${canaries.credential}.example` },
  { baseUrl: `https://user:${canaries.credential}@acme.example` },
  { baseUrl: `https://acme.example?key=${canaries.credential}` },
  { headers: { "x-mine": `${canaries.header}\n` } },
])("a client that cannot be made does not say why with the value: %#", async (options) => {
  expect(
    found(exposures(await failure(Promise.resolve().then(() => acme({ ...secretiveOptions, ...options })))), all),
  ).toEqual([]);
});

test("a client shows none of what it keeps", () => {
  const client = acme({ ...secretiveOptions, apiKey: credential, tenant });
  expect(
    found([inspect(client, { depth: 10, showHidden: true }), JSON.stringify(client), String(client)].join("\n"), all),
  ).toEqual([]);
});

test("the result of a low-level request shows nothing that was sent", async () => {
  const { client } = recordedFetch(() => Response.json({ message: "No." }, { status: 400 }), {
    apiKey: async () => credential,
    headers: { "x-client": clientHeader },
  });
  const result = await client.POST("/v1/items", { body: bodies.json });
  expect(found([inspect(result, { depth: 10 }), JSON.stringify(result)].join("\n"), all)).toEqual([]);
});

test("the result of a low-level request keeps nothing of the request alive", async () => {
  // As `node --expose-gc` has it.
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  for (const status of [200, 400]) {
    const sent: WeakRef<object>[] = [];
    const client = acmeFetch({
      fetch: async (request) => {
        sent.push(new WeakRef(request));
        return Response.json({ id: "x" }, { status });
      },
    });
    const send = async (): Promise<unknown> => {
      const body = { text: canaries.body };
      sent.push(new WeakRef(body));
      return client.POST("/v1/items", { body });
    };
    const result = await send();
    expect(sent).toHaveLength(2);
    // What a turn has seen is kept until it is over.
    await vi.waitFor(() => {
      collect();
      expect(sent.map((one) => one.deref() === undefined)).toEqual([true, true]);
    });
    expect(result).toMatchObject({ response: { status } });
  }
});

test("an error's body is at hand, but no log shows it", async () => {
  const { client } = recorded(() => Response.json({ diagnosis: "canary-diagnosis" }, { status: 400 }));
  const error = await failure(client.listItems());
  expect(error["body"]).toEqual({ diagnosis: "canary-diagnosis" });
  expect(exposures(error)).not.toContain("canary-diagnosis");
});

test("the vendor's free text is in no message, and at hand as detail", async () => {
  const { client } = recorded(() => Response.json({ message: "Too long: The patient reports" }, { status: 400 }));
  const error = await failure(client.createItem({ body: { text: "The patient reports pain." } }));
  expect(error.message).toBe("acme createItem: 400 (POST /v1/items)");
  expect(error["detail"]).toBe("Too long: The patient reports");
  expect(exposures(error)).not.toContain("patient");
});

test("what only looks like a value stays readable", async () => {
  const { client } = recorded(() => Response.json({ code: "session_not_found_7" }, { status: 404 }));
  const error = await failure(client.createItem({ body: { type: "sess", n: 7, session: true } }));
  expect(error["code"]).toBe("session_not_found_7");
});

test("a cause describes what broke, level by level, and nothing else", async () => {
  const system = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED", data: "canary" });
  const { client } = recorded(() => Promise.reject(new TypeError("fetch failed", { cause: system })), secretiveOptions);
  const { cause } = (await failure(client.getPart(init))) as { cause?: Error };
  expect(cause).toMatchObject({ name: "TypeError", message: "fetch failed" });
  expect(cause!.cause).toMatchObject({ message: "connect ECONNREFUSED 127.0.0.1:1", code: "ECONNREFUSED" });
  expect(cause!.cause).not.toHaveProperty("data");
});
