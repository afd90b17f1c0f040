import { createVendorFetchClient, type FetchClient, type FetchClientOptions } from "@vendor-clients/shared/fetch";
import { definition, type VideosdkConnection } from "./generated/operations.js";
import type { paths } from "./generated/schema.js";

/** Options of {@link createVideosdkFetchClient}. */
export type VideosdkFetchClientOptions = FetchClientOptions & VideosdkConnection;

/** openapi-fetch's client of VideoSDK Agent Cloud: `GET`, `POST` and the like for each path, and middleware. */
export type VideosdkFetchClient = FetchClient<paths>;

/**
 * Creates an openapi-fetch client of VideoSDK Agent Cloud, with the credentials, timeouts, retries and checks of the methods.
 *
 * @throws {InvalidRequestError} if an option is invalid.
 */
export function createVideosdkFetchClient(options: VideosdkFetchClientOptions): VideosdkFetchClient {
  return createVendorFetchClient<paths>(definition, options);
}

export * from "@vendor-clients/shared/fetch";
