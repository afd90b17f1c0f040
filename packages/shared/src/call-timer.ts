import { onAbort } from "./on-abort.js";

/** `setTimeout` takes no longer delay; a longer one would fire at once. */
const longestDelay = 2 ** 31 - 1;

export type LimitName = "timeoutMs" | "deadlineMs";

/** Reads why a signal was aborted; abort-controller, which React Native has, does not say. */
const reasonOf = ({ reason }: AbortSignal): unknown =>
  reason === undefined ? new DOMException("The call was aborted", "AbortError") : reason;

/** Keeps the time that a call has: its limits, and its caller's signal. One timer serves all its attempts. */
export class CallTimer {
  readonly #unfollow: (() => void) | undefined;
  /** When the deadline is, on `performance.now()`'s clock. */
  #deadline: number;
  #controller: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Rejects what is waited for. */
  readonly #waiters = new Set<(reason: unknown) => void>();
  /** Whether the call is over, by a limit or by its caller. */
  aborted = false;
  /** Why it is. */
  reason: unknown;
  /** The limit that ran out, if it was one. */
  expired: LimitName | undefined;

  constructor(signal?: AbortSignal | null, deadlineMs = Infinity) {
    this.#deadline = performance.now() + deadlineMs;
    if (signal) {
      const follow = (): void => this.#abort(reasonOf(signal));
      if (signal.aborted) follow();
      else this.#unfollow = onAbort(signal, follow);
    }
    if (deadlineMs <= 0) this.#expire("deadlineMs");
  }

  /** The milliseconds that are left for the call. */
  get remainingMs(): number {
    return this.#deadline - performance.now();
  }

  /** The signal of this attempt, for `fetch`, which lets go of the connection. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    return this.#controller.signal;
  }

  /** Begins an attempt. Its signal is its own: `fetch` leaves listeners on it. */
  startAttempt(timeoutMs: number): void {
    this.#controller = undefined;
    this.restart(timeoutMs);
  }

  /** Restarts the timeout of an attempt; 0 sets none but the deadline. */
  restart(timeoutMs: number): void {
    this.pause();
    if (this.aborted) return;
    const ms = Math.min(timeoutMs || Infinity, this.remainingMs);
    const limit = ms === timeoutMs ? "timeoutMs" : "deadlineMs";
    if (ms < Infinity) this.#timer = setTimeout(() => this.#expire(limit), Math.min(ms, longestDelay));
  }

  /** Stops the clock; the caller's abort still counts. */
  pause(): void {
    clearTimeout(this.#timer);
  }

  /** Takes the deadline away: the call is over, and its caller reads the body. */
  clearDeadline(): void {
    this.#deadline = Infinity;
  }

  /** Lets go of the timer and the caller's signal. */
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

  /** @throws the reason, if the call is over. */
  check(): void {
    if (this.aborted) throw this.reason;
  }

  /** Settles as the promise does, unless the call is over first: then rejects with the reason. */
  race<T>(promise: PromiseLike<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.aborted) reject(this.reason);
      this.#waiters.add(reject);
      const stopWaiting = () => this.#waiters.delete(reject);
      promise.then(resolve, reject).then(stopWaiting);
    });
  }

  /** Waits, unless the call is over first: then rejects with the reason. */
  async sleep(ms: number): Promise<void> {
    this.pause();
    await this.race(new Promise<void>((resolve) => (this.#timer = setTimeout(resolve, Math.min(ms, longestDelay)))));
  }
}
