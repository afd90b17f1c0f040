import type { KnownCredential } from "./credentials.js";
import type { MockResponse, Fault } from "./public-types.js";
import { createResponder } from "./responses.js";
import { isPreflight, preflightResponse, withCors } from "./cors.js";
import { deliver } from "./faults.js";
import { followed, untilAborted } from "./fetch.js";
import { createRequestHandler } from "./request-handler.js";
import { responseOf } from "./raw-response.js";
import { ResponseQueue } from "./response-queue.js";
import { Sessions } from "./sessions.js";
import { operationsOf, type Document, type Operation } from "@scripts/openapi/document";

/** Checks requests against a spec, and responds with the spec's examples. */
export interface Mock {
  /** A replacement for the global `fetch`: the mock responds, whatever the host. */
  fetch: typeof globalThis.fetch;
  /** Responds to a request. Rejects if the connection breaks. */
  handle(request: Request): Promise<Response>;
  /**
   * Queues responses for the next valid requests of an operation; the last one is repeated.
   *
   * @throws {UserError} if the spec has no such operation or response.
   */
  respond(operation: string, ...responses: MockResponse[]): void;
  /** Clears the queued responses and the sessions. */
  reset(): void;
}

/** Settings of a mock. */
export interface Settings {
  /** The only accepted value of a credential, by the name of its scheme. Default: any well-formed value. */
  credentials?: Record<string, KnownCredential>;
  /** Whether sessions are kept once started. */
  sessions?: boolean;
  /** Called with each exchange before the response is sent. */
  watch?: (exchange: Exchange) => void | Promise<void>;
}

/** A request and its response. Neither body has been read. */
export interface Exchange {
  /** The operation, if the request matches one. */
  operation: Operation | undefined;
  request: Request;
  /** The response as sent over a connection that does not break. */
  response: Response;
  /** What is wrong with the request. */
  problem: string | undefined;
  fault: Fault | undefined;
  ms: number;
}

/**
 * Creates a mock of a vendor. A wrong credential gets the documented 401.
 *
 * @throws {UserError} if there is no such scheme.
 */
export function createMock(document: Document, { credentials = {}, sessions, watch }: Settings = {}): Mock {
  const responder = createResponder(document);
  const queue = new ResponseQueue(operationsOf(document), responder.select);
  const kept = sessions ? new Sessions(document, responder) : undefined;
  const decide = createRequestHandler(document, credentials, responder, queue, kept);

  async function handle(incoming: Request): Promise<Response> {
    if (isPreflight(incoming)) return preflightResponse(incoming);
    const started = performance.now();
    const request = await buffered(incoming);
    const { operation, problem, fault, ...decision } = await decide(request);
    const raw = withCors(decision.raw);
    const response = responseOf(raw);
    await watch?.({ operation, request, response, problem, fault, ms: performance.now() - started });
    return deliver(incoming, raw, fault);
  }

  return {
    handle,
    async fetch(input, init) {
      const request = new Request(input, init);
      return followed(request, await untilAborted(request.signal, handle(request)));
    },
    respond: (operation, ...responses) => queue.enqueue(operation, responses),
    reset() {
      queue.clear();
      kept?.clear();
    },
  };
}

/** Copies a request so that its body can be read more than once. */
async function buffered({ url, method, headers, body }: Request): Promise<Request> {
  const bytes = body ? await new Response(body).arrayBuffer() : undefined;
  return new Request(url, { method, headers, body: bytes?.byteLength ? bytes : null });
}
