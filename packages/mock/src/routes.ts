import type { Document, Operation, Server } from "@scripts/openapi/document";

/** Finds the operation for a request. A path without parameters takes precedence over one with parameters. */
export const findOperation = (
  document: Document,
  operations: Operation[],
  { method, url }: Request,
): Operation | undefined =>
  operations
    .filter((operation) => operation.method === method && isAt(document, operation, url))
    .sort((a, b) => a.path.split("{").length - b.path.split("{").length)[0];

/** Describes why a request matches no operation. */
export function noOperation(document: Document, operations: Operation[], { method, url }: Request): string {
  const others = operations.filter((operation) => isAt(document, operation, url)).map((other) => other.method);
  if (others.length === 0) return "the specification has no such path";
  return `the specification has ${others.join(" and ")} at this path, not ${method}`;
}

/** Checks whether a URL has an operation's path, directly or below one of the document's servers. */
function isAt({ servers }: Document, operation: Operation, url: string): boolean {
  const [, base] = pathPattern(operation).exec(new URL(url).pathname) ?? [];
  return base === "" || (base !== undefined && [...servers, ...(operation.servers ?? [])].some(isBelow(base)));
}

/** Checks whether a path belongs to a server's URL, whatever the values of its variables. */
const isBelow =
  (base: string) =>
  ({ url }: Server): boolean => {
    const path = url.replace(/^\w+:\/\/[^/]*|\/$/g, "").split(/\{[^}]+\}/);
    return new RegExp(`^${path.map(escaped).join(".+")}$`).test(base);
  };

/** Encodes a part of a path as it appears in a URL, such as `%C3%B8` for `ø`. */
const encodedPath = (text: string): string => text.replace(/[^\x21-\x7e]+/g, encodeURI);

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");

/** Cached, since each request is matched against every operation. */
const patterns = new WeakMap<Operation, RegExp>();

function pathPattern(operation: Operation): RegExp {
  const pattern = patterns.get(operation) ?? patternOf(operation);
  patterns.set(operation, pattern);
  return pattern;
}

/** Matches paths that end with the template. Its groups are the prefix and the parameters, in order. */
function patternOf({ path, parameters }: Operation): RegExp {
  const long = parameters.filter((parameter) => parameter["x-multi-segment"]).map(({ name }) => name);
  const template = path
    .split(/\{([^}]+)\}/)
    .map((part, index) => (index % 2 === 0 ? escaped(encodedPath(part)) : long.includes(part) ? "(.+)" : "([^/]+)"))
    .join("");
  return new RegExp(`^(.*?)${template}$`);
}

/** Returns the parameters in a request's path, as sent. */
export function pathTexts(operation: Operation, request: Request): Record<string, string> {
  const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
  const [, , ...values] = pathPattern(operation).exec(new URL(request.url).pathname)!;
  return Object.fromEntries(names.map((name, index) => [name, values[index]!]));
}
