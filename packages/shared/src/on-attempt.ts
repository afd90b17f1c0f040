import type { AttemptReport } from "./attempt-report.js";
import { callFacts, type Call } from "./call.js";
import { safeName } from "./cause.js";
import { responseShown } from "./failure.js";
import type { Outcome } from "./outcome.js";

/** The names of the errors that outcomes turn into. */
const errorNames = { network: "ConnectionError", redirect: "ConnectionError", invalid: "InvalidResponseError" };

/** Reports an attempt to the client's `onAttempt`: its outcome, or that an error ended the call. */
export function reportAttempt(call: Call, outcome: Outcome | undefined, nextAttemptInMs?: number): void {
  const { onAttempt } = call.init;
  const durationMs = performance.now() - (call.startedAt ?? NaN);
  call.startedAt = undefined;
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
  // A failing logger must not fail the call or crash the process.
  (async (): Promise<unknown> => onAttempt(report))().catch(() => {});
}

/** Returns the name of the error that ended a call during an attempt. A caller's abort reason may be any value. */
function callEnd({ timer }: Call): string {
  if (timer.expired) return "TimeoutError";
  return timer.aborted ? safeName(timer.reason, "AbortError") : "Error";
}
