import type { AttemptReport } from "./attempt-report.js";
import type { Fetch } from "./credential.js";
import type { FetchBody } from "./definition.js";
import type { ResponseValidator } from "./validate.js";

/** Headers as a record, as `Headers` or as pairs; `undefined` is not sent. */
export type HeadersOption = Record<string, string | undefined> | Iterable<readonly [string, string]>;

/** How long a call may take, and how often it may be retried. */
export interface Limits {
  /**
   * Milliseconds for one attempt, from connecting to the end of the body, then `TimeoutError`. A streamed or binary body
   * may take so long for each chunk instead. Default 60 000; 0 turns it off.
   */
  timeoutMs?: number | undefined;
  /** Milliseconds for all attempts and the waits between them, then `TimeoutError`. Default: no limit. */
  deadlineMs?: number | undefined;
  /**
   * How often a call is retried after a network failure or 408, 429, 500, 502, 503, 504, if repeating the operation is
   * safe. Waits as `Retry-After` says, else a random time up to 0.5 s, 1 s, 2 s … 8 s. Default 2; 0 turns it off.
   */
  maxRetries?: number | undefined;
  /**
   * Bytes that a response's decoded body may have, then `InvalidResponseError`. Default: 64 MiB for what is read into
   * memory, no limit for streams and files; 0 turns it off.
   */
  maxResponseBytes?: number | undefined;
}

/** The options of `fetch` that are passed on as they are. */
type FetchOptions = {
  [Name in Exclude<keyof RequestInit, "body" | "headers" | "method" | "redirect" | "signal" | "window">]?:
    | RequestInit[Name]
    | undefined;
};

/** What any call may be given besides its parameters and its body. */
export interface CallOptions extends Limits, FetchOptions {
  /** Ends the call: it rejects with the signal's reason. */
  signal?: AbortSignal | null | undefined;
  /** Headers for this call, over the client's. None of them replaces a credential or the content type of a body that is written here. */
  headers?: HeadersOption | undefined;
  /** A `fetch` for this call. */
  fetch?: Fetch | undefined;
  /** More fields for `fetch`'s init that only some runtimes know, such as undici's `{ dispatcher }`. */
  requestInitExt?: Record<string, unknown> | undefined;
}

/** Options of every client, besides its credentials. */
export interface ClientOptions extends Limits, FetchOptions {
  /** Where requests go. Default: the specification's first server. `https:` only, except for loopback hosts: anything else is refused at once. */
  baseUrl?: string | undefined;
  /** What sends the requests. Default: `globalThis.fetch`, looked up at each call. */
  fetch?: Fetch | undefined;
  /** Headers for every request. None of them replaces a credential or the content type of a body that is written here. */
  headers?: HeadersOption | undefined;
  /** More fields for `fetch`'s init that only some runtimes know, such as undici's `{ dispatcher }`. */
  requestInitExt?: Record<string, unknown> | undefined;
  /**
   * Checks each success body against the specification: `validateResponse` of the package's `/validate`. Unknown fields and
   * unknown values of enumerations pass; anything else that does not fit is an `InvalidResponseError`. Default: no check.
   */
  validateResponse?: ResponseValidator | undefined;
  /**
   * For a log: called when an attempt is over, with nothing in it that is secret (no id, no credential, no body). What it
   * throws is ignored.
   */
  onAttempt?: ((report: AttemptReport) => void) | undefined;
}

type Values = Record<string, unknown>;

export type ParseAs = "json" | "text" | "blob" | "arrayBuffer" | "stream" | "none";

/** A call's `init`, as the runtime sees it. */
export interface Init extends CallOptions {
  params?: { path?: Values; query?: Values; header?: Values };
  body?: unknown;
  bodySerializer?: ((body: never, headers: Headers, title: string, contentType?: string) => FetchBody) | undefined;
  /** The media type of the body, of those that are documented. */
  contentType?: string;
  parseAs?: ParseAs;
  /** The media type to ask for, of those that are documented for a success. */
  accept?: string;
}
