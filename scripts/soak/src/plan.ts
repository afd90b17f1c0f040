import { retriedStatuses } from "@scripts/openapi/retries";
import type { Random } from "./random.js";
import type { Subject } from "./subjects.js";

/** What the server can do with an attempt, with the relative frequency. */
const kinds = {
  answer: 50,
  error: 16,
  busy: 8,
  unauthorized: 6,
  "HTML with 200": 3,
  "cut JSON": 3,
  "empty body": 3,
  redirect: 3,
  "stall before the headers": 2,
  "stall in the body": 2,
  "reset before the headers": 2,
  "reset in the body": 2,
};

export interface Step {
  kind: keyof typeof kinds;
  /** The status of an error response. */
  status?: number;
  /** What replaces the example in the body of an error response. */
  body?: "HTML" | "cut" | "empty";
  /** `Retry-After`, in seconds. */
  retryAfter?: number | undefined;
}

/** What ends a call early: a limit, or the caller's abort. With a negative `ms`, the caller aborts before the call. */
export interface Cut {
  by: "timeoutMs" | "deadlineMs" | "abort";
  ms: number;
}

/** The script for one call. */
export interface Plan {
  /** One step for each attempt. The last one also applies to all further attempts. */
  steps: Step[];
  maxRetries: number;
  cut?: Cut | undefined;
}

/** The documented ways for a call to end. */
export type Outcome =
  | "success"
  | "ApiError"
  | "InvalidResponseError"
  | "ConnectionError"
  | "TimeoutError timeoutMs"
  | "TimeoutError deadlineMs"
  | "the caller's reason";

/** How a call must end according to its plan. */
export interface Expectation {
  end: Outcome;
  /** The outcome that is also allowed because a limit or the caller may end the call first. */
  cut?: Outcome | undefined;
  /** The exact number of attempts, or the maximum if the call is cut off. */
  attempts: number;
  /** The attempts that follow a 401, which do not count as retries. */
  renewals: number;
}

export function planOf(random: Random, subject: Subject): Plan {
  const steps = [1, 2, 3].map(() => stepOf(random, subject));
  // The first delays are up to half a second. With more of them, calls would mostly wait.
  const waits = steps.some((step) => isRetried(step) && step.retryAfter === undefined);
  const maxRetries = waits ? Number(random.chance(0.15)) : random.below(3);
  const by = random.weighted({ nothing: 84, timeoutMs: 4, deadlineMs: 5, abort: 7 });
  const cut = cutOf(random, by !== "nothing" ? by : steps.some(stalls) ? "timeoutMs" : undefined);
  return { steps, maxRetries, cut };
}

function stepOf(random: Random, subject: Subject): Step {
  const kind = random.weighted(kinds);
  const body = random.chance(0.2) ? { body: random.pick(["HTML", "cut", "empty"] as const) } : {};
  if (kind === "unauthorized") return { kind, status: 401, ...body };
  if (kind === "busy")
    return { kind, status: random.pick([429, 503]), retryAfter: Number(random.chance(0.03)), ...body };
  if (kind !== "error") return { kind };
  return {
    kind,
    status: random.pick(subject.failures).status,
    retryAfter: random.chance(0.9) ? 0 : undefined,
    ...body,
  };
}

function cutOf(random: Random, by: Cut["by"] | undefined): Cut | undefined {
  if (by === "timeoutMs") return { by, ms: 150 };
  if (by === "deadlineMs") return { by, ms: 50 + random.below(200) };
  return by && { by, ms: random.below(120) - 20 };
}

const stalls = ({ kind }: Step): boolean => kind.startsWith("stall");

const isRetried = ({ kind, status = 0 }: Step): boolean => kind.startsWith("reset") || retriedStatuses.includes(status);

export const stepAt = ({ steps }: Plan, attempt: number): Step => steps[Math.min(attempt, steps.length) - 1]!;

/** Follows a plan in the way that the documentation describes. */
export function expectationOf(subject: Subject, plan: Plan): Expectation {
  const { maxRetries, cut } = plan;
  const cutAs = cut && (cut.by === "abort" ? "the caller's reason" : (`TimeoutError ${cut.by}` as const));
  let retries = 0;
  let renewals = 0;
  for (let attempts = 1; ; attempts++) {
    const step = stepAt(plan, attempts);
    if (step.status === 401 && subject.takesCredential && renewals === 0) {
      renewals++;
      continue;
    }
    const again = subject.repeatable && retries < maxRetries && isRetried(step);
    // A client does not start a delay that would exceed the deadline.
    const late = cut?.by === "deadlineMs" && (step.retryAfter ?? 0) * 1000 > cut.ms;
    if (again && !late) {
      retries++;
      continue;
    }
    const end = again || stalls(step) ? cutAs! : endOf(subject, step);
    return { end, attempts, renewals, cut: cutAs };
  }
}

function endOf({ result }: Subject, { kind, status }: Step): Outcome {
  if (status) return "ApiError";
  if (kind === "redirect" || kind.startsWith("reset")) return "ConnectionError";
  // A proxy's page, whatever response was expected.
  if (kind === "HTML with 200") return "InvalidResponseError";
  if (kind === "answer" || result === "none") return "success";
  // Any bytes are valid, but an empty body is not.
  return result === "bytes" && kind !== "empty body" ? "success" : "InvalidResponseError";
}

/** Describes a plan in one line. */
export function describePlan({ steps, maxRetries, cut }: Plan): string {
  const texts = steps.map(({ kind, status, body, retryAfter }) =>
    [kind, status, body && `with ${body} body`, retryAfter !== undefined && `Retry-After ${retryAfter}`]
      .filter(Boolean)
      .join(" "),
  );
  const limit = cut && (cut.ms < 0 ? "aborted before" : `${cut.by} ${cut.ms}`);
  return [texts.join(", then "), `maxRetries ${maxRetries}`, limit].filter(Boolean).join("; ");
}
