const callerErrors = new WeakSet<object>();

/** Marks an error as the caller's own, such as one from an upload stream, so that it is rethrown unchanged. */
export function markCallerError(error: unknown): void {
  if (typeof error === "object" && error !== null) callerErrors.add(error);
}

/** Finds the caller's own error in what `fetch` rejected with. */
export function callerErrorIn(error: unknown): unknown {
  for (const level of [error, error instanceof Error ? error.cause : undefined])
    if (typeof level === "object" && level !== null && callerErrors.has(level)) return level;
  return undefined;
}
