import type { Client, ClientOptions } from "openapi-fetch";
import { guardBody } from "./body.js";
import { credentialHeaders, type CredentialScheme, type ReadCredential } from "./credentials.js";
import { ConnectionError, InvalidRequestError, TimeoutError, type CallFacts } from "./errors.js";
import { redactor } from "./redact.js";
import {
  headerParameters,
  holdsStream,
  isRepeatable,
  writeJson,
  type Init,
  type Limits,
  type Operation,
} from "./request.js";
import { parseJson, remember, unwrap, type Result } from "./response.js";
import { retryDelay } from "./retry.js";
import { openScope, until, wait, type Scope } from "./time.js";
import { fillPath, writeQuery } from "./url.js";

/** What a client keeps to itself. */
export interface Sender {
  vendor: string;
  baseUrl: string;
  base: Client<Record<string, never>>;
  fetch: typeof globalThis.fetch | undefined;
  requestInitExt: RequestInit | undefined;
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
interface Call {
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

/** Sends a request, as often as it may be sent, and resolves to openapi-fetch's result. Every call goes through here. */
export async function send(sender: Sender, name: string, operation: Operation, init: Init = {}): Promise<Result> {
  const limits = { ...sender.limits, ...init };
  const { timeoutMs = 60_000, deadlineMs = 0, maxRetries = 2 } = limits;
  const facts = { vendor: sender.vendor, operation: name, method: operation.method, path: operation.path, attempts: 0 };
  const whole = openScope(init.signal, deadlineMs, () => new TimeoutError({ ...facts }, "deadlineMs", deadlineMs));
  const given = [init.params, init.headers, init.body];
  const call: Call = {
    title: `${sender.vendor} ${name}`,
    facts,
    operation,
    init,
    header: {},
    given,
    whole,
    streams: false,
  };
  const started = Date.now();
  whole.arm();
  try {
    call.header = await until(whole.signal, headerParameters(call.title, operation, init, sender.parameters));
    const repeatable = isRepeatable(operation, init, call.header);
    for (;;) {
      facts.attempts++;
      const outcome = await attempt(sender, call, timeoutMs);
      const delay = repeatable && facts.attempts <= maxRetries ? retryDelay(facts, outcome) : undefined;
      if (delay === undefined) {
        if (outcome instanceof ConnectionError) throw outcome;
        return outcome;
      }
      if (deadlineMs > 0 && Date.now() + delay >= started + deadlineMs) {
        const cause =
          outcome instanceof ConnectionError ? outcome : await unwrap(outcome).catch((error: unknown) => error);
        throw new TimeoutError({ ...facts }, "deadlineMs", deadlineMs, cause);
      }
      await wait(whole.signal, delay);
    }
  } finally {
    if (call.streams) whole.pause();
    else whole.end();
  }
}

/** Sends one request. A network failure is returned, since it may be tried again; everything else is thrown. */
async function attempt(sender: Sender, call: Call, timeoutMs: number): Promise<Result | ConnectionError> {
  const { facts, operation } = call;
  const scope = openScope(call.whole.signal, timeoutMs, () => new TimeoutError({ ...facts }, "timeoutMs", timeoutMs));
  let broken: ConnectionError | undefined;
  const fail = (error: unknown): unknown => {
    if (scope.signal.aborted) return scope.signal.reason;
    return (broken = new ConnectionError({ ...facts }, `no answer${codeOf(error)}`, redactor(call.given).cause(error)));
  };
  scope.arm();
  try {
    const credentials = await until(
      scope.signal,
      credentialHeaders(call.title, operation.security ?? sender.security, sender.schemes, sender.credentials),
    );
    call.given.push(credentials.map(([, value]) => value.slice(value.indexOf(" ") + 1)));
    const result = await exchange(sender, call, credentials, scope, fail);
    refuseRedirect(facts, result.response);
    remember(result.response, {
      facts: { ...facts },
      expectsBody: operation.response !== "none" && operation.method !== "HEAD",
      given: call.given,
    });
    return result;
  } catch (error) {
    if (error === broken) return broken as ConnectionError;
    throw error;
  } finally {
    if (!call.streams) scope.end();
  }
}

/** Has openapi-fetch build the request and read the answer; in between, sets the credentials and sends it. */
async function exchange(
  sender: Sender,
  call: Call,
  credentials: [name: string, value: string][],
  scope: Scope,
  fail: (error: unknown) => unknown,
): Promise<Result> {
  const { title, facts, operation, init, header } = call;
  const { timeoutMs: _, deadlineMs: __, maxRetries: ___, parseAs = operation.response ?? "json", ...rest } = init;
  const bytes = parseAs !== "json" && parseAs !== "text" && parseAs !== "none";
  const result: Result = await sender.base.request(
    operation.method as "get",
    operation.path as never,
    {
      bodySerializer: operation.bodySerializer ?? sender.bodySerializer ?? ((body: unknown) => writeJson(title, body)),
      querySerializer:
        sender.querySerializer ?? ((query: unknown) => writeQuery(title, query as Record<string, unknown>)),
      ...rest,
      ...(holdsStream(init.body) && { duplex: "half" }),
      params: { ...init.params, path: init.params?.path ?? {}, header },
      pathSerializer: (path: string, values: Record<string, unknown>) => fillPath(title, path, values),
      // JSON is read as text, so that an error can say what came instead.
      parseAs: bytes ? parseAs : "text",
      signal: scope.signal,
      // Never followed: fetch would carry `x-api-key` and `sdp_suki_token` along to another host.
      redirect: "manual",
      async fetch(request: Request): Promise<Response> {
        if (new URL(request.url).origin !== new URL(sender.baseUrl).origin) {
          throw new InvalidRequestError(
            `${title}: a request to another host than baseUrl's is refused. Set baseUrl instead.`,
          );
        }
        // Set last, so that neither `headers` nor a middleware replaces them, and no middleware sees them.
        for (const { header } of Object.values(sender.schemes)) request.headers.delete(header);
        for (const [name, value] of credentials) request.headers.set(name, value);
        const { fetch = sender.fetch ?? globalThis.fetch } = init;
        try {
          const response = await until(scope.signal, fetch(request, sender.requestInitExt));
          call.streams = parseAs === "stream" && response.ok && response.body !== null;
          return guardBody(response, bytes, scope, fail);
        } catch (error) {
          throw fail(error);
        }
      },
    } as never,
  );
  if (!result.response.ok) return result;
  if (parseAs === "none") delete result.data;
  else if (parseAs === "json")
    result.data = result.data ? parseJson(facts, result.response, result.data as string) : undefined;
  return result;
}

/** @throws {ConnectionError} if the answer is a redirect, or comes from where one led. */
function refuseRedirect(facts: CallFacts, response: Response): void {
  const redirect = [301, 302, 303, 307, 308].includes(response.status) || response.type === "opaqueredirect";
  if (!redirect && !response.redirected) return;
  throw new ConnectionError(
    { ...facts },
    `${response.status || "a"} redirect refused, which would carry the credentials elsewhere`,
  );
}

/** The system's name for what broke, such as ` (ECONNRESET)`. */
function codeOf(error: unknown): string {
  const code: unknown = Object(error).code ?? Object(Object(error).cause).code;
  return typeof code === "string" && /^[A-Z][A-Z_\d]+$/.test(code) ? ` (${code})` : "";
}
