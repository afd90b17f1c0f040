// Imported by generated code if a specification describes OAuth 2 client credentials.
import {
  basic,
  cacheCredential,
  createVendorClient,
  InvalidRequestError,
  urlencoded,
  type Definition,
  type ExpiringCredential,
} from "./client.js";
import type { CredentialContext } from "./credential.js";
import type { ClientOptions } from "./options.js";
import type { ResultPromise } from "./result-promise.js";

/** A vendor's token endpoint; generated from an `oauth2` scheme in the specification. */
export interface TokenEndpoint {
  vendor: string;
  /** The name of the generated function, for error messages. */
  name: string;
  /** A URL, or a path on the client's server. */
  tokenUrl: string;
  /**
   * The vendor's servers. A client with any other base URL uses a mock or a proxy, which then also receives its token
   * requests.
   */
  servers: readonly string[];
  /** Where the client's id and secret are sent. https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 */
  authentication: "basic" | "body";
}

/** The OAuth 2 credentials of a program. */
export interface ClientCredentials<Scope extends string = string> {
  client_id: string;
  /** Sent to the vendor's token endpoint only. Keep it out of browsers. */
  client_secret: string;
  /** The scopes to request. Default: those that the vendor grants without a request. */
  scope?: readonly Scope[] | undefined;
}

/**
 * Returns an access token for the calling client. `refused` is the token that the vendor has rejected; a new one is
 * then requested.
 */
export type TokenFunction = (refused?: string, context?: CredentialContext) => Promise<string>;

interface TokenResponse {
  access_token: string;
  token_type?: string;
  /** In seconds. */
  expires_in?: number | string;
}

/** Creates a credential function that requests access tokens. https://www.rfc-editor.org/rfc/rfc6749#section-4.4 */
export function clientCredentials(
  endpoint: TokenEndpoint,
  credentials: ClientCredentials,
  options: ClientOptions = {},
): TokenFunction {
  return cacheCredential((context) => requestToken(endpoint, credentials, options, context));
}

async function requestToken(
  endpoint: TokenEndpoint,
  credentials: ClientCredentials,
  options: ClientOptions,
  context: CredentialContext | undefined,
): Promise<ExpiringCredential> {
  const { client_id, client_secret, scope = [] } = checkCredentials(endpoint, credentials);
  const { baseUrl, path } = placeOf(endpoint, options.baseUrl ?? context?.baseUrl);
  const isBasic = endpoint.authentication === "basic";
  const client = createVendorClient<Record<"getToken", (init: object) => ResultPromise<TokenResponse>>>(
    definitionOf(endpoint, path),
    {
      fetch: context?.fetch,
      timeoutMs: context?.timeoutMs,
      ...options,
      baseUrl,
      validateResponse: (_, __, body) => problemOf(body),
      ...(isBasic && { client: { username: formEncoded(client_id), password: formEncoded(client_secret) } }),
    },
  );
  const body = {
    grant_type: "client_credentials",
    ...(isBasic ? {} : { client_id, client_secret }),
    scope: scope.length > 0 ? scope.join(" ") : undefined,
  };
  const asked = Date.now();
  const { access_token, expires_in = Infinity } = await client.getToken({ body });
  return { value: access_token, expiresAt: asked + Number(expires_in) * 1000 };
}

/** @throws {InvalidRequestError} if the id or the secret is missing. */
function checkCredentials({ vendor, name }: TokenEndpoint, credentials: ClientCredentials): ClientCredentials {
  for (const option of ["client_id", "client_secret"] as const) {
    const value: unknown = credentials[option];
    if (typeof value === "string" && value !== "") continue;
    throw new InvalidRequestError(`${vendor}: ${option} is missing or empty. Pass it as ${name}({ ${option}: "…" }).`);
  }
  return credentials;
}

/** Returns the token URL for a client with this base URL. */
function placeOf({ tokenUrl, servers }: TokenEndpoint, given = servers[0] ?? ""): { baseUrl: string; path: string } {
  const split = (url: string): RegExpExecArray | null => /^(\w+:\/\/[^/]+)?(.*)$/.exec(url);
  const [, origin, path = ""] = split(tokenUrl) ?? [];
  const isOwn = servers.some((server) => isAt(given, server));
  return { baseUrl: isOwn ? (origin ?? split(given)?.[1] ?? given) : given, path };
}

/** Checks whether a URL belongs to a server, whatever the values of its variables. */
const isAt = (url: string, server: string): boolean =>
  new RegExp(
    `^${server
      .split(/\{[^}]*\}/)
      .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".+")}/*$`,
  ).test(url);

/** https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
const errorCodes = [
  "invalid_request",
  "invalid_client",
  "invalid_grant",
  "unauthorized_client",
  "unsupported_grant_type",
  "invalid_scope",
];

/**
 * A definition with the token endpoint as its only operation. Requesting a token twice is harmless, so it may be
 * retried.
 */
const definitionOf = ({ vendor, authentication, servers }: TokenEndpoint, path: string): Definition => ({
  vendor,
  baseUrl: servers[0] ?? "",
  credentials: { client: { header: "Authorization", prefix: "Basic ", kind: basic } },
  security: authentication === "basic" ? [["client"]] : [],
  errorCode: { pointer: "/error" },
  codes: errorCodes,
  operations: { getToken: { method: "POST", path, bodySerializer: urlencoded(), idempotent: true } },
});

const formEncoded = (text: string): string => new URLSearchParams({ "": text }).toString().slice(1);

/** Describes what is wrong with a token response. https://www.rfc-editor.org/rfc/rfc6749#section-5.1 */
function problemOf(body: unknown): string | undefined {
  const { access_token, token_type, expires_in } = (typeof body === "object" && body ? body : {}) as Partial<
    Record<keyof TokenResponse, unknown>
  >;
  if (typeof access_token !== "string" || access_token === "") return "lacks access_token";
  if (token_type !== undefined && !/^bearer$/i.test(String(token_type))) return "token_type should be Bearer";
  return expires_in === undefined || Number(expires_in) > 0 ? undefined : "expires_in should be seconds above 0";
}
