import { isObject } from "./values.js";

/** Messages of connection failures in the supported runtimes. They contain no request data. */
const known =
  /^(fetch failed|terminated|aborted|other side closed|bad port|unexpected redirect|premature close|socket hang up|failed to fetch|load failed|network ?error.*fetch resource|network connection lost)\.?$/i;

/** A failed system call. The address is shown only if it is numeric, since a host name could be anything. */
const systemCall = /^(connect|read|write|getaddrinfo) E[A-Z_]+( [\da-f:.]+:\d+$)?/;

/** Returns the system error code, such as `ECONNRESET`, of an error or of its cause. */
export function codeOf(error: unknown, depth = 0): string | undefined {
  const { code, cause } = read(error);
  return code ?? (isObject(cause) && depth < 4 ? codeOf(cause, depth + 1) : undefined);
}

/**
 * Rebuilds an error and its causes from their names, codes and known messages. Other messages and fields may contain
 * request data or the vendor's response, as undici's `HTTPParserError.data` does.
 */
export function safeCause(error: unknown, depth = 0): Error {
  const { message, code, cause } = read(error);
  const text = typeof message === "string" ? message : "";
  const safe = new Error(known.test(text) ? text : (systemCall.exec(text)?.[0] ?? ""));
  safe.name = safeName(error, "Error");
  safe.stack = `${safe.name}: ${safe.message}`;
  if (code) Object.assign(safe, { code });
  if (isObject(cause) && depth < 4)
    Object.defineProperty(safe, "cause", { value: safeCause(cause, depth + 1), writable: true, configurable: true });
  return safe;
}

/** Returns an error's name if it looks like a class name. */
export function safeName(error: unknown, otherwise: string): string {
  const { name } = read(error);
  return typeof name === "string" && /^[A-Za-z]{0,40}Error$/.test(name) ? name : otherwise;
}

/** Reads an error's fields, and its code if it is a system error code. An error whose getters throw has none. */
function read(error: unknown): { name?: unknown; message?: unknown; code?: string | undefined; cause?: unknown } {
  try {
    const { name, message, code, cause } = error as Error & { code?: unknown };
    const isCode = typeof code === "string" && /^[A-Z][A-Z_\d]{2,60}$/.test(code);
    return { name, message, code: isCode ? code : undefined, cause };
  } catch {
    return {};
  }
}

const callerErrors = new WeakSet<object>();

/** Marks an error as the caller's own, such as one from an upload stream, so that it is rethrown unchanged. */
export function markCallerError(error: unknown): void {
  if (isObject(error)) callerErrors.add(error);
}

/** Finds the caller's own error in what `fetch` rejected with. */
export function callerErrorIn(error: unknown): unknown {
  for (const level of [error, error instanceof Error ? error.cause : undefined])
    if (isObject(level) && callerErrors.has(level)) return level;
  return undefined;
}
