import { credentialContext, type Call, type ClientState } from "./call.js";
import type { SentCredentials } from "./credentials.js";
import type { Operation } from "./definition.js";
import { readHeaders, type HeaderRecord } from "./header-values.js";
import type { HeadersOption } from "./options.js";
import { isGiven } from "./query.js";
import { isPromise } from "./values.js";

const idempotencyKey = "idempotency-key";

/**
 * Collects the header parameters of a call: the caller's, the client's defaults, and an idempotency key if the
 * operation takes one. All attempts share that key.
 */
export function headerParameters(call: Call): HeaderRecord | Promise<HeaderRecord> {
  const { title, operation, init, headers, state } = call;
  const parameters = readHeaders(title, writeHeaders(title, operation, init.params?.header));
  const waits: PromiseLike<unknown>[] = [];
  for (const parameter of operation.headers ?? []) {
    const name = parameter.toLowerCase();
    if (parameters[name] || headers[name]) continue;
    const reader = state.headerDefaults[parameter];
    const value = name === idempotencyKey ? crypto.randomUUID() : reader?.read(credentialContext(call));
    if (isPromise(value)) {
      call.waitingFor = reader?.option;
      waits.push(value.then((text) => (parameters[name] = text)));
    } else if (value) parameters[name] = value;
  }
  return waits.length > 0 ? Promise.all(waits).then(() => parameters) : parameters;
}

/** Serializes the header parameters that are not plain text. */
export function writeHeaders(
  title: string,
  { serializers }: Operation,
  given: Record<string, unknown> | undefined,
): HeadersOption | undefined {
  if (!given || !serializers?.header) return given as HeadersOption | undefined;
  const written = { ...given };
  for (const [name, write] of Object.entries(serializers.header))
    if (isGiven(written[name])) written[name] = write(title, name, written[name]);
  return written as HeadersOption;
}

/** Checks whether an operation is safe to retry. */
export const isRepeatable = ({ method, idempotent }: Operation, headers: HeaderRecord): boolean =>
  /^(GET|HEAD|PUT|DELETE)$/.test(method) || idempotent === true || Boolean(headers[idempotencyKey]);

/** Removes the caller's headers that would replace a credential, even one that this operation does not use. */
export function withoutCredentials(headers: HeaderRecord, { credentialHeaders }: ClientState): HeaderRecord {
  for (const name of credentialHeaders) if (name in headers) delete headers[name];
  return headers;
}

/** Adds the credentials to a request and returns the URL to use. */
export function setCredentials(url: string, headers: HeaderRecord, credentials: SentCredentials): string {
  for (const [{ header, kind }, text] of credentials) {
    if (header) headers[header.toLowerCase()] = text;
    url = kind?.put?.(url, headers, text) ?? url;
  }
  return url;
}
