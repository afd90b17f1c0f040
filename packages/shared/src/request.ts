import { baseUrlOf, type Call, type PreparedRequest } from "./call.js";
import { setCredentials } from "./headers.js";
import type { HeaderRecord } from "./header-values.js";
import { serializePath } from "./path.js";
import { serializeQuery } from "./query.js";
import { serializeBody, type RequestBody } from "./request-body.js";
import { isStream } from "./values.js";

/** Builds the request of a method's call: a URL and a plain init, which any library's `fetch` takes. */
export function prepareRequest(call: Call): PreparedRequest {
  const { state, title, operation, init } = call;
  const { path = {}, query } = init.params ?? {};
  const search = query ? serializeQuery(title, query, operation.serializers?.query) : "";
  const url = baseUrlOf(call) + serializePath(title, operation.path, path, operation.serializers?.path);
  const written = serializeBody(call);
  const headers = mergeHeaders(call, written);
  return {
    query: search,
    headers,
    body: written.body,
    isOneShot: isStream(written.body),
    fetch: init.fetch ?? state.options.fetch,
    toArguments(auth, signal) {
      const own = { ...headers };
      const target = setCredentials(search ? `${url}?${search}` : url, own, state.definition, auth);
      return [target, { ...fetchInit(call, written), headers: own, signal }];
    },
  };
}

function mergeHeaders(
  { state, operation, init, headers, headerParams }: Call,
  { body, type }: RequestBody,
): HeaderRecord {
  const merged = {
    accept: init.accept ?? operation.accept ?? "application/json",
    ...state.headers,
    ...headers,
    ...headerParams,
  };
  // What is written here, only its writer knows the type of.
  if (type === null || body === undefined) delete (merged as HeaderRecord)["content-type"];
  return type ? { ...merged, "content-type": type } : merged;
}

/** Makes the fields of `fetch`'s init that are the same for each attempt. */
function fetchInit({ state, operation, init, fetchOptions }: Call, { body }: RequestBody): RequestInit {
  const own = {
    ...noStore(),
    ...state.fetchOptions,
    ...fetchOptions,
    ...state.options.requestInitExt,
    ...init.requestInitExt,
    method: operation.method,
    redirect: redirectMode(body),
  };
  if (body === undefined) return own;
  return isStream(body) ? ({ ...own, body, duplex: "half" } as RequestInit) : { ...own, body };
}

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
