import type { ClientOptions } from "@vendor-clients/shared";
import { createVendorClient } from "@vendor-clients/shared/client";
import {
  definition,
  type VideosdkConnection,
  type VideosdkKeylessConnection,
  type VideosdkKeylessMethods,
  type VideosdkMethods,
} from "./generated/operations.js";

/** Options of {@link createVideosdkClient}. */
export type VideosdkClientOptions = ClientOptions & VideosdkConnection;

/** A client of VideoSDK Agent Cloud: a method for each operation. */
export type VideosdkClient = VideosdkMethods;

/**
 * Creates a client of VideoSDK Agent Cloud.
 *
 * @throws {InvalidRequestError} if an option is invalid.
 */
export function createVideosdkClient(options: VideosdkClientOptions): VideosdkClient;
/** Creates a client of the unauthenticated operations. */
export function createVideosdkClient(options?: ClientOptions & VideosdkKeylessConnection): VideosdkKeylessMethods;
export function createVideosdkClient(options: ClientOptions = {}): VideosdkClient {
  return createVendorClient(definition, options);
}

export { videosdkToken, type VideosdkTokenOptions } from "./token.js";
export type * from "./generated/operations.js";
export type { components, operations, paths, webhooks } from "./generated/schema.js";
export * from "@vendor-clients/shared";
