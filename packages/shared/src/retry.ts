import type { Call, PreparedRequest } from "./call.js";
import { codeOf } from "./cause.js";
import { isRepeatable } from "./headers.js";
import { parseJsonOrText, valueAt } from "./json.js";
import type { Outcome } from "./outcome.js";
import { retryAfterMs } from "./retry-after.js";

export const retriedStatuses = [408, 429, 500, 502, 503, 504];

/** Longer delays requested by a vendor, in milliseconds, are left to the caller to wait for. */
const longestWait = 60_000;

/** Returns the delay before the next retry in milliseconds, or `undefined` if the outcome is final. */
export function retryDelay(
  call: Call,
  request: PreparedRequest,
  retries: number,
  outcome: Outcome,
): number | undefined {
  const { operation, state } = call;
  if (!isWorthRepeating(call, outcome) || retries >= call.init.maxRetries) return undefined;
  if (request.isOneShot || !isRepeatable(operation, request.headers)) return undefined;
  // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
  const backoff = Math.random() * Math.min(8_000, 500 * 2 ** retries);
  const asked = outcome.kind === "failure" ? retryAfterMs(state.definition, outcome.response) : undefined;
  const delay = asked ?? backoff;
  return delay <= longestWait ? delay : undefined;
}

function isWorthRepeating({ operation }: Call, outcome: Outcome): boolean {
  // undici's own timeouts are not retried, like the timeout of the call.
  if (outcome.kind === "network") return !/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(codeOf(outcome.cause) ?? "");
  if (outcome.kind !== "failure") return false;
  const { response, text } = outcome;
  const isFinal = operation.notRetried?.some(
    ({ status, pointer, values }) =>
      status === response.status && values.includes(valueAt(parseJsonOrText(text), pointer) as string),
  );
  return retriedStatuses.includes(response.status) && !isFinal;
}
