import { CallTimer } from "./call-timer.js";
import { isApiError, isInvalidRequestError, isInvalidResponseError } from "./errors.js";
import type { Init } from "./options.js";
import { isFinal, isTransient, type Lifecycle } from "./waiter.js";

/** Makes the init of an operation on a session from its id; `headers` are the header parameters of the start. */
type InitOf = (id: string, headers: Record<string, unknown>) => Init;

export type SessionOperation = readonly [name: string, InitOf];

/** How a session is ended; generated from the `links` of the operation that starts it. */
export interface Ending {
  end: SessionOperation;
  /** Set if the vendor documents that ending twice is harmless. */
  endsTwice?: true;
  /** How the state is read, and which states are final. */
  read?: SessionOperation;
  lifecycle?: Lifecycle;
}

/** How long an end may take. */
export interface EndOptions {
  /** Milliseconds for the end, for reading the state where that is needed, and for the waits between. Default 30 000. */
  deadlineMs?: number | undefined;
}

/** Calls an operation on a session. */
export type CallOn = (id: string, operation: SessionOperation, options: object) => Promise<unknown>;

/** How often an end is sent at most. */
const mostRounds = 3;

/**
 * Ends a session, and makes sure of it: after an end that may or may not have happened, the state is read before it is
 * sent again. Where no operation reads the state, only an end that the vendor has turned away is sent again.
 *
 * @returns the vendor's response, or nothing if the state says that the session has ended.
 */
export async function confirmEnd(
  id: string,
  { end, endsTwice, read, lifecycle }: Ending,
  callOn: CallOn,
  { deadlineMs = 30_000 }: EndOptions = {},
): Promise<unknown> {
  const timer = new CallTimer(undefined, deadlineMs);
  for (let round = 1; ; round++) {
    // A request that hangs must leave time for the next one.
    const request = (operation: SessionOperation): Promise<unknown> =>
      callOn(id, operation, { deadlineMs: timer.remainingMs / 2 });
    try {
      return await request(end);
    } catch (error) {
      const state = read && !endsTwice ? await request(read).catch(() => {}) : undefined;
      if (lifecycle && isFinal(lifecycle, state)) return undefined;
      // What is not as specified may be a proxy's word.
      const mayPass = isTransient(error) || isInvalidResponseError(error);
      const mayRepeat = mayPass && (endsTwice || state !== undefined || isTurnedAway(error));
      const delay = Math.max(250 * round * (1 + Math.random()), (isApiError(error) && error.retryAfterMs) || 0);
      if (!mayRepeat || round === mostRounds || delay >= timer.remainingMs) throw error;
      await timer.sleep(delay);
    }
  }
}

/** Tells whether the vendor has certainly done nothing. https://www.rfc-editor.org/rfc/rfc9110#status.503 */
export const isTurnedAway = (error: unknown): boolean =>
  isInvalidRequestError(error) ||
  (isApiError(error) && ((error.status < 500 && error.status !== 408) || error.status === 503));
