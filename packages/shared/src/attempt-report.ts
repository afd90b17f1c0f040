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
  /** The HTTP status, if there was a response. */
  status?: number;
  /** The vendor's id of the request. */
  requestId?: string;
  /** The name of the error, if the attempt did not end with a response that the specification knows. */
  error?: string;
  /** When the call will be sent again, in milliseconds, if it will. */
  nextAttemptInMs?: number;
}
