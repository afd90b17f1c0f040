const callbacks = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back when the signal is aborted; returns a function that removes the callback. All calls with the same signal
 * share one listener, because Node 20 reports a memory leak at the eleventh.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const own = callbacks.get(signal) ?? listen(signal);
  own.add(callback);
  return () => {
    own.delete(callback);
    if (own.size > 0 || callbacks.get(signal) !== own) return;
    callbacks.delete(signal);
    signal.removeEventListener("abort", run);
  };
}

function listen(signal: AbortSignal): Set<() => void> {
  const own = new Set<() => void>();
  callbacks.set(signal, own);
  signal.addEventListener("abort", run);
  return own;
}

function run(this: AbortSignal): void {
  const own = callbacks.get(this);
  callbacks.delete(this);
  this.removeEventListener("abort", run);
  for (const callback of own ?? []) callback();
}
