import { ConnectionError, type CallFacts } from "./errors.js";
import { responseFacts, type Result } from "./response.js";

const retriedStatuses = [408, 429, 500, 502, 503, 504];

/** A vendor that asks for a longer wait, in milliseconds, is not waited for: that is the caller's decision. */
const longestWait = 60_000;

/** How many milliseconds to wait before the next attempt, or `undefined` if the outcome is final. */
export function retryDelay(facts: CallFacts, outcome: Result | ConnectionError): number | undefined {
  // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
  const backoff = Math.random() * Math.min(8_000, 250 * 2 ** facts.attempts);
  if (outcome instanceof ConnectionError) return backoff;
  if (!retriedStatuses.includes(outcome.response.status)) return undefined;
  const { retryAfterMs = backoff } = responseFacts(facts, outcome.response);
  return retryAfterMs <= longestWait ? retryAfterMs : undefined;
}
