import { cutOff, decode, guardBody, readBytes, readText } from "./body.js";
import { broke, parsedAs, sourceOf, wantsBytes, type Call } from "./call.js";
import { credentialHeaders, type Secrets } from "./credentials.js";
import { ConnectionError, InvalidRequestError } from "./errors.js";
import { writePayload } from "./payload.js";
import { invalidResponse, parseError, parseJson, refuseRedirect, type Outcome, type Result } from "./response.js";
import { fillPath, writeQuery } from "./url.js";

/** Reads the credentials for a call; told which were refused, perhaps new ones. */
export function readSecrets({ title, sender, operation }: Call, refused?: Secrets): Secrets | Promise<Secrets> {
  const { schemes, security, credentials } = sender;
  return credentialHeaders(title, operation.security ?? security, schemes, credentials, refused);
}

/** Sends one request and reads its answer. A network failure is returned, since it may be tried again; all else is thrown. */
export function exchange(call: Call): Promise<Outcome> {
  const send = (secrets: Secrets): Promise<Outcome> => {
    // A credential may have taken its time.
    call.scope.check();
    call.secrets.push(secrets);
    call.renewed = undefined;
    return call.plain ? sendPlain(call) : sendThroughOpenapiFetch(call);
  };
  const secrets = call.renewed ?? readSecrets(call);
  return secrets instanceof Promise ? secrets.then(send) : send(secrets);
}

/**
 * Redirects are never followed: fetch would carry `x-api-key` and `sdp_suki_token` along to another host. "manual" tells
 * which status it was; but Node then keeps a copy of the body, which may be a file, for the request that will not follow.
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
 */
function redirectMode(body: unknown): "manual" | "error" {
  const { process } = globalThis as { process?: { versions?: { undici?: string } } };
  return body !== undefined && typeof body !== "string" && process?.versions?.undici ? "error" : "manual";
}

/**
 * Sends what openapi-fetch would send if it has nothing else to do, without a `Request` and copies of all options, which
 * cost more than the rest of a call (docs/benchmarks.md).
 */
async function sendPlain(call: Call): Promise<Outcome> {
  const { init, sender } = call;
  const [url, request] = plainRequest(call);
  const custom = init.fetch ?? sender.fetch;
  let response: Response;
  try {
    // A `fetch` of the caller's gets a `Request`, as openapi-fetch gives it; the run time's own need not be given one.
    const own = custom && custom !== globalThis.fetch;
    response = await (own ? custom(new Request(url, request)) : globalThis.fetch(url, request));
  } catch (error) {
    return recover(call, broke(call, error));
  }
  try {
    const page = inspect(call, response);
    if (page) await page;
    if (!response.ok) return { error: parseError(await readText(call, response)), response };
    if (wantsBytes(call)) return settle(call, { data: await readData(call, response), response });
    let bytes: ArrayBuffer;
    try {
      bytes = await readBytes(call, response);
    } catch (error) {
      throw cutOff(call, error);
    }
    return settle(call, { data: decode(call, response, bytes), response });
  } catch (error) {
    return recover(call, error);
  }
}

/** Reads a success that is bytes for the caller. */
async function readData(call: Call, response: Response): Promise<unknown> {
  const guarded = guardBody(call, response);
  const parseAs = parsedAs(call) as "blob" | "arrayBuffer" | "stream";
  return parseAs === "stream" ? (guarded.body ?? undefined) : guarded[parseAs]();
}

function plainRequest(call: Call): [url: string, request: RequestInit] {
  const { sender, title, operation, init, header, scope } = call;
  const { body, type, duplex } = writePayload(call);
  const { path = {}, query } = init.params ?? {};
  const search = query ? writeQuery(title, query) : "";
  const url = sender.baseUrl + fillPath(title, operation.path, path) + (search && `?${search}`);
  const json = body === undefined || body instanceof FormData ? undefined : { "content-type": "application/json" };
  const headers = merge([json, sender.headers, init.headers, header, type ? { "content-type": type } : undefined]);
  // Last, so that no header of the caller's replaces a credential.
  for (const name in sender.schemes) delete headers[sender.schemes[name]!.header.toLowerCase()];
  for (const [name, value] of call.secrets.at(-1)!) headers[name.toLowerCase()] = value;
  const request = {
    method: operation.method,
    headers,
    body,
    duplex,
    redirect: redirectMode(body),
    // Made when `fetch` asks for it.
    get signal() {
      return scope.signal;
    },
  };
  return [url, request as RequestInit];
}

/** Hands the request to openapi-fetch, with all its options and middleware; in between stands `fetch`. */
async function sendThroughOpenapiFetch(call: Call): Promise<Outcome> {
  const { sender, title, operation, init, header, scope } = call;
  const { body, type, duplex } = writePayload(call);
  const { timeoutMs: _, deadlineMs: __, maxRetries: ___, maxResponseBytes: ____, ...rest } = init;
  const options = {
    querySerializer: sender.querySerializer ?? ((query: Record<string, unknown>) => writeQuery(title, query)),
    ...rest,
    ...(body !== undefined && { body, bodySerializer: (body: unknown) => body }),
    ...(type && { headers: { ...init.headers, "content-type": type } }),
    ...(duplex && { duplex }),
    params: { ...init.params, path: init.params?.path ?? {}, header },
    pathSerializer: (template: string, values: Record<string, unknown>) =>
      checkHost(call, fillPath(title, template, values)),
    // JSON is read as text, so that an error can say what came instead.
    parseAs: wantsBytes(call) ? parsedAs(call) : "text",
    signal: scope.signal,
    redirect: redirectMode(body),
    fetch: (request: Request) => fetchRequest(call, request),
  };
  try {
    return settle(
      call,
      await sender.base.request(operation.method as "get", operation.path as never, options as never),
    );
  } catch (error) {
    return recover(call, error);
  }
}

async function fetchRequest(call: Call, request: Request): Promise<Response> {
  const { init, sender } = call;
  checkHost(call, request.url);
  // Last, so that neither `headers` nor a middleware replaces a credential, and no middleware sees one.
  call.scope.check();
  for (const name in sender.schemes) request.headers.delete(sender.schemes[name]!.header);
  for (const [name, value] of call.secrets.at(-1)!) request.headers.set(name, value);
  const fetch = init.fetch ?? sender.fetch ?? globalThis.fetch;
  let response: Response;
  try {
    response = await fetch(request, sender.requestInitExt);
  } catch (error) {
    throw broke(call, error);
  }
  await inspect(call, response);
  return guardBody(call, response);
}

/** What is thrown, unless it is the network failure of this attempt. */
function recover(call: Call, error: unknown): ConnectionError {
  if (error instanceof ConnectionError && error === call.broken) return error;
  throw error;
}

function checkHost({ sender, title }: Call, url: string): string {
  if (url.startsWith(`${sender.origin}/`)) return url;
  throw new InvalidRequestError(
    `${title}: the request would leave for another host than baseUrl's. Set baseUrl instead.`,
  );
}

/** @throws {VendorClientError} if the answer is a redirect, or a page in place of what is not JSON. */
function inspect(call: Call, response: Response): Promise<never> | undefined {
  refuseRedirect(call, response);
  if (!response.ok || (!wantsBytes(call) && parsedAs(call) !== "none")) return undefined;
  // A proxy's page, whatever was to come; JSON is checked by its own type.
  if (!/^text\/html\b/i.test(response.headers.get("content-type") ?? "")) return undefined;
  return readText(call, response).then((text) => {
    throw invalidResponse(sourceOf(call), response, "is HTML", text);
  });
}

/** As openapi-fetch merges headers: `null` takes one away, `undefined` says nothing. */
function merge(all: (Record<string, string | null | undefined> | undefined)[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const headers of all) {
    for (const name in headers) {
      const value = headers[name];
      if (value === null) delete merged[name.toLowerCase()];
      else if (value !== undefined) merged[name.toLowerCase()] = value;
    }
  }
  return merged;
}

/**
 * Makes of openapi-fetch's result what the specification promises.
 *
 * @throws {InvalidResponseError} if JSON is promised, and it is none.
 */
function settle(call: Call, result: Result): Result {
  const { data, response } = result;
  if (!response.ok) return result;
  const parseAs = parsedAs(call);
  if (parseAs === "none" || data === "") return { data: undefined, response };
  if (parseAs === "json") return { data: parseJson(call, response, data as string | undefined), response };
  call.streams = data instanceof ReadableStream;
  const { size, byteLength } = Object(data) as { size?: number; byteLength?: number };
  return size === 0 || byteLength === 0 ? { data: undefined, response } : result;
}
