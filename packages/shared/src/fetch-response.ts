import { callFacts, expectsBody, type Call } from "./call.js";
import { ApiError, InvalidResponseError, type ResponseFacts } from "./errors.js";
import { readFailure, responseShown } from "./failure.js";
import type { Failure, Success } from "./outcome.js";

/** What `unwrap` needs to know about the call of a response. */
interface CallOfResponse {
  facts: ResponseFacts;
  /** The text after the status in the error message. */
  text?: string | number | undefined;
  /** Whether the specification documents a success body, and whether it may be `null`. */
  expectsBody: boolean;
  nullable: boolean;
}

/**
 * The property that holds a response's call: a registered symbol, so that `unwrap` from another copy of this package
 * finds it.
 */
const callOf = Symbol.for("@vendor-clients/call");

/** Creates the response that openapi-fetch and its middleware read, from one that was read within the call's limits. */
export function toResponse(call: Call, outcome: Success | Failure): Response {
  const { response: original } = outcome;
  const { status, statusText, url } = original;
  const headers = new Headers(original.headers);
  // The body is already decoded.
  if (headers.has("content-encoding")) for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  const hasBody = ![101, 204, 205, 304].includes(status) && call.operation.method !== "HEAD";
  // The `Response` constructor accepts no other status, but a vendor might send one.
  const isUsual = status >= 200 && status <= 599;
  const response = new Response(hasBody ? bodyOf(outcome) : null, {
    status: isUsual ? status : 500,
    statusText,
    headers,
  });
  Object.defineProperty(response, "url", { value: url });
  if (!isUsual) Object.defineProperties(response, { status: { value: status }, ok: { value: false } });
  return attachCall(call, outcome, response);
}

const bodyOf = (outcome: Success | Failure): BodyInit | null =>
  outcome.kind === "success" && outcome.data instanceof ReadableStream ? outcome.data : outcome.text || null;

/** Attaches the call to its response: only what errors may show. */
function attachCall(call: Call, outcome: Success | Failure, response: Response): Response {
  const failure = outcome.kind === "failure" ? readFailure(call, outcome.response, outcome.text) : undefined;
  const shown = failure?.shown ?? responseShown(call, outcome.response);
  const value: CallOfResponse = {
    facts: { ...callFacts(call), ...shown },
    text: failure?.text,
    expectsBody: expectsBody(call, outcome.response.status),
    nullable: call.operation.nullable ?? false,
  };
  return Object.defineProperty(response, callOf, { value, configurable: true });
}

const unknownCall = ({ status }: Response): CallOfResponse => ({
  facts: { vendor: "unknown", operation: "unknown", method: "", path: "", attempts: 1, status },
  expectsBody: false,
  nullable: true,
});

type Data<R> = R extends { data: infer D; error?: never } ? D : never;

/**
 * Resolves to the body of a response from `client.GET`, `client.POST` and so on, or throws as a client method would.
 *
 * @throws {ApiError} if the status is not 2xx, whatever the body.
 * @throws {InvalidResponseError} if it is 2xx, but a documented body is missing.
 * @example const session = await unwrap(client.GET("/v1/sessions/{session_id}", { params: { path: { session_id } } }));
 */
export async function unwrap<R extends { data?: unknown; error?: unknown; response: Response }>(
  result: R | Promise<R>,
): Promise<Data<R>> {
  const { data, error = "", response } = await result;
  const call = (response as { [callOf]?: CallOfResponse })[callOf] ?? unknownCall(response);
  // The status alone decides: an empty, `null` or `""` error body leaves `error` falsy.
  if (!response.ok) throw new ApiError(call.facts, call.text, () => error);
  if (call.expectsBody && data === undefined)
    throw new InvalidResponseError(call.facts, "has no body, although one is documented", "");
  if (call.expectsBody && data === null && !call.nullable)
    throw new InvalidResponseError(call.facts, "is null, although a body is documented", "null");
  return data as Data<R>;
}
