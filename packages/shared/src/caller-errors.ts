const callerErrors = new WeakSet<object>();

/** Remembers an error as the caller's own, such as one of a stream that is uploaded: it passes untouched. */
export function markCallerError(error: unknown): void {
  if (typeof error === "object" && error !== null) callerErrors.add(error);
}

/** Finds the caller's own error in what `fetch` rejects with. */
export function callerErrorIn(error: unknown): unknown {
  for (const level of [error, error instanceof Error ? error.cause : undefined])
    if (typeof level === "object" && level !== null && callerErrors.has(level)) return level;
  return undefined;
}
