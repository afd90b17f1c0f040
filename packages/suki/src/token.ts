import { isApiError, type ClientOptions, type CredentialContext } from "@vendor-clients/shared";
import { cacheCredential, createVendorClient } from "@vendor-clients/shared/client";
import { definition, type SukiKeylessMethods } from "./generated/operations.js";
import type { components } from "./generated/schema.js";

type Registration = components["schemas"]["RegistrationRequest"];

/** Returns a token for the client that calls it; given the token that was rejected, a new one. */
type TokenFunction = (refused?: string, context?: CredentialContext) => Promise<string>;

/** Login details. */
export interface SukiLogin {
  /** Assigned by Suki. */
  partner_id: string;
  /** A current JWT from the partner's identity provider. */
  partner_token: string | (() => string | Promise<string>);
  /** Required for Bearer and Single Auth Token partners. */
  provider_id?: string;
  /** Registers the provider if Suki reports that it is not registered. Otherwise the login fails. */
  register?: Pick<Registration, "provider_name" | "provider_org_id" | "provider_specialty">;
}

/** Suki's tokens are valid for one hour. https://developer.suki.ai/api-reference/authentication/login */
const lifetimeMs = 3_600_000;

/**
 * Creates a `token` for `createSukiClient` that logs in on first use, caches the token, and refreshes it before it expires.
 * It logs in at the client's base URL with the client's `fetch`, unless `options`, those of the client used to log in,
 * name others.
 *
 * @example const suki = createSukiClient({ token: sukiToken({ partner_id, partner_token }) });
 */
export function sukiToken(login: SukiLogin, options: ClientOptions = {}): TokenFunction {
  return cacheCredential(async (context) => {
    const baseUrl = options.baseUrl ?? context?.baseUrl;
    const fetch = options.fetch ?? context?.fetch;
    // Login and registration are unauthenticated.
    const client = createVendorClient<SukiKeylessMethods>(definition, { ...options, baseUrl, fetch });
    const { partner_token: given, register, ...rest } = login;
    const body = { ...rest, partner_token: typeof given === "function" ? await given() : given };
    const expiresAt = Date.now() + lifetimeMs;
    const logIn = async () => ({ value: (await client.loginProvider({ body })).suki_token, expiresAt });
    return logIn().catch(async (error: unknown) => {
      // https://developer.suki.ai/api-reference/error-messages
      if (!register || !isApiError(error) || error.code !== "provider_not_registered") throw error;
      await client.registerProvider({ body: { ...body, ...register } }).catch((error: unknown) => {
        // The provider was registered concurrently.
        if (!isApiError(error) || error.status !== 409) throw error;
      });
      return logIn();
    });
  });
}
