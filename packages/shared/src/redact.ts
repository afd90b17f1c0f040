/** Hides in texts from outside whatever the caller gave: credentials, ids, bodies. */
export interface Redactor {
  /** The text in one line of at most 200 characters, with … for each of the caller's values. */
  text(text: string): string;
  /** The same error if nothing that a log shows of it can hold one of the values; else a copy that holds none. */
  cause(error: unknown): unknown;
}

/** Makes a redactor of all texts and numbers within the values. Made only when a call has failed. */
export function redactor(...values: unknown[]): Redactor {
  const secrets = [...new Set(leaves(values).flatMap(spellings))].filter(Boolean).sort((a, b) => b.length - a.length);
  const hide = (text: string): string => secrets.reduce(hideOne, text);
  return {
    text: (text) =>
      hide(text)
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim()
        .slice(0, 200),
    cause(error) {
      const seen = describe(error);
      if (seen !== undefined && hide(seen) === seen) return error;
      const { name, message, code } = Object(error) as Record<string, unknown>;
      const copy = new Error(hide([message, error].find((text) => typeof text === "string") ?? ""));
      copy.name = hide(typeof name === "string" ? name : "Error");
      copy.stack = `${copy.name}: ${copy.message}`;
      return typeof code === "string" && hide(code) === code ? Object.assign(copy, { code }) : copy;
    },
  };
}

/** A value as it may come back: as it is, in a URL, in JSON, in one line. */
const spellings = (leaf: string): string[] => [
  leaf,
  encodeURIComponent(leaf.replace(/\p{Surrogate}/gu, "\ufffd")),
  JSON.stringify(leaf).slice(1, -1),
  leaf.replace(/\s+/g, " ").trim(),
];

function hideOne(text: string, secret: string): string {
  if (secret.length >= 16) return hideLong(text, secret);
  if (!text.includes(secret)) return text;
  if (secret.length >= 8) return text.replaceAll(secret, "…");
  // A short value counts only where it stands alone: the id 7 is not in `E1073`, nor is `session` in `session_ended`.
  return text.replace(new RegExp(`(?<!\\w)${secret.replace(/\W/g, "\\$&")}(?!\\w)`, "g"), "…");
}

/** Vendors cut long values off when they repeat them, so the beginning of one counts as well. */
function hideLong(text: string, secret: string): string {
  const beginning = secret.slice(0, 12);
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    let end = beginning.length;
    while (end < secret.length && text[at + end] === secret[end]) end++;
    text = `${text.slice(0, at)}…${text.slice(at + end)}`;
  }
  return text;
}

function leaves(root: unknown): string[] {
  const found: string[] = [];
  // A set can grow while it is iterated, and ends where values refer to each other.
  const seen = new Set([root]);
  for (const value of seen) {
    if (typeof value === "string" || typeof value === "number") found.push(String(value));
    else if (value instanceof Date) found.push(JSON.stringify(value).replaceAll('"', ""));
    else if (typeof value === "object" && value !== null) for (const item of within(value)) seen.add(item);
  }
  return found;
}

function within(value: object): Iterable<unknown> {
  if (value instanceof Blob) return [(value as File).name];
  if (value instanceof ReadableStream || ArrayBuffer.isView(value)) return [];
  return value instanceof FormData || value instanceof Map ? value.values() : Object.values(value);
}

/** Everything of an error that a log could show; `undefined` if that cannot be told, as of a `Request` in it. */
function describe(error: unknown): string | undefined {
  const texts: string[] = [];
  const seen = new Set([error]);
  try {
    for (const value of seen) {
      if (typeof value === "function" || !isOpen(value)) return undefined;
      if (typeof value !== "object" || value === null) {
        texts.push(String(value));
        continue;
      }
      if (value instanceof Error) seen.add(value.name).add(value.message);
      for (const key of Reflect.ownKeys(value)) seen.add(key).add((value as Record<PropertyKey, unknown>)[key]);
    }
  } catch {
    return undefined;
  }
  return texts.join("\n");
}

/** Whether a value shows all that it holds. */
const isOpen = (value: unknown): boolean =>
  typeof value !== "object" ||
  value === null ||
  value instanceof Error ||
  Array.isArray(value) ||
  [Object.prototype, null].includes(Object.getPrototypeOf(value));
