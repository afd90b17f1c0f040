import type { Definition } from "./definition.js";
import { InvalidRequestError } from "./errors.js";

/**
 * A credential must not cross a network unencrypted. Loopback traffic never leaves the machine. `URL` reads a host name
 * of digits and dots as an IPv4 address, in full.
 */
const loopback = /^((.+\.)?localhost|127\.[\d.]+|\[::1])$/;

/**
 * Validates a base URL and removes its trailing slashes.
 *
 * @throws {InvalidRequestError} if it is not `https:` (or `http:` on a loopback host), has more than a host and a path,
 * or is the vendor's own URL followed by the start of an operation's path.
 */
export function checkBaseUrl({ vendor, baseUrl: own, operations }: Definition, baseUrl: string): string {
  const refuse = (what: string): never => {
    // The message does not repeat the URL, which may contain a credential.
    throw new InvalidRequestError(
      `${vendor}: baseUrl ${what}. Expected https:// and a host, such as baseUrl: "${own}".`,
    );
  };
  if (typeof baseUrl !== "string" || !URL.canParse(baseUrl)) return refuse("is not an absolute URL");
  const { protocol, hostname, username, password, origin, pathname } = new URL(baseUrl);
  if (protocol !== "https:" && !(protocol === "http:" && loopback.test(hostname))) {
    return refuse("is not https: (http: is for localhost only)");
  }
  if (username || password || /[?#]/.test(baseUrl)) return refuse("has more than a host and a path");
  const url = (origin + pathname).replace(/\/+$/, "");
  // On another host, such as a proxy, the same path may be intended.
  if (url.length > own.length && Object.values(operations).some(({ path }) => (own + path).startsWith(`${url}/`)))
    return refuse("ends with the start of the paths");
  return url;
}
