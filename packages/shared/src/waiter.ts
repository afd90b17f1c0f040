import { CallTimer } from "./call-timer.js";
import type { MakeWaiter } from "./definition.js";
import { ApiError, ConnectionError, InvalidRequestError, TimeoutError } from "./errors.js";
import { valueAt } from "./json.js";
import type { Init } from "./options.js";
import type { ResultPromise } from "./result-promise.js";
import { retryAfterMs } from "./retry-after.js";
import { retriedStatuses } from "./retry.js";

/**
 * Where a response states the current state, and which states are terminal; generated from `x-lifecycle`. Locations are
 * JSON pointers.
 */
export interface States {
  state: string;
  /** The states that never change again. */
  final: readonly string[];
  /** The location of a value that is present only in a terminal state. */
  ended?: string;
}

/** The lifecycle of a resource. */
export interface Lifecycle extends States {
  /** The operation that reads the state. */
  read: string;
  /** The vendor's minimum interval between two requests, in milliseconds. */
  intervalMs?: number;
}

/** Checks whether a response shows a terminal state. */
export function isFinal({ state, final, ended }: States, data: unknown, until: readonly string[] = []): boolean {
  const value = valueAt(data, state) as string;
  return final.includes(value) || until.includes(value) || (ended !== undefined && valueAt(data, ended) != null);
}

/** The first and the longest polling interval, in milliseconds. */
const firstInterval = 1_000;
const longestInterval = 10_000;

/** Creates a method that polls until the state is terminal or one of `until`. */
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
    const readState = methods[lifecycle.read] as (init: Init) => ResultPromise<unknown>;
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
    try {
      for (
        let intervalMs = lifecycle.intervalMs ?? firstInterval;
        ;
        intervalMs = Math.min(intervalMs * 1.25, longestInterval)
      ) {
        timer.check();
        attempts++;
        let waitMs: number | undefined;
        try {
          const call = readState({ ...rest, ...(deadlineMs < Infinity && { deadlineMs: timer.remainingMs }) });
          const { data, response } = await call.withResponse();
          if (isFinal(lifecycle, data, until)) return data;
          waitMs = retryAfterMs(definition, response);
        } catch (error) {
          if (error instanceof TimeoutError && error.limit === "deadlineMs") throw outOfTime();
          if (!isTransient(error)) throw error;
          transient = error;
          waitMs = (error as Partial<ApiError>).retryAfterMs;
        }
        // Not sooner than the vendor asks, and with jitter, so that clients do not poll in step.
        const delay = Math.max(waitMs ?? 0, intervalMs * (1 + Math.random() / 4));
        if (delay >= timer.remainingMs) throw outOfTime();
        await timer.sleep(delay);
      }
    } catch (error) {
      throw timer.expired ? outOfTime() : error;
    } finally {
      timer.dispose();
    }
  };

/** Checks whether a failed request may succeed later. */
export const isTransient = (error: unknown): boolean =>
  error instanceof ConnectionError ||
  error instanceof TimeoutError ||
  (error instanceof ApiError && retriedStatuses.includes(error.status));
