import type { Definition } from "./definition.js";

/** https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats: the form that is sent today. */
const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** Reads how long a vendor asks to wait: `Retry-After`, or its documented header with a Unix time. */
export function retryAfterMs({ retryAt }: Definition, { status, headers }: Response): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (value && /^\d+(\.\d+)?$/.test(value)) return inReason(Math.round(Number(value) * 1000));
  if (value && httpDate.test(value)) return untilMs(Date.parse(value), headers);
  const reset = retryAt?.[status] && headers.get(retryAt[status]);
  return reset && /^\d{9,11}$/.test(reset) ? untilMs(Number(reset) * 1000, headers) : undefined;
}

/** Counts from the vendor's clock where it says the time: the one here may be wrong. */
function untilMs(time: number, headers: Headers): number | undefined {
  const date = headers.get("date") ?? "";
  const ms = time - (httpDate.test(date) ? Date.parse(date) : Date.now());
  return Number.isFinite(ms) ? inReason(Math.max(0, ms)) : undefined;
}

/** More than a week is no wait, but a mistake, or another number that the vendor repeats. */
const inReason = (ms: number): number | undefined => (ms <= 7 * 86_400_000 ? ms : undefined);
