import type { Call } from "./call.js";
import { isBlob, isFormData, isRecord } from "./values.js";

/** The values of a request, as letters and digits only, so that a vendor's text can be compared whatever its spelling. */
export interface SentValues {
  /** All values, a line for each. */
  lines: string;
  /** The same, with `_` for what stands between letters and digits. */
  words: string;
  /** Values of four to seven characters. */
  short: readonly string[];
}

/** More than this is not searched: what is unknown then is not shown. */
const longest = 2 ** 18;

/** Collects the values of a call's request; `undefined` if there are too many to compare with. */
export function sentValues(call: Call): SentValues | undefined {
  const { init, request, sentCredentials } = call;
  const credentials = sentCredentials.flat().map(([, value]) => value.slice(value.indexOf(" ") + 1));
  const texts = [
    ...Object.values(init.params?.path ?? {}).map(String),
    ...new URLSearchParams(request?.query).values(),
    ...Object.values(request?.headers ?? {}),
    ...credentials,
    ...bodyValues(request?.body),
    ...(isRecord(init.body) ? formValues(Object.entries(init.body)) : []),
  ];
  if (texts.reduce((sum, text) => sum + text.length, 0) > longest) return undefined;
  const values = texts.map(normalize).filter(Boolean);
  return {
    lines: values.join("\n"),
    words: texts.map(toWords).join("\n"),
    short: values.filter(({ length }) => length >= 4 && length < 8),
  };
}

function bodyValues(body: unknown): string[] {
  if (typeof body === "string") return body.length > longest ? [body] : jsonValues(body);
  return isFormData(body) ? formValues(body.entries()) : [];
}

const formValues = (entries: Iterable<[string, unknown]>): string[] =>
  [...entries].flatMap(([, value]) =>
    [value].flat().flatMap((item) => (typeof item === "string" ? [item, ...jsonValues(item)] : nameOf(item))),
  );

/** Names a file. */
const nameOf = (value: unknown): string[] =>
  isBlob(value) || isRecord(value) ? [String((value as { name?: unknown }).name ?? "")] : [];

/** Finds the texts and numbers of a JSON text. A key that looks like a field's name says nothing of the caller. */
function jsonValues(json: string): string[] {
  const found: string[] = [];
  for (const [, text, colon, number] of json.matchAll(/"((?:[^"\\]|\\.)*)"(:)?|(-?\d[\d.eE+-]*)/g)) {
    if (number) found.push(number);
    else if (text && !(colon && /^[A-Za-z_-]{1,40}$/.test(text)))
      found.push(
        text.replace(/\\u([\da-f]{4})|\\./gi, (_, hex) => (hex ? String.fromCharCode(parseInt(hex, 16)) : " ")),
      );
  }
  return found;
}

const normalize = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "");

const toWords = (text: string): string => text.toLowerCase().replace(/[^a-z\d]+/g, "_");

/** Tells whether a short text, such as a code or an id, repeats no part of what was sent, plain, reversed or encoded. */
export function isFreeOf(text: string, { lines, words, short }: SentValues): boolean {
  const plain = normalize(text);
  const parts = toWords(text).split("_");
  const repeatsShort = short.some((value) => (/\d/.test(value) ? plain.includes(value) : parts.includes(value)));
  if (repeatsShort || `\n${lines}\n`.includes(`\n${plain}\n`)) return false;
  if (
    sharesRun(plain, lines, 8) ||
    sharesRun(toWords(text), words, 8) ||
    sharesRun(plain.split("").toReversed().join(""), lines, 8)
  )
    return false;
  return !decodings(text).some((decoded) => sharesRun(normalize(decoded), lines, 5));
}

/** Tells whether a text holds one of the values from its beginning to its end. */
export const repeatsWhole = (text: string, { lines }: SentValues): boolean =>
  lines.split("\n").some((value) => value.length >= 8 && normalize(text).includes(value));

function sharesRun(text: string, lines: string, length: number): boolean {
  for (let at = 0; at + length <= text.length; at++) {
    const run = text.slice(at, at + length);
    // A word with what stands beside it, such as `session_`, is one letter short.
    if (!run.startsWith("_") && !run.endsWith("_") && lines.includes(run)) return true;
  }
  return false;
}

/** Reads a text as base64 from each place where a group may begin, and as hexadecimal digits. */
function decodings(text: string): string[] {
  const base64 = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/[^A-Za-z\d+/]/g, "");
  const hex = /^[\da-f]{8,}$/i.test(text.replace(/[^A-Za-z\d]/g, "")) ? text.replace(/[^\da-f]/gi, "") : "";
  const decoded = [0, 1, 2, 3].map((start) => {
    const groups = base64.slice(start);
    return atob(groups.slice(0, groups.length - (groups.length % 4)));
  });
  for (const start of [0, 1])
    decoded.push(hex.slice(start).replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))));
  return decoded;
}
