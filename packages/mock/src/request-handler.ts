import { UserError } from "@scripts/console/user-error";
import { operationsOf, type Document, type Operation } from "@scripts/openapi/document";
import type { Responder } from "./responses.js";
import { credentialCheck, type KnownCredential } from "./credentials.js";
import { preferred } from "./prefer.js";
import { refusal, type SelectedResponse } from "./raw-response.js";
import { requestCheck } from "./requests.js";
import { findOperation, noOperation } from "./routes.js";
import type { ResponseQueue } from "./response-queue.js";
import type { Sessions } from "./sessions.js";
import { tokenEndpoints } from "./token-endpoint.js";

/** A response together with the reason for it. */
export interface Decision extends SelectedResponse {
  /** The operation, if the request matches one. */
  operation: Operation | undefined;
  /** What is wrong with the request. */
  problem?: string;
}

/**
 * Creates the function that chooses a response: 400 if the request violates the spec, the vendor's 401 for a wrong
 * credential, otherwise, in this order, what the request prefers, what is queued, the state of a session, or the first
 * example.
 */
export function createRequestHandler(
  document: Document,
  credentials: Record<string, KnownCredential>,
  { select, failure }: Responder,
  queue: ResponseQueue,
  sessions?: Sessions,
): (request: Request) => Promise<Decision> {
  const operations = operationsOf(document);
  const problemOf = requestCheck(document);
  const credentialProblem = credentialCheck(document, credentials);
  const tokenResponse = tokenEndpoints(document, credentials);
  return async (request) => {
    const operation = findOperation(document, operations, request);
    const refuse = (problem: string): Decision => ({ operation, raw: refusal(problem), problem });
    if (!operation) return (await tokenResponse(request)) ?? refuse(noOperation(document, operations, request));
    const problem = await problemOf(operation, request);
    if (problem !== undefined) return refuse(problem);
    const invalid = credentialProblem(operation, request);
    if (invalid !== undefined) return { operation, raw: failure(operation, 401), problem: invalid };
    try {
      const preference = preferred(request.headers);
      const accept = request.headers.get("accept") ?? undefined;
      if (preference) return { operation, ...select(operation, preference, accept) };
      const selected =
        queue.next(operation) ?? (await sessions?.respond(operation, request)) ?? select(operation, {}, accept);
      return { operation, ...selected };
    } catch (error) {
      if (error instanceof UserError) return refuse(`prefer: ${error.message}`);
      throw error;
    }
  };
}
