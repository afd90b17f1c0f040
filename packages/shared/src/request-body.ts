import type { Call } from "./call.js";
import type { FetchBody } from "./options.js";
import { InvalidRequestError } from "./errors.js";
import { toJson } from "./to-json.js";
import { isBlob, isBytes, isFormData, isStream } from "./values.js";

/** A call's body, as `fetch` accepts it. */
export interface RequestBody {
  body?: FetchBody;
  /** The content type; `null` if `fetch` sets it, `undefined` if the caller does. */
  type?: string | null;
}

/**
 * Serializes a call's body.
 *
 * @throws {InvalidRequestError} if it cannot be serialized.
 */
export function serializeBody(call: Call): RequestBody {
  const { title, state, operation, init } = call;
  const { body } = init;
  if (body === undefined) return {};
  if (["GET", "HEAD"].includes(operation.method)) {
    throw new InvalidRequestError(`${title}: a ${operation.method} request has no body. Leave it out.`);
  }
  const serialize = init.bodySerializer ?? operation.bodySerializer;
  if (!serialize) return writeJson(title, body);
  const headers = new Headers({ ...state.headers, ...call.headers });
  const before = headers.get("content-type");
  const written = serialize(body as never, headers, title, init.contentType);
  const type = headers.get("content-type");
  if (isFormData(written)) return { body: written, type: null };
  return { body: isStream(written) ? abortable(call, written) : written, ...(type !== before && { type }) };
}

/** Ends a stream together with its call: Node's fetch keeps reading it after an abort. */
const abortable = ({ timer }: Call, stream: ReadableStream): ReadableStream =>
  stream.pipeThrough(new TransformStream(), { signal: timer.signal });

function writeJson(title: string, body: unknown): RequestBody {
  if (isFormData(body)) return { body, type: null };
  if (isBlob(body) || isStream(body)) return { body };
  if (isBytes(body)) throw new InvalidRequestError(`${title}: the body is bytes. Expected what JSON can carry.`);
  return { body: toJson(body, `${title}: the body`), type: "application/json" };
}
