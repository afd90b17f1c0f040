import type { MockResponse } from "./public-types.js";
import { UserError } from "@scripts/console/user-error";
import type { Operation } from "@scripts/openapi/document";
import type { SelectedResponse } from "./raw-response.js";
import type { Responder } from "./responses.js";
import { unknownName } from "./did-you-mean.js";

/** The responses that a test has queued, by operation. */
export class ResponseQueue {
  readonly #operations: Operation[];
  readonly #select: Responder["select"];
  readonly #queues = new Map<string, SelectedResponse[]>();

  constructor(operations: Operation[], select: Responder["select"]) {
    this.#operations = operations;
    this.#select = select;
  }

  /** @throws {UserError} if there is no such operation or response; the queue is then unchanged. */
  enqueue(id: string, responses: MockResponse[]): void {
    const operation = this.#operations.find((one) => one.id === id);
    const known = this.#operations.map((one) => one.id);
    if (!operation) throw new UserError(unknownName("operation", id, known));
    if (responses.length === 0) throw new UserError(`No response given for ${id}. Pass one or more, such as {}.`);
    const chosen = responses.map((response) => this.#select(operation, response));
    this.#queues.set(id, chosen);
  }

  /** Takes the next response from the queue. The last one remains. */
  next(operation: Operation): SelectedResponse | undefined {
    const queue = this.#queues.get(operation.id) ?? [];
    return queue.length > 1 ? queue.shift() : queue[0];
  }

  clear(): void {
    this.#queues.clear();
  }
}
