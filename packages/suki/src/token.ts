import { isApiError, type ClientOptions } from "@vendor-clients/shared";
import { createVendorClient, keep } from "@vendor-clients/shared/client";
import { definition, type SukiMethods } from "./generated/operations.js";
import type { components, paths } from "./generated/schema.js";

type Registration = components["schemas"]["RegistrationRequest"];

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
 * renews it ahead of time. `options` are the client's that logs in; its `baseUrl` has to be the same.
 *
 * @example const suki = createSukiClient({ token: sukiToken({ partner_id, partner_token }) });
 */
export function sukiToken(login: SukiLogin, options: ClientOptions = {}): (refused?: string) => Promise<string> {
  // Neither log-in nor registration takes a token.
  const client = createVendorClient<paths, SukiMethods>(definition, options);
  return keep(async () => {
    const { partner_token: given, register, ...rest } = login;
    const body = { ...rest, partner_token: typeof given === "function" ? await given() : given };
    const expiresAt = Date.now() + lifetimeMs;
    const logIn = async () => ({ value: (await client.loginProvider({ body })).suki_token, expiresAt });
    return logIn().catch(async (error: unknown) => {
      if (!register || !isApiError(error) || !isUnregistered(error.body)) throw error;
      await client.registerProvider({ body: { ...body, ...register } }).catch((error: unknown) => {
        // Somebody else has registered the provider meanwhile.
        if (!isApiError(error) || error.status !== 409) throw error;
      });
      return logIn();
    });
  });
}

/** https://developer.suki.ai/api-reference/error-messages */
const isUnregistered = (body: unknown): boolean =>
  /^provider_not_registered\b/.test(String((Object(body) as { message?: unknown }).message));
