import { ConnectionError, isInvalidResponseError, type ResponseFacts } from "./errors.js";
import { sourceOf, type Call } from "./call.js";
import { responseFacts, type Outcome } from "./response.js";

/** What a log may say of an attempt: names, templates and numbers; no id, no credential, no body. */
export interface AttemptReport {
  vendor: string;
  /** The operation's `operationId`. */
  operation: string;
  method: string;
  /** The path's template. */
  path: string;
  /** 1 for the first. */
  attempt: number;
  durationMs: number;
  /** The HTTP status, if there was an answer. */
  status?: number;
  /** The vendor's id of the request. */
  requestId?: string;
  /** The name of the error, if the attempt did not end with an answer that the specification knows. */
  error?: string;
}

/** Runs an attempt, and tells the client's `onAttempt` how it ended. */
export async function reported(call: Call, attempt: (call: Call) => Promise<Outcome>): Promise<Outcome> {
  const { attempts, ...facts } = sourceOf(call).facts;
  const started = performance.now();
  const tell = ({ status, requestId }: Partial<ResponseFacts>, error?: string): void => {
    const durationMs = performance.now() - started;
    const answer = { ...(status && { status }), ...(requestId && { requestId }), ...(error && { error }) };
    const report = { ...facts, attempt: attempts, durationMs, ...answer };
    // A log that fails must not fail a call, nor the process.
    (async (): Promise<unknown> => call.sender.onAttempt!(report))().catch(() => {});
  };
  try {
    const outcome = await attempt(call);
    if (outcome instanceof ConnectionError) tell({}, outcome.name);
    else tell(responseFacts(sourceOf(call), outcome.response));
    return outcome;
  } catch (error) {
    // The error of another call, such as a credential function's log-in, says nothing of an answer to this one.
    const { vendor, operation } = facts;
    const answered = isInvalidResponseError(error) && error.vendor === vendor && error.operation === operation;
    tell(answered ? error : {}, error instanceof Error ? error.name : "AbortError");
    throw error;
  }
}
