import { createVendorFetchClient, type FetchClient, type FetchClientOptions } from "@vendor-clients/shared/fetch";
import { definition, type ProtofaceConnection } from "./generated/operations.js";
import type { paths } from "./generated/schema.js";

/** Options of {@link createProtofaceFetchClient}. */
export type ProtofaceFetchClientOptions = FetchClientOptions & ProtofaceConnection;

/** openapi-fetch's client of Protoface: `GET`, `POST` and the like for each path, and middleware. */
export type ProtofaceFetchClient = FetchClient<paths>;

/**
 * Creates an openapi-fetch client of Protoface, with the credentials, timeouts, retries and checks of the methods.
 *
 * @throws {InvalidRequestError} if an option is invalid.
 */
export function createProtofaceFetchClient(options: ProtofaceFetchClientOptions): ProtofaceFetchClient {
  return createVendorFetchClient<paths>(definition, options);
}

export * from "@vendor-clients/shared/fetch";
