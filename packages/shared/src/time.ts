/** `setTimeout` takes no longer delay; a longer one would fire at once. */
const longestDelay = 2 ** 31 - 1;

/** A stretch of work with a time limit, which ends early when its parent is aborted. */
export interface Scope {
  readonly signal: AbortSignal;
  /** Starts the limit, or starts it anew. */
  arm(): void;
  /** Stops the clock; the parent's abort still counts. */
  pause(): void;
  /** Lets go of the timer and the parent. */
  end(): void;
}

/** Opens a scope; `ms` of 0 sets no limit. The scope is not armed yet. */
export function openScope(parent: AbortSignal | null | undefined, ms: number, reason: () => Error): Scope {
  const controller = new AbortController();
  const follow = (): void => controller.abort(parent!.reason);
  if (parent?.aborted) follow();
  else parent?.addEventListener("abort", follow, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = (): void => clearTimeout(timer);
  return {
    signal: controller.signal,
    arm() {
      pause();
      if (ms > 0 && ms < Infinity) timer = setTimeout(() => controller.abort(reason()), Math.min(ms, longestDelay));
    },
    pause,
    end() {
      pause();
      parent?.removeEventListener("abort", follow);
    },
  };
}

/** A scope whose end is its parent's as well: a streamed body outlives its call, and so do the ties to the caller's signal. */
export const joined = (scope: Scope, parent: Scope): Scope => ({
  ...scope,
  end() {
    scope.end();
    parent.end();
  },
});

/** Settles as the promise does, unless the signal is aborted first: then rejects with its reason. */
export function until<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/** Waits, unless the signal is aborted first: then rejects with its reason. */
export async function wait(signal: AbortSignal, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await until(signal, new Promise<void>((resolve) => (timer = setTimeout(resolve, Math.min(ms, longestDelay)))));
  } finally {
    clearTimeout(timer);
  }
}
