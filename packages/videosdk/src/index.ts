import type { ClientOptions, Credential } from "@vendor-clients/shared";
import { createVendorClient, type VendorClient } from "@vendor-clients/shared/client";
import { definition, type VideosdkMethods } from "./generated/operations.js";
import type { paths } from "./generated/schema.js";

/** Options of {@link createVideosdkClient}. */
export interface VideosdkClientOptions extends ClientOptions {
  /** A JWT that the project signs with its secret (HS256; claims `apikey`, `permissions`, `version`), sent as it is: no `Bearer`, no prefix of any kind. */
  token: Credential;
}

/** A client of VideoSDK Agent Cloud: a method for each operation, and `GET`, `POST` and the like for each path. */
export type VideosdkClient = VendorClient<paths, VideosdkMethods>;

/**
 * Makes a client of VideoSDK Agent Cloud.
 *
 * @throws {InvalidRequestError} if `baseUrl` or a header cannot be used.
 */
export function createVideosdkClient(options: VideosdkClientOptions): VideosdkClient {
  return createVendorClient(definition, options);
}

export { videosdkToken, type VideosdkTokenOptions } from "./token.js";
export type * from "./generated/operations.js";
export type { components, operations, paths, webhooks } from "./generated/schema.js";
export * from "@vendor-clients/shared";
