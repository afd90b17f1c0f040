import { until, type Scope } from "./time.js";

/**
 * Puts an answer's body under the attempt's limits, whoever reads it: `fail` turns what breaks into what is thrown. The
 * caller waits for a text only as long as the scope lasts; of bytes, each chunk has the limit for itself, since a large
 * file may take its time.
 */
export function guardBody(
  response: Response,
  bytes: boolean,
  scope: Scope,
  fail: (error: unknown) => unknown,
): Response {
  if (bytes && response.ok && response.body) {
    const { status, statusText, headers, url } = response;
    const guarded = new Response(guardStream(response.body, scope, fail), { status, statusText, headers });
    return Object.defineProperty(guarded, "url", { value: url });
  }
  const read = response.text.bind(response);
  const text = async (): Promise<string> => {
    try {
      return await read();
    } catch (error) {
      // A failure is known by its status, with or without the rest of its body.
      if (!response.ok && !scope.signal.aborted) return "";
      throw fail(error);
    }
  };
  return Object.defineProperty(response, "text", { value: text, configurable: true });
}

function guardStream(
  body: ReadableStream<Uint8Array>,
  scope: Scope,
  fail: (error: unknown) => unknown,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  // The clock runs only while the vendor is waited for: a slow consumer is not the vendor's fault.
  scope.pause();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        scope.arm();
        try {
          const { done, value } = await until(scope.signal, reader.read());
          scope.pause();
          if (!done) return controller.enqueue(value);
          scope.end();
          controller.close();
        } catch (error) {
          scope.end();
          controller.error(fail(error));
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
