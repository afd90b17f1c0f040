import type { ParameterSerializer } from "./definition.js";
import { InvalidRequestError } from "./errors.js";
import { encode } from "./path.js";
import { isDate, isRecord } from "./values.js";

/**
 * Serializes a query, each value by its serializer or by {@link writeForm}.
 *
 * @throws {InvalidRequestError} if a query cannot hold a value.
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
 * Serializes a value in OpenAPI's default style: arrays as `a=1&a=2`, the fields of an object as separate parameters.
 * `undefined` and `null` are omitted. https://spec.openapis.org/oas/v3.1.1.html#style-values
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
 * Converts a single value to text, a date to ISO 8601.
 *
 * @throws {InvalidRequestError} if the value is of another type, or an invalid date.
 */
export function textOf(title: string, name: string, value: unknown): string {
  if (/^(string|number|boolean|bigint)$/.test(typeof value)) return String(value);
  if (isDate(value) && !Number.isNaN(value.getTime())) return value.toISOString();
  const found = isDate(value) ? "an invalid date" : "an unsupported value";
  throw new InvalidRequestError(
    `${title}: parameter "${name}" holds ${found}. Expected text, numbers, booleans, dates, or a list or a flat object of them.`,
  );
}
