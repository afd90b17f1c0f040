import { maxResponseBytes, parsedAs, timeoutMs, type Call } from "./call.js";
import { invalidResponse, timeoutError, toError } from "./to-error.js";

/** A body that is not as it should be; becomes an `InvalidResponseError`. */
export class BodyProblem extends Error {
  readonly text: string;

  constructor(problem: string, text: string) {
    super(problem);
    this.text = text;
  }
}

/** Made when first needed: not every environment has one, such as jest's with jsdom. */
const decode = (bytes: ArrayBuffer, fatal: boolean): string => new TextDecoder("utf-8", { fatal }).decode(bytes);

/**
 * Reads the text of a success.
 *
 * @throws {BodyProblem} if it is too large, or not valid UTF-8.
 */
export async function readText(call: Call, response: Response): Promise<string> {
  const bytes = await readBytes(response, maxResponseBytes(call), tooLarge);
  try {
    return decode(bytes, true);
  } catch {
    throw new BodyProblem("is not valid UTF-8", decode(bytes.slice(0, 2000), false));
  }
}

/** Reads the text of a failure, which is known by its status, with or without the rest of its body. */
export async function readFailureText(call: Call, response: Response): Promise<string> {
  try {
    return decode(await readBytes(response, maxResponseBytes(call), () => new ArrayBuffer(0)), false);
  } catch (error) {
    if (call.timer.aborted) throw error;
    return "";
  }
}

type OnTooLarge = (max: number, beginning: ArrayBuffer) => ArrayBuffer;

const tooLarge: OnTooLarge = (max, beginning) => {
  throw new BodyProblem(`is larger than maxResponseBytes (${max})`, decode(beginning, false));
};

/** Reads the bytes of a body, or no more than `max`, of decoded bytes. */
async function readBytes(response: Response, max: number, onTooLarge: OnTooLarge): Promise<ArrayBuffer> {
  const { headers, body } = response;
  // What is compressed says nothing of its size.
  const length = headers.has("content-encoding") ? NaN : Number(headers.get("content-length") ?? NaN);
  if (max === 0 || !body || length <= max) return response.arrayBuffer();
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).arrayBuffer();
    size += value.length;
    chunks.push(value);
    if (size <= max) continue;
    reader.cancel().catch(() => {});
    return onTooLarge(max, await new Blob(chunks).slice(0, 2000).arrayBuffer());
  }
}

/** Reads a success that is bytes for the caller: a `Blob`, an `ArrayBuffer` or a stream; none is `undefined`. */
export async function readFile(call: Call, response: Response): Promise<unknown> {
  const { body, headers } = response;
  if (!body) return undefined;
  if (parsedAs(call) === "stream") {
    call.isStreaming = true;
    return guardStream(call, response, body, (error) => streamError(call, response, error));
  }
  const bytes = await new Response(guardStream(call, response, body, (error) => error)).arrayBuffer();
  if (bytes.byteLength === 0) return undefined;
  return parsedAs(call) === "blob" ? new Blob([bytes], { type: headers.get("content-type") ?? "" }) : bytes;
}

/** Makes what the reader of a stream gets when it breaks. */
function streamError(call: Call, response: Response, error: unknown): unknown {
  const { timer } = call;
  if (timer.aborted) return timer.expired ? timeoutError(call) : timer.reason;
  if (error instanceof BodyProblem) return invalidResponse(call, response, error.message, error.text);
  return toError(call, { kind: "network", cause: error });
}

/**
 * Puts a stream under the call's limits: each chunk has the time limit for itself, since a large file may take its time.
 * The clock runs while the vendor is waited for, as a slow reader is not the vendor's fault; and until the first read, so
 * that a stream that nobody reads does not keep its connection.
 */
function guardStream(
  call: Call,
  response: Response,
  body: ReadableStream<Uint8Array>,
  toReadError: (error: unknown) => unknown,
): ReadableStream<Uint8Array> {
  const { timer } = call;
  const reader = body.getReader();
  const max = maxResponseBytes(call);
  let size = 0;
  const release = (reason: unknown): void => {
    timer.dispose();
    reader.cancel(reason).catch(() => {});
  };
  timer.restart(timeoutMs(call));
  const whole = async (): Promise<ReadableStreamReadResult<Uint8Array>> => {
    timer.restart(timeoutMs(call));
    const chunk = await timer.race(reader.read());
    timer.pause();
    size += chunk.value?.length ?? 0;
    if (max > 0 && size > max) throw new BodyProblem(`is larger than maxResponseBytes (${max})`, "");
    return chunk;
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await whole();
          if (!done) return controller.enqueue(value);
          timer.dispose();
          controller.close();
        } catch (error) {
          controller.error(toReadError(error));
          release(error);
        }
      },
      cancel: release,
    },
    { highWaterMark: 0 },
  );
}
