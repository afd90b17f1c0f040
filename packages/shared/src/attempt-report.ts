/**
 * Reports one attempt, for logging. Contains names, templates and numbers only; never an id, a credential or a body.
 */
export interface AttemptReport {
  vendor: string;
  /** The operation's `operationId`. */
  operation: string;
  method: string;
  /** The path template, such as `/v1/sessions/{session_id}`. */
  path: string;
  /** Starts at 1. */
  attempt: number;
  durationMs: number;
  /** The HTTP status, if there was a response. */
  status?: number;
  /** The vendor's request id. */
  requestId?: string;
  /** The error's name, if the attempt failed. */
  error?: string;
  /** The delay before the next attempt, in milliseconds, if the call will be retried. */
  nextAttemptInMs?: number;
}
