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

/** Starts a session with an init of the starting method. */
type Start = (limits?: EndOptions) => Promise<Started>;

/** Makes an init of a start such that what it has started can be found without a response. */
export type Retrace = (init: Init) => (start: Start) => Started | Promise<Started>;

/** How sessions are started and ended; generated from `x-session` and `links` of a specification. */
export interface SessionKind extends Ending {
  /** Where the start is, for errors. */
  facts: Omit<CallFacts, "attempts">;
  start: (init: never) => Promise<unknown>;
  retrace?: Retrace;
  /** Where the response of the start has the session's id. */
  id: string;
  wait?: OnSession<WaitOptions>;
}

type AsyncDispose = SymbolConstructor extends { readonly asyncDispose: infer Key extends symbol } ? Key : never;

/** What `await using` needs, where the compiler knows of it (`lib: ["esnext.disposable"]`). */
export type EndsWithItsBlock = { readonly [Key in AsyncDispose]: () => Promise<void> };

/** A started session. */
export interface SessionMembers<Data, Ended> {
  /** The response to the operation that started it. */
  readonly data: Data;
  readonly id: string;
  /**
   * Ends the session. Resolves once the vendor has confirmed it: to the response, or to `undefined` if reading the state
   * confirmed it. Calling it again sends no second request after a confirmed end, and retries a failed one.
   */
  end(options?: EndOptions): Promise<Ended | undefined>;
}

/** A running session; `await using` ends it when the block exits, also on an exception. */
export type Session<Data, Ended> = SessionMembers<Data, Ended> & EndsWithItsBlock;

/** How long it may take to end what is left of a start that was aborted or has failed. */
const cleanUp = { deadlineMs: 10_000 };

interface Started {
  data?: unknown;
  id: string;
}

/**
 * Starts a session. Aborting its signal ends it, at any time. The starting request itself is never aborted, since the id of the
 * session to end would be lost.
 *
 * @throws the errors of the starting method; a session that may have started is ended first.
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

/** Where the same idempotency key gives the same session: starts it again. */
export const byKey =
  (name: string): Retrace =>
  (init) => {
    init.params = { ...init.params, header: { [name]: crypto.randomUUID(), ...init.params?.header } };
    return (start) => start(cleanUp);
  };

/** Where the caller may choose the id, in a field of the body. */
export const byChosenId =
  (field: string): Retrace =>
  (init) => {
    const body = { ...(init.body as Record<string, string> | undefined) };
    init.body = body;
    const id = (body[field] ??= crypto.randomUUID());
    return () => ({ id });
  };

/** Older browsers have none; there, whoever compiles `await using` brings one. */
const { asyncDispose = Symbol() } = Symbol as { asyncDispose?: symbol };

/** Makes a session of what was started. */
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
