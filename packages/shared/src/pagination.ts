import type { CallSite, Paginate } from "./definition.js";
import { InvalidResponseError } from "./errors.js";
import { valueAt } from "./json.js";
import type { Init } from "./options.js";
import type { ResultPromise } from "./result-promise.js";

/**
 * How an operation is paginated; generated from `x-pagination` in the specification. Locations are JSON pointers into a
 * page.
 */
interface Pages {
  /** The location of the items. */
  items: string;
  /** The query parameter that requests another page. */
  parameter: string;
}

/** Each page contains the cursor of the next one. */
export interface CursorPages extends Pages {
  /** The location of the next page's cursor. */
  cursor: string;
  /** The location, within the last item, of a value to use if the cursor is missing. */
  lastItem?: string;
  /** The location of a boolean that is `true` if there are more pages. */
  more: string;
}

/** Pages are numbered from 1. */
export interface NumberedPages extends Pages {
  /** The query parameter for the page size, and the vendor's default. */
  size: string;
  defaultSize?: number;
  /** The locations of the page size, of the total number of items, and of the number of pages. */
  pageSize?: string;
  total?: string;
  lastPage?: string;
}

interface Page {
  page: unknown;
  items: unknown[];
  query: Record<string, unknown>;
}

/** Returns `parameter` for the next page, `undefined` after the last page, or a value again if pages repeat. */
type Next = (page: Page, before: unknown[]) => unknown;

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
    // A vendor that ignores the parameter would return the same page forever.
    return JSON.stringify(items) === JSON.stringify(before) ? number : number + 1;
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
        if (value !== undefined && asked.has(value)) throw await repeatedPage(call, facts);
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
