// What users of the package see. It imports nothing, so that its declarations are published as they are.

/**
 * What goes wrong with a response:
 *
 * - `reset`: the connection breaks before there is a response
 * - `hang`: no response arrives
 * - `stall`: headers and half of the body come, then nothing
 * - `truncate`: half of the body comes as if it were the whole
 * - `html`: a page comes in place of the body, with status 200 unless another is given
 * - `empty`: the status and the headers come without a body
 * - `redirect`: 307, to a host that does not exist
 */
export type Fault = "reset" | "hang" | "stall" | "truncate" | "html" | "empty" | "redirect";

/** A response of the mock; what is left out comes from the first documented success. */
export interface MockResponse {
  /** A status that the specification documents, by itself, by its class (`4XX`) or, from 400 on, by `default`. */
  status?: number;
  /** One of the status's media types; without it, the first that the request accepts, JSON before others. */
  type?: string;
  /** The name of one of the status's examples; without it, the first is taken, and for a stream all of them. */
  example?: string;
  /** Headers such as `Retry-After`, besides those that the specification documents. */
  headers?: Record<string, string>;
  /** A body in place of the example; it has to fit the specification. Of a stream of events or lines, a list of its items. */
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
  credentials?: Record<string, string | { username: string; password: string }>;
  /**
   * Keeps the sessions that are started: each can be read and listed, comes a state further with each read until it is
   * final, and ends; one that is unknown is the vendor's 404. Default: each request has the specification's example.
   */
  sessions?: boolean;
  /** The secret that signs webhooks, for a vendor that shares one with its customer. */
  webhookSecret?: string;
}

/** Options of a webhook. */
export interface WebhookOptions {
  /** The secret that signs it, in place of `webhookSecret`. */
  secret?: string;
  /** Where it is sent, for a handler that goes by the path. Default: `http://localhost/`. */
  url?: string;
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
  /** Pass it as the `fetch` option of a client: the mock responds, whatever the host. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Queues responses for the next valid requests of an operation; the last one is repeated.
   *
   * @throws {Error} if the specification has no such operation or response; the message says what it has.
   */
  respond(this: void, operation: string, ...responses: [MockResponse, ...MockResponse[]]): void;
  /**
   * Makes a webhook as the vendor sends it, signed now: a `Request` for the handler that is tested. Without a payload it has
   * the first example in the specification. One that is signed with RSA is verified by the key that the mock serves.
   *
   * @throws {Error} if the specification has no such webhook, the payload does not match it, or a secret is missing.
   */
  webhook(this: void, name: string, payload?: unknown, options?: WebhookOptions): Promise<Request>;
  /** Clears the queued responses, the sessions and the recorded requests. */
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
