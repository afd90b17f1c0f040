import { InvalidRequestError } from "./errors.js";

/**
 * Fills a path's template. No value can leave its segment: `fetch` would resolve `..`, and send `{id}` as it stands. The
 * parameters named in `multiSegment` may hold slashes.
 *
 * @throws {InvalidRequestError} if a value or one of its segments is missing, empty, `.`, `..`, or neither string nor number.
 */
export function serializePath(
  title: string,
  template: string,
  values: Record<string, unknown>,
  multiSegment: readonly string[] = [],
): string {
  let path = "";
  let end = 0;
  for (let start = 0; (start = template.indexOf("{", end)) >= 0;) {
    path += template.slice(end, start);
    end = template.indexOf("}", start) + 1;
    const name = template.slice(start + 1, end - 1);
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    path +=
      multiSegment.includes(name) && typeof value === "string" && value !== ""
        ? value
            .split("/")
            .map((part) => segment(title, name, part))
            .join("/")
        : segment(title, name, value);
  }
  return path + template.slice(end);
}

function segment(title: string, name: string, value: unknown): string {
  const refuse = (what: string): never => {
    throw new InvalidRequestError(
      `${title}: path parameter "${name}" ${what}. Pass it as params: { path: { ${name}: "…" } }.`,
    );
  };
  if (value === undefined || value === null) return refuse("is missing");
  if (typeof value !== "string" && !Number.isFinite(value)) return refuse("is not a string");
  if (value === "") return refuse("is empty");
  if (value === "." || value === "..") return refuse("is a dot segment, which names another path");
  return encode(title, String(value));
}

/** @throws {InvalidRequestError} if the text is not well-formed Unicode. */
export function encode(title: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new InvalidRequestError(
      `${title}: a parameter is not well-formed Unicode (it has half of a surrogate pair).`,
    );
  }
}
