import type { Call } from "./call.js";
import { isBlob, isFormData, isObject } from "./values.js";

/** Requests larger than this are not searched. Undocumented codes and ids are then not shown. */
const longest = 2 ** 18;

/**
 * Checks that a short text, such as a code or an id, repeats nothing that the call has sent. With `part`, it must not
 * contain a piece of any value, whether plain, reversed or encoded; with `whole`, no complete value.
 */
export function repeatsNothing(call: Call, text: string, what: "part" | "whole" = "part"): boolean {
  const sent = sentTexts(call);
  if (sent.reduce((sum, { length }) => sum + length, 0) > longest) return false;
  const plain = normalize(text);
  const values = sent.map(normalize).filter(Boolean);
  if (what === "whole") return !values.some((value) => value.length >= 8 && plain.includes(value));
  const lines = values.join("\n");
  const words = toWords(text);
  return !(
    values.some((value) => value === plain || (isShort(value) && repeatsShort(value, plain, words))) ||
    sharesRun(plain, lines, 8) ||
    sharesRun(words, sent.map(toWords).join("\n"), 8) ||
    sharesRun(plain.split("").toReversed().join(""), lines, 8) ||
    decodings(text).some((decoded) => sharesRun(normalize(decoded), lines, 5))
  );
}

/** Lists the values in a call's request. */
function sentTexts({ init, request, sentCredentials }: Call): string[] {
  return [
    ...textsIn(init.params),
    ...new URLSearchParams(request?.query).values(),
    ...Object.values(request?.headers ?? {}),
    ...sentCredentials.flat().flatMap(([{ kind }, value]) => {
      const text = value.slice(value.indexOf(" ") + 1);
      return [text, encodeURIComponent(text), ...Object.values(kind?.decode?.(text) ?? {}).map(String)];
    }),
    ...bodyValues(request?.body),
    ...(typeof request?.body === "string" ? [] : textsIn(init.body)),
  ];
}

function bodyValues(body: unknown): string[] {
  if (typeof body !== "string") return textsIn(body);
  if (body.length > longest) return [body];
  return /^[[{"]/.test(body) ? jsonValues(body) : [body, ...new URLSearchParams(body).values()];
}

/** Collects the strings and numbers in a value, and the names of files. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return [value, ...jsonValues(value)];
  if (/^(number|bigint)$/.test(typeof value)) return [String(value)];
  if (isBlob(value)) return [(value as Partial<File>).name ?? ""];
  if (depth > 20 || !isObject(value)) return [];
  const items = isFormData(value) ? [...value.values()] : Object.values(value);
  return items.flatMap((item) => textsIn(item, depth + 1));
}

/**
 * Finds the strings and numbers in JSON text. Keys that look like field names are skipped: they are not the caller's
 * data.
 */
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

/** Keeps letters and digits only, so that spelling does not matter in comparisons. */
const normalize = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "");

/** Like `normalize`, but with `_` between words. */
const toWords = (text: string): string => text.toLowerCase().replace(/[^a-z\d]+/g, "_");

const isShort = ({ length }: string): boolean => length >= 4 && length < 8;

/** A short value without digits may be part of a longer word by coincidence. */
const repeatsShort = (value: string, plain: string, words: string): boolean =>
  /\d/.test(value) ? plain.includes(value) : words.split("_").includes(value);

function sharesRun(text: string, lines: string, length: number): boolean {
  for (let at = 0; at + length <= text.length; at++) {
    const run = text.slice(at, at + length);
    // With a separator at its end, such as `session_`, the run is one letter too short.
    if (!/^_|_$/.test(run) && lines.includes(run)) return true;
  }
  return false;
}

/** Decodes text as base64 and as hexadecimal, starting at each possible offset. */
function decodings(text: string): string[] {
  const base64 = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/[^\w+/]/g, "");
  return [0, 1, 2, 3].flatMap((start) => {
    const groups = base64.slice(start);
    return [
      atob(groups.slice(0, groups.length & ~3)),
      groups.replace(/[\da-f]{2}/gi, (pair) => String.fromCharCode(parseInt(pair, 16))),
    ];
  });
}
