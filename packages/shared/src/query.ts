import { InvalidRequestError } from "./errors.js";
import { encode } from "./path.js";
import { isDate, isRecord } from "./values.js";

/**
 * Writes a query: arrays as `a=1&a=2`, dates as ISO text, objects as `a[b]=1`; `undefined` and `null` are left out.
 *
 * @throws {InvalidRequestError} if a value is of another kind, an invalid date, refers to itself or is not well-formed Unicode.
 */
export function serializeQuery(title: string, query: Record<string, unknown>): string {
  const pairs: string[] = [];
  const add = (name: string, value: unknown, depth = 0): void => {
    if (value === undefined || value === null) return;
    if (depth > 20) throw invalid(title, "refers to itself");
    if (Array.isArray(value)) for (const item of value) add(name, item, depth + 1);
    else if (isRecord(value)) for (const key of Object.keys(value)) add(`${name}[${key}]`, value[key], depth + 1);
    else pairs.push(`${encode(title, name)}=${encode(title, queryText(title, value))}`);
  };
  for (const name of Object.keys(query)) add(name, query[name]);
  return pairs.join("&");
}

function queryText(title: string, value: unknown): string {
  if (!isDate(value)) {
    if (/^(string|number|boolean|bigint)$/.test(typeof value)) return String(value);
    throw invalid(title, "is of a kind that no query can carry");
  }
  if (Number.isNaN(value.getTime())) throw invalid(title, "is an invalid date");
  return value.toISOString();
}

const invalid = (title: string, what: string): InvalidRequestError =>
  new InvalidRequestError(
    `${title}: a query parameter ${what}. Pass text, numbers, booleans, dates, or arrays or plain objects of them.`,
  );
