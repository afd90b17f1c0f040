import { guardBody } from "./body.js";
import type { Attempt, Call, Secrets, Sender } from "./call.js";
import { credentialHeaders } from "./credentials.js";
import { InvalidRequestError } from "./errors.js";
import { writePayload } from "./payload.js";
import { invalidResponse, parseJson, refuseRedirect, remember, type Result } from "./response.js";
import { joined, until } from "./time.js";
import { fillPath, writeQuery } from "./url.js";

/** Reads the credentials for an operation; told which were refused, perhaps new ones. */
export async function readSecrets(sender: Sender, call: Call, refused?: Secrets): Promise<Secrets> {
  const security = call.operation.security ?? sender.security;
  const secrets = await credentialHeaders(call.title, security, sender.schemes, sender.credentials, refused);
  call.given.push(secrets.map(([, value]) => value.slice(value.indexOf(" ") + 1)));
  return secrets;
}

/** Sends one request and reads its answer: openapi-fetch builds the one and parses the other; in between stands `fetch`. */
export async function exchange(sender: Sender, call: Call, attempt: Attempt): Promise<Result> {
  const { title, operation, init, header } = call;
  const { signal } = attempt.scope;
  call.secrets = call.renewed ?? (await until(signal, readSecrets(sender, call)));
  call.renewed = undefined;
  const { timeoutMs: _, deadlineMs: __, maxRetries: ___, maxResponseBytes: ____, ...rest } = init;
  const serialize = init.bodySerializer ?? operation.bodySerializer ?? sender.bodySerializer;
  const request = sender.base.request(
    operation.method as "get",
    operation.path as never,
    {
      querySerializer: sender.querySerializer ?? ((query: Record<string, unknown>) => writeQuery(title, query)),
      ...rest,
      ...writePayload(title, init, serialize as never, signal, sender.headers, header),
      params: { ...init.params, path: init.params?.path ?? {}, header },
      pathSerializer: (template: string, values: Record<string, unknown>) =>
        checkHost(sender, title, fillPath(title, template, values)),
      // JSON is read as text, so that an error can say what came instead.
      parseAs: isBytes(attempt) ? attempt.parseAs : "text",
      signal,
      // Never followed: fetch would carry `x-api-key` and `sdp_suki_token` along to another host.
      redirect: "manual",
      fetch: (request: Request) => fetchOnce(sender, call, attempt, request),
    } as never,
  );
  return settle(sender, call, attempt, await until(signal, request));
}

const isBytes = ({ parseAs }: Attempt): boolean => !["json", "text", "none"].includes(parseAs);

async function fetchOnce(sender: Sender, call: Call, attempt: Attempt, request: Request): Promise<Response> {
  const { scope, parseAs, fail } = attempt;
  authorize(sender, call.title, request, call.secrets);
  // A middleware may have taken its time.
  scope.signal.throwIfAborted();
  const { fetch = sender.fetch ?? globalThis.fetch } = call.init;
  let response: Response;
  try {
    response = await fetch(request, sender.requestInitExt);
  } catch (error) {
    throw fail(error);
  }
  refuseRedirect(call.facts, response);
  const guarded = guardBody(response, {
    bytes: isBytes(attempt),
    limit: call.limits.maxResponseBytes,
    scope: parseAs === "stream" ? joined(scope, call.whole) : scope,
    fail,
    refuse: (what, text) => invalidResponse(call, response, what, text),
  });
  // A proxy's page, whatever was to come; JSON is checked by its own type.
  const isPage = response.ok && /^text\/html\b/i.test(response.headers.get("content-type") ?? "");
  if (isPage && (isBytes(attempt) || parseAs === "none")) {
    throw invalidResponse(call, response, "is HTML", await guarded.text());
  }
  return guarded;
}

/** Sets the credentials last, so that neither `headers` nor a middleware replaces them, and no middleware sees them. */
function authorize(sender: Sender, title: string, request: Request, secrets: Secrets): void {
  checkHost(sender, title, request.url);
  for (const { header } of Object.values(sender.schemes)) request.headers.delete(header);
  for (const [name, value] of secrets) request.headers.set(name, value);
}

function checkHost({ origin }: Sender, title: string, url: string): string {
  if (url.startsWith(`${origin}/`)) return url;
  throw new InvalidRequestError(
    `${title}: the request would leave for another host than baseUrl's. Set baseUrl instead.`,
  );
}

/**
 * Makes of openapi-fetch's result what the specification promises.
 *
 * @throws {InvalidResponseError} if JSON is promised, and it is none.
 */
function settle(sender: Sender, call: Call, { parseAs }: Attempt, result: Result): Result {
  const { facts, operation, given } = call;
  const { response } = result;
  const expectsBody = operation.response !== "none" && operation.method !== "HEAD";
  const source = { facts: { ...facts }, expectsBody, given };
  remember(response, source);
  if (!response.ok) return result;
  if (parseAs === "none") return { data: undefined, response };
  if (parseAs === "json") {
    const text = result.data as string | undefined;
    if (!text) return { data: undefined, response };
    const data = parseJson(source, response, text);
    const wrong = sender.validateResponse?.(facts.operation, response.status, data);
    if (wrong) throw invalidResponse(source, response, `is not as specified: ${wrong}`, text);
    return { data, response };
  }
  call.streams = result.data instanceof ReadableStream;
  const { size, byteLength } = Object(result.data) as { size?: number; byteLength?: number };
  return size === 0 || byteLength === 0 ? { data: undefined, response } : result;
}
