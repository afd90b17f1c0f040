import type { ClientOptions, Credential } from "@vendor-clients/shared";
import { createVendorClient, type VendorClient } from "@vendor-clients/shared/client";
import { definition, type AgenthumanMethods } from "./generated/operations.js";
import type { paths } from "./generated/schema.js";

/** Options of {@link createAgenthumanClient}. */
export interface AgenthumanClientOptions extends ClientOptions {
  /** An API key from the dashboard, such as `ah_live_…`. */
  apiKey: Credential;
}

/** A client of AgentHuman: a method for each operation, and `GET`, `POST` and the like for each path. */
export type AgenthumanClient = VendorClient<paths, AgenthumanMethods>;

/**
 * Makes a client of AgentHuman.
 *
 * @throws {InvalidRequestError} if `baseUrl` or a header cannot be used.
 */
export function createAgenthumanClient(options: AgenthumanClientOptions): AgenthumanClient {
  return createVendorClient(definition, options);
}

export type * from "./generated/operations.js";
export type { components, operations, paths, webhooks } from "./generated/schema.js";
export * from "@vendor-clients/shared";
