import { CallTimer } from "./call-timer.js";
import { ApiError, InvalidRequestError, InvalidResponseError } from "./errors.js";
import { isFinal, isTransient, type States } from "./waiter.js";

/** Header parameters of the operation that starts a session. */
export type SessionHeaders = Record<string, string | undefined>;

/** Calls an operation on a session. */
export type OnSession<Options> = (id: string, options: Options, headers: SessionHeaders) => Promise<unknown>;

/** How a session is ended; generated from the `links` of the operation that starts it. */
export interface Ending {
  end: OnSession<EndOptions>;
  /** Whether the vendor documents that ending a session twice is harmless. */
  endsTwice?: true;
  /** Reads the session's state, if ending it twice may do harm. */
  read?: OnSession<EndOptions>;
  /** The terminal states. */
  states?: States;
}

/** The deadline for ending a session. */
export interface EndOptions {
  /** Deadline in milliseconds for ending the session, including requests for its state and delays. Default 30 000. */
  deadlineMs?: number | undefined;
}

/**
 * Ends a session and confirms that it ended, in at most three attempts. If it is unclear whether an attempt succeeded,
 * the state is read before the next one. If the state cannot be read, only a request that the vendor has rejected is
 * repeated, unless ending twice is harmless. The session may still be starting.
 *
 * @returns the vendor's response, or `undefined` if the state confirms that the session has ended.
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
      // A response that does not match the specification may come from a proxy.
      const mayPass = isTransient(error) || error instanceof InvalidResponseError;
      const mayRepeat = mayPass && (endsTwice || state || isTurnedAway(error));
      const asked = (error as Partial<ApiError> | null)?.retryAfterMs ?? 0;
      const delay = Math.max(250 * round * (1 + Math.random()), asked);
      if (!mayRepeat || round === 3 || delay >= timer.remainingMs) throw error;
      await timer.sleep(delay);
    }
  }
}

/** Checks whether the vendor has certainly done nothing. https://www.rfc-editor.org/rfc/rfc9110#status.503 */
export const isTurnedAway = (error: unknown): boolean =>
  error instanceof InvalidRequestError ||
  (error instanceof ApiError && ((error.status < 500 && error.status !== 408) || error.status === 503));
