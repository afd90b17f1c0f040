import { isDeepStrictEqual } from "node:util";
import { expectationOf, stepAt, type Expectation, type Outcome } from "./plan.js";
import type { Planned } from "./server.js";
import type { Subject } from "./subjects.js";

/** A call of a client. */
export interface Call extends Planned {
  /** The abort reason of the caller's signal. */
  reason: object;
  /** The attempt numbers that the client reported. */
  told: number[];
  settled?: { value: unknown } | { error: unknown } | "never";
}

/** Returns how a call ended, or a description of an undocumented end. */
export function outcomeOf({ settled, reason, subject }: Call): Outcome | (string & {}) {
  if (settled === "never" || settled === undefined) return "it did not settle";
  if ("value" in settled) return isRight(subject, settled.value) ? "success" : "success with another value";
  const { error } = settled;
  if (error === reason) return "the caller's reason";
  const { name, limit, vendor, operation } = Object(error) as Record<string, unknown>;
  if (!(error instanceof Error) || vendor !== subject.vendor || operation !== subject.id)
    return `undocumented ${String(name)}`;
  return name === "TimeoutError" ? `TimeoutError ${String(limit)}` : String(name);
}

function isRight({ result, success }: Subject, value: unknown): boolean {
  if (result === "none") return value === undefined;
  if (result === "bytes") return value instanceof Blob && value.size > 0;
  return isDeepStrictEqual(value, JSON.parse(String(success.body)));
}

/** Returns the expected and the actual outcome of a call if they differ. */
export function mismatchOf(call: Call): { expected: string; got: string } | undefined {
  const expectation = expectationOf(call.subject, call.plan);
  const outcome = outcomeOf(call);
  const { end, cut, attempts } = expectation;
  const mayCut = cut !== undefined && outcome === cut;
  if (outcome !== end && !mayCut) return { expected: cut ? `${end} or ${cut}` : end, got: got(call, outcome) };
  const { seen, told } = call;
  const most = mayCut ? `at most ${attempts}` : String(attempts);
  if (told.length > attempts || (told.length < attempts && !mayCut))
    return { expected: `${most} attempts`, got: got(call, outcome) };
  // The server may not know of a request that was cut off before it was sent or read.
  const unseen = told.length - seen.length;
  if (unseen !== 0 && !(mayCut && unseen === 1))
    return { expected: "the reported number of attempts", got: got(call, outcome) };
  return oddAttempt(call, expectation) ?? oddError(call);
}

const got = ({ told, seen }: Call, outcome: string): string =>
  `${outcome}, ${told.length} attempts reported, ${seen.length} seen`;

/** Finds an unexpected property of the requests that the server received. */
function oddAttempt({ subject, plan, seen }: Call, { renewals }: Expectation) {
  const { repeatable, method, init, takesCredential } = subject;
  if (!repeatable && seen.length > 1 + renewals) return { expected: "never retried", got: `${seen.length} requests` };
  const json = init.body !== undefined && !Object.values(init.body ?? {}).some((value) => value instanceof Blob);
  for (const [index, { credential, url, body, idempotencyKey, ...request }] of seen.entries()) {
    const previous = seen[index - 1];
    const number = `in request ${index + 1}`;
    if (request.method !== method) return { expected: method, got: `${request.method} ${number}` };
    if (body !== undefined && json && body !== JSON.stringify(init.body))
      return { expected: "the body that was given", got: `another one ${number}` };
    if (Boolean(credential) !== takesCredential)
      return { expected: takesCredential ? "a credential" : "no credential", got: `the contrary ${number}` };
    if (!previous) continue;
    if (url !== previous.url || idempotencyKey !== previous.idempotencyKey)
      return { expected: "the same request again", got: `another URL or idempotency key ${number}` };
    if (stepAt(plan, index).status === 401 && credential === previous.credential)
      return { expected: "another credential after a 401", got: `the refused one ${number}` };
  }
  return undefined;
}

/** Finds an unexpected property of the error. */
function oddError({ subject, plan, settled, told, seen, reason }: Call) {
  if (settled === "never" || !settled || !("error" in settled) || settled.error === reason) return undefined;
  const { attempts, status } = settled.error as { attempts?: number; status?: number };
  if (attempts !== told.length) return { expected: `attempts ${told.length} in the error`, got: String(attempts) };
  if (status === undefined) return undefined;
  const { status: planned = subject.result === "none" ? status : undefined, kind } = stepAt(plan, seen.length);
  const right = planned ?? (kind === "cut JSON" ? subject.success.status : 200);
  return status === right ? undefined : { expected: `status ${right} in the error`, got: String(status) };
}
