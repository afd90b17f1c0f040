import { CallTimer } from "./call-timer.js";
import type { MakeWaiter } from "./definition.js";
import { ApiError, ConnectionError, InvalidRequestError, TimeoutError } from "./errors.js";
import { valueAt } from "./json.js";
import { retryAfterMs } from "./retry-after.js";
import { retriedStatuses } from "./retry.js";

/** Where a response has a state, and which are final; generated from `x-lifecycle` of the operation that reads it. */
export interface States {
  state: string;
  /** The states after which no other comes. */
  final: readonly string[];
  /** Where a response has something only once the state is final, whatever it is. */
  ended?: string;
}

/** How something goes through its states. */
export interface Lifecycle extends States {
  /** The operation that reads the state. */
  read: string;
  /** How often the vendor wants to be asked at most. */
  intervalMs?: number;
}

/** Tells whether a response says that the state is final. */
export function isFinal({ state, final, ended }: States, data: unknown, until: readonly string[] = []): boolean {
  const value = valueAt(data, state) as string;
  return final.includes(value) || until.includes(value) || (ended !== undefined && valueAt(data, ended) != null);
}

/** Milliseconds between two reads, at first and at most. */
const firstInterval = 1_000;
const longestInterval = 10_000;

/** Makes a method that reads until the state is final, or one of `until`. */
export const waiter =
  (lifecycle: Lifecycle): MakeWaiter =>
  (name, definition, methods) =>
  async (init) => {
    const title = `${definition.vendor} ${name}`;
    const { deadlineMs, until, ...rest } = init ?? {};
    if (typeof deadlineMs !== "number" || Number.isNaN(deadlineMs))
      throw new InvalidRequestError(`${title}: deadlineMs is missing. Pass deadlineMs: 600_000.`);
    const timer = new CallTimer(init.signal, deadlineMs);
    const { method, path } = definition.operations[lifecycle.read]!;
    let attempts = 0;
    let transient: unknown;
    const outOfTime = (): TimeoutError =>
      new TimeoutError(
        { vendor: definition.vendor, operation: name, method, path, attempts },
        "deadlineMs",
        deadlineMs,
        "",
        transient,
      );
    const read = async (): Promise<{ data?: unknown; isOver: boolean; waitMs?: number | undefined }> => {
      try {
        attempts++;
        const call = methods[lifecycle.read]!({
          ...rest,
          ...(deadlineMs < Infinity && { deadlineMs: timer.remainingMs }),
        });
        const { data, response } = await call.withResponse();
        return { data, isOver: isFinal(lifecycle, data, until), waitMs: retryAfterMs(definition, response) };
      } catch (error) {
        if (error instanceof TimeoutError && error.limit === "deadlineMs") throw outOfTime();
        if (!isTransient(error)) throw error;
        transient = error;
        return { isOver: false, waitMs: (error as Partial<ApiError>).retryAfterMs };
      }
    };
    try {
      for (
        let intervalMs = lifecycle.intervalMs ?? firstInterval;
        ;
        intervalMs = Math.min(intervalMs * 1.25, longestInterval)
      ) {
        timer.check();
        const { data, isOver, waitMs = 0 } = await read();
        if (isOver) return data;
        // Never sooner than the vendor wants, and not all clients at once.
        const delay = Math.max(waitMs, intervalMs * (1 + Math.random() / 4));
        if (delay >= timer.remainingMs) throw outOfTime();
        await timer.sleep(delay);
      }
    } catch (error) {
      throw timer.expired ? outOfTime() : error;
    } finally {
      timer.dispose();
    }
  };

/** Tells whether a read that has failed may succeed later. */
export const isTransient = (error: unknown): boolean =>
  error instanceof ConnectionError ||
  error instanceof TimeoutError ||
  (error instanceof ApiError && retriedStatuses.includes(error.status));
