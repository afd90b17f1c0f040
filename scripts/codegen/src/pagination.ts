import { linkOf, pointerOf, type Operation } from "@scripts/openapi/document";
import { callOf, type Code } from "./code.js";

/** The call that makes an operation's pages iterable, such as `cursorPages({ … })`; nothing if it has none. */
export function paginationSource(operation: Operation): Code | undefined {
  const pagination = operation.object["x-pagination"];
  if (!pagination) return undefined;
  const { page, more, ...pointers } = pagination;
  if (page === undefined) return callOf("cursorPages", { ...pointers, ...cursorOf(operation), more });
  const defaultSize = operation.parameters.find(({ name }) => name === pagination.size)?.schema?.["default"];
  return callOf("numberedPages", { ...pointers, parameter: page, defaultSize });
}

/** The query parameter that the next page begins with, and where the page has its value. */
export function cursorOf(operation: Operation): { parameter: string; cursor: string } | undefined {
  const queries = operation.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  for (const [parameter, expression] of Object.entries(linkOf(operation, "next")?.parameters ?? {})) {
    const cursor = pointerOf(expression);
    if (cursor !== undefined && queries.includes(parameter)) return { parameter, cursor };
  }
  return undefined;
}

/** The type of what stands at a pointer of a type. */
export const typeAt = (type: string, pointer: string): string =>
  pointer
    .split("/")
    .slice(1)
    .reduce((inner, key) => `NonNullable<${inner}[${JSON.stringify(key)}]>`, type);
