import { mergeHeaders } from "openapi-fetch";
import type { Call } from "./call.js";
import { InvalidRequestError } from "./errors.js";

/** What `fetch` takes as a body; written so that it is known without the DOM's types, too. */
export type FetchBody = NonNullable<RequestInit["body"]>;

/** A call's body as `fetch` takes it. */
export interface Payload {
  body?: FetchBody | undefined;
  /** The content type, if a serializer has set one. */
  type?: string | null | undefined;
  duplex?: "half" | undefined;
}

/** Whether the body can be sent only once. */
export function holdsStream(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  const isStream = (value: unknown): boolean => value instanceof ReadableStream;
  if (isStream(body)) return true;
  return Object.values(body)
    .flat()
    .some((value) => isStream(value) || isStream(Object(value).stream));
}

/**
 * Writes a call's body: here, since openapi-fetch drops the content type that a serializer sets.
 *
 * @throws {InvalidRequestError} if it cannot be written.
 */
export function writePayload({ title, sender, operation, init, header, scope }: Call): Payload {
  const { body, headers } = init;
  if (body === undefined) return {};
  if (["GET", "HEAD"].includes(operation.method)) {
    throw new InvalidRequestError(`${title}: a ${operation.method} request carries no body. Leave body out.`);
  }
  const serialize = init.bodySerializer ?? operation.bodySerializer ?? sender.bodySerializer;
  if (!serialize) return { body: writeJson(title, body) };
  const merged = mergeHeaders(sender.headers, header, headers);
  const given = merged.get("content-type");
  const written = serialize(body as never, merged) as FetchBody;
  const type = merged.get("content-type");
  return {
    // Node's fetch goes on reading a stream when its request has been aborted.
    body: written instanceof ReadableStream ? written.pipeThrough(new TransformStream(), scope) : written,
    ...(type !== given && { type }),
    ...(holdsStream(body) && { duplex: "half" }),
  };
}

/** @throws {InvalidRequestError} if the body has a circle or a BigInt in it. */
function writeJson(call: string, body: unknown): FetchBody {
  if (body instanceof FormData || body instanceof Blob || body instanceof ReadableStream) return body;
  try {
    return JSON.stringify(body);
  } catch {
    throw new InvalidRequestError(
      `${call}: the body cannot be written as JSON: it refers to itself or holds a BigInt.`,
    );
  }
}
