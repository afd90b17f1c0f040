import { CallTimer } from "./call-timer.js";
import { ApiError, InvalidRequestError, InvalidResponseError } from "./errors.js";
import { isFinal, isTransient, type States } from "./waiter.js";

/** The header parameters of a start. */
export type SessionHeaders = Record<string, string | undefined>;

/** Calls an operation on a session. */
export type OnSession<Options> = (id: string, options: Options, headers: SessionHeaders) => Promise<unknown>;

/** How a session is ended; generated from the `links` of the operation that starts it. */
export interface Ending {
  end: OnSession<EndOptions>;
  /** Set if the vendor documents that ending twice is harmless. */
  endsTwice?: true;
  /** Reads the state, where ending twice may do harm. */
  read?: OnSession<EndOptions>;
  /** Which states are final. */
  states?: States;
}

/** How long an end may take. */
export interface EndOptions {
  /** Milliseconds for the end, for reading the state where that is needed, and for the waits between. Default 30 000. */
  deadlineMs?: number | undefined;
}

/**
 * Ends a session, and makes sure of it: after an end that may or may not have happened, the state is read before it is
 * sent again, at most three times. Where no operation reads the state, only an end that the vendor has turned away is sent
 * again. The session may be one whose start is under way.
 *
 * @returns the vendor's response, or nothing if the state says that the session has ended.
 */
export async function confirmEnd(
  started: { id: string } | Promise<{ id: string }>,
  { end, endsTwice, read, states }: Ending,
  headers: SessionHeaders,
  { deadlineMs = 30_000 }: EndOptions = {},
): Promise<unknown> {
  const timer = new CallTimer(undefined, deadlineMs);
  timer.restart(0);
  const { id } = await timer.race(Promise.resolve(started)).finally(() => timer.pause());
  for (let round = 1; ; round++) {
    // A request that hangs must leave time for the next one.
    const request = (call: OnSession<EndOptions>): Promise<unknown> =>
      call(id, { deadlineMs: timer.remainingMs / 2 }, headers);
    try {
      return await request(end);
    } catch (error) {
      const state = read && (await request(read).catch(() => {}));
      if (states && isFinal(states, state)) return undefined;
      // What is not as specified may be a proxy's word.
      const mayPass = isTransient(error) || error instanceof InvalidResponseError;
      const mayRepeat = mayPass && (endsTwice || state || isTurnedAway(error));
      const asked = (error as Partial<ApiError> | null)?.retryAfterMs ?? 0;
      const delay = Math.max(250 * round * (1 + Math.random()), asked);
      if (!mayRepeat || round === 3 || delay >= timer.remainingMs) throw error;
      await timer.sleep(delay);
    }
  }
}

/** Tells whether the vendor has certainly done nothing. https://www.rfc-editor.org/rfc/rfc9110#status.503 */
export const isTurnedAway = (error: unknown): boolean =>
  error instanceof InvalidRequestError ||
  (error instanceof ApiError && ((error.status < 500 && error.status !== 408) || error.status === 503));
