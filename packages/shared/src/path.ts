import type { ParameterSerializer } from "./definition.js";
import { InvalidRequestError } from "./errors.js";

/**
 * Fills a path template. Each value is serialized by its serializer, or as a segment or part of one. No value can leave
 * its segment: `fetch` would resolve `..`, and send `{id}` literally.
 *
 * @throws {InvalidRequestError} if a value is missing, empty, `.` or `..`, or of an unsupported type.
 */
export function serializePath(
  title: string,
  template: string,
  values: Record<string, unknown>,
  serializers: Record<string, ParameterSerializer> = {},
): string {
  let path = "";
  let end = 0;
  for (let start = 0; (start = template.indexOf("{", end)) >= 0;) {
    path += template.slice(end, start);
    end = template.indexOf("}", start) + 1;
    const name = template.slice(start + 1, end - 1);
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    path += (Object.hasOwn(serializers, name) ? serializers[name]! : writeSegment)(title, name, value);
  }
  return path + template.slice(end);
}

/** Serializes text or a number as a path segment. */
export function writeSegment(title: string, name: string, value: unknown): string {
  if (value === undefined || value === null) throw pathError(title, name, "is missing");
  if (typeof value !== "string" && !Number.isFinite(value)) throw pathError(title, name, "is not a string");
  return encode(title, checkSegment(title, name, String(value)));
}

/** @throws {InvalidRequestError} if the text would change the path. */
export function checkSegment(title: string, name: string, text: string): string {
  if (text === "") throw pathError(title, name, "is empty");
  if (text === "." || text === "..") throw pathError(title, name, "is a dot segment, which names another path");
  return text;
}

export const pathError = (title: string, name: string, what: string): InvalidRequestError =>
  new InvalidRequestError(`${title}: path parameter "${name}" ${what}. Pass it as params: { path: { ${name}: "…" } }.`);

/** @throws {InvalidRequestError} if the text is not well-formed Unicode. */
export function encode(title: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new InvalidRequestError(`${title}: a parameter has half of a surrogate pair, which no URL can carry.`);
  }
}
