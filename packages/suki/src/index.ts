import type { ClientOptions, Credential } from "@vendor-clients/shared";
import { createVendorClient, type VendorClient } from "@vendor-clients/shared/client";
import { definition, type SukiMethods } from "./generated/operations.js";
import type { paths } from "./generated/schema.js";

/** Options of {@link createSukiClient}. */
export interface SukiClientOptions extends ClientOptions {
  /** The `suki_token` that a log-in returns, sent as it is. Valid for one hour. */
  token: Credential;
  /** The provider, sent as `sdp_provider_id` unless a call names another. Required for Single Auth Token partners only. */
  providerId?: Credential;
}

/** A client of Suki Developer Platform: a method for each operation, and `GET`, `POST` and the like for each path. */
export type SukiClient = VendorClient<paths, SukiMethods>;

/**
 * Makes a client of Suki Developer Platform.
 *
 * @throws {InvalidRequestError} if `baseUrl` or a header cannot be used.
 */
export function createSukiClient(options: SukiClientOptions): SukiClient {
  return createVendorClient(definition, options, { providerId: "sdp_provider_id" });
}

export { sukiToken, type SukiLogin } from "./token.js";
export type * from "./generated/operations.js";
export type { components, operations, paths, webhooks } from "./generated/schema.js";
export * from "@vendor-clients/shared";
