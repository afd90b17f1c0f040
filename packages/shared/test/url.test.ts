import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isInvalidRequestError } from "../src/errors.js";
import { serializePath } from "../src/path.js";
import { serializeQuery } from "../src/query.js";
import { acme, acmeFetch, failure, recorded, recordedFetch } from "./acme.js";

test.each([
  ["https://api.acme.example", "https://api.acme.example/v1/items"],
  ["https://api.acme.example/", "https://api.acme.example/v1/items"],
  ["https://api.acme.example/base/", "https://api.acme.example/base/v1/items"],
  ["https://api.acme.example:8443//", "https://api.acme.example:8443/v1/items"],
  ["HTTPS://API.Acme.example", "https://api.acme.example/v1/items"],
  ["http://localhost:3000", "http://localhost:3000/v1/items"],
  ["http://acme.localhost:3000", "http://acme.localhost:3000/v1/items"],
  ["http://127.0.0.1:3000", "http://127.0.0.1:3000/v1/items"],
  ["http://127.1.2.3", "http://127.1.2.3/v1/items"],
  ["http://[::1]:3000", "http://[::1]:3000/v1/items"],
  [undefined, "https://api.acme.example/v1/items"],
])("the base URL %j leads to %j", async (baseUrl, url) => {
  const { client, requests } = recorded(undefined, baseUrl === undefined ? {} : { baseUrl });
  await client.listItems();
  expect(requests.map((request) => request.url)).toEqual([url]);
});

test.each([
  "",
  "api.acme.example",
  "/v1",
  "//acme.example",
  "http://api.acme.example",
  "http://localhost.acme.example",
  "http://127.0.0.1.acme.example",
  "http://127.0.0.1@acme.example",
  "http://acme.example#127.0.0.1",
  "http://0.0.0.0",
  "http://192.168.0.1",
  "http://[::2]",
  "ftp://localhost",
  "ws://localhost",
  "file:///etc/passwd",
  "data:text/plain,x",
  "javascript:alert(1)",
  "https://",
  "https://user@acme.example",
  "https://user:pass@acme.example",
  "https://acme.example?key=1",
  "https://acme.example/#v1",
  "https://acme.example/?",
  7,
  null,
])("the base URL %j is refused when the client is made", (baseUrl) => {
  const attempt = (): unknown => acme({ baseUrl: baseUrl as string });
  expect(attempt).toThrow(expect.objectContaining({ name: "InvalidRequestError" }));
  expect(attempt).toThrow(/^acme: baseUrl /);
});

test.each(["https://api.acme.example/v1", "https://api.acme.example/v1/", "https://API.acme.example/v1/items"])(
  "the base URL %j is refused: the vendor's own host has each path once",
  (baseUrl) => {
    expect(() => acme({ baseUrl })).toThrow(
      'acme: baseUrl ends with the start of the paths. Expected https:// and a host, such as baseUrl: "https://api.acme.example".',
    );
  },
);

test.each([
  "https://proxy.example/v1",
  "https://api.acme.example.proxy.example/v1",
  "https://api.acme.example:8443/v1",
  "https://api.acme.example/v",
  "https://api.acme.example/v1beta",
  "https://api.acme.example/eu",
  "http://localhost:3000/v1",
])("the base URL %j is taken: somebody may mean it", async (baseUrl) => {
  const { client, requests } = recorded(undefined, { baseUrl });
  await client.listItems();
  expect(requests.map((request) => request.url)).toEqual([`${baseUrl}/v1/items`]);
});

test.each([
  ["a missing value", {}, "is missing"],
  ["null", { id: null }, "is missing"],
  ["an empty value", { id: "" }, "is empty"],
  [".", { id: "." }, "is a dot segment"],
  ["..", { id: ".." }, "is a dot segment"],
  ["an object", { id: {} }, "is not a string"],
  ["a list", { id: ["a"] }, "is not a string"],
  ["a boolean", { id: true }, "is not a string"],
  ["NaN", { id: NaN }, "is not a string"],
])("a path with %s is refused before anything is sent", async (_, path, what) => {
  const { client, requests } = recorded();
  const error = await failure(client.getItem({ params: { path } }));
  expect(error.name).toBe("InvalidRequestError");
  expect(error.message).toContain(`acme getItem: path parameter "id" ${what}`);
  expect(requests).toEqual([]);
});

test("a call without params is refused as one with a missing value", async () => {
  expect((await failure(acme().getItem())).message).toContain("is missing");
  expect((await failure(acmeFetch().GET("/v1/items/{id}", {} as never))).message).toContain("is missing");
});

test.each([
  ["a/b", "a%2Fb"],
  ["../x", "..%2Fx"],
  ["%2e%2e", "%252e%252e"],
  ["..%2f", "..%252f"],
  ["...", "..."],
  [".%00.", ".%2500."],
  ["a\\b", "a%5Cb"],
  ["a?b#c", "a%3Fb%23c"],
  ["a\r\nHost: x", "a%0D%0AHost%3A%20x"],
  ["\0", "%00"],
  [" ", "%20"],
  ["\t..", "%09.."],
  ["@evil.example", "%40evil.example"],
  ["{id}", "%7Bid%7D"],
  ["$&", "%24%26"],
  ["é💥", "%C3%A9%F0%9F%92%A5"],
  [0, "0"],
  [-1.5, "-1.5"],
])("the path value %j is sent as the segment %j", async (id, segment) => {
  const { client, requests } = recorded();
  await client.getItem({ params: { path: { id } } });
  expect(requests[0]!.url).toBe(`https://api.acme.example/v1/items/${segment}`);
});

/** Texts made of what has a meaning in a URL or a header, of all UTF-16 units, and of much. */
const nasty = fc.oneof(
  fc
    .array(fc.constantFrom(".", "..", "/", "\\", "%", "%2e", "%2E", "%252e", "%2f", "%5c", "?", "#", "&", "=", "+"), {
      maxLength: 4,
    })
    .map((parts) => parts.join("")),
  fc
    .array(
      fc.constantFrom("\r\n", "\n", "\t", "\0", " ", "@", ":", ";", "//", "{id}", "$1", "\ud800", "\udc00", "é", "a"),
      {
        maxLength: 5,
      },
    )
    .map((parts) => parts.join("")),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 12 }),
  fc.tuple(fc.constantFrom("../", "a", "%2e"), fc.integer({ min: 1, max: 300 })).map(([text, n]) => text.repeat(n)),
);

/** Runs a function that may refuse its input, and nothing else. */
function unlessRefused<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (isInvalidRequestError(error)) return undefined;
    throw error;
  }
}

const isWritable = (text: string): boolean => text.isWellFormed() && !["", ".", ".."].includes(text);

test("no path value leaves its segment, and each can be read again", () => {
  const template = "/v1/{owner}/items/{id}/part";
  fc.assert(
    fc.property(nasty, nasty, (owner, id) => {
      const path = unlessRefused(() => serializePath("acme getPart", template, { owner, id }));
      expect(path !== undefined).toBe(isWritable(owner) && isWritable(id));
      if (path === undefined) return;
      const url = new URL(`https://api.acme.example${path}`);
      expect([url.host, url.search, url.hash]).toEqual(["api.acme.example", "", ""]);
      const [, v1, first, items, second, part, ...more] = url.pathname.split("/");
      expect([v1, items, part, ...more]).toEqual(["v1", "items", "part"]);
      expect([first, second].map((segment) => decodeURIComponent(segment!))).toEqual([owner, id]);
    }),
    { numRuns: 5_000 },
  );
}, 300_000);

test("no query value or name changes another", () => {
  fc.assert(
    fc.property(nasty, nasty, (name, value) => {
      const search = unlessRefused(() => serializeQuery("acme listItems", { first: 1, [name]: value, last: 2 }));
      expect(search !== undefined).toBe(name.isWellFormed() && value.isWellFormed());
      if (search === undefined) return;
      const url = new URL(`https://api.acme.example/v1/items?${search}`);
      expect([url.pathname, url.hash]).toEqual(["/v1/items", ""]);
      const expected = Object.entries({ first: "1", [name]: value, last: "2" });
      expect([...url.searchParams]).toEqual(expected);
    }),
    { numRuns: 5_000 },
  );
}, 300_000);

test("whatever values a call has, it is refused, or the request is the template's", async () => {
  const { client, requests } = recorded();
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, async (id, q, tenant) => {
      requests.length = 0;
      const init = { params: { path: { owner: "ann", id }, query: { q }, header: { "X-Acme-Tenant": tenant } } };
      const sent = await client.getPart(init).catch((error: unknown) => {
        if (!isInvalidRequestError(error)) throw error;
      });
      expect(requests.length).toBe(sent === undefined ? 0 : 1);
      for (const { url, headers } of requests) {
        const { host, pathname, searchParams } = new URL(url);
        expect(host).toBe("api.acme.example");
        expect(pathname.split("/").map(decodeURIComponent)).toEqual(["", "v1", "ann", "items", id, "part"]);
        expect([...searchParams]).toEqual([["q", q]]);
        expect(headers.get("x-acme-tenant")).toBe(tenant.replace(/^[\t\r\n ]+|[\t\r\n ]+$/g, ""));
        expect([...headers.keys()].sort()).toEqual(["accept", "authorization", "x-acme-tenant"]);
      }
    }),
    { numRuns: 2_000 },
  );
}, 300_000);

test.each<[what: string, query: Record<string, unknown>, search: string]>([
  ["numbers", { a: 0, b: -1.5 }, "?a=0&b=-1.5"],
  ["booleans", { a: true, b: false }, "?a=true&b=false"],
  ["texts", { a: "x y", b: "" }, "?a=x%20y&b="],
  ["lists", { a: [1, "two", true] }, "?a=1&a=two&a=true"],
  ["empty lists", { a: [], b: 1 }, "?b=1"],
  ["holes in lists", { a: [1, undefined, null, 2] }, "?a=1&a=2"],
  ["dates", { a: new Date(0) }, "?a=1970-01-01T00%3A00%3A00.000Z"],
  ["objects", { a: { b: 1, c: [2, 3] } }, "?b=1&c=2&c=3"],
  ["undefined and null", { a: undefined, b: null }, ""],
  ["reserved characters in values", { a: "&b=1#?/+%" }, "?a=%26b%3D1%23%3F%2F%2B%25"],
  ["reserved characters in names", { "a&b=": 1, "?": 2 }, "?a%26b%3D=1&%3F=2"],
])("a query with %s is written by the rules", async (_, query, search) => {
  const { client, requests } = recorded();
  await client.listItems({ params: { query } });
  expect(requests[0]!.url).toBe(`https://api.acme.example/v1/items${search}`);
});

test("a query that cannot be written is refused before anything is sent", async () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  const { client, requests } = recorded();
  for (const value of [new Date(NaN), circle, "\ud800"]) {
    const error = await failure(client.listItems({ params: { query: { value } } }));
    expect(error.name).toBe("InvalidRequestError");
  }
  expect(requests).toEqual([]);
});

test("a querySerializer of the caller's own replaces ours", async () => {
  const { client, requests } = recordedFetch(undefined, { querySerializer: () => "mine=1" });
  await client.GET("/v1/items", { params: { query: { q: 1 } } } as never);
  expect(new URL(requests[0]!.url).search).toBe("?mine=1");
});

test.each(["@evil.example/", ".evil.example/", ":8080/"])(
  "a path %j that would lead to another host is refused before anything is sent",
  async (path) => {
    const { client, requests } = recordedFetch();
    const error = await failure(client.GET(path as "/v1/items"));
    expect(error.name).toBe("InvalidRequestError");
    expect(requests).toEqual([]);
  },
);

test.each([
  ["a baseUrl in the call", { baseUrl: "https://evil.example" }],
  ["a middleware", { middleware: [{ onRequest: () => new Request("https://evil.example/v1/items") }] }],
])("%s cannot send a credential to another host", async (_, init) => {
  const { client, requests } = recordedFetch();
  expect((await failure(client.GET("/v1/items", init))).message).toContain("another host");
  expect(requests).toEqual([]);
});
