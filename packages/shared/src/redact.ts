/** Hides in texts from outside whatever the caller gave: credentials, ids, bodies. */
export interface Redactor {
  /** The text in one line of at most 200 characters, with … for each of the caller's values. */
  text(text: string): string;
  /** The same error if neither it nor its causes hold one of the values; else a copy that holds none. */
  cause(error: unknown): unknown;
}

/** Makes a redactor of all texts and numbers within the values. Made only when a call has failed. */
export function redactor(...values: unknown[]): Redactor {
  const secrets = [
    ...new Set([...leaves(values)].flatMap((leaf) => [leaf, encodeURIComponent(leaf.toWellFormed?.() ?? "")])),
  ]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  const hide = (text: string): string => {
    for (const secret of secrets) {
      // A short value, such as the id 7, counts only where it stands alone.
      if (secret.length > 3) text = text.replaceAll(secret, "…");
      else text = text.replace(new RegExp(`(?<!\\w)${secret.replace(/\W/g, "\\$&")}(?!\\w)`, "g"), "…");
    }
    return text;
  };
  return {
    text: (text) =>
      hide(text)
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim()
        .slice(0, 200),
    cause(error) {
      const seen = describe(error);
      if (hide(seen) === seen) return error;
      const { name = "Error", code } = Object(error) as { name?: string; code?: unknown };
      const copy = Object.assign(new Error(hide((error as Error).message ?? "")), typeof code === "string" && { code });
      copy.name = name;
      copy.stack = `${name}: ${copy.message}`;
      return copy;
    },
  };
}

function* leaves(value: unknown, depth = 0): Generator<string> {
  if (typeof value === "string" || typeof value === "number") yield String(value);
  else if (typeof value === "object" && value !== null && depth < 12) {
    const items = value instanceof FormData ? [...value.values()] : value instanceof Blob ? [] : Object.values(value);
    for (const item of items) yield* leaves(item, depth + 1);
  }
}

/** Everything of an error that a log could show. */
function describe(error: unknown, depth = 0): string {
  if (typeof error !== "object" || error === null || depth > 5) return String(error);
  const { message, stack, cause } = error as Error;
  const own = Object.values(error).map((value) => describe(value, depth + 1));
  return [message, stack, ...own, cause === undefined ? "" : describe(cause, depth + 1)].join("\n");
}
