import type { Client, ClientOptions } from "openapi-fetch";
import { guardBody } from "./body.js";
import { credentialHeaders, type CredentialScheme, type ReadCredential } from "./credentials.js";
import { ConnectionError, InvalidRequestError, type CallFacts } from "./errors.js";
import { holdsStream, writeJson, type Init, type Limits, type Operation } from "./request.js";
import { parseJson, remember, type Result } from "./response.js";
import { until, type Scope } from "./time.js";
import { fillPath, writeQuery } from "./url.js";

/** What a client keeps to itself. */
export interface Sender {
  vendor: string;
  /** Where credentials may go. */
  origin: string;
  base: Client<Record<string, never>>;
  fetch: typeof globalThis.fetch | undefined;
  requestInitExt: RequestInit | undefined;
  headers: Record<string, string>;
  querySerializer: ClientOptions["querySerializer"];
  bodySerializer: ClientOptions["bodySerializer"];
  schemes: Record<string, CredentialScheme>;
  security: readonly (readonly string[])[];
  credentials: Record<string, ReadCredential | undefined>;
  /** Values for header parameters that a call leaves out. */
  parameters: Record<string, ReadCredential | undefined>;
  limits: Limits;
}

/** One call on its way. */
export interface Call {
  /** The vendor and the operation, for messages. */
  title: string;
  facts: CallFacts;
  operation: Operation;
  init: Init;
  header: Record<string, string>;
  /** Values that no message may repeat. */
  given: unknown[];
  /** Ends with the caller's abort and with the deadline. */
  whole: Scope;
  /** Whether the caller still reads the body when the call has resolved. */
  streams: boolean;
}

/**
 * Sends one request and reads its answer: openapi-fetch builds the one and parses the other; in between stands `fetch`.
 * `fail` turns what broke into what is thrown.
 */
export async function exchange(
  sender: Sender,
  call: Call,
  scope: Scope,
  fail: (error: unknown) => unknown,
): Promise<Result> {
  const { title, operation, init, header } = call;
  const { schemes, security, credentials } = sender;
  const { timeoutMs: _, deadlineMs: __, maxRetries: ___, parseAs = operation.response ?? "json", ...rest } = init;
  const bytes = parseAs !== "json" && parseAs !== "text" && parseAs !== "none";
  const given = credentialHeaders(title, operation.security ?? security, schemes, credentials);
  const secrets = await until(scope.signal, given);
  call.given.push(secrets.map(([, value]) => value.slice(value.indexOf(" ") + 1)));
  const { method, path } = operation;
  const result: Result = await sender.base.request(
    method as "get",
    path as never,
    {
      bodySerializer: operation.bodySerializer ?? sender.bodySerializer ?? ((body: unknown) => writeJson(title, body)),
      querySerializer: sender.querySerializer ?? ((query: Record<string, unknown>) => writeQuery(title, query)),
      ...rest,
      ...(holdsStream(init.body) && { duplex: "half" }),
      params: { ...init.params, path: init.params?.path ?? {}, header },
      pathSerializer: (template: string, values: Record<string, unknown>) => fillPath(title, template, values),
      // JSON is read as text, so that an error can say what came instead.
      parseAs: bytes ? parseAs : "text",
      signal: scope.signal,
      // Never followed: fetch would carry `x-api-key` and `sdp_suki_token` along to another host.
      redirect: "manual",
      async fetch(request: Request): Promise<Response> {
        authorize(sender, title, request, secrets);
        const { fetch = sender.fetch ?? globalThis.fetch } = init;
        try {
          const response = await until(scope.signal, fetch(request, sender.requestInitExt));
          call.streams = parseAs === "stream" && response.ok && response.body !== null;
          return guardBody(response, bytes, call.streams ? withParent(scope, call.whole) : scope, fail);
        } catch (error) {
          throw fail(error);
        }
      },
    } as never,
  );
  return settle(call, parseAs, result);
}

/** Sets the credentials last, so that neither `headers` nor a middleware replaces them, and no middleware sees them. */
function authorize(sender: Sender, title: string, request: Request, secrets: [name: string, value: string][]): void {
  if (!request.url.startsWith(`${sender.origin}/`)) {
    throw new InvalidRequestError(
      `${title}: the request would leave for another host than baseUrl's. Set baseUrl instead.`,
    );
  }
  for (const { header } of Object.values(sender.schemes)) request.headers.delete(header);
  for (const [name, value] of secrets) request.headers.set(name, value);
}

/** A streamed body outlives its call, and so do the call's ties to the caller's signal. */
const withParent = (scope: Scope, parent: Scope): Scope => ({
  ...scope,
  end() {
    scope.end();
    parent.end();
  },
});

/**
 * Makes of openapi-fetch's result what the specification promises.
 *
 * @throws {ConnectionError} if the answer is a redirect, or comes from where one led.
 * @throws {InvalidResponseError} if JSON is promised, and it is none.
 */
function settle({ facts, operation, given }: Call, parseAs: string, result: Result): Result {
  const { response } = result;
  const redirect = [301, 302, 303, 307, 308].includes(response.status) || response.type === "opaqueredirect";
  if (redirect || response.redirected) {
    const status = response.status ? `${response.status} ` : "";
    throw new ConnectionError({ ...facts }, `${status}redirect refused: it would carry the credentials elsewhere`);
  }
  const expectsBody = operation.response !== "none" && operation.method !== "HEAD";
  remember(response, { facts: { ...facts }, expectsBody, given });
  if (!response.ok) return result;
  if (parseAs === "none") return { response };
  if (parseAs === "json")
    return { data: result.data ? parseJson(facts, response, result.data as string) : undefined, response };
  return result;
}
