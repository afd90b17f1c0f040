import type { ClientOptions, Credential } from "@vendor-clients/shared";
import { createVendorClient } from "@vendor-clients/shared/client";
import {
  definition,
  type SukiConnection,
  type SukiKeylessConnection,
  type SukiKeylessMethods,
  type SukiMethods,
} from "./generated/operations.js";
import { headerOptions } from "./header-options.js";

/** Options that are sent as header parameters. */
export interface SukiHeaderOptions {
  /** The provider, sent as `sdp_provider_id` unless a call names another. Required for Single Auth Token partners only. */
  providerId?: Credential | undefined;
}

/** Options of {@link createSukiClient}. */
export type SukiClientOptions = ClientOptions & SukiConnection & SukiHeaderOptions;

/** A client of Suki Developer Platform: a method for each operation. */
export type SukiClient = SukiMethods;

/**
 * Creates a client of Suki Developer Platform.
 *
 * @throws {InvalidRequestError} if an option is invalid.
 */
export function createSukiClient(options: SukiClientOptions): SukiClient;
/** Creates a client of the unauthenticated operations. */
export function createSukiClient(options?: ClientOptions & SukiKeylessConnection): SukiKeylessMethods;
export function createSukiClient(options: ClientOptions = {}): SukiClient {
  return createVendorClient(definition, options, headerOptions);
}

export { sukiToken, type SukiLogin } from "./token.js";
export type * from "./generated/operations.js";
export type { components, operations, paths, webhooks } from "./generated/schema.js";
export * from "@vendor-clients/shared";
