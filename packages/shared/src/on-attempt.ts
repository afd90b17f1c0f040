import type { AttemptReport } from "./attempt-report.js";
import { callFacts, type Call } from "./call.js";
import { safeName } from "./cause.js";
import { responseShown } from "./failure.js";
import type { Outcome } from "./outcome.js";

/** The names of the errors that outcomes become. */
const errorNames = { network: "ConnectionError", redirect: "ConnectionError", invalid: "InvalidResponseError" };

/** Tells the client's `onAttempt` how an attempt ended: with an outcome, or by an error that ends the call. */
export function reportAttempt(call: Call, outcome: Outcome | undefined, nextAttemptInMs?: number): void {
  const { onAttempt } = call.init;
  const durationMs = performance.now() - (call.attemptStartedAt ?? NaN);
  call.attemptStartedAt = undefined;
  if (!onAttempt) return;
  const { attempts, ...facts } = callFacts(call);
  const report: AttemptReport = { ...facts, attempt: attempts, durationMs };
  if (outcome && "response" in outcome) {
    const { status, requestId } = responseShown(call, outcome.response);
    if (status) report.status = status;
    if (requestId) report.requestId = requestId;
  }
  const error = outcome ? (errorNames as Record<string, string>)[outcome.kind] : callEnd(call);
  if (error) report.error = error;
  if (nextAttemptInMs !== undefined) report.nextAttemptInMs = nextAttemptInMs;
  // A log that fails must not fail a call, nor the process.
  (async (): Promise<unknown> => onAttempt(report))().catch(() => {});
}

/** Names what ended a call in the middle of an attempt; a caller's reason may be anything. */
function callEnd({ timer }: Call): string {
  if (timer.expired) return "TimeoutError";
  return timer.aborted ? safeName(timer.reason, "AbortError") : "Error";
}
