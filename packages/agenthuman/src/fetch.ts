import { createVendorFetchClient, type FetchClient, type FetchClientOptions } from "@vendor-clients/shared/fetch";
import { definition, type AgenthumanConnection } from "./generated/operations.js";
import type { paths } from "./generated/schema.js";

/** Options of {@link createAgenthumanFetchClient}. */
export type AgenthumanFetchClientOptions = FetchClientOptions & AgenthumanConnection;

/** openapi-fetch's client of AgentHuman: `GET`, `POST` and the like for each path, and middleware. */
export type AgenthumanFetchClient = FetchClient<paths>;

/**
 * Creates an openapi-fetch client of AgentHuman, with the credentials, timeouts, retries and checks of the methods.
 *
 * @throws {InvalidRequestError} if an option is invalid.
 */
export function createAgenthumanFetchClient(options: AgenthumanFetchClientOptions): AgenthumanFetchClient {
  return createVendorFetchClient<paths>(definition, options);
}

export * from "@vendor-clients/shared/fetch";
