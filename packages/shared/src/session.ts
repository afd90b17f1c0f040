import { CallTimer } from "./call-timer.js";
import { InvalidResponseError, type CallFacts } from "./errors.js";
import { valueAt } from "./json.js";
import { onAbort } from "./on-abort.js";
import type { Init } from "./options.js";
import {
  confirmEnd,
  isTurnedAway,
  type EndOptions,
  type Ending,
  type OnSession,
  type SessionHeaders,
} from "./session-end.js";
import type { WaitOptions } from "./options.js";
import { isFinal } from "./waiter.js";

export type { EndOptions } from "./session-end.js";

/** Sends the start request, optionally within other limits. */
type Start = (limits?: EndOptions) => Promise<Started>;

/** Prepares a start request so that its session can be found without a response. */
export type Retrace = (init: Init) => (start: Start) => Started | Promise<Started>;

/** How sessions are started and ended; generated from `x-session` and `links` in the specification. */
export interface SessionKind extends Ending {
  /** The operation that starts a session, for errors. */
  facts: Omit<CallFacts, "attempts">;
  start: (init: never) => Promise<unknown>;
  retrace?: Retrace;
  /** JSON pointer to the session's id in the response. */
  id: string;
  wait?: OnSession<WaitOptions>;
}

type AsyncDispose = SymbolConstructor extends { readonly asyncDispose: infer Key extends symbol } ? Key : never;

/** The method that `await using` calls, if the compiler knows it (`lib: ["esnext.disposable"]`). */
export type EndsWithItsBlock = { readonly [Key in AsyncDispose]: () => Promise<void> };

/** A started session. */
export interface SessionMembers<Data, Ended> {
  /** The response to the request that started it. */
  readonly data: Data;
  readonly id: string;
  /**
   * Ends the session. Resolves once the vendor has confirmed the end: to its response, or to `undefined` if the
   * session's state confirmed it. Calling it again returns the same result, or tries again after a failure.
   */
  end(options?: EndOptions): Promise<Ended | undefined>;
}

/** A running session. `await using` ends it when the block exits, including by an exception. */
export type Session<Data, Ended> = SessionMembers<Data, Ended> & EndsWithItsBlock;

/** The deadline for ending a session whose start failed or was aborted. */
const cleanUp = { deadlineMs: 10_000 };

interface Started {
  data?: unknown;
  id: string;
}

/**
 * Starts a session. Aborting the signal ends it, at any time. The start request itself is never aborted, since the id
 * of the session to end would be lost.
 *
 * @throws the errors of the starting method, after ending a session that may have started.
 */
export async function openSession<Opened>(given: object, kind: SessionKind): Promise<Opened> {
  const { signal, ...init } = given as Init;
  const retrace = kind.retrace?.(init);
  const headers = (init.params?.header ?? {}) as SessionHeaders;
  const start: Start = async (limits) => {
    const data = await kind.start({ ...init, ...limits } as never);
    const id = valueAt(data, kind.id);
    if (typeof id === "string" && id) return { data, id };
    throw new InvalidResponseError({ ...kind.facts, attempts: 1, status: 200 }, "has no id", JSON.stringify(data));
  };
  const timer = new CallTimer(signal);
  timer.check();
  const starting = start();
  try {
    const started = await timer.race(starting);
    timer.check();
    return running(started, kind, headers, signal) as Opened;
  } catch (error) {
    const left = timer.aborted ? starting : !isTurnedAway(error) && retrace?.(start);
    if (left) await confirmEnd(left, kind, headers, cleanUp).catch(() => {});
    throw error;
  } finally {
    timer.dispose();
  }
}

/** For vendors that return the same session for the same idempotency key: sends the start request again. */
export const byKey =
  (name: string): Retrace =>
  (init) => {
    init.params = { ...init.params, header: { [name]: crypto.randomUUID(), ...init.params?.header } };
    return (start) => start(cleanUp);
  };

/** For vendors that let the caller choose the id, in a field of the body. */
export const byChosenId =
  (field: string): Retrace =>
  (init) => {
    const body = { ...(init.body as Record<string, string> | undefined) };
    init.body = body;
    const id = (body[field] ??= crypto.randomUUID());
    return () => ({ id });
  };

/** Older browsers lack this symbol; code compiled from `await using` brings its own there. */
const { asyncDispose = Symbol() } = Symbol as { asyncDispose?: symbol };

/** Creates the session object. */
function running(
  started: Started,
  kind: SessionKind,
  headers: SessionHeaders,
  signal: AbortSignal | null | undefined,
): object {
  const { states, wait } = kind;
  let ended: Promise<unknown> | undefined;
  const end = (options?: EndOptions): Promise<unknown> => {
    if (!ended) {
      ended = confirmEnd(started, kind, headers, options);
      ended.then(unfollow, () => (ended = undefined));
    }
    return ended;
  };
  const unfollow = signal ? onAbort(signal, () => void end().catch(() => {})) : () => {};
  const waitForEnd = async (options: WaitOptions): Promise<unknown> => {
    const last = await wait!(started.id, options, headers);
    if (isFinal(states!, last)) {
      ended ??= Promise.resolve();
      unfollow();
    }
    return last;
  };
  return { ...started, end, ...(wait && { wait: waitForEnd }), [asyncDispose]: end };
}
