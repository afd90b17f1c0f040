import type { Call } from "./call.js";
import type { CallFacts, ResponseFacts } from "./errors.js";
import { parseJsonOrText, valueAt } from "./json.js";
import { retryAfterMs } from "./retry-after.js";
import { repeatsNothing } from "./sent-values.js";

/** Longer error bodies are not searched for a code: parsing them could block the process. */
const longestParsed = 2 ** 16;

/** Marks the mock's response to an invalid request. Its message contains field names only. */
const mockHeader = "x-mock-refused";

/** Details of a response that errors may show. */
type ResponseShown = Omit<ResponseFacts, keyof CallFacts>;

/** A response that is not 2xx: what errors may show, and what only the caller may read. */
export interface Failure {
  shown: ResponseShown;
  /** The text after the status in the error message. */
  text: string | number | undefined;
  body: () => unknown;
}

/**
 * Reads a failed response. Codes and ids are shown only if they look like one and repeat nothing that the caller sent.
 */
export function readFailure(call: Call, response: Response, text: string): Failure {
  let parsed: unknown;
  const body = (): unknown => (parsed ??= parseJsonOrText(text));
  const read = text.length <= longestParsed ? body() : undefined;
  const shown = responseShown(call, response, read);
  const isMock = response.headers.has(mockHeader);
  const code = isMock ? undefined : shownCode(call, read);
  if (code !== undefined) shown.code = code;
  return {
    shown,
    text: isMock ? mockMessage(call, read) : code,
    body,
  };
}

/** Returns a response's status, its requested delay, and its request id from the headers or the body. */
export function responseShown(call: Call, response: Response, body?: unknown): ResponseShown {
  const ms = retryAfterMs(call.state.definition, response);
  const requestId = readRequestId(response) ?? valueAt(body, "/request_id") ?? valueAt(body, "/error/request_id");
  const shown: ResponseShown = { status: response.status };
  if (isSafeId(call, requestId)) shown.requestId = requestId;
  if (ms !== undefined) shown.retryAfterMs = ms;
  return shown;
}

function shownCode(call: Call, body: unknown): string | number | undefined {
  const { errorCode, codes } = call.state.definition;
  const found = errorCode ? valueAt(body, errorCode.pointer) : (valueAt(body, "/code") ?? valueAt(body, "/error/code"));
  const code = errorCode?.until && typeof found === "string" ? found.split(errorCode.until, 1)[0]!.trim() : found;
  if (typeof code !== "string" && !Number.isSafeInteger(code)) return undefined;
  const text = String(code);
  const isShown =
    codes?.includes(text) || (/^([A-Za-z][\w.-]{0,63}|-?\d{1,9})$/.test(text) && repeatsNothing(call, text));
  return isShown ? (code as string | number) : undefined;
}

const requestIdHeaders = ["x-request-id", "request-id", "x-amzn-requestid", "x-amz-request-id"];

/** Returns the vendor's request id, if the headers have one. */
export const readRequestId = ({ headers }: Response): string | undefined =>
  requestIdHeaders.map((name) => headers.get(name)).find(Boolean) ?? undefined;

/**
 * Vendors derive ids from the time, which may occur in the request as well. One that starts with `req_` is certainly an
 * id, so only whole values count there.
 */
const isSafeId = (call: Call, id: unknown): id is string =>
  typeof id === "string" &&
  /^[\w.:=/+@-]{1,128}$/.test(id) &&
  repeatsNothing(call, id, /^req(uest)?[_-]/i.test(id) ? "whole" : "part");

function mockMessage(call: Call, body: unknown): string | undefined {
  const message = valueAt(body, "/message");
  const isShown =
    typeof message === "string" && /^[\x20-\x7e]{1,500}$/.test(message) && repeatsNothing(call, message, "whole");
  return isShown ? message : undefined;
}
