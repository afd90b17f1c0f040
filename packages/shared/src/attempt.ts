import type { Call, PreparedRequest } from "./call.js";
import { callerErrorIn } from "./cause.js";
import type { ReadBody } from "./definition.js";
import { InvalidRequestError } from "./errors.js";
import type { Outcome } from "./outcome.js";
import { BodyProblem, readFailureText, readText } from "./response-body.js";
import { isObject } from "./values.js";

/** Sends the request once, with the most recent credentials, and reads the response. */
export async function attempt(call: Call, request: PreparedRequest): Promise<Outcome> {
  const { timer, sentCredentials } = call;
  // Obtaining the credentials may have used up the time.
  timer.check();
  const credentials = sentCredentials.at(-1)!;
  const args = request.toArguments(credentials, timer.signal);
  const fetch = (call.init.fetch ?? globalThis.fetch) as (...args: unknown[]) => Promise<Response>;
  call.attempts++;
  // A synchronous exception is a bug in the caller's `fetch`, not a network failure.
  const pending = fetch(...args);
  let response: Response;
  try {
    response = await pending;
  } catch (error) {
    return networkOutcome(error);
  }
  checkResponse(call, response);
  for (const [{ kind }] of credentials) kind?.clean?.(response);
  return await readOutcome(call, response);
}

/** @throws the caller's own error, if that made `fetch` reject: for example, an upload stream that fails. */
function networkOutcome(error: unknown): Outcome {
  const own = callerErrorIn(error);
  if (own) throw own;
  const { cause } = isObject(error) ? (error as Error) : {};
  // The message of Node's fetch for a redirect in redirect mode "error".
  const isRedirect = cause instanceof Error && cause.message === "unexpected redirect";
  return isRedirect ? { kind: "redirect", what: "redirect" } : { kind: "network", cause: error };
}

/**
 * @throws {InvalidRequestError} if a custom `fetch` returned anything but a `Response`, as incomplete test doubles do.
 */
function checkResponse({ title }: Call, response: Response | undefined): void {
  const isResponse = typeof response?.headers?.get === "function" && typeof response.arrayBuffer === "function";
  if (isResponse) return;
  throw new InvalidRequestError(`${title}: fetch returned no Response. Return new Response(…).`);
}

async function readOutcome(call: Call, response: Response): Promise<Outcome> {
  const { status, type, redirected } = response;
  if (redirected || type === "opaqueredirect" || /^30[12378]$/.test(`${status}`)) {
    response.body?.cancel().catch(() => {});
    return { kind: "redirect", what: redirected || !status ? "redirect" : `${status} redirect` };
  }
  if (!response.ok) return { kind: "failure", response, text: await readFailureText(call, response) };
  try {
    return await readSuccess(call, response);
  } catch (error) {
    if (error instanceof BodyProblem) return { kind: "invalid", response, problem: error.message, text: error.text };
    if (call.timer.aborted) throw error;
    return { kind: "network", cause: error };
  }
}

/** Reads a success body as documented for the operation, or as the caller's `parseAs` requests. */
function readSuccess(call: Call, response: Response): Promise<Outcome> {
  const { response: documented = "json", empty } = call.operation;
  const { parseAs } = call.init;
  const isText = parseAs === "json" || parseAs === "text" || parseAs === "none";
  const isEmpty = empty !== true && empty?.includes(response.status);
  return readAs(call, response, isEmpty ? "none" : isText ? parseAs : documented);
}

/** @throws {BodyProblem} if the body is not as expected. */
export async function readAs(
  call: Call,
  response: Response,
  as: "json" | "text" | "none" | ReadBody,
): Promise<Outcome> {
  const { init, operation } = call;
  // An undocumented HTML page usually comes from a proxy. For JSON, `parseJson` checks the content type.
  const isPage = as !== "json" && /^text\/html\b/i.test(response.headers.get("content-type") ?? "");
  if (isPage && init.parseAs !== "text" && !operation.html)
    throw new BodyProblem("is HTML", await readText(call, response));
  if (typeof as === "function") return as(call as never, response);
  const text = await readText(call, response);
  if (as === "none" || (text === "" && as === "json")) return { kind: "success", response, data: undefined, text };
  const data = as === "text" ? text : parseJson(response, text);
  const wrong = as === "json" && init.validateResponse?.(call.name, response.status, data);
  if (wrong) throw new BodyProblem(`is not as specified: ${wrong}`, text);
  return { kind: "success", response, data, text };
}

/**
 * @throws {BodyProblem} if the body is not JSON. `text/plain` or no content type at all is accepted if the content
 * parses.
 */
function parseJson({ headers }: Response, text: string): unknown {
  const type = headers.get("content-type") ?? "";
  if (type && !/[/+]json\b|^text\/plain\b/i.test(type)) throw new BodyProblem("is not JSON by its content type", text);
  try {
    return JSON.parse(text);
  } catch {
    throw new BodyProblem("is not JSON: it is cut off or malformed", text);
  }
}
