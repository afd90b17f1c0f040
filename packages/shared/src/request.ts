import { baseUrlOf, type Call, type PreparedRequest } from "./call.js";
import { setCredentials, withoutCredentials } from "./headers.js";
import type { HeaderRecord } from "./header-values.js";
import type { FetchBody } from "./options.js";
import { serializePath } from "./path.js";
import { serializeQuery } from "./query.js";
import { serializeBody, type RequestBody } from "./request-body.js";
import { isStream } from "./values.js";

/** Builds the request of a method's call: a URL and a plain init, which any library's `fetch` takes. */
export function prepareRequest(call: Call): PreparedRequest {
  const { title, operation, init } = call;
  const { path = {}, query: given } = init.params ?? {};
  const query = given ? serializeQuery(title, given, operation.serializers?.query) : "";
  const url = baseUrlOf(call) + serializePath(title, operation.path, path, operation.serializers?.path);
  const written = serializeBody(call);
  const headers = mergeHeaders(call, written);
  return {
    query,
    headers,
    body: written.body,
    isOneShot: isStream(written.body),
    fetch: init.fetch,
    toArguments(credentials, signal) {
      const own = Object.assign({}, headers);
      const target = setCredentials(query ? `${url}?${query}` : url, own, credentials);
      return [target, fetchInit(call, own, signal, written)];
    },
  };
}

// `Object.assign` and not a spread: what is then added to a spread object costs V8 more than a microsecond for each field.

function mergeHeaders(
  { state, operation, init, headers, headerParams }: Call,
  { body, type }: RequestBody,
): HeaderRecord {
  const accept = init.accept ?? operation.accept ?? "application/json";
  const merged: HeaderRecord = Object.assign({ accept }, state.headers, headers, headerParams);
  // What is written here, only its writer knows the type of.
  if (type) merged["content-type"] = type;
  else if ((type === null || body === undefined) && "content-type" in merged) delete merged["content-type"];
  return withoutCredentials(merged, state);
}

function fetchInit(
  { state, operation, init, fetchOptions }: Call,
  headers: HeaderRecord,
  signal: AbortSignal,
  { body }: RequestBody,
): RequestInit {
  const given = [state.fetchOptions, fetchOptions, init.requestInitExt];
  const own = { method: operation.method, redirect: redirectMode(body), headers, signal };
  return Object.assign({}, noStore(), ...given, own, body === undefined ? undefined : bodyInit(body));
}

const bodyInit = (body: FetchBody): RequestInit =>
  isStream(body) ? ({ body, duplex: "half" } as RequestInit) : { body };

let cacheInit: { cache?: "no-store" } | undefined;

/** Frameworks answer from a cache of theirs unless they are asked not to; some runtimes throw on the field. */
export function noStore(): { cache?: "no-store" } {
  if (cacheInit) return cacheInit;
  const init = { cache: "no-store" } as const;
  try {
    cacheInit = new Request("https://localhost", init).cache === init.cache ? init : {};
  } catch {
    cacheInit = {};
  }
  return cacheInit;
}

/**
 * Redirects are never followed: fetch would carry `x-api-key` and `sdp_suki_token` along to another host. "manual" tells
 * which status it was; but Node then keeps a copy of the body, which may be a file, for the request that will not follow.
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
 */
export function redirectMode(body: unknown): "manual" | "error" {
  const { process } = globalThis as { process?: { versions?: { undici?: string } } };
  return body !== undefined && typeof body !== "string" && process?.versions?.undici ? "error" : "manual";
}
