import type { Call } from "./call.js";
import { BodyProblem } from "./response-body.js";
import { invalidResponse, timeoutError, toError } from "./to-error.js";

/** Creates the error that the reader of a broken stream receives. */
export function streamError(call: Call, response: Response, error: unknown): unknown {
  const { timer } = call;
  if (timer.aborted) return timer.expired ? timeoutError(call) : timer.reason;
  if (error instanceof BodyProblem) return invalidResponse(call, response, error.message, error.text);
  return toError(call, { kind: "network", cause: error });
}

/**
 * Applies the call's limits to a stream. The timeout applies to each chunk, since a large file may take long. The clock
 * runs only while waiting for the vendor, since a slow reader is not the vendor's fault, and until the first read, so
 * that a stream that nobody reads does not keep its connection.
 */
export function guardStream(
  call: Call,
  body: ReadableStream<Uint8Array>,
  max: number,
  toReadError: (error: unknown) => unknown,
): ReadableStream<Uint8Array> {
  const { timer } = call;
  const reader = body.getReader();
  let size = 0;
  const release = (reason: unknown): void => {
    timer.dispose();
    reader.cancel(reason).catch(() => {});
  };
  timer.restart(call.init.timeoutMs);
  const whole = async (): Promise<ReadableStreamReadResult<Uint8Array>> => {
    timer.restart(call.init.timeoutMs);
    const chunk = await timer.race(reader.read());
    timer.pause();
    size += chunk.value?.length ?? 0;
    if (size > max) throw new BodyProblem(`is larger than maxResponseBytes (${max})`, "");
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
