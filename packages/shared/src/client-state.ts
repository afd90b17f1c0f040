import { checkBaseUrl } from "./base-url.js";
import type { ClientState } from "./call.js";
import { readOptions } from "./check-options.js";
import type { Credential } from "./credential.js";
import { credentialReader, type CredentialReader } from "./credentials.js";
import type { Definition } from "./definition.js";
import { InvalidRequestError } from "./errors.js";
import { readHeaders } from "./header-values.js";
import type { ClientOptions } from "./options.js";

/**
 * Makes what a client keeps to itself of the options that it was given.
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
  const { own, rest } = readOptions<ClientOptions>(vendor, options, named);
  const server = servers ? servers.choose(vendor, own as Record<string, unknown>) : definition.baseUrl;
  const given = own as Record<string, Credential | undefined>;
  if (own.deadlineMs !== undefined && own.deadlineMs <= 0)
    throw new InvalidRequestError(`${vendor}: deadlineMs is ${own.deadlineMs}. Expected more than 0.`);
  const readerOf = (option: string): CredentialReader | undefined => {
    const value = given[option];
    return value === undefined ? undefined : credentialReader(vendor, option, value, credentials[option] ?? {});
  };
  return {
    definition,
    baseUrl: checkBaseUrl(definition, own.baseUrl === undefined ? server : own.baseUrl),
    headers: readHeaders(vendor, own.headers),
    fetchOptions: rest,
    credentials: Object.fromEntries(Object.keys(credentials).map((option) => [option, readerOf(option)])),
    headerDefaults: Object.fromEntries(
      Object.entries(headerOptions).map(([option, header]) => [header, readerOf(option)]),
    ),
    options: own,
  };
}
