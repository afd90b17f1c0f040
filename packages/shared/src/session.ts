import { CallTimer } from "./call-timer.js";
import { InvalidResponseError, type CallFacts } from "./errors.js";
import { valueAt } from "./json.js";
import { onAbort } from "./on-abort.js";
import type { Init } from "./options.js";
import { confirmEnd, isTurnedAway, type CallOn, type EndOptions, type Ending } from "./session-end.js";
import { isFinal } from "./waiter.js";

export type { EndOptions } from "./session-end.js";

/** How sessions are started and ended; generated from `x-session` and `links` of a specification. */
export interface SessionKind extends Ending {
  /** The operation that starts one. */
  start: Omit<CallFacts, "attempts">;
  /** Its header parameter for an idempotency key. */
  key?: string;
  /** Where its response has the session's id. */
  id: string;
  /** The field of its body in which the caller may choose the id. */
  chosenId?: string;
  /** The client's method that waits. */
  waiter?: string;
}

type AsyncDispose = SymbolConstructor extends { readonly asyncDispose: infer Key extends symbol } ? Key : never;

/** What `await using` needs, where the compiler knows of it (`lib: ["esnext.disposable"]`). */
export type EndsWithItsBlock = { readonly [Key in AsyncDispose]: () => Promise<void> };

/** What a session has. */
export interface SessionMembers<Data, Ended> {
  /** What the vendor has answered to the start. */
  readonly data: Data;
  readonly id: string;
  /**
   * Ends the session; resolves once the vendor has confirmed it, to the vendor's response, or to nothing if the state says
   * it. What was confirmed is not sent again, however often this is called; what has failed is.
   */
  end(options?: EndOptions): Promise<Ended | undefined>;
}

/** A session that runs: `await using` ends it at the end of the block, whatever happens in the block. */
export type Session<Data, Ended> = SessionMembers<Data, Ended> & EndsWithItsBlock;

/** How long it may take to end what is left of a start that was aborted or has failed. */
const cleanUp = { deadlineMs: 10_000 };

interface Started {
  data?: unknown;
  id: string;
}

/**
 * Starts a session. Its signal ends it, also if it is aborted later: the request that starts it is seen through, since
 * otherwise nobody would know what to end.
 *
 * @throws what the starting method throws; what can be ended has been ended by then.
 */
export async function openSession<Opened>(client: object, given: object, kind: SessionKind): Promise<Opened> {
  const methods = client as Record<string, (init: object) => Promise<unknown>>;
  const { signal, ...init } = given as Init;
  const ownId = chooseId(init, kind);
  const header = { ...(kind.key && { [kind.key]: crypto.randomUUID() }), ...init.params?.header };
  init.params = { ...init.params, header };
  const start = async (limits?: EndOptions): Promise<Started> =>
    startedBy(await methods[kind.start.operation]!({ ...init, ...limits }), kind);
  const callOn: CallOn = (id, [operation, initOf], options) =>
    methods[operation]!({ ...initOf(id, header), ...options });
  const timer = new CallTimer(signal, undefined);
  timer.check();
  const starting = start();
  try {
    const started = await timer.race(starting);
    timer.check();
    return running(started, kind, callOn, signal) as Opened;
  } catch (error) {
    // A start without a response is known by the id that it chose; or, since the same key gives the same session, by that.
    const known = async (): Promise<Started> => (ownId ? { id: ownId } : start(cleanUp));
    if (timer.aborted) await endLeft(starting, kind, callOn);
    else if ((ownId || kind.key) && !isTurnedAway(error)) await endLeft(known(), kind, callOn);
    throw error;
  } finally {
    timer.dispose();
  }
}

/** Puts an id into the body, where the vendor lets the caller choose it. */
function chooseId(init: Init, { chosenId }: SessionKind): string | undefined {
  if (!chosenId) return undefined;
  const body = init.body as Record<string, string> | undefined;
  const id = body?.[chosenId] ?? crypto.randomUUID();
  init.body = { ...body, [chosenId]: id };
  return id;
}

function startedBy(data: unknown, { start, id: pointer }: SessionKind): Started {
  const id = valueAt(data, pointer);
  if (typeof id === "string" && id) return { data, id };
  const facts = { ...start, attempts: 1, status: 200 };
  throw new InvalidResponseError(facts, `has no id at ${pointer}`, JSON.stringify(data));
}

/** Ends what a start has left, in no more than the time for it, and whether that succeeds or not. */
async function endLeft(left: Promise<Started>, kind: SessionKind, callOn: CallOn): Promise<void> {
  const timer = new CallTimer(undefined, cleanUp.deadlineMs);
  timer.restart(0);
  await timer.race(left.then(({ id }) => confirmEnd(id, kind, callOn, cleanUp))).catch(() => {});
  timer.dispose();
}

/** Older browsers have none; there, whoever compiles `await using` brings one. */
const { asyncDispose } = Symbol as { asyncDispose?: symbol };

/** Makes a session of what was started. */
function running(
  { data, id }: Started,
  kind: SessionKind,
  callOn: CallOn,
  signal: AbortSignal | null | undefined,
): object {
  const { read, lifecycle, waiter } = kind;
  let ended: Promise<unknown> | undefined;
  const end = (options?: EndOptions): Promise<unknown> =>
    (ended ??= confirmEnd(id, kind, callOn, options).then(
      (response) => {
        unfollow?.();
        return response;
      },
      (error: unknown) => {
        ended = undefined;
        throw error;
      },
    ));
  const unfollow = signal ? onAbort(signal, () => void end().catch(() => {})) : undefined;
  const wait = async (options: object): Promise<unknown> => {
    const last = await callOn(id, [waiter!, read![1]], options);
    if (isFinal(lifecycle!, last)) {
      ended ??= Promise.resolve();
      unfollow?.();
    }
    return last;
  };
  const dispose = asyncDispose && { [asyncDispose]: async () => void (await end()) };
  return { data, id, end, ...(waiter && { wait }), ...dispose };
}
