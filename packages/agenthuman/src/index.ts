import type { ClientOptions } from "@vendor-clients/shared";
import { createVendorClient } from "@vendor-clients/shared/client";
import {
  definition,
  type AgenthumanConnection,
  type AgenthumanKeylessConnection,
  type AgenthumanKeylessMethods,
  type AgenthumanMethods,
} from "./generated/operations.js";

/** Options of {@link createAgenthumanClient}. */
export type AgenthumanClientOptions = ClientOptions & AgenthumanConnection;

/** A client of AgentHuman: a method for each operation. */
export type AgenthumanClient = AgenthumanMethods;

/**
 * Creates a client of AgentHuman.
 *
 * @throws {InvalidRequestError} if an option is invalid.
 */
export function createAgenthumanClient(options: AgenthumanClientOptions): AgenthumanClient;
/** Creates a client of the unauthenticated operations. */
export function createAgenthumanClient(options?: ClientOptions & AgenthumanKeylessConnection): AgenthumanKeylessMethods;
export function createAgenthumanClient(options: ClientOptions = {}): AgenthumanClient {
  return createVendorClient(definition, options);
}

export type * from "./generated/operations.js";
export type { components, operations, paths, webhooks } from "./generated/schema.js";
export * from "@vendor-clients/shared";
