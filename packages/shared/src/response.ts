import { ApiError, ConnectionError, InvalidResponseError, type CallFacts, type ResponseFacts } from "./errors.js";
import { redactor } from "./redact.js";

/** What openapi-fetch resolves to. */
export interface Result {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** What an error says of its call, and what it must not say. */
export interface Source {
  facts: CallFacts;
  /** The caller's values, which no message may repeat. */
  given: unknown[];
}

/** What `unwrap` has to know of the call that a response belongs to. */
interface Call extends Source {
  /** Whether the specification documents a body for success. */
  expectsBody: boolean;
}

const unknownCall: Call = {
  facts: { vendor: "unknown", operation: "unknown", method: "", path: "", attempts: 1 },
  given: [],
  expectsBody: false,
};

/** Where a response keeps its call: a symbol of the registry, so that `unwrap` of another copy of this package finds it. */
const callOf = Symbol.for("@vendor-clients/call");

/** Notes on a response which call it answers. */
export function remember(response: Response, call: Call): void {
  Object.defineProperty(response, callOf, { value: call, configurable: true });
}

/** @throws {ConnectionError} if the answer is a redirect, or comes from where one led. */
export function refuseRedirect(facts: CallFacts, response: Response): void {
  const { status, type, redirected, body } = response;
  if (![301, 302, 303, 307, 308].includes(status) && type !== "opaqueredirect" && !redirected) return;
  body?.cancel().catch(() => {});
  const what = redirected || !status ? "redirect" : `${status} redirect`;
  throw new ConnectionError({ ...facts }, `${what} refused: it would carry the credentials elsewhere`);
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
  const { data, error, response } = await result;
  const call = (response as unknown as Record<symbol, Call | undefined>)[callOf] ?? unknownCall;
  // The status alone decides: an empty, `null` or `""` error body leaves `error` falsy.
  if (!response.ok) throw apiError(call, response, error === undefined ? "" : error);
  if (data === undefined && call.expectsBody) {
    throw invalidResponse(call, response, "has no body, although one is documented", "");
  }
  return data as Data<R>;
}

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

/**
 * Parses the text of a success.
 *
 * @throws {InvalidResponseError} if it is not JSON. `text/plain` passes if its content does, and so does no type at all.
 */
export function parseJson(call: Source, response: Response, text: string): unknown {
  const refuse = (what: string): never => {
    throw invalidResponse(call, response, what, text);
  };
  const type = response.headers.get("content-type") ?? "";
  if (type && !/[/+]json\b|^text\/plain\b/i.test(type)) return refuse("is not JSON by its content type");
  try {
    return JSON.parse(text);
  } catch {
    return refuse("is not JSON: it is cut off or malformed");
  }
}
