/** Marks this library's errors, so that the guards also know those of another copy of this package. */
const kind = Symbol.for("@vendor-clients/error");

/** Where a failure happened: names and templates only, never an id, a credential or a body. */
export interface CallFacts {
  /** The vendor, as in the package's name. */
  vendor: string;
  /** The operation's `operationId`. */
  operation: string;
  /** The HTTP method. */
  method: string;
  /** The path's template, such as `/v1/sessions/{session_id}/end`. */
  path: string;
  /** How many requests were sent. */
  attempts: number;
}

/** Details of a response. */
export interface ResponseFacts extends CallFacts {
  /** The HTTP status. */
  status: number;
  /** The vendor's error code from the body: documented, or formatted like a code and free of the caller's values. */
  code?: string | number;
  /** The vendor's request id; give it to the vendor's support. */
  requestId?: string;
  /** The delay that the vendor asks for, in milliseconds, from `Retry-After` or the vendor's own header. */
  retryAfterMs?: number;
}

/** Gives a class its name: a writable property of the prototype, since loggers and frameworks set `error.name`. */
function setName({ prototype }: { prototype: Error }, name: string): void {
  Object.defineProperties(prototype, {
    name: { value: name, writable: true, configurable: true },
    [kind]: { value: name },
  });
}

/** The base class of all errors of this library. */
export class VendorClientError extends Error {
  static {
    setName(this, "VendorClientError");
  }
}

/** The call is invalid and nothing was sent. The message says what is wrong and how to fix it. */
export class InvalidRequestError extends VendorClientError {
  static {
    setName(this, "InvalidRequestError");
  }
}

/** A call that failed after its request was sent. */
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

/** No response: the connection was refused or reset, the host is unknown, or the vendor sent a redirect. */
export class ConnectionError extends CallError<CallFacts> {
  static {
    setName(this, "ConnectionError");
  }
}

/** A timeout elapsed, possibly in the middle of a body. */
export class TimeoutError extends CallError<CallFacts> {
  /** The option whose timeout elapsed. */
  readonly limit: "timeoutMs" | "deadlineMs";
  /** The limit, in milliseconds. */
  readonly limitMs: number;

  constructor(facts: CallFacts, limit: "timeoutMs" | "deadlineMs", limitMs: number, during = "", cause?: unknown) {
    super(facts, `${limit} (${limitMs} ms) ran out${during}`, cause);
    this.limit = limit;
    this.limitMs = limitMs;
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
  /** Private, so that no log shows by accident what can be clinical data, whatever it prints of an object. */
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
 * The response status is not 2xx. `body` is the response body, parsed if it is JSON, otherwise its text; `detail` is the
 * vendor's own text in it. Neither is enumerable, so that logs do not show them.
 */
export class ApiError extends ResponseError<unknown> {
  readonly #detail: () => string | undefined;

  constructor(
    facts: ResponseFacts,
    text: string | number | undefined,
    body: () => unknown,
    detail: () => string | undefined,
  ) {
    super(facts, text, body);
    this.#detail = detail;
  }
  get detail(): string | undefined {
    return this.#detail();
  }
  static {
    setName(this, "ApiError");
  }
}

/**
 * The status is 2xx, but the body is not what the specification allows: HTML, truncated JSON, empty. `body` is its first
 * 500 characters, and not enumerable, so that logs do not show it.
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

/** Reports whether this is an error of this library, also of another copy of it, which `instanceof` does not recognize. */
export const isVendorClientError = (error: unknown): error is VendorClientError => kindOf(error) !== undefined;
/** Reports whether the response status was not 2xx. */
export const isApiError = (error: unknown): error is ApiError => kindOf(error) === "ApiError";
/** Reports whether a 2xx response had a body that the specification does not allow. */
export const isInvalidResponseError = (error: unknown): error is InvalidResponseError =>
  kindOf(error) === "InvalidResponseError";
/** Reports whether `timeoutMs` or `deadlineMs` elapsed. */
export const isTimeoutError = (error: unknown): error is TimeoutError => kindOf(error) === "TimeoutError";
/** Reports whether there was no response. */
export const isConnectionError = (error: unknown): error is ConnectionError => kindOf(error) === "ConnectionError";
/** Reports whether the call was invalid and nothing was sent. */
export const isInvalidRequestError = (error: unknown): error is InvalidRequestError =>
  kindOf(error) === "InvalidRequestError";

function kindOf(error: unknown): unknown {
  return (error as Partial<Record<symbol, unknown>> | null | undefined)?.[kind];
}
