import { UserError } from "@scripts/console/user-error";
import { operationsOf, type Document, type Operation } from "@scripts/openapi/document";
import type { Responder, SelectedResponse } from "./responses.js";
import { credentialCheck } from "./credentials.js";
import { preferred } from "./prefer.js";
import { refusal } from "./raw-response.js";
import { requestCheck } from "./requests.js";
import { findOperation, noOperation } from "./routes.js";
import type { ResponseQueue } from "./response-queue.js";

/** How the mock will respond, and why. */
export interface Decision extends SelectedResponse {
  /** The operation, if the spec has one for the request. */
  operation: Operation | undefined;
  /** What is wrong with the request. */
  problem?: string;
}

/**
 * Creates the function that decides how to respond: 400 to a request that the spec does not allow, the vendor's 401 to a
 * wrong credential, else what the request prefers or what is queued.
 */
export function createRequestHandler(
  document: Document,
  credentials: Record<string, string>,
  { select, unauthorized }: Responder,
  queue: ResponseQueue,
): (request: Request) => Promise<Decision> {
  const operations = operationsOf(document);
  const problemOf = requestCheck(document);
  const credentialProblem = credentialCheck(document, credentials);
  return async (request) => {
    const operation = findOperation(document, operations, request);
    const refuse = (problem: string): Decision => ({ operation, raw: refusal(problem), problem });
    if (!operation) return refuse(noOperation(document, operations, request));
    const problem = await problemOf(operation, request);
    if (problem !== undefined) return refuse(problem);
    const invalid = credentialProblem(operation, request.headers);
    if (invalid !== undefined) return { operation, raw: unauthorized(operation), problem: invalid };
    try {
      const preference = preferred(request.headers);
      const accept = request.headers.get("accept") ?? undefined;
      const selected = preference ? select(operation, preference, accept) : queue.next(operation, accept);
      return { operation, ...selected };
    } catch (error) {
      if (error instanceof UserError) return refuse(`prefer: ${error.message}`);
      throw error;
    }
  };
}
