import { keysOf } from "@scripts/openapi/json-pointer";
import { linkOf, pointerOf, type Operation } from "@scripts/openapi/document";

type Value = Record<string, unknown>;

/** Returns the page of a list that a request asks for, as described by `x-pagination`. */
export function pageOf(
  operation: Operation,
  example: Value | undefined,
  items: Value[],
  idName: string,
  query: URLSearchParams,
): Value {
  const pagination = operation.object["x-pagination"]!;
  const { page: pageParameter, more } = pagination;
  const [cursorParameter, expression = ""] = Object.entries(linkOf(operation, "next")?.parameters ?? {})[0] ?? [];
  const size = sizeOf(operation, [pageParameter, cursorParameter], query);
  const number = Number((pageParameter && query.get(pageParameter)) ?? 1);
  const after = cursorParameter ? query.get(cursorParameter) : null;
  const begin = pageParameter ? (number - 1) * size : 1 + items.findIndex((item) => item[idName] === after);
  const shown = items.slice(begin, begin + size);
  const hasMore = begin + size < items.length;
  const page = structuredClone(example ?? {});
  put(page, pagination.items, shown);
  put(page, pagination.pageSize, size);
  put(page, pagination.total, items.length);
  put(page, pagination.lastPage, Math.ceil(items.length / size));
  put(page, more, hasMore);
  put(page, pointerOf(expression), hasMore ? shown.at(-1)?.[idName] : undefined);
  return page;
}

/** Returns the page size. Its parameter is the one named in `x-pagination`, or else the other numeric one. */
function sizeOf(operation: Operation, others: (string | undefined)[], query: URLSearchParams): number {
  const { size } = operation.object["x-pagination"]!;
  const parameter = operation.parameters.find(
    ({ in: place, name, schema }) =>
      place === "query" &&
      (size === undefined ? schema?.["type"] === "integer" && !others.includes(name) : name === size),
  );
  return Number((parameter && query.get(parameter.name)) ?? parameter?.schema?.["default"] ?? 20);
}

/** Sets the value at a JSON pointer; `undefined` removes it. */
function put(value: Value, pointer: string | undefined, to: unknown): void {
  if (pointer === undefined) return;
  const keys = keysOf(pointer);
  const last = keys.pop()!;
  let parent = value;
  for (const key of keys) parent = (parent[key] ??= {}) as Value;
  if (to === undefined) delete parent[last];
  else parent[last] = to;
}
