import { createVendorFetchClient, type FetchClient, type FetchClientOptions } from "@vendor-clients/shared/fetch";
import { definition, type SukiConnection } from "./generated/operations.js";
import type { paths } from "./generated/schema.js";
import { headerOptions } from "./header-options.js";
import type { SukiHeaderOptions } from "./index.js";

/** Options of {@link createSukiFetchClient}. */
export type SukiFetchClientOptions = FetchClientOptions & SukiConnection & SukiHeaderOptions;

/** openapi-fetch's client of Suki Developer Platform: `GET`, `POST` and the like for each path, and middleware. */
export type SukiFetchClient = FetchClient<paths>;

/**
 * Creates an openapi-fetch client of Suki Developer Platform, with the credentials, timeouts, retries and checks of the methods.
 *
 * @throws {InvalidRequestError} if an option is invalid.
 */
export function createSukiFetchClient(options: SukiFetchClientOptions): SukiFetchClient {
  return createVendorFetchClient<paths>(definition, options, headerOptions);
}

export * from "@vendor-clients/shared/fetch";
