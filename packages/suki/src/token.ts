import { isApiError, type ClientOptions, type CredentialContext } from "@vendor-clients/shared";
import { cacheCredential, createVendorClient } from "@vendor-clients/shared/client";
import { definition, type SukiKeylessMethods } from "./generated/operations.js";
import type { components } from "./generated/schema.js";

type Registration = components["schemas"]["RegistrationRequest"];

/** Obtains a token for the client that asks; told which token was refused, another one. */
type TokenFunction = (refused?: string, context?: CredentialContext) => Promise<string>;

/** Who logs in. */
export interface SukiLogin {
  /** Given by Suki. */
  partner_id: string;
  /** The partner's own JWT of now, from its trusted issuer. */
  partner_token: string | (() => string | Promise<string>);
  /** Needed by Bearer and Single Auth Token partners. */
  provider_id?: string;
  /** Registers the provider if Suki says that it is not registered. Without it, the log-in fails then. */
  register?: Pick<Registration, "provider_name" | "provider_org_id" | "provider_specialty">;
}

/** Suki's tokens are valid for one hour. https://developer.suki.ai/api-reference/authentication/login */
const lifetimeMs = 3_600_000;

/**
 * Makes a `token` for `createSukiClient` that logs in when it is first needed, keeps the token for its hour, and
 * renews it ahead of time. It logs in where the client that asks is pointed, by the client's `fetch`; `options` are those
 * of the log-in itself, and go before the client's.
 *
 * @example const suki = createSukiClient({ token: sukiToken({ partner_id, partner_token }) });
 */
export function sukiToken(login: SukiLogin, options: ClientOptions = {}): TokenFunction {
  return cacheCredential(async (context) => {
    const baseUrl = options.baseUrl ?? context?.baseUrl;
    const fetch = options.fetch ?? context?.fetch;
    // Neither log-in nor registration takes a token.
    const client = createVendorClient<SukiKeylessMethods>(definition, { ...options, baseUrl, fetch });
    const { partner_token: given, register, ...rest } = login;
    const body = { ...rest, partner_token: typeof given === "function" ? await given() : given };
    const expiresAt = Date.now() + lifetimeMs;
    const logIn = async () => ({ value: (await client.loginProvider({ body })).suki_token, expiresAt });
    return logIn().catch(async (error: unknown) => {
      // https://developer.suki.ai/api-reference/error-messages
      if (!register || !isApiError(error) || error.code !== "provider_not_registered") throw error;
      await client.registerProvider({ body: { ...body, ...register } }).catch((error: unknown) => {
        // Somebody else has registered the provider meanwhile.
        if (!isApiError(error) || error.status !== 409) throw error;
      });
      return logIn();
    });
  });
}
