import { expect, test, vi } from "vitest";
import { createVendorClient, multiSegment, type Definition } from "../src/client.js";
import { failure, type Init } from "./acme.js";

const definition: Definition = {
  vendor: "acme",
  baseUrl: "https://acme.example",
  credentials: {},
  security: [],
  codes: ["known_code"],
  errorCode: { pointer: "/message", until: ":" },
  retryAt: { 429: "X-Reset" },
  operations: {
    getModel: {
      method: "GET",
      path: "/models/{model}/files",
      serializers: { path: { model: multiSegment } },
      notRetried: [{ status: 429, pointer: "/error/type", values: ["quota_exceeded"] }],
    },
    getNothing: { method: "GET", path: "/nothing", nullable: true, accept: "text/csv, application/json" },
  },
};
const path = (model: unknown): Init => ({ params: { path: { model } } });

function client(answer: (attempt: number) => Response = () => Response.json({})) {
  const requests: Request[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push(new Request(url, init));
    return answer(requests.length);
  };
  type Methods = Record<"getModel" | "getNothing", (init?: Init) => Promise<unknown>>;
  return { client: createVendorClient<Methods>(definition, { fetch, maxRetries: 1 }), requests };
}

test("a parameter of several segments keeps its slashes, and each segment is encoded", async () => {
  const { client: acme, requests } = client();
  await acme.getModel(path("publisher/a b?/model#1"));
  expect(requests[0]!.url).toBe("https://acme.example/models/publisher/a%20b%3F/model%231/files");
});

test.each(["", "a//b", "/a", "a/", "a/../b", "..", "a/.", undefined, null, {}])(
  "the several segments %j are refused before anything is sent",
  async (model) => {
    const { client: acme, requests } = client();
    expect((await failure(acme.getModel(path(model)))).name).toBe("InvalidRequestError");
    expect(requests).toEqual([]);
  },
);

test("the stable code is what stands before the mark, where the vendor says", async () => {
  const message = "known_code: there is no known_code here";
  const error = await failure(
    client(() => Response.json({ message, code: 5 }, { status: 404 })).client.getModel(path("m")),
  );
  expect(error["code"]).toBe("known_code");
  expect(error["detail"]).toBe(message);
});

test("a documented code is shown, also if the caller has sent the same; another that repeats it is not", async () => {
  const shown = async (message: string): Promise<unknown> =>
    (await failure(client(() => Response.json({ message }, { status: 404 })).client.getModel(path("known_code"))))[
      "code"
    ];
  expect(await shown("known_code")).toBe("known_code");
  expect(await shown("no_known_code")).toBeUndefined();
});

test("a rate limit is waited for until the vendor's reset, by the vendor's clock", async () => {
  const headers = { "x-reset": "1893456001", date: "Tue, 01 Jan 2030 00:00:00 GMT" };
  const { client: acme, requests } = client((attempt) =>
    Response.json({}, attempt === 1 ? { status: 429, headers } : {}),
  );
  const started = performance.now();
  await acme.getModel(path("m"));
  expect(requests.length).toBe(2);
  expect(performance.now() - started).toBeGreaterThan(900);
});

test("a failure that the vendor documents as final is not retried; another of its status is", async () => {
  const answer = (type: string) => () =>
    Response.json({ error: { type } }, { status: 429, headers: { "retry-after": "0" } });
  const [final, passing] = [client(answer("quota_exceeded")), client(answer("rate_limit"))];
  for (const { client: acme } of [final, passing])
    expect(await failure(acme.getModel(path("m")))).toMatchObject({ status: 429 });
  expect([final.requests.length, passing.requests.length]).toEqual([1, 2]);
});

test("null is a body where it is documented, and no body where it is not", async () => {
  const { client: acme, requests } = client(() => Response.json(null));
  await expect(acme.getNothing()).resolves.toBeNull();
  expect((await failure(acme.getModel(path("m")))).message).toContain("is null, although a body is documented");
  expect(requests.map(({ headers }) => headers.get("accept"))).toEqual([
    "text/csv, application/json",
    "application/json",
  ]);
});

test("an error of 10 MB is not parsed until its caller asks for it, and shows no code", async () => {
  const parse = vi.spyOn(JSON, "parse");
  const text = JSON.stringify({ message: "known_code".repeat(1_000_000) });
  const error = await failure(client(() => new Response(text, { status: 400 })).client.getModel(path("known_code")));
  expect(error.message).toBe("acme getModel: 400 (GET /models/{model}/files)");
  expect(parse.mock.calls.flat()).not.toContain(text);
  parse.mockRestore();
  expect(error["detail"]).toHaveLength(10_000_000);
});
