import { maxResponseBytes, type Call } from "./call.js";

/** A body that is not as expected; becomes an `InvalidResponseError`. */
export class BodyProblem extends Error {
  readonly text: string;

  constructor(problem: string, text: string) {
    super(problem);
    this.text = text;
  }
}

/** Created on first use: not every environment has a `TextDecoder`, for example Jest with jsdom. */
let strict: TextDecoder | undefined;

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Decodes the start of a body, for its error. */
const beginning = (bytes: Uint8Array): string => decode(bytes.subarray(0, 2000));

/**
 * Reads a success body as text.
 *
 * @throws {BodyProblem} if it is too large, or not valid UTF-8.
 */
export async function readText(call: Call, response: Response): Promise<string> {
  const max = maxResponseBytes(call);
  const bytes = await readBytes(response, max);
  if (bytes.length > max) throw new BodyProblem(`is larger than maxResponseBytes (${max})`, beginning(bytes));
  try {
    return (strict ??= new TextDecoder("utf-8", { fatal: true })).decode(bytes);
  } catch {
    throw new BodyProblem("is not valid UTF-8", beginning(bytes));
  }
}

/**
 * Reads a failure body as text. A body that cannot be read is ignored, since the status already tells that the call
 * failed.
 */
export async function readFailureText(call: Call, response: Response): Promise<string> {
  const max = maxResponseBytes(call);
  try {
    const bytes = await readBytes(response, max);
    return bytes.length > max ? "" : decode(bytes);
  } catch (error) {
    if (call.timer.aborted) throw error;
    return "";
  }
}

/** Reads the bytes of a body, and stops soon after `max` decoded bytes. */
async function readBytes(response: Response, max: number): Promise<Uint8Array> {
  const { body } = response;
  // Some libraries return streams of their own. Where there is a reader, it is faster than `arrayBuffer()`.
  if (typeof body?.getReader !== "function") return new Uint8Array(await response.arrayBuffer());
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, size);
    size += value.length;
    chunks.push(value);
    if (size <= max) continue;
    reader.cancel().catch(() => {});
    return joined(chunks, size);
  }
}

/** Concatenates chunks. A `Blob` would take as long as the rest of the call. */
function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (first?.length === size) return first;
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
