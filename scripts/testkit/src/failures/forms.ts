import type { Document, Operation } from "@scripts/openapi/document";
import { spread } from "../spread.js";
import { canariesOf } from "./canaries.js";

/** Forms in which a vendor may repeat a value: other cases, encodings, cuts and joins. */
const transformations: ((value: string, other: string) => string)[] = [
  (value) => value,
  (value) => value.toUpperCase(),
  (value) => value.toLowerCase(),
  (value) => value.replace(/\b\w/g, (letter) => letter.toUpperCase()),
  (value) => value.replace(/[^A-Za-z\d]/g, ""),
  (value) => value.replace(/[^A-Za-z\d]/g, "_"),
  (value) => value.replace(/[^A-Za-z\d]/g, "+"),
  (value) => value.split("").join(" "),
  (value) => value.split("").toReversed().join(""),
  (value) => encodeURIComponent(value),
  (value) => [...Buffer.from(value)].map((byte) => `%${byte.toString(16)}`).join(""),
  (value) => Buffer.from(value).toString("base64"),
  (value) => Buffer.from(value).toString("base64url"),
  (value) => Buffer.from(`x${value}`).toString("base64"),
  (value) => Buffer.from(value).toString("hex"),
  (value) => Buffer.from(value).toString("hex").toUpperCase(),
  (value) =>
    value
      .split("")
      .map((letter) => `&#${letter.charCodeAt(0)};`)
      .join(""),
  (value) =>
    value
      .split("")
      .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  (value) => JSON.stringify(JSON.stringify(value)),
  (value) => JSON.stringify({ value }),
  (value) => value.normalize("NFD"),
  (value) => value.slice(0, 8),
  (value) => value.slice(-8),
  (value) => value.slice(1, -1),
  (value) => value.slice(Math.floor(value.length / 2) - 4, Math.floor(value.length / 2) + 4),
  (value) => `${value.slice(0, 8)}****${value.slice(-4)}`,
  (value, other) => `${value}_${other}`,
  (value, other) => `${value}${other}`,
  (value) => `bad_${value}`,
  (value) => `invalid.${value.replace(/[^A-Za-z\d]/g, "")}.value`,
  (value) => `\u202e${value}\u200b`,
];

/** The credential that tests of what is shown give. */
export const credential = "zq0z-canary-of-the-credential";

/** The most values of a call of which each form is tried: some vendors' bodies have hundreds. */
const mostTexts = 12;

/** Lists the forms of what a call of an operation gives. A part of a value may be a part of the operation's name as well. */
export function formsFor(document: Document, operation: Operation): string[] {
  const { texts } = canariesOf(document, operation);
  const given = [...spread(texts, mostTexts), ...(operation.security.length > 0 ? [credential] : [])];
  return formsOf(given).filter((form) => !`${operation.id} ${operation.path}`.includes(form));
}

/** Lists the forms of values. Those with fewer than 8 characters between separators say too little to be hidden. */
const formsOf = (values: string[]): string[] => [
  ...new Set(
    values
      .flatMap((value, index) => transformations.map((change) => change(value, values.at(index - 1)!)))
      .filter((form) => form.replace(/^[^A-Za-z\d]+|[^A-Za-z\d]+$/g, "").length >= 8),
  ),
];
