import type { Definition } from "./definition.js";

/** The only date format in current use. https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats */
const httpDate = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * Returns the delay that a vendor requests, in milliseconds: from `Retry-After`, or from its documented header with a
 * Unix time.
 */
export function retryAfterMs({ retryAt }: Definition, { status, headers }: Response): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (value && /^\d+(\.\d+)?$/.test(value)) return inReason(Math.round(Number(value) * 1000));
  if (value && httpDate.test(value)) return untilMs(Date.parse(value), headers);
  const reset = retryAt?.[status] && headers.get(retryAt[status]);
  return reset && /^\d{9,11}$/.test(reset) ? untilMs(Number(reset) * 1000, headers) : undefined;
}

/**
 * Returns the time left. Uses the response's `Date` header as the current time if possible, since the local clock may
 * be wrong.
 */
function untilMs(time: number, headers: Headers): number | undefined {
  const date = headers.get("date") ?? "";
  const ms = time - (httpDate.test(date) ? Date.parse(date) : Date.now());
  return Number.isFinite(ms) ? inReason(Math.max(0, ms)) : undefined;
}

/** A delay of more than a week is a mistake, or the header holds something else. */
const inReason = (ms: number): number | undefined => (ms <= 7 * 86_400_000 ? ms : undefined);
