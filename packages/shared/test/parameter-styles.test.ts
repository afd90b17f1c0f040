import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  createVendorClient,
  deepObject,
  delimited,
  jsonHeader,
  jsonPath,
  jsonQuery,
  labelPath,
  matrixPath,
  reservedQuery,
  serializePath,
  serializeQuery,
  simpleHeader,
  simplePath,
  type Definition,
  type ParameterSerializer,
  type ResultPromise,
} from "../src/client.js";
import { isInvalidRequestError } from "../src/errors.js";
import { createVendorFetchClient } from "../src/fetch.js";
import { failure, type Init } from "./acme.js";

const list = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

/** The table of https://spec.openapis.org/oas/v3.1.1.html#style-examples. */
const pathStyles: [name: string, write: ParameterSerializer, text: string, list: string, object: string][] = [
  ["simple", simplePath(), "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["simple, exploded", simplePath(true), "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["label", labelPath(), ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  ["label, exploded", labelPath(true), ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
  ["matrix", matrixPath(), ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
  ["matrix, exploded", matrixPath(true), ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
];

const inPath = (write: ParameterSerializer, color: unknown): string =>
  serializePath("acme get", "/{color}", { color }, { color: write }).slice(1);

test.each(pathStyles)("a path is written as OpenAPI's table has it: %s", (_, write, text, items, fields) => {
  expect(inPath(write, "blue")).toBe(text);
  expect(inPath(write, list)).toBe(items);
  expect(inPath(write, object)).toBe(fields);
});

const inQuery = (write: ParameterSerializer, color: unknown): string =>
  serializeQuery("acme get", { color }, { color: write });

test.each<[name: string, write: ParameterSerializer, value: unknown, query: string]>([
  ["form, not exploded", delimited(","), "blue", "color=blue"],
  ["form, not exploded", delimited(","), list, "color=blue,black,brown"],
  ["form, not exploded", delimited(","), object, "color=R,100,G,200,B,150"],
  ["form, not exploded", delimited(","), ["a,b", "c&d"], "color=a%2Cb,c%26d"],
  ["spaceDelimited", delimited(" "), list, "color=blue%20black%20brown"],
  ["spaceDelimited", delimited(" "), object, "color=R%20100%20G%20200%20B%20150"],
  ["pipeDelimited", delimited("|"), list, "color=blue%7Cblack%7Cbrown"],
  ["pipeDelimited", delimited("|"), object, "color=R%7C100%7CG%7C200%7CB%7C150"],
  ["pipeDelimited", delimited("|"), "a|b", "color=a%7Cb"],
  ["deepObject", deepObject(), object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
  ["deepObject, deeper", deepObject(), { a: { b: [1, 2] } }, "color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2"],
  ["content", jsonQuery, { a: [1, "&"] }, "color=%7B%22a%22%3A%5B1%2C%22%26%22%5D%7D"],
  ["a date", delimited(","), [new Date(0)], "color=1970-01-01T00%3A00%3A00.000Z"],
  ["holes", delimited(","), [undefined, "a", null], "color=a"],
  ["nothing", delimited(","), [], ""],
  ["nothing", deepObject(), {}, ""],
])("a query is serialized as OpenAPI specifies: %s %#", (_, write, value, query) => {
  expect(inQuery(write, value)).toBe(query);
});

test("an object's fields are parameters of their own by default", () => {
  expect(serializeQuery("acme get", { paging: { limit: 5, tags: ["a", "b"], none: undefined }, q: "x" })).toBe(
    "limit=5&tags=a&tags=b&q=x",
  );
});

test("reserved characters stay, but for those that end a value or a query", () => {
  const value = ":/?@!$'()*,; =#[]&+%é %2F%zz";
  const written = ":/?@!$'()*,;%20=%23%5B%5D%26%2B%25%C3%A9%20%2F%25zz";
  expect(inQuery(reservedQuery, value)).toBe(`color=${written}`);
  expect(inQuery(reservedQuery, ["a/b", "c"])).toBe("color=a/b&color=c");
  expect(inQuery(delimited(",", true), ["a/b", "c"])).toBe("color=a/b,c");
  expect(inQuery(deepObject(true), { a: "b/c" })).toBe("color%5Ba%5D=b/c");
});

test.each<[what: string, write: ParameterSerializer, value: unknown, says: string]>([
  ["a nested list", simplePath(), [["a"]], "holds an unsupported value. Expected text"],
  ["an item with the separator", labelPath(true), ["a.b"], 'holds "."'],
  ["nothing", simplePath(), [], "is empty"],
  ["an object of nothing", matrixPath(), { a: undefined }, "is empty"],
  ["null", labelPath(), null, "is missing"],
  ["a dot segment", simplePath(), [".."], "is a dot segment"],
  ["a text that a label makes a dot segment", labelPath(), ".", "is a dot segment"],
  ["an empty text in a label", labelPath(), "", "is a dot segment"],
  ["half of a surrogate pair", simplePath(), ["\ud800"], "half of a surrogate pair, which"],
  ["what JSON cannot hold", jsonPath, 1n, "is circular or holds a BigInt"],
])("a path with %s is refused", (_, write, value, says) => {
  const attempt = (): string => inPath(write, value);
  expect(attempt).toThrow(expect.objectContaining({ name: "InvalidRequestError" }));
  expect(attempt).toThrow(says);
});

test.each<[what: string, write: ParameterSerializer | undefined, value: unknown, says: string]>([
  ["a nested object by default", undefined, { a: { b: 1 } }, "holds an unsupported value. Expected text"],
  ["an item with the separator", delimited(" "), ["a b"], 'holds " "'],
  ["an item with the separator", delimited("|"), ["a|b"], 'holds "|"'],
  ["an invalid date", delimited(","), [new Date(NaN)], "holds an invalid date. Expected text"],
])("a query with %s is refused", (_, write, value, says) => {
  expect(() => serializeQuery("acme get", { color: value }, write && { color: write })).toThrow(says);
});

test("an object that refers to itself is refused", () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  expect(() => inQuery(deepObject(), circle)).toThrow("refers to itself");
});

const definition: Definition = {
  vendor: "acme",
  baseUrl: "https://api.acme.example",
  credentials: {},
  security: [],
  operations: {
    get: {
      method: "GET",
      path: "/items/{ids}",
      headers: ["X-List", "X-Object", "X-Json"],
      serializers: {
        path: { ids: simplePath() },
        query: { tags: delimited(",") },
        header: { "X-List": simpleHeader(), "X-Object": simpleHeader(true), "X-Json": jsonHeader },
      },
    },
  },
};

const init: Init = {
  params: {
    path: { ids: ["a/b", "c"] },
    query: { tags: [1, 2], q: "x" },
    header: { "X-List": ["a b", 2], "X-Object": { a: 1, b: true }, "X-Json": { name: "ä" } },
  },
};

async function recordedRequest(send: (fetch: (request: Request) => Promise<Response>) => unknown): Promise<Request> {
  const requests: Request[] = [];
  await send(async (request) => {
    requests.push(request);
    return Response.json({});
  });
  expect(requests).toHaveLength(1);
  return requests[0]!;
}

test.each<[what: string, send: (fetch: (request: Request) => Promise<Response>) => unknown]>([
  [
    "a method",
    (fetch) =>
      createVendorClient<{ get(init: Init): ResultPromise<unknown> }>(definition, {
        fetch: (url, given) => fetch(new Request(url, given)),
      }).get(init),
  ],
  [
    "/fetch",
    (fetch) => createVendorFetchClient<never>(definition, { fetch }).GET("/items/{ids}" as never, init as never),
  ],
])("parameters in all places are sent by their styles: %s", async (_, send) => {
  const { url, headers } = await recordedRequest(send);
  expect(url).toBe("https://api.acme.example/items/a%2Fb,c?tags=1,2&q=x");
  expect(headers.get("x-list")).toBe("a b,2");
  expect(headers.get("x-object")).toBe("a=1,b=true");
  expect(headers.get("x-json")).toBe('{"name":"\\u00e4"}');
});

test("an item of a header's list with a comma is refused", async () => {
  const client = createVendorClient<{ get(init: Init): ResultPromise<unknown> }>(definition);
  const error = await failure(client.get({ params: { path: { ids: 1 }, header: { "X-List": ["a,b"] } } }));
  expect(error.message).toContain('an item of parameter "X-List" holds ","');
});

const text = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
const value = fc.oneof(text, fc.array(text), fc.dictionary(text, text));

test("no value leaves its segment or its parameter, whatever the style", () => {
  const written = <T>(run: () => T): T | undefined => {
    try {
      return run();
    } catch (error) {
      if (isInvalidRequestError(error)) return undefined;
      throw error;
    }
  };
  const paths = [...pathStyles.map(([, write]) => write), jsonPath];
  const queries = [delimited(","), delimited(" "), delimited("|", true), deepObject(), deepObject(true), jsonQuery];
  fc.assert(
    fc.property(value, fc.constantFrom(...paths), fc.constantFrom(...queries, reservedQuery), (any, path, query) => {
      // What is refused has nothing to leave.
      const segment = written(() => inPath(path, any)) ?? "refused";
      const { pathname, search: none, hash } = new URL(`https://acme.example/before/${segment}/after`);
      expect([pathname.split("/").length, none, hash]).toEqual([4, "", ""]);
      const search = written(() => serializeQuery("acme get", { first: 1, color: any, last: 2 }, { color: query }));
      if (search === undefined) return;
      const url = new URL(`https://acme.example/?${search}`);
      expect(url.hash).toBe("");
      expect([...url.searchParams.keys()].at(0)).toBe("first");
      expect([...url.searchParams].at(-1)).toEqual(["last", "2"]);
    }),
    { numRuns: 3_000 },
  );
});
