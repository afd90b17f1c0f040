import type { ParameterSerializer } from "./definition.js";
import { InvalidRequestError } from "./errors.js";
import { encode } from "./path.js";
import { isDate, isRecord } from "./values.js";

/**
 * Writes a query, each value by its serializer, else as {@link writeForm} does.
 *
 * @throws {InvalidRequestError} if a query can carry no such value.
 */
export function serializeQuery(
  title: string,
  query: Record<string, unknown>,
  serializers: Record<string, ParameterSerializer> = {},
): string {
  return Object.keys(query)
    .filter((name) => isGiven(query[name]))
    .map((name) => (Object.hasOwn(serializers, name) ? serializers[name]! : writeForm)(title, name, query[name]))
    .filter(Boolean)
    .join("&");
}

/**
 * Writes OpenAPI's default: lists as `a=1&a=2`, the fields of an object as if each were a parameter. What is `undefined` or
 * `null` is left out. https://spec.openapis.org/oas/v3.1.1.html#style-values
 */
export function writeForm(title: string, name: string, value: unknown, write = encode): string {
  const fields = isRecord(value) ? Object.entries(value) : [[name, value] as const];
  return fields
    .flatMap(([key, item]) =>
      (Array.isArray(item) ? item : [item])
        .filter(isGiven)
        .map((one) => `${encode(title, key)}=${write(title, textOf(title, name, one))}`),
    )
    .join("&");
}

export const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/**
 * Writes what no style takes apart; a date as ISO text.
 *
 * @throws {InvalidRequestError} if a value is of another kind, or an invalid date.
 */
export function textOf(title: string, name: string, value: unknown): string {
  if (/^(string|number|boolean|bigint)$/.test(typeof value)) return String(value);
  if (isDate(value) && !Number.isNaN(value.getTime())) return value.toISOString();
  throw new InvalidRequestError(
    `${title}: parameter "${name}" ${isDate(value) ? "is an invalid date" : "holds a value that its style cannot write"}. Pass text, numbers, booleans, dates, or a list or a flat object of them.`,
  );
}
