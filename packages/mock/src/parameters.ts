import { flatten, typesOf } from "@scripts/openapi/samples";
import type { Document, Operation, Schema } from "@scripts/openapi/document";
import { pathParameters } from "./routes.js";

/** The places of parameters. Cookies belong to browsers. */
export const places = ["path", "query", "header"] as const;
export type Place = (typeof places)[number];

/** An operation's parameters in a place, as the schema of an object that holds them all. */
export function parametersSchema({ parameters }: Operation, place: Place) {
  const here = parameters.filter((parameter) => parameter.in === place);
  return {
    type: "object",
    required: here.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(here.map(({ name, schema = {} }) => [name, schema])) as Record<string, Schema>,
  };
}

/**
 * A request's parameters, as such an object.
 *
 * @throws {URIError} if one in the path is not percent-encoded UTF-8.
 */
export function readParameters(
  document: Document,
  operation: Operation,
  place: Place,
  request: Request,
): Record<string, string | string[]> {
  if (place === "path") return pathParameters(operation, request);
  const found = operation.parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, schema = {} }) => {
      if (place === "query") return [name, new URL(request.url).searchParams.getAll(name)] as const;
      const value = request.headers.get(name);
      const isList = typesOf(flatten(document, schema)).includes("array");
      return [name, value === null ? [] : isList ? value.split(/, ?/) : [value]] as const;
    });
  return Object.fromEntries(
    found.flatMap(([name, values]) => {
      const [first, ...others] = values;
      return first === undefined ? [] : [[name, others.length === 0 ? first : values] as const];
    }),
  );
}
