import type { AttemptReport } from "./attempt-report.js";
import type { Fetch } from "./credential.js";
import type { ResponseValidator } from "./validate.js";

/** The body that `fetch` accepts, in a form that compiles without the DOM types. */
export type FetchBody = NonNullable<RequestInit["body"]>;

/** Headers as a record, as `Headers` or as pairs. `undefined` values are not sent. */
export type HeadersOption = Record<string, string | undefined> | Iterable<readonly [string, string]>;

/** Timeouts, retries and size limits. */
export interface Limits {
  /**
   * Timeout of one attempt in milliseconds, from connecting to the end of the body; then `TimeoutError`. For a streamed
   * or binary body it applies to each chunk instead. Default 60 000; 0 disables it.
   */
  timeoutMs?: number | undefined;
  /** Deadline in milliseconds for all attempts and the delays between them; then `TimeoutError`. Default: none. */
  deadlineMs?: number | undefined;
  /**
   * Maximum number of retries after a network failure or a 408, 429, 500, 502, 503 or 504, if the operation is safe to
   * retry. Honors `Retry-After`; otherwise exponential backoff with jitter, up to 0.5 s, 1 s, 2 s … 8 s. Default 2; 0
   * disables retries.
   */
  maxRetries?: number | undefined;
  /**
   * Maximum size of a decoded response body in bytes; beyond it, `InvalidResponseError`. Default: 64 MiB for bodies
   * that are read into memory, none for streams and files; 0 disables it.
   */
  maxResponseBytes?: number | undefined;
}

/** Options that are passed through to `fetch`. */
type FetchOptions = {
  [Name in Exclude<keyof RequestInit, "body" | "headers" | "method" | "redirect" | "signal" | "window">]?:
    | RequestInit[Name]
    | undefined;
};

/** Options of a call, in addition to its parameters and body. */
export interface CallOptions extends Limits, FetchOptions {
  /** Aborts the call, which rejects with the signal's reason. */
  signal?: AbortSignal | null | undefined;
  /**
   * Headers for this call, overriding the client's. They cannot replace a credential, or the content type of a body
   * that the client serializes.
   */
  headers?: HeadersOption | undefined;
  /** The `fetch` implementation for this call. */
  fetch?: Fetch | undefined;
  /** Additional runtime-specific fields for `fetch`'s init, such as undici's `{ dispatcher }`. */
  requestInitExt?: Record<string, unknown> | undefined;
}

/** Options of every client, in addition to its credentials. */
export interface ClientOptions extends Limits, FetchOptions {
  /** The base URL. Default: the specification's first server. Must be `https:`, except on loopback hosts. */
  baseUrl?: string | undefined;
  /** The `fetch` implementation. Default: `globalThis.fetch`, looked up at each call. */
  fetch?: Fetch | undefined;
  /**
   * Headers for every request. They cannot replace a credential, or the content type of a body that the client
   * serializes.
   */
  headers?: HeadersOption | undefined;
  /** Additional runtime-specific fields for `fetch`'s init, such as undici's `{ dispatcher }`. */
  requestInitExt?: Record<string, unknown> | undefined;
  /**
   * Validates each success body against the specification: pass `validateResponse` from the package's `/validate`.
   * Unknown fields and enum values are accepted; any other mismatch is an `InvalidResponseError`. Default: no
   * validation.
   */
  validateResponse?: ResponseValidator | undefined;
  /**
   * Called after each attempt, for logging and tracing. The report contains no id, credential or body. Exceptions are
   * ignored.
   */
  onAttempt?: ((report: AttemptReport) => void) | undefined;
}

/** Parameters of a `waitFor…` method in addition to those of the operation it polls. */
export interface WaitOptions<State extends string = never> {
  /** Deadline in milliseconds for all requests and the delays between them; then `TimeoutError`. */
  deadlineMs: number;
  /** Additional states at which to stop, such as one in which the resource is usable. */
  until?: readonly State[] | undefined;
}

type Values = Record<string, unknown>;

export type ParseAs = "json" | "text" | "blob" | "arrayBuffer" | "stream" | "none";

/** A call's `init`, as the runtime sees it. */
export interface Init extends CallOptions {
  params?: { path?: Values; query?: Values; header?: Values };
  body?: unknown;
  bodySerializer?: ((body: never, headers: Headers, title: string, contentType?: string) => FetchBody) | undefined;
  /** The media type to send the body as, if several are documented. */
  contentType?: string;
  parseAs?: ParseAs;
  /** The media type to request, if several are documented for a success. */
  accept?: string;
}
