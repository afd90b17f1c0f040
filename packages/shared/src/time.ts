/** `setTimeout` takes no longer delay; a longer one would fire at once. */
const longestDelay = 2 ** 31 - 1;

type Limit = "timeoutMs" | "deadlineMs";

/** The time that a call has: its limits, and its caller's signal. One timer serves all its attempts. */
export class Scope {
  readonly #unfollow: (() => void) | undefined;
  readonly #expired: (limit: Limit) => Error;
  /** When the deadline is, on `performance.now()`'s clock. */
  #deadline: number;
  #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Rejects what waits. */
  #reject: ((reason: unknown) => void) | undefined;
  /** Whether the time is over. */
  aborted = false;
  /** Why it is. */
  reason: unknown;

  constructor(parent: AbortSignal | null | undefined, deadlineMs: number, expired: (limit: Limit) => Error) {
    this.#expired = expired;
    this.#deadline = deadlineMs > 0 ? performance.now() + deadlineMs : Infinity;
    if (!parent) return;
    const follow = (): void => this.abort(parent.reason);
    if (parent.aborted) follow();
    else parent.addEventListener("abort", follow, { once: true });
    this.#unfollow = () => parent.removeEventListener("abort", follow);
  }

  /** For the `fetch` of this attempt, which lets go of the connection. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The milliseconds that are left for the call. */
  get left(): number {
    return this.#deadline === Infinity ? Infinity : this.#deadline - performance.now();
  }

  /** Begins an attempt. Its signal is its own: `fetch` leaves listeners on it. */
  begin(timeoutMs: number): void {
    this.#controller = new AbortController();
    this.arm(timeoutMs);
  }

  /** Starts the limit of an attempt, or starts it anew; 0 sets none but the deadline. */
  arm(timeoutMs = 0): void {
    this.pause();
    if (this.aborted) return;
    const { left } = this;
    const limit = timeoutMs > 0 && timeoutMs < left ? "timeoutMs" : "deadlineMs";
    const ms = limit === "timeoutMs" ? timeoutMs : left;
    if (ms < Infinity) this.#timer = setTimeout(() => this.abort(this.#expired(limit)), Math.min(ms, longestDelay));
  }

  /** Stops the clock; the caller's abort still counts. */
  pause(): void {
    clearTimeout(this.#timer);
  }

  /** Takes the deadline away: the call is over, and its caller reads the body. */
  lift(): void {
    this.#deadline = Infinity;
  }

  /** Lets go of the timer and the caller's signal. */
  end(): void {
    this.pause();
    this.#unfollow?.();
  }

  abort(reason: unknown): void {
    this.aborted = true;
    this.reason = reason;
    this.end();
    this.#controller.abort(reason);
    this.#reject?.(reason);
  }

  /** @throws the reason, if the time is over. */
  check(): void {
    if (this.aborted) throw this.reason;
  }

  /** Settles as the promise does, unless the time is over first: then rejects with the reason. */
  until<T>(promise: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.aborted) reject(this.reason);
      // A body is read while its attempt is waited for.
      const outer = this.#reject;
      this.#reject = outer ? (reason) => (reject(reason), outer(reason)) : reject;
      promise.then(
        (value) => {
          this.#reject = outer;
          return resolve(value);
        },
        (error: unknown) => {
          this.#reject = outer;
          reject(error);
        },
      );
    });
  }

  /** Waits, unless the time is over first: then rejects with the reason. */
  async wait(ms: number): Promise<void> {
    this.pause();
    await this.until(new Promise<void>((resolve) => (this.#timer = setTimeout(resolve, Math.min(ms, longestDelay)))));
  }
}
