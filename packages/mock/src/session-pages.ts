import { keysOf } from "@scripts/openapi/json-pointer";
import { linkOf, pointerOf, type Operation } from "@scripts/openapi/document";

type Value = Record<string, unknown>;

/** Cuts the page out of a list that a request asks for, as `x-pagination` describes it. */
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

/** The number of items on a page: the parameter for it is the one that `x-pagination` names, or else the other number. */
function sizeOf(operation: Operation, others: (string | undefined)[], query: URLSearchParams): number {
  const { size } = operation.object["x-pagination"]!;
  const parameter = operation.parameters.find(
    ({ in: place, name, schema }) =>
      place === "query" &&
      (size === undefined ? schema?.["type"] === "integer" && !others.includes(name) : name === size),
  );
  return Number((parameter && query.get(parameter.name)) ?? parameter?.schema?.["default"] ?? 20);
}

/** Sets what stands at a pointer; `undefined` takes it away. */
function put(value: Value, pointer: string | undefined, to: unknown): void {
  if (pointer === undefined) return;
  const keys = keysOf(pointer);
  const last = keys.pop()!;
  let parent = value;
  for (const key of keys) parent = (parent[key] ??= {}) as Value;
  if (to === undefined) delete parent[last];
  else parent[last] = to;
}
