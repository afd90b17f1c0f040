import { UserError } from "@scripts/console/user-error";
import type { Operation } from "@scripts/openapi/document";
import type { Answer, Answering, Chosen } from "./responses.js";
import { unknownName } from "./did-you-mean.js";

/** What a mock was told to answer, by operation. */
export class Told {
  readonly #operations: Operation[];
  readonly #choose: Answering["choose"];
  readonly #queues = new Map<string, Chosen[]>();

  constructor(operations: Operation[], choose: Answering["choose"]) {
    this.#operations = operations;
    this.#choose = choose;
  }

  /** @throws {UserError} if there is no such operation, or no such answer; then all is as it was. */
  tell(id: string, answers: Answer[]): void {
    const operation = this.#operations.find((one) => one.id === id);
    const known = this.#operations.map((one) => one.id);
    if (!operation) throw new UserError(unknownName("operation", id, known));
    if (answers.length === 0) throw new UserError(`No answer is given for ${id}. Pass one or more, such as {}.`);
    const chosen = answers.map((answer) => this.#choose(operation, answer));
    this.#queues.set(id, chosen);
  }

  /** The next answer in turn, and the last one again and again. */
  next(operation: Operation): Chosen {
    const queue = this.#queues.get(operation.id) ?? [];
    return (queue.length > 1 ? queue.shift() : queue[0]) ?? this.#choose(operation, {});
  }

  forget(): void {
    this.#queues.clear();
  }
}
