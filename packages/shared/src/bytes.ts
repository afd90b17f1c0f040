import { maxResponseBytes, type Call } from "./call.js";
import type { Outcome } from "./outcome.js";
import { guardStream, streamError } from "./stream.js";

/**
 * Reads a binary success body into a `Blob`, or into an `ArrayBuffer` or a stream if `parseAs` requests that. An empty
 * body is `undefined`.
 */
export async function bytes(call: Call, response: Response): Promise<Outcome> {
  const { parseAs } = call.init;
  if (parseAs === "stream") {
    call.timer.deadline = Infinity;
    return byteStream(call, response);
  }
  const { body, headers } = response;
  const whole = body && guardStream(call, body, maxResponseBytes(call, Infinity), (error) => error);
  const buffer = await new Response(whole).arrayBuffer();
  const file = parseAs === "arrayBuffer" ? buffer : new Blob([buffer], { type: headers.get("content-type") ?? "" });
  return { kind: "success", response, data: buffer.byteLength > 0 ? file : undefined, text: "" };
}

/** Returns a binary success body as a stream. */
export async function byteStream(call: Call, response: Response): Promise<Outcome> {
  const { body } = response;
  const toReadError = (error: unknown): unknown => streamError(call, response, error);
  const data = body ? guardStream(call, body, maxResponseBytes(call, Infinity), toReadError) : undefined;
  call.isStreaming = Boolean(data);
  return { kind: "success", response, data, text: "" };
}
