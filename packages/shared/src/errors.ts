import { valueAt } from "./json.js";

/** Marks this library's errors, so that type guards also recognize those from another copy of the package. */
const kind = Symbol.for("@vendor-clients/error");

/** The call that failed: names and templates only; never an id, a credential or a body. */
export interface CallFacts {
  /** The vendor, as in the package name. */
  vendor: string;
  /** The operation's `operationId`. */
  operation: string;
  /** The HTTP method. */
  method: string;
  /** The path template, such as `/v1/sessions/{session_id}/end`. */
  path: string;
  /** The number of requests sent. */
  attempts: number;
}

/** Details of a response. */
export interface ResponseFacts extends CallFacts {
  /** The HTTP status. */
  status: number;
  /** The vendor's error code, if it is documented, or looks like a code and repeats nothing from the request. */
  code?: string | number;
  /** The vendor's request id, for support requests. */
  requestId?: string;
  /** The delay requested by the vendor in milliseconds, from `Retry-After` or the vendor's own header. */
  retryAfterMs?: number;
}

/** Sets the name as a writable property of the prototype, since loggers and frameworks assign to `error.name`. */
function setName({ prototype }: { prototype: Error }, name: string): void {
  Object.defineProperty(prototype, "name", { value: name, writable: true, configurable: true });
  Object.defineProperty(prototype, kind, { value: name });
}

/** The base class of all errors that this library creates. */
export class VendorClientError extends Error {
  static {
    setName(this, "VendorClientError");
  }
}

/** The call is invalid, and nothing was sent. The message says what is wrong and how to fix it. */
export class InvalidRequestError extends VendorClientError {
  static {
    setName(this, "InvalidRequestError");
  }
}

/** The base class of errors that describe a failed call. */
abstract class CallError<Facts extends CallFacts> extends VendorClientError {
  declare readonly vendor: string;
  declare readonly operation: string;
  declare readonly method: string;
  declare readonly path: string;
  declare readonly attempts: number;

  constructor(facts: Facts, text: string, cause?: unknown) {
    const message = `${facts.vendor} ${facts.operation}: ${text} (${facts.method} ${facts.path})`;
    super(message, cause ? { cause } : undefined);
    Object.assign(this, facts);
  }
}

/** There was no response: the connection was refused or reset, the host is unknown, or the vendor sent a redirect. */
export class ConnectionError extends CallError<CallFacts> {
  static {
    setName(this, "ConnectionError");
  }
}

/** The timeout or the deadline elapsed, possibly while the body was read. */
export class TimeoutError extends CallError<CallFacts> {
  /** The option that set the limit. */
  declare readonly limit: "timeoutMs" | "deadlineMs";
  /** The limit, in milliseconds. */
  declare readonly limitMs: number;

  constructor(facts: CallFacts, limit: "timeoutMs" | "deadlineMs", limitMs: number, during = "", cause?: unknown) {
    super(facts, `${limit} (${limitMs} ms) ran out${during}`, cause);
    Object.assign(this, { limit, limitMs });
  }
  static {
    setName(this, "TimeoutError");
  }
}

abstract class ResponseError<Body> extends CallError<ResponseFacts> {
  declare readonly status: number;
  declare readonly code?: string | number;
  declare readonly requestId?: string;
  declare readonly retryAfterMs?: number;
  /** Private, so that no logger prints it by accident: it may be clinical data. */
  readonly #body: () => Body;

  constructor(facts: ResponseFacts, text: string | number | undefined, body: () => Body) {
    super(facts, [facts.status, text].join(" ").trim());
    this.#body = body;
  }
  get body(): Body {
    return this.#body();
  }
}

/**
 * The response status is not 2xx. `body` is the parsed JSON body, or its text if it is not JSON; `detail` is the
 * vendor's message from the body. Neither is enumerable, so loggers do not print them.
 */
export class ApiError extends ResponseError<unknown> {
  get detail(): string | undefined {
    return freeText(this.body);
  }
  static {
    setName(this, "ApiError");
  }
}

/** Finds the vendor's message in the documented error formats and in problem+json. */
function freeText(body: unknown): string | undefined {
  if (typeof body === "string") return body || undefined;
  return ["/message", "/error/message", "/error", "/detail"]
    .map((pointer) => valueAt(body, pointer))
    .find((text) => typeof text === "string");
}

/**
 * The status is 2xx, but the body does not match the specification: HTML, truncated JSON, or empty. `body` holds its
 * first 500 characters. It is not enumerable, so loggers do not print it.
 */
export class InvalidResponseError extends ResponseError<string> {
  constructor(facts: ResponseFacts, text: string, body: string) {
    body = body.slice(0, 500);
    super(facts, text, () => body);
  }
  static {
    setName(this, "InvalidResponseError");
  }
}

/** Checks for any error of this library, including one from another copy, which `instanceof` does not recognize. */
export const isVendorClientError = (error: unknown): error is VendorClientError => kindOf(error) !== undefined;
/** Checks for an `ApiError`: the response status was not 2xx. */
export const isApiError = (error: unknown): error is ApiError => kindOf(error) === "ApiError";
/** Checks for an `InvalidResponseError`: a 2xx response whose body does not match the specification. */
export const isInvalidResponseError = (error: unknown): error is InvalidResponseError =>
  kindOf(error) === "InvalidResponseError";
/** Checks for a `TimeoutError`: `timeoutMs` or `deadlineMs` elapsed. */
export const isTimeoutError = (error: unknown): error is TimeoutError => kindOf(error) === "TimeoutError";
/** Checks for a `ConnectionError`: there was no response. */
export const isConnectionError = (error: unknown): error is ConnectionError => kindOf(error) === "ConnectionError";
/** Checks for an `InvalidRequestError`: the call was invalid, and nothing was sent. */
export const isInvalidRequestError = (error: unknown): error is InvalidRequestError =>
  kindOf(error) === "InvalidRequestError";

function kindOf(error: unknown): unknown {
  return (error as Partial<Record<symbol, unknown>> | null | undefined)?.[kind];
}
