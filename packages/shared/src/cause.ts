/** Messages of connection failures in the supported runtimes. They contain no request data. */
const known =
  /^(fetch failed|terminated|aborted|other side closed|bad port|unexpected redirect|premature close|socket hang up|failed to fetch|load failed|network ?error.*fetch resource\.?|network connection lost\.?)$/i;

/** A failed system call. The address is shown only if it is numeric, since a host name could be anything. */
const systemCall = /^(connect|read|write|getaddrinfo) E[A-Z_]+( \[?[\da-f:.]+\]?:\d{1,5}$)?/;

/** Returns the system error code, such as `ECONNRESET`, of an error or of its cause. */
export function codeOf(error: unknown): string | undefined {
  let level = error;
  for (let depth = 0; depth < 5 && typeof level === "object" && level !== null; depth++) {
    const { code, cause } = read(level);
    if (typeof code === "string" && /^[A-Z][A-Z_\d]{2,60}$/.test(code)) return code;
    level = cause;
  }
  return undefined;
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
  if (typeof code === "string" && /^[A-Z][A-Z_\d]{2,60}$/.test(code)) Object.assign(safe, { code });
  if (typeof cause === "object" && cause !== null && depth < 4)
    Object.defineProperty(safe, "cause", { value: safeCause(cause, depth + 1), configurable: true, writable: true });
  return safe;
}

/** Returns an error's name if it looks like a class name. */
export function safeName(error: unknown, otherwise: string): string {
  const { name } = read(error);
  return typeof name === "string" && /^([A-Z][A-Za-z]{0,40})?Error$/.test(name) ? name : otherwise;
}

/** Reads an error's fields. An error whose getters throw has none. */
function read(error: unknown): { name?: unknown; message?: unknown; code?: unknown; cause?: unknown } {
  try {
    const { name, message, code, cause } = error as Error & { code?: unknown };
    return { name, message, code, cause };
  } catch {
    return {};
  }
}
