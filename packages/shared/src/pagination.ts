import type { CallSite, Paginate } from "./definition.js";
import { InvalidResponseError } from "./errors.js";
import { valueAt } from "./json.js";
import type { Init } from "./options.js";
import type { ResultPromise } from "./result-promise.js";

/** How the pages of an operation follow each other; generated from `x-pagination` of its specification. */
interface Pages {
  /** Where a page has its items. */
  items: string;
  /** The query parameter that asks for another page. */
  parameter: string;
}

/** The next page begins where the last one says. */
export interface CursorPages extends Pages {
  /** Where a page says what `parameter` of the next one is. */
  cursor: string;
  /** Where an item has what stands for a cursor that is missing. */
  lastItem?: string;
  /** Where a page says whether there are more. */
  more: string;
}

/** Pages are counted from 1. */
export interface NumberedPages extends Pages {
  /** The query parameter for the number of items on a page, and what the vendor takes without it. */
  size: string;
  defaultSize?: number;
  /** Where a page says how many items it may have, how many there are on all pages, and how many pages there are. */
  pageSize?: string;
  total?: string;
  lastPage?: string;
}

interface Page {
  page: unknown;
  items: unknown[];
  query: Record<string, unknown>;
}

/** What comes after a page: `parameter` of the next one, nothing, or what has come before. */
type Next = (page: Page, before: unknown[]) => unknown;

const repeated = Symbol("repeated");

export function cursorPages(pages: CursorPages): Paginate {
  const { cursor, lastItem, more } = pages;
  return paginate(pages, ({ page, items }) => {
    if (valueAt(page, more) !== true) return undefined;
    return valueAt(page, cursor) ?? (lastItem === undefined ? undefined : valueAt(items.at(-1), lastItem));
  });
}

export function numberedPages(pages: NumberedPages): Paginate {
  const { parameter, size, defaultSize, pageSize, total, lastPage } = pages;
  return paginate(pages, ({ page, items, query }, before) => {
    const figure = (pointer: string | undefined): unknown =>
      pointer === undefined ? undefined : valueAt(page, pointer);
    const number = Number(query[parameter] ?? 1);
    const limit = Number(figure(pageSize) ?? query[size] ?? defaultSize);
    const last = Number(figure(lastPage) ?? Number(figure(total)) / limit);
    if (Number.isFinite(last)) return number < last ? number + 1 : undefined;
    if (items.length === 0 || items.length < limit) return undefined;
    // A vendor that overlooks the number would send the same page for ever.
    return JSON.stringify(items) === JSON.stringify(before) ? repeated : number + 1;
  });
}

const paginate =
  ({ items, parameter }: Pages, next: Next): Paginate =>
  (method, facts) =>
  (given) => {
    const init = given ?? {};
    const first = method(init);
    async function* all(): AsyncGenerator<Page> {
      let query = init.params?.query ?? {};
      let before: unknown[] = [];
      const asked = new Set([query[parameter]]);
      for (let call = first; ;) {
        const page = await call;
        const list = valueAt(page, items);
        const current = { page, items: Array.isArray(list) ? list : [], query };
        const value = next(current, before);
        if (value !== undefined && (value === repeated || asked.has(value))) throw await repeatedPage(call, facts);
        checkSignal(init);
        yield current;
        if (value === undefined) return;
        checkSignal(init);
        asked.add(value);
        before = current.items;
        query = { ...query, [parameter]: value };
        call = method({ ...init, params: { ...init.params, query } });
      }
    }
    return Object.assign(first, {
      async *pages() {
        for await (const { page } of all()) yield page;
      },
      async *[Symbol.asyncIterator]() {
        for await (const { items: list } of all())
          for (const item of list) {
            checkSignal(init);
            yield item;
          }
      },
    });
  };

function checkSignal({ signal }: Init): void {
  if (signal?.aborted) throw signal.reason;
}

async function repeatedPage(call: ResultPromise<unknown>, facts: CallSite): Promise<Error> {
  const { response, data } = await call.withResponse();
  const { status } = response;
  return new InvalidResponseError(
    { ...facts, attempts: 1, status },
    "is a page that was returned before",
    JSON.stringify(data),
  );
}
