import type { Document, Operation, Server } from "@scripts/openapi/document";

/** The operation that a request is for. A path without parameters comes before one that a parameter would also fit. */
export const findOperation = (
  document: Document,
  operations: Operation[],
  { method, url }: Request,
): Operation | undefined =>
  operations
    .filter((operation) => operation.method === method && isAt(document, operation, url))
    .sort((a, b) => a.path.split("{").length - b.path.split("{").length)[0];

/** What is wrong with a request that is for no operation. */
export function noOperation(document: Document, operations: Operation[], { method, url }: Request): string {
  const others = operations.filter((operation) => isAt(document, operation, url)).map((other) => other.method);
  if (others.length === 0) return "the specification has no such path";
  return `the specification has ${others.join(" and ")} at this path, not ${method}`;
}

/** Whether a URL has an operation's path, by itself or below that of one of the document's servers. */
function isAt({ servers }: Document, operation: Operation, url: string): boolean {
  const [, base] = pathPattern(operation).exec(new URL(url).pathname) ?? [];
  return base === "" || (base !== undefined && [...servers, ...(operation.servers ?? [])].some(isBelow(base)));
}

/** Whether a path is that of a server's URL, whatever its variables are. */
const isBelow =
  (base: string) =>
  ({ url }: Server): boolean => {
    const path = url.replace(/^\w+:\/\/[^/]*|\/$/g, "").split(/\{[^}]+\}/);
    return new RegExp(`^${path.map(escaped).join(".+")}$`).test(base);
  };

/** A part of a path as a URL has it, such as `%C3%B8` for `ø`. */
const encodedPath = (text: string): string => text.replace(/[^\x21-\x7e]+/g, encodeURI);

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");

/** Matches the paths that end as a template; its groups are what comes before, and the parameters in their order. */
function pathPattern({ path, parameters }: Operation): RegExp {
  const long = parameters.filter((parameter) => parameter["x-multi-segment"]).map(({ name }) => name);
  const template = path
    .split(/\{([^}]+)\}/)
    .map((part, index) => (index % 2 === 0 ? escaped(encodedPath(part)) : long.includes(part) ? "(.+)" : "([^/]+)"))
    .join("");
  return new RegExp(`^(.*?)${template}$`);
}

/** The parameters in a request's path, as they were sent. */
export function pathTexts(operation: Operation, request: Request): Record<string, string> {
  const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
  const [, , ...values] = pathPattern(operation).exec(new URL(request.url).pathname)!;
  return Object.fromEntries(names.map((name, index) => [name, values[index]!]));
}
