import { attempt } from "./attempt.js";
import { credentialContext, type Call, type PreparedRequest } from "./call.js";
import { chooseCredentials, readCredentials, type SentCredentials } from "./credentials.js";
import { headerParameters } from "./headers.js";
import { reportAttempt } from "./on-attempt.js";
import type { Failure, Outcome, Success } from "./outcome.js";
import { retryDelay } from "./retry.js";
import { timeoutError, toError } from "./to-error.js";
import { isPromise } from "./values.js";

/**
 * Sends a call's request until the outcome is final; the caller then ends the call. Every call goes through here.
 * Errors are created in functions that are awaited all the way up to the caller, so that the stack trace includes the
 * call site.
 *
 * @throws {VendorClientError} if there is no usable response. A status that is not 2xx is returned.
 */
export async function send(call: Call, prepare: (call: Call) => PreparedRequest): Promise<Success | Failure> {
  const { timer } = call;
  try {
    timer.check();
    timer.startAttempt(call.init.timeoutMs);
    const names = chooseCredentials(call.title, call.operation.security ?? call.state.definition.security, call.state);
    const headerParams = headerParameters(call);
    call.headerParams = isPromise(headerParams) ? await timer.race(headerParams) : headerParams;
    call.request = prepare(call);
    const outcome = await sendUntilFinal(call, call.request, names);
    if (outcome.kind === "success" || outcome.kind === "failure") return outcome;
    throw toError(call, outcome);
  } catch (error) {
    if (call.startedAt !== undefined) reportAttempt(call, undefined);
    if (!timer.aborted) throw error;
    throw timer.expired ? timeoutError(call) : timer.reason;
  }
}

async function sendUntilFinal(call: Call, request: PreparedRequest, names: readonly string[]): Promise<Outcome> {
  const { timer } = call;
  let isRenewable = !request.isOneShot;
  let renewed: SentCredentials | undefined;
  for (let retries = 0; ;) {
    const credentials = renewed ?? askForCredentials(call, names);
    call.sentCredentials.push(isPromise(credentials) ? await timer.race(credentials) : credentials);
    call.waitingFor = undefined;
    call.startedAt = performance.now();
    const outcome = await timer.race(attempt(call, request));
    if (isRenewable && outcome.kind === "failure" && outcome.response.status === 401) {
      isRenewable = false;
      renewed = await renewCredentials(call, names);
    } else renewed = undefined;
    const delay = renewed ? 0 : retryDelay(call, request, retries, outcome);
    const isInTime = delay !== undefined && delay < timer.remainingMs;
    reportAttempt(call, outcome, isInTime ? delay : undefined);
    if (delay === undefined || outcome.kind === "success") return outcome;
    if (!isInTime) throw timeoutError(call, "deadlineMs", toError(call, outcome));
    if (!renewed) {
      retries++;
      await timer.sleep(delay);
    }
    timer.startAttempt(call.init.timeoutMs);
  }
}

/** Reads the credentials for a call. `refused` are those that the vendor has rejected, so new ones may be obtained. */
function askForCredentials(
  call: Call,
  names: readonly string[],
  refused?: SentCredentials,
): SentCredentials | Promise<SentCredentials> {
  [call.waitingFor] = names;
  return readCredentials(names, call.state, credentialContext(call), refused);
}

/**
 * Reads the credentials again after a 401, and returns them if they have changed. The rejected request had no effect,
 * so it is safe to retry.
 */
async function renewCredentials(call: Call, names: readonly string[]): Promise<SentCredentials | undefined> {
  const refused = call.sentCredentials.at(-1)!;
  call.timer.restart(call.init.timeoutMs);
  const credentials = await call.timer.race(Promise.resolve(askForCredentials(call, names, refused)));
  call.waitingFor = undefined;
  return credentials.every(([, value], index) => value === refused[index]?.[1]) ? undefined : credentials;
}
