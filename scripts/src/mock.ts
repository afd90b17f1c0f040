import { answering, keyFor, refusedHeader, successOf } from "./mock/answers.js";
import { rightHeaders } from "./mock/credentials.js";
import { requestCheck } from "./mock/requests.js";
import { findOperation } from "./mock/routes.js";
import { operationsOf, type Document, type Operation } from "./specs.js";

/** Answers requests as a spec says: checks them, and gives the spec's examples back. */
export interface Mock {
  fetch(request: Request): Promise<Response>;
  /**
   * Has the next requests answered with a documented status, and with the example of this name; `undefined` goes back to
   * the first success. `default`, or a class such as `4XX`, answers with a status that is not documented by itself.
   */
  answerWith(status: string | undefined, example?: string): void;
}

/** A mock on a loopback port. */
export interface ListeningMock extends Mock {
  url: string;
  /** Frees the port, once the connections have ended. */
  close(): Promise<void>;
}

/** A request and its answer; neither body has been read. */
export interface Exchange {
  /** The operation, if the spec has one for the request. */
  operation: Operation | undefined;
  request: Request;
  response: Response;
}

/**
 * Makes a mock of a vendor that knows one value for each credential, by the name of its scheme; any other is answered
 * with the spec's 401. `watch` is shown each exchange.
 */
export async function createMock(
  document: Document,
  credentials: Record<string, string>,
  watch?: (exchange: Exchange) => void,
): Promise<Mock> {
  const operations = operationsOf(document);
  const problemOf = requestCheck(document);
  const right = (operation: Operation) => rightHeaders(document, operation, credentials);
  const answerTo = await answering(document, (operation) => right(operation)[0] ?? []);
  let wanted: Parameters<Mock["answerWith"]> = [undefined];

  async function answer(operation: Operation | undefined, request: Request): Promise<Response> {
    if (!operation) return refuse(404, "the specification has no such operation");
    const problem = await problemOf(operation, request);
    if (problem) return refuse(400, problem);
    const known = right(operation).map((all) => all.every(([name, value]) => request.headers.get(name) === value));
    if (known.length > 0 && !known.includes(true)) return deny(operation, request);
    const [key = successOf(operation), example] = wanted;
    if (!operation.responses.some(([documented]) => documented === key))
      return refuse(400, `the specification has no answer ${key} here`);
    return answerTo(request, operation, key, example);
  }

  async function deny(operation: Operation, request: Request): Promise<Response> {
    const key = keyFor(operation, 401);
    if (!key) return new Response(null, { status: 401 });
    const { body, headers } = await answerTo(request, operation, key);
    return new Response(body, { status: 401, headers });
  }

  return {
    async fetch({ url, method, headers, body }) {
      const bytes = body ? await new Response(body).arrayBuffer() : undefined;
      const init = { method, headers, body: bytes?.byteLength ? bytes : null };
      const request = new Request(url, init);
      const operation = findOperation(operations, method, new URL(url).pathname);
      const response = await answer(operation, request);
      watch?.({ operation, request, response: response.clone() });
      return response;
    },
    answerWith(...next) {
      wanted = next;
    },
  };
}

const refuse = (status: number, message: string): Response =>
  Response.json({ message }, { status, headers: { [refusedHeader]: "true" } });

export { refusedHeader, statusOf } from "./mock/answers.js";
export { headerOf } from "./mock/credentials.js";
export { listen } from "./mock/listen.js";
export { pathParameters } from "./mock/routes.js";
export { compiler, fileMark } from "./mock/schemas.js";
