import { InvalidRequestError } from "./errors.js";
import type { HeadersOption } from "./options.js";

/** Headers by their names in lower case. */
export type HeaderRecord = Record<string, string>;

/**
 * Reads headers that were given as a record, as `Headers` or as pairs.
 *
 * @throws {InvalidRequestError} if no header can carry a name or a value.
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

/** What `fetch` itself writes, or refuses to send. https://fetch.spec.whatwg.org/#forbidden-request-header */
const connectionHeader = /^(connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

/** @throws {InvalidRequestError} if no header can carry the name or the value. Repeats neither value nor odd name. */
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
