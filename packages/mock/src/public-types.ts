// What users of the package see. It imports nothing, so that its declarations are published as they are.

/**
 * What goes wrong with an answer:
 *
 * - `reset`: the connection breaks before there is an answer
 * - `hang`: no answer comes
 * - `stall`: headers and half of the body come, then nothing
 * - `truncate`: half of the body comes as if it were the whole
 * - `html`: a page comes in place of the body, with status 200 unless another is given
 * - `empty`: the status and the headers come without a body
 * - `redirect`: 307, to a host that does not exist
 */
export type Fault = "reset" | "hang" | "stall" | "truncate" | "html" | "empty" | "redirect";

/** What a request is answered with; what is left out is that of the first success in the specification. */
export interface Answer {
  /** A status that the specification documents, by itself, by its class (`4XX`) or, from 400 on, by `default`. */
  status?: number;
  /** The name of one of the status's examples; without it, the first is taken. */
  example?: string;
  /** Headers such as `Retry-After`, besides those that the specification documents. */
  headers?: Record<string, string>;
  /** A body in place of the example; it has to fit the specification. */
  body?: unknown;
  fault?: Fault;
}

/** A request as it arrived. */
export interface ReceivedRequest {
  /** The `operationId`, if the specification has the operation. */
  operation?: string;
  method: string;
  /** The path with its query. */
  path: string;
  /** By lower-case names. */
  headers: Record<string, string>;
  /** JSON parsed, a form as `FormData`, anything else as a text; absent if nothing was sent. */
  body?: unknown;
  /** What is wrong with the request by the specification: names of fields, no values. */
  problem?: string;
}

/** Options of {@link createMock}. */
export interface MockOptions {
  /** The only right value of a credential, by the name of the client's option; without it, any is right that is well formed. */
  credentials?: Record<string, string>;
}

/** A mock that listens on this machine. */
export interface MockServer {
  /** The client's `baseUrl`, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Frees the port; connections that are still open break. */
  close(): Promise<void>;
}

/** A vendor in this process. */
export interface Mock {
  /** For a client's option `fetch`: whatever the host is, the mock answers. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Has the next right requests of an operation answered so, in turn, and all later ones as the last of them.
   *
   * @throws {Error} if the specification has no such operation, or no such answer; the message says what it has.
   */
  answer(this: void, operation: string, ...answers: [Answer, ...Answer[]]): void;
  /** Forgets what was told by `answer`, and the requests. */
  reset(this: void): void;
  /** All requests since the beginning, or since `reset`, also those that were refused. */
  readonly requests: readonly ReceivedRequest[];
  /** The file that the specification was read from. */
  readonly specification: string;
  /**
   * Serves the mock on a loopback port; without one, on one that is free.
   *
   * @throws {Error} if the port is in use.
   */
  listen(this: void, port?: number): Promise<MockServer>;
}
