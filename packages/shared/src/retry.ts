import { limit, type Call } from "./call.js";
import { ConnectionError } from "./errors.js";
import { isRepeatable } from "./request.js";
import { readRetryAfter, statusOf, type Outcome } from "./response.js";

const retriedStatuses = [408, 429, 500, 502, 503, 504];

/** A vendor that asks for a longer wait, in milliseconds, is not waited for: that is the caller's decision. */
const longestWait = 60_000;

/** How many milliseconds to wait after so many retries, or `undefined` if the outcome is final. */
export function retryDelay(call: Call, retries: number, outcome: Outcome): number | undefined {
  const status = statusOf(outcome);
  if (status && !retriedStatuses.includes(status)) return undefined;
  if (retries >= limit(call, "maxRetries") || !isRepeatable(call.operation, call.init, call.header)) return undefined;
  // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
  const backoff = Math.random() * Math.min(8_000, 500 * 2 ** retries);
  const delay = (outcome instanceof ConnectionError ? undefined : readRetryAfter(outcome.response)) ?? backoff;
  return delay <= longestWait ? delay : undefined;
}
