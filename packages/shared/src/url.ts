import { InvalidRequestError } from "./errors.js";

/** A credential must not cross a network in the clear; within one machine it does not cross one. */
const loopback = /^(localhost|[\w.-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whose base URL it is, and what stands behind it. */
interface Vendor {
  vendor: string;
  baseUrl: string;
  operations: Record<string, { path: string }>;
}

/**
 * The base URL, without a slash at its end.
 *
 * @throws {InvalidRequestError} if it is not `https:` (or `http:` on a loopback host), has more than a host and a path, or
 * is the vendor's own with the beginning of the paths at its end.
 */
export function checkBaseUrl({ vendor, baseUrl: own, operations }: Vendor, baseUrl: string): string {
  const refuse = (what: string): never => {
    // Does not repeat the URL, which may hold a credential.
    throw new InvalidRequestError(
      `${vendor}: baseUrl ${what}. Expected https:// and a host, such as baseUrl: "${own}".`,
    );
  };
  if (typeof baseUrl !== "string" || !URL.canParse(baseUrl)) return refuse("is not an absolute URL");
  const { protocol, hostname, username, password, origin, pathname } = new URL(baseUrl);
  if (protocol !== "https:" && !(protocol === "http:" && loopback.test(hostname))) {
    return refuse("is not https: (http: is for loopback hosts such as 127.0.0.1)");
  }
  if (username || password) return refuse("has a user name or password");
  if (/[?#]/.test(baseUrl)) return refuse("has a query or a fragment");
  const url = (origin + pathname).replace(/\/+$/, "");
  // On another host, such as a proxy's, the same could be meant.
  if (url.length > own.length && Object.values(operations).some(({ path }) => (own + path).startsWith(`${url}/`)))
    return refuse("ends with what the paths begin with");
  return url;
}

/**
 * Fills a path's template. No value can leave its segment: `fetch` would resolve `..`, and send `{id}` as it stands.
 *
 * @throws {InvalidRequestError} if a value is missing, empty, `.`, `..`, or neither string nor number.
 */
export function fillPath(call: string, template: string, values: Record<string, unknown>): string {
  let path = "";
  let end = 0;
  for (let start = 0; (start = template.indexOf("{", end)) >= 0;) {
    path += template.slice(end, start);
    end = template.indexOf("}", start) + 1;
    const name = template.slice(start + 1, end - 1);
    path += segment(call, name, values[name]);
  }
  return path + template.slice(end);
}

function segment(call: string, name: string, value: unknown): string {
  const refuse = (what: string): never => {
    throw new InvalidRequestError(
      `${call}: path parameter "${name}" ${what}. Pass it as params: { path: { ${name}: "…" } }.`,
    );
  };
  if (value === undefined || value === null) return refuse("is missing");
  if (typeof value !== "string" && !Number.isFinite(value)) return refuse("is not a string");
  if (value === "") return refuse("is empty");
  if (value === "." || value === "..") return refuse("is a dot segment, which names another path");
  return encode(call, String(value));
}

/**
 * Writes a query: arrays as `a=1&a=2`, dates as ISO text, objects as `a[b]=1`; `undefined` and `null` are left out.
 *
 * @throws {InvalidRequestError} if a value is an invalid date, refers to itself or is not well-formed Unicode.
 */
export function writeQuery(call: string, query: Record<string, unknown>): string {
  const pairs: string[] = [];
  const add = (name: string, value: unknown, depth = 0): void => {
    if (value === undefined || value === null) return;
    if (depth > 20 || (value instanceof Date && Number.isNaN(value.getTime()))) {
      throw new InvalidRequestError(`${call}: a query parameter is an invalid date or refers to itself.`);
    }
    if (Array.isArray(value)) for (const item of value) add(name, item, depth + 1);
    else if (value instanceof Date) pairs.push(`${encode(call, name)}=${encode(call, value.toISOString())}`);
    else if (typeof value === "object")
      for (const [key, item] of Object.entries(value)) add(`${name}[${key}]`, item, depth + 1);
    else pairs.push(`${encode(call, name)}=${encode(call, String(value))}`);
  };
  for (const [name, value] of Object.entries(query)) add(name, value);
  return pairs.join("&");
}

function encode(call: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new InvalidRequestError(`${call}: a parameter is not well-formed Unicode (it has half of a surrogate pair).`);
  }
}
