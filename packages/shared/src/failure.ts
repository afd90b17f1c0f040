import type { Call } from "./call.js";
import type { Definition } from "./definition.js";
import type { CallFacts, ResponseFacts } from "./errors.js";
import { parseJsonOrText, valueAt } from "./json.js";
import { retryAfterMs } from "./retry-after.js";
import { isFreeOf, repeatsWhole, sentValues, type SentValues } from "./sent-values.js";

/** The first characters of an error body are enough for its code; parsing more would let a vendor stop the process. */
const longestParsed = 2 ** 16;

/** The mock marks what it says of a wrong request, which holds names of fields only. */
const mockHeader = "x-mock-refused";

/** What a response says of itself. */
type ResponseShown = Omit<ResponseFacts, keyof CallFacts>;

/** What an error may say of a response that is not 2xx, and what only its caller may read. */
export interface Failure {
  shown: ResponseShown;
  /** What stands after the status in the message. */
  text: string | number | undefined;
  body: () => unknown;
  detail: () => string | undefined;
}

/** Reads a failure. What is shown is a code or an id by its form, and repeats nothing that the caller has sent. */
export function readFailure(call: Call, response: Response, text: string): Failure {
  const body = once(() => parseJsonOrText(text));
  const parsed = text.length <= longestParsed ? body() : undefined;
  const sent = once(() => sentValues(call));
  const code = shownCode(call.state.definition, parsed, sent);
  const idInBody = valueAt(parsed, "/request_id") ?? valueAt(parsed, "/error/request_id");
  const requestId = safeId(readRequestId(response) ?? idInBody, sent);
  const shown = responseShown(call, response);
  if (code !== undefined) shown.code = code;
  if (requestId) shown.requestId = requestId;
  return {
    shown,
    text: code ?? (response.headers.has(mockHeader) ? mockMessage(parsed, sent) : undefined),
    body,
    detail: () => freeText(body()),
  };
}

/** Says what a response's status and headers say. */
export function responseShown(call: Call, response: Response): ResponseShown {
  const ms = retryAfterMs(call.state.definition, response);
  const requestId = safeId(readRequestId(response), () => sentValues(call));
  const shown: ResponseShown = { status: response.status };
  if (requestId) shown.requestId = requestId;
  if (ms !== undefined) shown.retryAfterMs = ms;
  return shown;
}

function shownCode(
  { errorCode, codes }: Definition,
  body: unknown,
  sent: () => SentValues | undefined,
): string | number | undefined {
  const found = errorCode ? valueAt(body, errorCode.pointer) : (valueAt(body, "/code") ?? valueAt(body, "/error/code"));
  const code = errorCode?.until && typeof found === "string" ? found.split(errorCode.until, 1)[0]!.trim() : found;
  if (typeof code !== "string" && !Number.isSafeInteger(code)) return undefined;
  const isKnown = codes?.includes(String(code));
  const isShown = isKnown || (/^([A-Za-z][\w.-]{0,63}|-?\d{1,9})$/.test(String(code)) && isFree(String(code), sent));
  return isShown ? (code as string | number) : undefined;
}

const requestIdHeaders = ["x-request-id", "request-id", "x-amzn-requestid", "x-amz-request-id"];

/** Reads the vendor's id of the request from the headers. */
export const readRequestId = ({ headers }: Response): string | undefined =>
  requestIdHeaders.map((name) => headers.get(name)).find(Boolean) ?? undefined;

function safeId(id: unknown, sent: () => SentValues | undefined): string | undefined {
  if (typeof id !== "string" || !/^[\w.:=/+@-]{1,128}$/.test(id)) return undefined;
  const values = sent();
  if (!values) return undefined;
  // An id that says what it is may resemble others: vendors make them of the time.
  const isOwn = /^req(uest)?[_-]/i.test(id) ? !repeatsWhole(id, values) : isFreeOf(id, values);
  return isOwn ? id : undefined;
}

function isFree(text: string, sent: () => SentValues | undefined): boolean {
  const values = sent();
  return values !== undefined && isFreeOf(text, values);
}

function mockMessage(body: unknown, sent: () => SentValues | undefined): string | undefined {
  const message = valueAt(body, "/message");
  if (typeof message !== "string" || !/^[\x20-\x7e]{1,500}$/.test(message)) return undefined;
  const values = sent();
  return values && !repeatsWhole(message, values) ? message : undefined;
}

/** Finds the vendor's free text in the shapes that are documented, and in problem+json. */
export function freeText(body: unknown): string | undefined {
  if (typeof body === "string") return body || undefined;
  return ["/message", "/error/message", "/error", "/detail"]
    .map((pointer) => valueAt(body, pointer))
    .find((text) => typeof text === "string");
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
