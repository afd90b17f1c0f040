import type { Middleware } from "openapi-fetch";
import type { ReadCredential } from "./credentials.js";
import { InvalidRequestError } from "./errors.js";
import { holdsStream, type FetchBody } from "./payload.js";

/** What sending an operation depends on; generated from its specification. */
export interface Operation {
  method: string;
  path: string;
  /** Its credentials, if not the definition's: alternatives, each a list of names of credential schemes; empty if it takes none. */
  security?: readonly (readonly string[])[];
  /** What a success carries if not JSON: nothing, or bytes. */
  response?: "none" | "blob";
  /** Writes a request body that is not JSON; may set its content type. */
  bodySerializer?: (body: never, headers: Headers) => FetchBody;
  /** The vendor documents that repeating it is harmless. */
  idempotent?: true;
  /** The names of its header parameters. */
  headers?: readonly string[];
}

/** How long a call may take, and how often it may be repeated. */
export interface Limits {
  /**
   * Milliseconds for one attempt, from connecting to the end of the body, then `TimeoutError`. A streamed or binary body
   * may take so long for each chunk instead. Default 60 000; 0 turns it off.
   */
  timeoutMs?: number;
  /** Milliseconds for all attempts and the waits between them, then `TimeoutError`. Default: no limit. */
  deadlineMs?: number;
  /**
   * How often a call is repeated after a network failure or 408, 429, 500, 502, 503, 504, if repeating the operation is
   * safe. Waits as `Retry-After` says, else a random time up to 0.5 s, 1 s, 2 s … 8 s. Default 2; 0 turns it off.
   */
  maxRetries?: number;
  /** Bytes that an answer's body may have, then `InvalidResponseError`. Default: no limit. */
  maxResponseBytes?: number;
}

/** What any call may be given besides its parameters and its body. */
export interface CallOptions extends Limits, Omit<RequestInit, "body" | "headers" | "method" | "redirect" | "window"> {
  /** Headers for this call, over the client's. None of them replaces a credential. */
  headers?: Record<string, string | undefined>;
  /** A `fetch` for this call. */
  fetch?: typeof globalThis.fetch;
  /** openapi-fetch's middleware for this call. */
  middleware?: Middleware[];
}

/** A call's `init`, as the sender sees it. */
export interface Init extends CallOptions {
  params?: { path?: Values; query?: Values; header?: Values };
  body?: unknown;
  bodySerializer?: Operation["bodySerializer"];
  parseAs?: "json" | "text" | "blob" | "arrayBuffer" | "stream" | "none";
}

type Values = Record<string, unknown>;

/** Headers as a record; they may come as `Headers` or as pairs. */
export const recordOf = <H extends object>(headers: H): H =>
  Symbol.iterator in headers ? (Object.fromEntries(headers as Iterable<[string, string]>) as H) : headers;

const idempotencyKey = "Idempotency-Key";

/**
 * The header parameters of a call: the caller's, the client's for what the call leaves out, and an idempotency key where
 * the operation has one, so that all attempts carry the same.
 *
 * @throws {InvalidRequestError} if a value, or one of `init.headers`, has a line break or another character that no header can carry.
 */
export function headerParameters(
  call: string,
  operation: Operation,
  init: Init,
  defaults: Record<string, ReadCredential | undefined>,
): Record<string, string> | Promise<Record<string, string>> {
  const header: Record<string, string> = {};
  const given = init.params?.header;
  for (const name in given) if (isGiven(given[name])) header[name] = String(given[name]);
  const waits: Promise<unknown>[] = [];
  for (const name of operation.headers ?? []) {
    if (findHeader(header, name) || findHeader(init.headers, name)) continue;
    const value = name === idempotencyKey ? crypto.randomUUID() : defaults[name]?.();
    if (value instanceof Promise) waits.push(value.then((text) => (header[name] = text)));
    else if (value) header[name] = value;
  }
  const checked = (): Record<string, string> => {
    for (const headers of [init.headers, header]) for (const name in headers) checkHeader(call, name, headers[name]);
    return header;
  };
  return waits.length > 0 ? Promise.all(waits).then(checked) : checked();
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

function findHeader(headers: Record<string, string | undefined> | undefined, name: string): string | undefined {
  for (const key in headers) if (key.toLowerCase() === name.toLowerCase() && headers[key]) return headers[key];
  return undefined;
}

/** @throws {InvalidRequestError} if no header can carry the name or the value. Repeats neither value nor odd name. */
export function checkHeader(call: string, name: string, value: unknown): void {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
    throw new InvalidRequestError(`${call}: a header's name is not a valid name.`);
  if (isGiven(value) && /[^\t\x20-\x7e\x80-\xff]/.test(String(value))) {
    throw new InvalidRequestError(
      `${call}: header ${name} has a line break or another character that no header can carry. Pass plain text.`,
    );
  }
}

/** Whether sending the call twice does no harm, and is possible at all. */
export function isRepeatable(operation: Operation, init: Init, header: Record<string, string>): boolean {
  const safe =
    ["GET", "HEAD", "PUT", "DELETE"].includes(operation.method) ||
    operation.idempotent === true ||
    Boolean(findHeader(header, idempotencyKey) ?? findHeader(init.headers, idempotencyKey));
  return safe && !holdsStream(init.body);
}
