// Credentials other than plain header values; imported by the generated code that needs them.
import type { BasicLogin } from "./credential.js";
import type { CredentialKind } from "./definition.js";

/** HTTP Basic authentication. https://www.rfc-editor.org/rfc/rfc7617 */
export const basic: CredentialKind = {
  example: '{ username: "…", password: "…" }',
  problem(value) {
    const { username, password } = (typeof value === "object" && value ? value : {}) as Partial<BasicLogin>;
    if (typeof username !== "string" || typeof password !== "string")
      return "is not an object with a username and a password";
    if (!username && !password) return "is empty";
    if (username.includes(":")) return "has a username with a colon, which ends it on the wire";
    return /\p{Cc}/u.test(username + password) ? "has a line break or another control character; trim it" : undefined;
  },
  encode(value) {
    const { username, password } = value as BasicLogin;
    return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
  },
  decode(text) {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const [username = "", ...rest] = new TextDecoder().decode(bytes).split(":");
    return { username, password: rest.join(":") } satisfies BasicLogin;
  },
};

/** An API key in the query. It is removed from `response.url`. */
export const inQuery = (name: string): CredentialKind => ({
  put: (url, _, value) => withParameter(url, name, value),
  clean(response) {
    const url = withParameter(response.url, name);
    Object.defineProperty(response, "url", { value: url, configurable: true });
  },
});

/** Sets or removes a query parameter; all others keep their exact spelling. */
function withParameter(url: string, name: string, value?: string): string {
  const [, path = "", query = ""] = /^([^?]*)\??(.*)$/s.exec(url) ?? [];
  const others = query.split("&").filter((pair) => pair && !new URLSearchParams(pair).has(name));
  const own = value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`];
  const all = [...others, ...own].join("&");
  return all ? `${path}?${all}` : path;
}

/**
 * An API key in a cookie, in addition to the caller's cookies. Browsers do not let programs set cookies on a request.
 */
export const inCookie = (name: string): CredentialKind => ({
  // https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1
  problem: (value) => (/[",;\\]/.test(String(value)) ? "has a character that no cookie can carry" : undefined),
  put(url, headers, value) {
    const others = (headers["cookie"] ?? "").split(/; */).filter((pair) => pair && !pair.startsWith(`${name}=`));
    headers["cookie"] = [...others, `${name}=${value}`].join("; ");
    return url;
  },
});
