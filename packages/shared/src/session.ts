import { InvalidResponseError } from "./errors.js";
import { valueAt } from "./json.js";
import { onAbort } from "./on-abort.js";
import type { Init } from "./options.js";
import {
  confirmEnd,
  isTurnedAway,
  type EndOptions,
  type Ending,
  type Methods,
  type SessionOperation,
} from "./session-end.js";
import { isFinal } from "./waiter.js";

export type { EndOptions } from "./session-end.js";

/** How sessions are started and ended; generated from `x-session` and `links` of a specification. */
export interface SessionKind extends Ending {
  vendor: string;
  /** The operation that starts one, and whether it has an idempotency key. */
  start: { operation: string; method: string; path: string; hasKey?: true };
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

/** How long a start that was aborted is waited for, to learn the id of what has to be ended. */
const graceMs = 5_000;

const cleanUp: EndOptions = { deadlineMs: 10_000 };

const idempotencyKey = "Idempotency-Key";

/**
 * Starts a session. Its signal ends it, also if it is aborted later: the request that starts it is seen through, since
 * otherwise nobody would know what to end.
 *
 * @throws what the starting method throws; what can be ended has been ended by then.
 */
export async function openSession<Opened>(client: object, given: object, kind: SessionKind): Promise<Opened> {
  const methods = client as Methods;
  const { signal, ...init } = withOwnId(given, kind);
  if (signal?.aborted) throw signal.reason;
  const ending = carryHeaders(kind, init);
  const starting = methods[kind.start.operation]!(init).then((data) => ({ data, id: idOf(data, kind) }));
  const end = (id: string): Promise<unknown> => confirmEnd(methods, id, ending, cleanUp);
  let started;
  try {
    started = await untilAborted(starting, signal);
  } catch (error) {
    if (signal?.aborted) await Promise.race([starting.then(({ id }) => end(id)), sleep(graceMs)]).catch(() => {});
    else if (!isTurnedAway(error)) await endUnknown(methods, init, kind, end).catch(() => {});
    throw error;
  }
  if (signal?.aborted) {
    await end(started.id).catch(() => {});
    throw signal.reason;
  }
  return session(methods, started, ending, kind, signal) as Opened;
}

/** Older browsers have none; there, whoever compiles `await using` brings one. */
const { asyncDispose } = Symbol as { asyncDispose?: symbol };

function session(
  methods: Methods,
  { data, id }: { data: unknown; id: string },
  ending: Ending,
  kind: SessionKind,
  signal: AbortSignal | null | undefined,
): object {
  let ended: Promise<unknown> | undefined;
  const end = (options?: EndOptions): Promise<unknown> =>
    (ended ??= confirmEnd(methods, id, ending, options).then(
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
  const { read } = ending;
  const wait = async (options: object): Promise<unknown> => {
    const last = await methods[kind.waiter!]!({ ...read!.init(id), ...options });
    if (isFinal(read!.lifecycle, last)) {
      ended ??= Promise.resolve();
      unfollow?.();
    }
    return last;
  };
  const dispose = async (): Promise<void> => void (await end());
  return {
    data,
    id,
    end,
    ...(read && kind.waiter && { wait }),
    ...(asyncDispose && { [asyncDispose]: dispose }),
  };
}

/** The init with what lets the session be known before the vendor has answered: an id, or an idempotency key. */
function withOwnId(init: Init, { start, chosenId }: SessionKind): Init {
  const body = init.body as Record<string, unknown> | undefined;
  const named =
    chosenId === undefined ? init : { ...init, body: { ...body, [chosenId]: body?.[chosenId] ?? crypto.randomUUID() } };
  if (!start.hasKey) return named;
  const header = { [idempotencyKey]: crypto.randomUUID(), ...init.params?.header };
  return { ...named, params: { ...init.params, header } };
}

/** The ending with the header parameters of the start that its operations have, too. */
function carryHeaders(kind: SessionKind, { params }: Init): Ending {
  const carry = <O extends SessionOperation>(operation: O): O => {
    const { headers = [] } = operation;
    const header = Object.fromEntries(Object.entries(params?.header ?? {}).filter(([name]) => headers.includes(name)));
    const init = (id: string): Init => {
      const own = operation.init(id);
      return { ...own, params: { ...own.params, header } };
    };
    return { ...operation, init };
  };
  return { ...kind, end: carry(kind.end), ...(kind.read && { read: carry(kind.read) }) };
}

/** Ends what a start has left that failed without a word on whether it has started anything. */
async function endUnknown(
  methods: Methods,
  init: Init,
  kind: SessionKind,
  end: (id: string) => Promise<unknown>,
): Promise<void> {
  const { chosenId } = kind;
  if (chosenId !== undefined) await end((init.body as Record<string, string>)[chosenId]!);
  // The same key gives the same session.
  else if (init.params?.header?.[idempotencyKey])
    await end(idOf(await methods[kind.start.operation]!({ ...init, ...cleanUp }), kind));
}

function idOf(data: unknown, { vendor, start, id }: SessionKind): string {
  const found = valueAt(data, id);
  if (typeof found === "string" && found !== "") return found;
  const { operation, method, path } = start;
  const facts = { vendor, operation, method, path, attempts: 1, status: 200 };
  throw new InvalidResponseError(facts, `has no id at ${id}`, JSON.stringify(data));
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const unfollow = onAbort(signal, () => reject(signal.reason as Error));
    promise.then(resolve, reject).finally(unfollow);
  });
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
