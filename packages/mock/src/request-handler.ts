import { UserError } from "@scripts/console/user-error";
import { operationsOf, type Document, type Operation } from "@scripts/openapi/document";
import type { Answering, Chosen } from "./responses.js";
import { credentialCheck } from "./credentials.js";
import { preferred } from "./prefer.js";
import { refusal } from "./raw-response.js";
import { requestCheck } from "./requests.js";
import { findOperation, noOperation } from "./routes.js";
import type { Told } from "./response-queue.js";

/** What is made of a request. */
export interface Judgement extends Chosen {
  /** The operation, if the spec has one for the request. */
  operation: Operation | undefined;
  /** What is wrong with the request. */
  problem?: string;
}

/** Makes the judge of a vendor's requests: refused, denied, or answered as the request or the mock's user wants it. */
export function judging(
  document: Document,
  credentials: Record<string, string>,
  { choose, denial }: Answering,
  told: Told,
): (request: Request) => Promise<Judgement> {
  const operations = operationsOf(document);
  const problemOf = requestCheck(document);
  const deniedFor = credentialCheck(document, credentials);
  return async (request) => {
    const operation = findOperation(document, operations, request);
    const refuse = (problem: string): Judgement => ({ operation, reply: refusal(problem), problem });
    if (!operation) return refuse(noOperation(document, operations, request));
    const problem = await problemOf(operation, request);
    if (problem !== undefined) return refuse(problem);
    const denied = deniedFor(operation, request.headers);
    if (denied !== undefined) return { operation, reply: denial(operation), problem: denied };
    try {
      const preference = preferred(request.headers);
      return { operation, ...(preference ? choose(operation, preference) : told.next(operation)) };
    } catch (error) {
      if (error instanceof UserError) return refuse(`prefer: ${error.message}`);
      throw error;
    }
  };
}
