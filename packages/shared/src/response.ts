import { ApiError, ConnectionError, InvalidResponseError, type ResponseFacts } from "./errors.js";
import { redirectRefused, sourceOf, type Call, type Source } from "./call.js";
import { redactor } from "./redact.js";

/** What openapi-fetch resolves to. */
export interface Result {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** How an attempt ended. */
export type Outcome = Result | ConnectionError;

/** The status of the answer, if there was one. */
export const statusOf = (outcome: Outcome): number | undefined =>
  outcome instanceof ConnectionError ? undefined : outcome.response.status;

/** What `unwrap` has to know of the call that a response belongs to. */
interface Answered extends Source {
  /** Whether the specification documents a body for success. */
  expectsBody: boolean;
}

const unknownCall: Answered = {
  facts: { vendor: "unknown", operation: "unknown", method: "", path: "", attempts: 1 },
  given: [],
  expectsBody: false,
};

/** Where a response keeps its call: a symbol of the registry, so that `unwrap` of another copy of this package finds it. */
const callOf = Symbol.for("@vendor-clients/call");

/** What a verb does with openapi-fetch's result: notes on the response which call it answers. */
export function remember(call: Call, result: Result): Result {
  const value: Answered = { ...sourceOf(call), expectsBody: expectsBody(call) };
  Object.defineProperty(result.response, callOf, { value, configurable: true });
  return result;
}

const expectsBody = ({ operation }: Call): boolean => operation.response !== "none" && operation.method !== "HEAD";

/** @throws {ConnectionError} if the answer is a redirect, or comes from where one led. */
export function refuseRedirect(call: Call, response: Response): void {
  const { status, type, redirected, body } = response;
  if (![301, 302, 303, 307, 308].includes(status) && type !== "opaqueredirect" && !redirected) return;
  body?.cancel().catch(() => {});
  const what = redirected || !status ? "redirect" : `${status} redirect`;
  throw redirectRefused(call, what);
}

type Data<R> = R extends { data: infer D; error?: never } ? D : never;

/**
 * Turns what `client.GET`, `client.POST` and the others resolve to into the body, or throws what a method would throw.
 *
 * @throws {ApiError} if the status is not 2xx, whatever the body is.
 * @throws {InvalidResponseError} if it is 2xx, but has no body where one is documented.
 * @example const session = await unwrap(client.GET("/v1/sessions/{session_id}", { params: { path: { session_id } } }));
 */
export async function unwrap<R extends { data?: unknown; error?: unknown; response: Response }>(
  result: R | Promise<R>,
): Promise<Data<R>> {
  const settled = await result;
  const call = (settled.response as unknown as Record<symbol, Answered | undefined>)[callOf] ?? unknownCall;
  if (isFailure(settled, call.expectsBody)) throw failureOf(call, settled);
  return settled.data as Data<R>;
}

/** What a method does with openapi-fetch's result: the body, or an error. */
export function bodyOf(call: Call, result: Result): unknown {
  if (isFailure(result, expectsBody(call))) throw errorOf(call, result);
  return result.data;
}

/** The error of a call that ends with this outcome. */
export const errorOf = (call: Call, outcome: Outcome): Error =>
  outcome instanceof ConnectionError ? outcome : failureOf(sourceOf(call), outcome);

/** The status alone decides: an empty, `null` or `""` error body leaves `error` falsy. */
const isFailure = ({ data, response }: Result, expectsBody: boolean): boolean =>
  !response.ok || (expectsBody && data === undefined);

const failureOf = (source: Source, { error = "", response }: Result): Error =>
  response.ok
    ? invalidResponse(source, response, "has no body, although one is documented", "")
    : apiError(source, response, error);

function apiError(call: Source, response: Response, body: unknown): ApiError {
  const { code, message, requestId } = readError(body);
  const stableId = /^[a-z]\w*(?=:|$)/.exec(message ?? "")?.[0];
  const text = typeof code === "string" ? code : (stableId ?? message);
  const hide = redactor(call.given);
  return new ApiError(
    {
      ...responseFacts(call, response, requestId),
      ...(code !== undefined && { code: typeof code === "string" ? hide.text(code) : code }),
    },
    text && hide.text(text),
    body,
  );
}

/**
 * Reads the shapes that vendors document: `{ code, message }`, `{ error: { code, message, request_id } }`,
 * `{ error: "text" }`. Anything else gives nothing, and is no failure.
 */
function readError(body: unknown): { code?: string | number; message?: string; requestId?: string } {
  const outer = Object(body) as Record<string, unknown>;
  const inner = typeof outer["error"] === "string" ? { message: outer["error"] } : Object(outer["error"] ?? outer);
  const { code, message, request_id } = inner as Record<string, unknown>;
  return {
    ...((typeof code === "string" || typeof code === "number") && { code }),
    ...(typeof message === "string" && { message }),
    ...(typeof request_id === "string" && { requestId: request_id }),
  };
}

const requestIdHeaders = ["x-request-id", "request-id", "x-amzn-requestid", "x-amz-request-id"];

/** What a response's status and headers say. */
export function responseFacts({ facts, given }: Source, response: Response, requestIdInBody?: string): ResponseFacts {
  const header = requestIdHeaders.map((name) => response.headers.get(name)).find(Boolean);
  const requestId = header ?? requestIdInBody;
  const retryAfterMs = readRetryAfter(response);
  return {
    ...facts,
    status: response.status,
    ...(requestId && { requestId: redactor(given).text(requestId) }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

/** `Retry-After` is a number of seconds or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function readRetryAfter({ headers }: Response): number | undefined {
  const value = headers.get("retry-after");
  if (!value?.trim()) return undefined;
  const ms = /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, Math.round(ms)) : undefined;
}

/** An answer that is not what the specification says can be there. */
export const invalidResponse = (call: Source, response: Response, what: string, text: string): InvalidResponseError =>
  new InvalidResponseError(responseFacts(call, response), what, text);

/** As openapi-fetch does: what is JSON is parsed. */
export function parseError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * Parses the text of a success; none is `undefined`.
 *
 * @throws {InvalidResponseError} if it is not JSON, or not as specified. `text/plain` passes if its content does, and so
 * does no type at all.
 */
export function parseJson(call: Call, response: Response, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const refuse = (what: string): InvalidResponseError => invalidResponse(sourceOf(call), response, what, text);
  const type = response.headers.get("content-type") ?? "";
  if (type && !/[/+]json\b|^text\/plain\b/i.test(type)) throw refuse("is not JSON by its content type");
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw refuse("is not JSON: it is cut off or malformed");
  }
  const wrong = call.sender.validateResponse?.(call.name, response.status, data);
  if (wrong) throw refuse(`is not as specified: ${wrong}`);
  return data;
}
