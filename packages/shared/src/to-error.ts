import { callFacts, type Call } from "./call.js";
import { codeOf, safeCause } from "./cause.js";
import { ApiError, ConnectionError, InvalidRequestError, InvalidResponseError, TimeoutError } from "./errors.js";
import { readFailure, responseShown } from "./failure.js";
import type { Failed } from "./outcome.js";

/** Creates the error for an outcome. */
export function toError(call: Call, outcome: Failed): Error {
  if (outcome.kind === "network") return toConnectionError(call, outcome.cause);
  if (outcome.kind === "redirect")
    return new ConnectionError(callFacts(call), `${outcome.what} refused: it would carry the credentials elsewhere`);
  if (outcome.kind === "invalid") return invalidResponse(call, outcome.response, outcome.problem, outcome.text);
  const { shown, text, body } = readFailure(call, outcome.response, outcome.text);
  return new ApiError({ ...callFacts(call), ...shown }, text, body);
}

/** Creates the error for a response that does not match the specification. */
export const invalidResponse = (call: Call, response: Response, problem: string, text: string): InvalidResponseError =>
  new InvalidResponseError({ ...callFacts(call), ...responseShown(call, response) }, problem, text);

/** Creates the error for a call whose timeout or deadline elapsed. */
export function timeoutError(call: Call, limit = call.timer.expired ?? "timeoutMs", cause?: unknown): TimeoutError {
  const ms = call.init[limit] ?? 0;
  const during = call.waitingFor && `: ${call.waitingFor}() had not returned a credential; does it call this client?`;
  return new TimeoutError(callFacts(call), limit, ms, during || "", cause);
}

/** undici's codes for requests that it refuses to send. */
const refusedByFetch = /^UND_ERR_(INVALID_ARG|NOT_SUPPORTED|REQ_CONTENT)|^ERR_INVALID_URL$/;

function toConnectionError(call: Call, error: unknown): Error {
  const code = codeOf(error);
  const cause = safeCause(error);
  const isBadPort = [cause.message, (cause.cause as Error | undefined)?.message].includes("bad port");
  const refused = isBadPort ? "bad port" : code && refusedByFetch.test(code) ? code : undefined;
  if (refused)
    return new InvalidRequestError(
      `${call.title}: fetch rejected the request (${refused}). Check baseUrl and headers.`,
    );
  const hint = code === "ENOTFOUND" ? ". Check baseUrl and the network" : "";
  const known = code ? `: ${code}${hint}` : "";
  return new ConnectionError(callFacts(call), `no response${known}`, cause);
}
