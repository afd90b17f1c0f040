import { onAbort } from "./on-abort.js";

/** The longest delay that `setTimeout` supports; a longer one fires immediately. */
const longestDelay = 2 ** 31 - 1;

export type LimitName = "timeoutMs" | "deadlineMs";

/** Returns a signal's abort reason. The abort-controller polyfill, used by React Native, has none. */
const reasonOf = ({ reason = new DOMException("The call was aborted", "AbortError") }: AbortSignal): unknown => reason;

/** Enforces a call's timeout, deadline and abort signal. One timer serves all attempts of the call. */
export class CallTimer {
  readonly #unfollow: (() => void) | undefined;
  /** In milliseconds, on the clock of `performance.now()`. A stream that the caller reads has none. */
  deadline: number;
  #controller: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Reject functions of the pending promises from `race`. */
  readonly #waiters = new Set<(reason: unknown) => void>();
  /** Whether a limit or the caller has ended the call. */
  aborted = false;
  /** The abort reason. */
  reason: unknown;
  /** The limit that elapsed, if one did. */
  expired: LimitName | undefined;

  constructor(signal?: AbortSignal | null, deadlineMs = Infinity) {
    this.deadline = performance.now() + deadlineMs;
    if (signal) {
      const follow = (): void => this.#abort(reasonOf(signal));
      if (signal.aborted) follow();
      else this.#unfollow = onAbort(signal, follow);
    }
    if (deadlineMs <= 0) this.#expire("deadlineMs");
  }

  /** Milliseconds left until the deadline. */
  get remainingMs(): number {
    return this.deadline - performance.now();
  }

  /** The signal of the current attempt. `fetch` closes the connection when it is aborted. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    return this.#controller.signal;
  }

  /** Starts an attempt. Each attempt has a signal of its own, because `fetch` leaves listeners on it. */
  startAttempt(timeoutMs: number): void {
    this.#controller = undefined;
    this.restart(timeoutMs);
  }

  /** Restarts the timeout of the attempt. With 0, only the deadline applies. */
  restart(timeoutMs: number): void {
    this.pause();
    if (this.aborted) return;
    const ms = Math.min(timeoutMs || Infinity, this.remainingMs);
    const limit = ms === timeoutMs ? "timeoutMs" : "deadlineMs";
    if (ms < Infinity) this.#timer = setTimeout(() => this.#expire(limit), Math.min(ms, longestDelay));
  }

  /** Stops the clock. An abort by the caller still takes effect. */
  pause(): void {
    clearTimeout(this.#timer);
  }

  /** Clears the timeout and stops listening to the caller's signal. */
  dispose(): void {
    this.pause();
    this.#unfollow?.();
  }

  #expire(limit: LimitName): void {
    this.expired = limit;
    this.#abort(new DOMException(`${limit} ran out`, "TimeoutError"));
  }

  #abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.dispose();
    this.#controller?.abort(reason);
    for (const reject of this.#waiters) reject(reason);
  }

  /** @throws the abort reason, if the call has been ended. */
  check(): void {
    if (this.aborted) throw this.reason;
  }

  /** Settles like the promise, or rejects with the abort reason if the call is ended first. */
  race<T>(promise: PromiseLike<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.aborted) reject(this.reason);
      this.#waiters.add(reject);
      const stopWaiting = () => this.#waiters.delete(reject);
      promise.then(resolve, reject).then(stopWaiting);
    });
  }

  /** Waits, or rejects with the abort reason if the call is ended first. */
  async sleep(ms: number): Promise<void> {
    this.pause();
    await this.race(new Promise<void>((resolve) => (this.#timer = setTimeout(resolve, Math.min(ms, longestDelay)))));
  }
}
