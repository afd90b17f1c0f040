import { ConnectionError, type CallFacts, type ResponseFacts } from "./errors.js";
import { responseFacts, type Result } from "./response.js";

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
export async function reported(
  onAttempt: ((report: AttemptReport) => void) | undefined,
  { attempts: attempt, vendor, operation, method, path }: CallFacts,
  run: () => Promise<Result | ConnectionError>,
): Promise<Result | ConnectionError> {
  if (!onAttempt) return run();
  const started = performance.now();
  const tell = ({ status, requestId }: Partial<ResponseFacts>, error?: unknown): void => {
    const durationMs = performance.now() - started;
    const answer = { ...(status && { status }), ...(requestId && { requestId }) };
    const name = error instanceof Error ? error.name : "AbortError";
    try {
      onAttempt({
        vendor,
        operation,
        method,
        path,
        attempt,
        durationMs,
        ...answer,
        ...(error !== undefined && { error: name }),
      });
    } catch {
      // A log that fails must not fail a call.
    }
  };
  try {
    const outcome = await run();
    if (outcome instanceof ConnectionError) tell({}, outcome);
    else
      tell(
        responseFacts({ facts: { vendor, operation, method, path, attempts: attempt }, given: [] }, outcome.response),
      );
    return outcome;
  } catch (error) {
    tell(Object(error) as Partial<ResponseFacts>, error ?? new Error());
    throw error;
  }
}
