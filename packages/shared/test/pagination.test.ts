import { describe, expect, test } from "vitest";
import { createVendorClient, cursorPages, numberedPages, type PagedPromise } from "../src/client.js";
import { InvalidResponseError } from "../src/errors.js";
import { failure, type Init } from "./acme.js";

interface Item {
  id: number;
}
type Page = Record<string, unknown>;
type Answer = (query: URLSearchParams, attempt: number) => Page | Response;

const cursor = { items: "/data", parameter: "after", cursor: "/next", more: "/more" };
const numbered = { items: "/data", parameter: "page", size: "size" };

/** A client that gets its list page by page; `urls` are the queries that were sent. */
function listing(
  paginate: ReturnType<typeof cursorPages>,
  answer: Answer,
): { list: (init?: Init) => PagedPromise<Page, Item>; queries: string[] } {
  const queries: string[] = [];
  const client = createVendorClient<{ list: (init?: Init) => PagedPromise<Page, Item> }>(
    {
      vendor: "acme",
      baseUrl: "https://api.acme.example",
      credentials: {},
      security: [],
      operations: { list: { method: "GET", path: "/v1/items", paginate } },
    },
    {
      async fetch(url) {
        const { search, searchParams } = new URL(url);
        queries.push(search);
        const page = answer(searchParams, queries.length);
        return page instanceof Response ? page : Response.json(page);
      },
    },
  );
  return { list: client.list, queries };
}

const items = (...ids: number[]): Item[] => ids.map((id) => ({ id }));

async function collect<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of iterable) all.push(one);
  return all;
}

/** Three pages, the second of which is empty. */
const three: Answer = (query) =>
  ({
    "": { data: items(1, 2), more: true, next: "a" },
    a: { data: [], more: true, next: "b" },
    b: { data: items(3), more: false, next: null },
  })[query.get("after") ?? ""]!;

describe("a list with cursors", () => {
  test("gives each item once, over an empty page, with the caller's query on each call", async () => {
    const { list, queries } = listing(cursorPages(cursor), three);
    expect(await collect(list({ params: { query: { limit: 2 } } }))).toEqual(items(1, 2, 3));
    expect(queries).toEqual(["?limit=2", "?limit=2&after=a", "?limit=2&after=b"]);
  });

  test("gives its first page when it is awaited, and sends nothing else", async () => {
    const { list, queries } = listing(cursorPages(cursor), three);
    const call = list();
    expect(await call).toEqual({ data: items(1, 2), more: true, next: "a" });
    expect((await call.withResponse()).response.status).toBe(200);
    expect(queries).toHaveLength(1);
    expect(await collect(call.pages())).toHaveLength(3);
    expect(queries).toHaveLength(3);
  });

  test("goes on from the last item where a page has no cursor", async () => {
    const { list, queries } = listing(cursorPages({ ...cursor, lastItem: "/id" }), (query) =>
      query.has("after") ? { data: items(3), more: false } : { data: items(1, 2), more: true },
    );
    expect(await collect(list())).toEqual(items(1, 2, 3));
    expect(queries).toEqual(["", "?after=2"]);
  });

  test("is an error, not an endless loop, if a cursor comes twice", async () => {
    let count = 0;
    const { list, queries } = listing(cursorPages(cursor), () => ({ data: items(++count), more: true, next: "a" }));
    const error = await failure<InvalidResponseError>(collect(list()));
    expect(error).toBeInstanceOf(InvalidResponseError);
    expect(error.message).toBe("acme list: 200 is a page that was returned before (GET /v1/items)");
    expect(queries).toHaveLength(2);
  });

  test("takes an integer for a cursor, and 0 for one", async () => {
    const { list, queries } = listing(cursorPages(cursor), (query) =>
      query.has("after") ? { data: items(2), more: false, next: 9 } : { data: items(1), more: true, next: 0 },
    );
    expect(await collect(list())).toEqual(items(1, 2));
    expect(queries).toEqual(["", "?after=0"]);
  });

  test("retries each page by itself, and fails with that of a page", async () => {
    const { list, queries } = listing(cursorPages(cursor), (query, attempt) =>
      attempt === 2 ? new Response("", { status: 503, headers: { "retry-after": "0" } }) : three(query, attempt),
    );
    expect(await collect(list())).toEqual(items(1, 2, 3));
    expect(queries).toEqual(["", "?after=a", "?after=a", "?after=b"]);
    const refused = listing(cursorPages(cursor), (query, attempt) =>
      attempt === 2 ? new Response("", { status: 403 }) : three(query, attempt),
    );
    expect(await failure(collect(refused.list()))).toMatchObject({ name: "ApiError", status: 403 });
  });

  test("ends with the signal's reason between two items, and asks for no further page", async () => {
    const { list, queries } = listing(cursorPages(cursor), three);
    const controller = new AbortController();
    const seen: Item[] = [];
    const run = async (): Promise<void> => {
      for await (const item of list({ signal: controller.signal })) {
        seen.push(item);
        controller.abort("enough");
      }
    };
    await expect(run()).rejects.toBe("enough");
    expect(seen).toEqual(items(1));
    expect(queries).toHaveLength(1);
  });

  test("asks for no further page after a break", async () => {
    const { list, queries } = listing(cursorPages(cursor), three);
    for await (const item of list()) if (item.id === 2) break;
    expect(queries).toHaveLength(1);
  });
});

describe("a list with numbered pages", () => {
  const sized =
    (size: number, all: number, more: (page: number) => Page): Answer =>
    (query) => {
      const page = Number(query.get("page") ?? 1);
      const rest = Math.max(0, Math.min(size, all - (page - 1) * size));
      return { data: items(...Array.from({ length: rest }, (_, at) => (page - 1) * size + at + 1)), ...more(page) };
    };

  test.each([
    ["a total", { total: "/info/total", defaultSize: 2 }, () => ({ info: { total: 5 } }), 3],
    [
      "a total and the page's size",
      { total: "/info/total", pageSize: "/info/size" },
      () => ({ info: { total: 5, size: 2 } }),
      3,
    ],
    ["a last page", { lastPage: "/last" }, () => ({ last: 3 }), 3],
    ["a size, where a page that is not full is the last one", { defaultSize: 2 }, () => ({}), 3],
    ["nothing, where an empty page is the last one", {}, () => ({}), 4],
  ])("ends by %s", async (_, figures, more, calls) => {
    const { list, queries } = listing(numberedPages({ ...numbered, ...figures }), sized(2, 5, more));
    expect(await collect(list())).toEqual(items(1, 2, 3, 4, 5));
    expect(queries).toHaveLength(calls);
    expect(queries[1]).toBe("?page=2");
  });

  test("begins at the caller's page", async () => {
    const { list } = listing(
      numberedPages({ ...numbered, defaultSize: 2, total: "/total" }),
      sized(2, 5, () => ({ total: 5 })),
    );
    expect(await collect(list({ params: { query: { page: 2 } } }))).toEqual(items(3, 4, 5));
  });

  test("is an error if the vendor overlooks the number", async () => {
    const { list } = listing(numberedPages(numbered), () => ({ data: items(1, 2) }));
    expect(await failure(collect(list()))).toBeInstanceOf(InvalidResponseError);
  });
});
