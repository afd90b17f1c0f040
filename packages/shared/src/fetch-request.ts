import { baseUrlOf, type Call, type PreparedRequest } from "./call.js";
import { InvalidRequestError } from "./errors.js";
import { isRepeatable, setCredentials, withoutCredentials } from "./headers.js";
import { noStore, redirectMode } from "./request.js";
import { isStream } from "./values.js";

/** Prepares a request that openapi-fetch and its middleware have built. `body` is the serialized body. */
export function prepareFromRequest(call: Call, request: Request, body: unknown): PreparedRequest {
  const { state, operation, headerParams, init } = call;
  checkHost(call, request.url);
  const headers = new Headers({ accept: operation.accept ?? "application/json" });
  for (const [name, value] of [...Object.entries(headerParams), ...request.headers]) headers.set(name, value);
  const plain = withoutCredentials(Object.fromEntries(headers), state);
  const isWhole = body === undefined || typeof body === "string";
  // Sending a file twice would require buffering it.
  const isOneShot = isStream(body) || (!isWhole && !isRepeatable(operation, plain));
  const ext = init.requestInitExt;
  return {
    query: new URL(request.url).search.slice(1),
    headers: plain,
    body,
    isOneShot,
    toArguments(credentials, signal) {
      const own = Object.assign({}, plain);
      const url = setCredentials(request.url, own, credentials);
      const copy = isOneShot ? request : request.clone();
      const Request = request.constructor as typeof globalThis.Request;
      // A `Request` as the second argument is read as an init, so it keeps the new URL.
      const from = url === request.url ? copy : new Request(url, copy);
      const sent = new Request(from, {
        headers: own,
        signal,
        redirect: redirectMode(body),
        // Given an init, `Request` resets these: https://fetch.spec.whatwg.org/#dom-request
        referrer: request.referrer,
        referrerPolicy: request.referrerPolicy,
        ...(request.cache === "default" && noStore()),
      });
      return ext ? [sent, ext] : [sent];
    },
  };
}

/** @throws {InvalidRequestError} if the request, and the credentials with it, would go to another host. */
export function checkHost(call: Call, url: string): string {
  if (url.startsWith(`${new URL(baseUrlOf(call)).origin}/`)) return url;
  throw new InvalidRequestError(
    `${call.title}: the request would go to another host than baseUrl's. Set baseUrl instead.`,
  );
}
