// The public types. This module imports nothing, so that its declarations can be published unchanged.

/**
 * A fault to inject:
 *
 * - `reset`: the connection breaks before there is a response
 * - `hang`: no response arrives
 * - `stall`: headers and half of the body arrive, then nothing
 * - `truncate`: half of the body arrives as if it were complete
 * - `html`: an HTML page instead of the body; status 200 unless another is given
 * - `empty`: status and headers without a body
 * - `redirect`: a 307 to a host that does not exist
 */
export type Fault = "reset" | "hang" | "stall" | "truncate" | "html" | "empty" | "redirect";

/** A response of the mock. Omitted fields are taken from the first documented success. */
export interface MockResponse {
  /** A documented status, either by itself, by its class (`4XX`) or, from 400 up, by `default`. */
  status?: number;
  /** One of the status's media types. Default: the first that the request accepts, JSON before others. */
  type?: string;
  /** The name of one of the status's examples. Default: the first, or for a stream all of them. */
  example?: string;
  /** Headers such as `Retry-After`, in addition to the documented ones. */
  headers?: Record<string, string>;
  /** A body to send instead of the example; must match the specification. For a stream, an array of its items. */
  body?: unknown;
  fault?: Fault;
}

/** A request that the mock received. */
export interface ReceivedRequest {
  /** The `operationId`, if the request matches an operation. */
  operation?: string;
  method: string;
  /** The path, including the query. */
  path: string;
  /** By lowercase name. */
  headers: Record<string, string>;
  /** Parsed JSON, a `FormData`, or text for anything else; absent if nothing was sent. */
  body?: unknown;
  /** How the request violates the specification: field names, no values. */
  problem?: string;
}

/** Options of {@link createMock}. */
export interface MockOptions {
  /** The only accepted value of a credential, by the name of the client's option. Default: any well-formed value. */
  credentials?: Record<string, string | { username: string; password: string }>;
  /**
   * Keeps started sessions: they can be read, listed and ended, and each read advances the state until it is terminal.
   * An unknown session is the vendor's 404. Default: every request gets the specification's example.
   */
  sessions?: boolean;
  /** The secret that signs webhooks, for a vendor that shares one with its customers. */
  webhookSecret?: string;
}

/** Options of a webhook. */
export interface WebhookOptions {
  /** The secret to sign with, instead of `webhookSecret`. */
  secret?: string;
  /** The URL that the request is sent to, for a handler that routes by path. Default: `http://localhost/`. */
  url?: string;
}

/** A mock that listens on the loopback interface. */
export interface MockServer {
  /** The client's `baseUrl`, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Frees the port and closes open connections. */
  close(): Promise<void>;
}

/** A mock of one vendor. */
export interface Mock {
  /** Pass this as a client's `fetch` option. The mock responds whatever the host is. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Queues responses for the next valid requests of an operation; the last one is repeated.
   *
   * @throws {Error} if the specification has no such operation or response. The message lists what it has.
   */
  respond(this: void, operation: string, ...responses: [MockResponse, ...MockResponse[]]): void;
  /**
   * Creates a webhook as the vendor would send it, signed with the current time: a `Request` for the handler under
   * test. The default payload is the specification's first example. For a webhook signed with RSA, the mock serves the
   * matching public key.
   *
   * @throws {Error} if the specification has no such webhook, the payload does not match it, or a secret is missing.
   */
  webhook(this: void, name: string, payload?: unknown, options?: WebhookOptions): Promise<Request>;
  /** Clears the queued responses, the sessions and the recorded requests. */
  reset(this: void): void;
  /** All requests since the mock was created or last reset, including rejected ones. */
  readonly requests: readonly ReceivedRequest[];
  /** The path of the specification file. */
  readonly specification: string;
  /**
   * Serves the mock on a loopback port, by default a free one.
   *
   * @throws {Error} if the port is in use.
   */
  listen(this: void, port?: number): Promise<MockServer>;
}
