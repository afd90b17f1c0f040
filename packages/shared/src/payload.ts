import { mergeHeaders } from "openapi-fetch";
import { InvalidRequestError } from "./errors.js";
import type { Init, Operation } from "./request.js";

type Serializer = NonNullable<Operation["bodySerializer"]>;

/** What `fetch` takes as a body; written so that it is known without the DOM's types, too. */
export type Payload = NonNullable<RequestInit["body"]>;

/** Whether the body can be sent only once. */
export function holdsStream(body: unknown): boolean {
  const isStream = (value: unknown): boolean => value instanceof ReadableStream;
  if (isStream(body)) return true;
  return Object.values(Object(body))
    .flat()
    .some((value) => isStream(value) || isStream(Object(value).stream));
}

/**
 * What of a call's `init` says its body: written here, since openapi-fetch drops the content type that a serializer sets.
 */
export function writePayload(
  call: string,
  { body, headers }: Init,
  serialize: Serializer | undefined,
  signal: AbortSignal,
  ...others: (Record<string, string> | undefined)[]
): Record<string, unknown> {
  if (body === undefined) return {};
  const merged = mergeHeaders(...others, headers);
  const given = merged.get("content-type");
  const written = serialize ? serialize(body as never, merged) : writeJson(call, body);
  const type = merged.get("content-type");
  return {
    // Node's fetch goes on reading a stream when its request has been aborted.
    body: written instanceof ReadableStream ? written.pipeThrough(new TransformStream(), { signal }) : written,
    bodySerializer: (body: unknown) => body,
    ...(type !== given && { headers: { ...headers, "content-type": type } }),
    ...(holdsStream(body) && { duplex: "half" }),
  };
}

/** @throws {InvalidRequestError} if the body has a circle or a BigInt in it. */
function writeJson(call: string, body: unknown): Payload {
  if (body instanceof FormData || body instanceof Blob || body instanceof ReadableStream) return body;
  try {
    return JSON.stringify(body);
  } catch {
    throw new InvalidRequestError(
      `${call}: the body cannot be written as JSON: it refers to itself or holds a BigInt.`,
    );
  }
}
