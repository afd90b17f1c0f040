import { AsyncLocalStorage } from "node:async_hooks";
import { getEventListeners, setMaxListeners } from "node:events";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import type { Call } from "./check.js";
import type { Cut } from "./plan.js";
import { callHeader } from "./server.js";
import type { Vendor } from "./subjects.js";

/** The methods of a client that a soak calls. */
export type Client = Record<string, (init: object) => Promise<unknown>>;

export type CreateClient = (vendor: string, options: object) => Client;

/** Calls the clients, one for each vendor. */
export interface Caller {
  /** Makes a call, records how it settled, and returns its duration in milliseconds. */
  make(call: Call, name: string): Promise<number>;
  /** Returns the number of listeners that clients have left on a signal that is never aborted. */
  leftListeners(): number;
}

/** The attempt timeout where the plan sets none. No call should come near it. */
const timeoutMs = 30_000;
/** The time in milliseconds within which a call must settle. */
const settleMs = 60_000;

export function newCaller(vendors: Vendor[], baseUrl: string, createClient: CreateClient): Caller {
  const current = new AsyncLocalStorage<Call>();
  const onAttempt = ({ attempt }: { attempt: number }) => current.getStore()?.told.push(attempt);
  const clients = new Map(
    vendors.map(({ name, credentials }) => {
      const given = Object.fromEntries(credentials.map((option) => [option, rotating(option)]));
      return [name, createClient(name, { baseUrl, onAttempt, timeoutMs, ...given })];
    }),
  );
  const lasting = new AbortController().signal;
  setMaxListeners(0, lasting);
  return {
    async make(call, name) {
      const { subject, plan, reason } = call;
      const { maxRetries, cut } = plan;
      const limits = { maxRetries, ...(cut && cut.by !== "abort" && { [cut.by]: cut.ms }) };
      const { signal, stop } = cut?.by === "abort" ? giveUp(cut, reason) : { signal: lasting, stop: () => {} };
      const init = { ...subject.init, ...limits, signal, headers: { [callHeader]: name } };
      const started = performance.now();
      call.settled = await settle(() => current.run(call, () => clients.get(subject.vendor)![subject.id]!(init)));
      stop();
      return performance.now() - started;
    },
    leftListeners: () => getEventListeners(lasting, "abort").length,
  };
}

/**
 * Returns a credential function whose value changes after it was rejected. It is asynchronous, so that other calls
 * interleave.
 */
function rotating(option: string): (refused?: string) => Promise<string> {
  let version = 1;
  const now = (): string => `${option}-${version}`;
  return async (refused) => {
    await setImmediate();
    if (refused === now()) version++;
    return now();
  };
}

/** Creates the signal of a caller that aborts after some time, or before the call. */
function giveUp({ ms }: Cut, reason: object): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort(reason);
  if (ms < 0) abort();
  const timer = ms < 0 ? undefined : setTimeout(abort, ms);
  return { signal: controller.signal, stop: () => clearTimeout(timer) };
}

async function settle(call: () => Promise<unknown>): Promise<NonNullable<Call["settled"]>> {
  const patience = new AbortController();
  const outcome = await Promise.race([
    call().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    ),
    sleep(settleMs, "never" as const, { signal: patience.signal }).catch(() => "never" as const),
  ]);
  patience.abort();
  return outcome;
}
