import type { ClientOptions, Credential } from "@vendor-clients/shared";
import { createVendorClient, type VendorClient } from "@vendor-clients/shared/client";
import { definition, type ProtofaceMethods } from "./generated/operations.js";
import type { paths } from "./generated/schema.js";

/** Options of {@link createProtofaceClient}. */
export interface ProtofaceClientOptions extends ClientOptions {
  /** A secret API key from the dashboard. */
  apiKey: Credential;
}

/** A client of Protoface: a method for each operation, and `GET`, `POST` and the like for each path. */
export type ProtofaceClient = VendorClient<paths, ProtofaceMethods>;

/**
 * Makes a client of Protoface.
 *
 * @throws {InvalidRequestError} if `baseUrl` or a header cannot be used.
 */
export function createProtofaceClient(options: ProtofaceClientOptions): ProtofaceClient {
  return createVendorClient(definition, options);
}

export type * from "./generated/operations.js";
export type { components, operations, paths, webhooks } from "./generated/schema.js";
export * from "@vendor-clients/shared";
