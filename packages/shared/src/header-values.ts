import { InvalidRequestError } from "./errors.js";
import type { HeadersOption } from "./options.js";

/** Headers by lowercase name. */
export type HeaderRecord = Record<string, string>;

/**
 * Reads headers given as a record, as `Headers` or as pairs.
 *
 * @throws {InvalidRequestError} if a name or value is not valid in a header.
 */
export function readHeaders(title: string, given: HeadersOption | undefined): HeaderRecord {
  const headers: HeaderRecord = {};
  if (!given) return headers;
  const pairs = Symbol.iterator in given ? (given as Iterable<readonly [string, unknown]>) : Object.entries(given);
  for (const [name, value] of pairs) {
    if (value !== undefined && value !== null) headers[name.toLowerCase()] = headerText(title, name, value);
  }
  return headers;
}

/** Headers that `fetch` sets itself or refuses to send. https://fetch.spec.whatwg.org/#forbidden-request-header */
const connectionHeader = /^(connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

/**
 * @throws {InvalidRequestError} if the name or value is not valid in a header. The message repeats neither the value
 * nor an invalid name.
 */
function headerText(title: string, name: string, value: unknown): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
    throw new InvalidRequestError(`${title}: a header's name is not a valid name.`);
  if (connectionHeader.test(name))
    throw new InvalidRequestError(`${title}: header ${name} is the connection's own. Leave it out.`);
  if (!/^(string|number|boolean|bigint)$/.test(typeof value) || /[^\t\x20-\x7e\x80-\xff]/.test(String(value))) {
    throw new InvalidRequestError(
      `${title}: header ${name} has a character that no header can carry, such as a line break.`,
    );
  }
  return String(value);
}
