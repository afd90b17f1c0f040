import { CallTimer } from "./call-timer.js";
import { isApiError, isInvalidRequestError, isInvalidResponseError } from "./errors.js";
import type { Init } from "./options.js";
import { isFinal, isTransient, type Lifecycle } from "./waiter.js";

/** A client, by its methods. */
export type Methods = Record<string, (init: Init) => Promise<unknown>>;

/** An operation on a session that is known by its id. */
export interface SessionOperation {
  operation: string;
  init: (id: string) => Init;
  /** The names of its header parameters, which it takes from the start. */
  headers?: readonly string[];
}

/** How a session is ended; generated from the `links` of the operation that starts it. */
export interface Ending {
  end: SessionOperation;
  /** Set if the vendor documents that ending twice is harmless. */
  endsTwice?: true;
  /** How the state is read, and which states are final. */
  read?: SessionOperation & { lifecycle: Lifecycle };
}

/** How long an end may take. */
export interface EndOptions {
  /** Milliseconds for the end, for reading the state where that is needed, and for the waits between. Default 30 000. */
  deadlineMs?: number | undefined;
}

/** How often an end is sent at most. */
const mostRounds = 3;

/**
 * Ends a session, and makes sure of it: after an end that may or may not have happened, the state is read before it is
 * sent again. Where no operation reads the state, only an end that the vendor has turned away is sent again.
 *
 * @returns the vendor's response, or nothing if the state says that the session has ended.
 */
export async function confirmEnd(
  client: Methods,
  id: string,
  { end, endsTwice, read }: Ending,
  { deadlineMs = 30_000 }: EndOptions = {},
): Promise<unknown> {
  const timer = new CallTimer(undefined, deadlineMs);
  const call = ({ operation, init }: SessionOperation, shareOfTime: number): Promise<unknown> =>
    client[operation]!({ ...init(id), deadlineMs: timer.remainingMs * shareOfTime });
  try {
    for (let round = 1; ; round++) {
      try {
        // An attempt that hangs must leave time for the next one.
        return await call(end, round < mostRounds ? 0.5 : 1);
      } catch (error) {
        if (isInvalidRequestError(error)) throw error;
        const state = read && !endsTwice ? await call(read, 0.5).catch(() => undefined) : undefined;
        if (read && state !== undefined && isFinal(read.lifecycle, state)) return undefined;
        const mayRepeat = endsTwice || state !== undefined ? mayPass(error) : isTransient(error) && isTurnedAway(error);
        const delay = Math.max(pauseMs(round), retryAfterOf(error));
        if (!mayRepeat || round === mostRounds || delay >= timer.remainingMs) throw error;
        await timer.sleep(delay);
      }
    }
  } finally {
    timer.dispose();
  }
}

/** Tells whether another end may succeed; what is not as specified may be a proxy's word. */
const mayPass = (error: unknown): boolean => isTransient(error) || isInvalidResponseError(error);

const pauseMs = (round: number): number => 250 * 2 ** round * (0.5 + Math.random() / 2);

const retryAfterOf = (error: unknown): number => (isApiError(error) ? (error.retryAfterMs ?? 0) : 0);

/** Tells whether the vendor has certainly done nothing. https://www.rfc-editor.org/rfc/rfc9110#status.503 */
export const isTurnedAway = (error: unknown): boolean =>
  isInvalidRequestError(error) ||
  (isApiError(error) && ((error.status < 500 && error.status !== 408) || error.status === 503));
