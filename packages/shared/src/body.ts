import { isVendorClientError } from "./errors.js";
import { until, type Scope } from "./time.js";

/** What an answer's body is read under. */
export interface Guard {
  /** Whether the body is bytes for the caller, not a text for us. */
  bytes: boolean;
  /** How many bytes it may have; 0 for any number. */
  limit: number;
  scope: Scope;
  /** Turns what breaks into what is thrown. */
  fail: (error: unknown) => unknown;
  /** Makes the error for a body that came, but cannot be right. */
  refuse: (what: string, text: string) => Error;
}

/**
 * Puts an answer's body under the attempt's limits, whoever reads it. The caller waits for a text only as long as the scope
 * lasts; of bytes, each chunk has the limit for itself, since a large file may take its time.
 */
export function guardBody(response: Response, guard: Guard): Response {
  if (guard.bytes && response.ok && response.body) return guardBytes(response, response.body, guard);
  const text = async (): Promise<string> => {
    try {
      return await readText(response, guard);
    } catch (error) {
      // A failure is known by its status, with or without the rest of its body.
      if (!response.ok && !guard.scope.signal.aborted) return "";
      throw isVendorClientError(error) ? error : guard.fail(error);
    }
  };
  return Object.defineProperty(response, "text", { value: text, configurable: true });
}

async function readText(response: Response, { limit, refuse }: Guard): Promise<string> {
  const size = Number(response.headers.get("content-length"));
  if (limit > 0 && size > limit) {
    await response.body?.cancel();
    throw refuse(tooLarge(limit), "");
  }
  const bytes =
    limit > 0 && response.body ? await readUpTo(limit, response.body, refuse) : await response.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: response.ok }).decode(bytes);
  } catch {
    throw refuse("is not valid UTF-8", new TextDecoder().decode(bytes));
  }
}

const tooLarge = (limit: number): string => `is larger than maxResponseBytes (${limit})`;

async function readUpTo(
  limit: number,
  body: ReadableStream<Uint8Array>,
  refuse: Guard["refuse"],
): Promise<ArrayBuffer> {
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).arrayBuffer();
    size += value.length;
    chunks.push(value as Uint8Array<ArrayBuffer>);
    if (size > limit) {
      reader.cancel().catch(() => {});
      throw refuse(tooLarge(limit), await new Blob(chunks).slice(0, 2000).text());
    }
  }
}

function guardBytes(response: Response, body: ReadableStream<Uint8Array>, guard: Guard): Response {
  const { status, statusText, headers, url } = response;
  const guarded = new Response(guardStream(body, guard), { status, statusText, headers });
  // Bun forgets the type of a body that is a stream.
  const blob = async (): Promise<Blob> =>
    new Blob([await guarded.arrayBuffer()], { type: headers.get("content-type") ?? "" });
  return Object.defineProperties(guarded, { url: { value: url }, blob: { value: blob } });
}

function guardStream(
  body: ReadableStream<Uint8Array>,
  { scope, limit, fail, refuse }: Guard,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let size = 0;
  // The clock runs only while the vendor is waited for: a slow consumer is not the vendor's fault.
  scope.pause();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        scope.arm();
        try {
          const { done, value } = await until(scope.signal, reader.read());
          scope.pause();
          size += value?.length ?? 0;
          if (limit > 0 && size > limit) throw refuse(tooLarge(limit), "");
          if (!done) return controller.enqueue(value);
          scope.end();
          controller.close();
        } catch (error) {
          scope.end();
          controller.error(isVendorClientError(error) ? error : fail(error));
          reader.cancel(error).catch(() => {});
        }
      },
      cancel(reason) {
        scope.end();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
