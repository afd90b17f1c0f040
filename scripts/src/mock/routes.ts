import type { Operation } from "../specs.js";

/** The operation that a request is for. A path without parameters comes before one that a parameter would also fit. */
export const findOperation = (operations: Operation[], method: string, pathname: string): Operation | undefined =>
  operations
    .filter((operation) => operation.method === method && pathPattern(operation.path).test(pathname))
    .sort((a, b) => a.path.split("{").length - b.path.split("{").length)[0];

/** Matches the paths of a template; its groups are the parameters, in their order. */
const pathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[$()*+.?[\\\]^|]/g, "\\$&").replace(/\{[^}]+\}/g, "([^/]+)")}$`);

/**
 * The parameters in a request's path, decoded.
 *
 * @throws {URIError} if one of them is not percent-encoded UTF-8.
 */
export function pathParameters({ path }: Operation, request: Request): Record<string, string> {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
  const [, ...values] = pathPattern(path).exec(new URL(request.url).pathname)!;
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index]!)]));
}
