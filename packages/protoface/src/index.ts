import type { ClientOptions } from "@vendor-clients/shared";
import { createVendorClient } from "@vendor-clients/shared/client";
import {
  definition,
  type ProtofaceConnection,
  type ProtofaceKeylessConnection,
  type ProtofaceKeylessMethods,
  type ProtofaceMethods,
} from "./generated/operations.js";

/** Options of {@link createProtofaceClient}. */
export type ProtofaceClientOptions = ClientOptions & ProtofaceConnection;

/** A client of Protoface: a method for each operation. */
export type ProtofaceClient = ProtofaceMethods;

/**
 * Creates a client of Protoface.
 *
 * @throws {InvalidRequestError} if an option is invalid.
 */
export function createProtofaceClient(options: ProtofaceClientOptions): ProtofaceClient;
/** Creates a client of the unauthenticated operations. */
export function createProtofaceClient(options?: ClientOptions & ProtofaceKeylessConnection): ProtofaceKeylessMethods;
export function createProtofaceClient(options: ClientOptions = {}): ProtofaceClient {
  return createVendorClient(definition, options);
}

export type * from "./generated/operations.js";
export type { components, operations, paths, webhooks } from "./generated/schema.js";
export * from "@vendor-clients/shared";
