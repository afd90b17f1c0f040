import { checkBaseUrl } from "./base-url.js";
import type { ClientState } from "./call.js";
import { ownOptions, readOptions } from "./check-options.js";
import type { Credential } from "./credential.js";
import { credentialReader, type CredentialReader } from "./credentials.js";
import type { Definition } from "./definition.js";
import { InvalidRequestError } from "./errors.js";
import { readHeaders } from "./header-values.js";
import type { ClientOptions } from "./options.js";

/**
 * Creates a client's internal state from its options.
 *
 * @throws {InvalidRequestError} if an option is invalid.
 */
export function createClientState(
  definition: Definition,
  options: ClientOptions,
  headerOptions: Record<string, string>,
): ClientState {
  const { vendor, credentials, servers } = definition;
  const named = [...Object.keys({ ...credentials, ...headerOptions }), ...(servers?.options ?? [])];
  const { own, rest } = readOptions<ClientOptions>(vendor, options, named, { timeoutMs: 60_000, maxRetries: 2 });
  const { headers, ...others } = own;
  const { baseUrl, deadlineMs = 1 } = others;
  if (deadlineMs <= 0) throw new InvalidRequestError(`${vendor}: deadlineMs is ${deadlineMs}. Expected more than 0.`);
  const server = servers ? servers.choose(vendor, own as Record<string, unknown>) : definition.baseUrl;
  const readerOf = (option: string): CredentialReader | undefined => {
    const value = (own as Record<string, Credential | undefined>)[option];
    return value === undefined ? undefined : credentialReader(vendor, option, value, credentials[option] ?? {});
  };
  return {
    definition,
    baseUrl: checkBaseUrl(definition, baseUrl === undefined ? server : baseUrl),
    headers: readHeaders(vendor, headers),
    fetchOptions: { ...rest, ...others.requestInitExt },
    credentialHeaders: Object.values(credentials).map(({ header = "" }) => header.toLowerCase()),
    credentials: Object.fromEntries(Object.keys(credentials).map((option) => [option, readerOf(option)])),
    headerDefaults: Object.fromEntries(
      Object.entries(headerOptions).map(([option, header]) => [header, readerOf(option)]),
    ),
    options: ownOptions(others as ClientState["options"]),
  };
}
