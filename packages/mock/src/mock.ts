import type { Answer, Fault } from "./public-types.js";
import { createResponder } from "./responses.js";
import { deliver } from "./faults.js";
import { followed, untilAborted } from "./fetch.js";
import { createRequestHandler } from "./request-handler.js";
import { responseOf } from "./raw-response.js";
import { ResponseQueue } from "./response-queue.js";
import { operationsOf, type Document, type Operation } from "@scripts/openapi/document";

/** Answers requests as a spec says: checks them, and gives the spec's examples back. */
export interface Mock {
  /** As the run time's own, but whatever the host is, the mock answers. */
  fetch: typeof globalThis.fetch;
  /** What a server makes of a request. Rejects where the connection breaks. */
  handle(request: Request): Promise<Response>;
  /**
   * Has the next right requests of an operation answered so, in turn, and all later ones as the last of them.
   *
   * @throws {UserError} if the spec has no such operation, or no such answer.
   */
  answer(operation: string, ...answers: Answer[]): void;
  /** Answers each request with the first success again. */
  reset(): void;
}

/** A request and its answer; neither body has been read. */
export interface Exchange {
  /** The operation, if the spec has one for the request. */
  operation: Operation | undefined;
  request: Request;
  /** The answer, as a connection would carry it that does not break. */
  response: Response;
  /** What is wrong with the request. */
  problem: string | undefined;
  fault: Fault | undefined;
  ms: number;
}

/**
 * Makes a mock of a vendor. Of a credential it may know the one right value, by the name of its scheme; else any that is
 * well formed is right. A wrong one is answered with the spec's 401. `watch` is shown each exchange before it is answered.
 *
 * @throws {UserError} if there is no such scheme.
 */
export function createMock(
  document: Document,
  credentials: Record<string, string> = {},
  watch?: (exchange: Exchange) => void | Promise<void>,
): Mock {
  const responder = createResponder(document);
  const queue = new ResponseQueue(operationsOf(document), responder.select);
  const decide = createRequestHandler(document, credentials, responder, queue);

  async function handle(incoming: Request): Promise<Response> {
    const started = performance.now();
    const request = await buffered(incoming);
    const { operation, problem, raw, fault } = await decide(request);
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
    answer: (operation, ...answers) => queue.enqueue(operation, answers),
    reset: () => queue.clear(),
  };
}

/** A request whose body can be read more than once. */
async function buffered({ url, method, headers, body }: Request): Promise<Request> {
  const bytes = body ? await new Response(body).arrayBuffer() : undefined;
  return new Request(url, { method, headers, body: bytes?.byteLength ? bytes : null });
}
