import { broke, limit, sourceOf, wantsBytes, type Call } from "./call.js";
import { isVendorClientError } from "./errors.js";
import { invalidResponse } from "./response.js";

/**
 * Puts an answer's body under the call's limits, whoever reads it. Of bytes, each chunk has the time limit for itself,
 * since a large file may take its time.
 */
export function guardBody(call: Call, response: Response): Response {
  if (wantsBytes(call) && response.ok && response.body) return guardBytes(call, response, response.body);
  return Object.defineProperty(response, "text", { value: () => readText(call, response), configurable: true });
}

/** Reads an answer's text. A failure is known by its status, with or without the rest of its body. */
export async function readText(call: Call, response: Response): Promise<string> {
  try {
    return decode(call, response, await readBytes(call, response));
  } catch (error) {
    if (!response.ok && !call.scope.aborted) return "";
    throw cutOff(call, error);
  }
}

/** The error of a body that does not come to its end. */
export const cutOff = (call: Call, error: unknown): unknown =>
  isVendorClientError(error) ? error : broke(call, error);

/** Reads the bytes of an answer, or no more than `maxResponseBytes`. */
export function readBytes(call: Call, response: Response): Promise<ArrayBuffer> {
  const max = limit(call, "maxResponseBytes");
  return max > 0 && response.body ? readUpTo(max, call, response) : response.arrayBuffer();
}

/** @throws {InvalidResponseError} if a success is not valid UTF-8. */
export function decode(call: Call, response: Response, bytes: ArrayBuffer): string {
  try {
    return (response.ok ? strict : lenient).decode(bytes);
  } catch {
    throw refusal(call, response, "is not valid UTF-8", lenient.decode(bytes));
  }
}

const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder();

const refusal = (call: Call, response: Response, what: string, text: string): Error =>
  invalidResponse(sourceOf(call), response, what, text);

async function readUpTo(max: number, call: Call, response: Response): Promise<ArrayBuffer> {
  const reader = response.body!.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const stop = (text: string): Error => {
    reader.cancel().catch(() => {});
    return tooLarge(call, response, max, text);
  };
  if (Number(response.headers.get("content-length")) > max) throw stop("");
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).arrayBuffer();
    size += value.length;
    chunks.push(value);
    if (size > max) throw stop(await new Blob(chunks).slice(0, 2000).text());
  }
}

const tooLarge = (call: Call, response: Response, max: number, text: string): Error =>
  refusal(call, response, `is larger than maxResponseBytes (${max})`, text);

function guardBytes(call: Call, response: Response, body: ReadableStream<Uint8Array>): Response {
  const { status, statusText, headers, url } = response;
  const guarded = new Response(guardStream(call, response, body), { status, statusText, headers });
  // Bun forgets the type of a body that is a stream.
  const blob = async (): Promise<Blob> =>
    new Blob([await guarded.arrayBuffer()], { type: headers.get("content-type") ?? "" });
  return Object.defineProperties(guarded, { url: { value: url }, blob: { value: blob } });
}

function guardStream(call: Call, response: Response, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const { scope } = call;
  const reader = body.getReader();
  const max = limit(call, "maxResponseBytes");
  let size = 0;
  // The clock runs only while the vendor is waited for: a slow consumer is not the vendor's fault.
  scope.pause();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        scope.arm(limit(call, "timeoutMs"));
        try {
          const { done, value } = await scope.until(reader.read());
          scope.pause();
          size += value?.length ?? 0;
          if (max > 0 && size > max) throw tooLarge(call, response, max, "");
          if (!done) return controller.enqueue(value);
          scope.end();
          controller.close();
        } catch (error) {
          scope.end();
          controller.error(cutOff(call, error));
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
