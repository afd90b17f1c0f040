import type { Client, ClientOptions } from "openapi-fetch";
import { guardBody } from "./body.js";
import { credentialHeaders, type CredentialScheme, type ReadCredential } from "./credentials.js";
import { InvalidRequestError, type CallFacts } from "./errors.js";
import { writePayload } from "./payload.js";
import type { Init, Limits, Operation } from "./request.js";
import { parseJson, refuseRedirect, remember, type Result } from "./response.js";
import { joined, until, type Scope } from "./time.js";
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
  limits: Required<Limits>;
  header: Record<string, string>;
  /** Values that no message may repeat. */
  given: unknown[];
  /** Ends with the caller's abort and with the deadline. */
  whole: Scope;
  /** Whether the caller still reads the body when the call has resolved. */
  streams: boolean;
}

/** One attempt of a call: `fail` turns what broke into what is thrown. */
export interface Attempt {
  scope: Scope;
  parseAs: NonNullable<Init["parseAs"]>;
  fail: (error: unknown) => unknown;
}

type Secrets = [name: string, value: string][];

/** Sends one request and reads its answer: openapi-fetch builds the one and parses the other; in between stands `fetch`. */
export async function exchange(sender: Sender, call: Call, attempt: Attempt): Promise<Result> {
  const { title, operation, init, header, given } = call;
  const { signal } = attempt.scope;
  const security = operation.security ?? sender.security;
  const secrets = await until(signal, credentialHeaders(title, security, sender.schemes, sender.credentials));
  given.push(secrets.map(([, value]) => value.slice(value.indexOf(" ") + 1)));
  const { timeoutMs: _, deadlineMs: __, maxRetries: ___, ...rest } = init;
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
      fetch: (request: Request) => fetchOnce(sender, call, attempt, request, secrets),
    } as never,
  );
  return settle(call, attempt, await until(signal, request));
}

const isBytes = ({ parseAs }: Attempt): boolean => !["json", "text", "none"].includes(parseAs);

async function fetchOnce(
  sender: Sender,
  call: Call,
  attempt: Attempt,
  request: Request,
  secrets: Secrets,
): Promise<Response> {
  const { scope, parseAs, fail } = attempt;
  authorize(sender, call.title, request, secrets);
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
  return guardBody(response, isBytes(attempt), parseAs === "stream" ? joined(scope, call.whole) : scope, fail);
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
function settle(call: Call, { parseAs }: Attempt, result: Result): Result {
  const { facts, operation, given } = call;
  const { response } = result;
  const expectsBody = operation.response !== "none" && operation.method !== "HEAD";
  const source = { facts: { ...facts }, expectsBody, given };
  remember(response, source);
  if (!response.ok) return result;
  if (parseAs === "none") return { data: undefined, response };
  if (parseAs === "json") {
    return { data: result.data ? parseJson(source, response, result.data as string) : undefined, response };
  }
  call.streams = result.data instanceof ReadableStream;
  return result;
}
