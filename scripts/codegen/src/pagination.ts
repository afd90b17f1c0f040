import { linkOf, pointerOf, type Operation } from "@scripts/openapi/document";
import { callOf, type Code } from "./code.js";

/** Generates the call that makes an operation's pages iterable, such as `cursorPages({ … })`, if it is paginated. */
export function paginationSource(operation: Operation): Code | undefined {
  const pagination = operation.object["x-pagination"];
  if (!pagination) return undefined;
  const { page, more, ...pointers } = pagination;
  if (page === undefined) return callOf("cursorPages", { ...pointers, ...cursorOf(operation), more });
  const defaultSize = operation.parameters.find(({ name }) => name === pagination.size)?.schema?.["default"];
  return callOf("numberedPages", { ...pointers, parameter: page, defaultSize });
}

/** Returns the query parameter that requests the next page, and the location of its value in a page. */
export function cursorOf(operation: Operation): { parameter: string; cursor: string } | undefined {
  const queries = operation.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  for (const [parameter, expression] of Object.entries(linkOf(operation, "next")?.parameters ?? {})) {
    const cursor = pointerOf(expression);
    if (cursor !== undefined && queries.includes(parameter)) return { parameter, cursor };
  }
  return undefined;
}

/** Returns the type at a JSON pointer within a type. */
export const typeAt = (type: string, pointer: string): string =>
  pointer
    .split("/")
    .slice(1)
    .reduce((inner, key) => `NonNullable<${inner}[${JSON.stringify(key)}]>`, type);
