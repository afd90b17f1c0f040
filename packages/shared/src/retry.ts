import { ConnectionError } from "./errors.js";
import { readRetryAfter, type Result } from "./response.js";

const retriedStatuses = [408, 429, 500, 502, 503, 504];

/** A vendor that asks for a longer wait, in milliseconds, is not waited for: that is the caller's decision. */
const longestWait = 60_000;

/** How many milliseconds to wait after so many retries, or `undefined` if the outcome is final. */
export function retryDelay(retries: number, outcome: Result | ConnectionError): number | undefined {
  // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
  const backoff = Math.random() * Math.min(8_000, 500 * 2 ** retries);
  if (outcome instanceof ConnectionError) return backoff;
  if (!retriedStatuses.includes(outcome.response.status)) return undefined;
  const delay = readRetryAfter(outcome.response) ?? backoff;
  return delay <= longestWait ? delay : undefined;
}
