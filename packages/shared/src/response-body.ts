import { maxResponseBytes, type Call } from "./call.js";

/** A body that is not as it should be; becomes an `InvalidResponseError`. */
export class BodyProblem extends Error {
  readonly text: string;

  constructor(problem: string, text: string) {
    super(problem);
    this.text = text;
  }
}

/** Made when first needed: not every environment has one, such as jest's with jsdom. */
let strict: TextDecoder | undefined;

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Decodes the beginning of a body, for its error. */
const beginning = (bytes: Uint8Array): string => decode(bytes.subarray(0, 2000));

/**
 * Reads the text of a success.
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

/** Reads the text of a failure, which is known by its status, with or without the rest of its body. */
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

/** Reads the bytes of a body; of one that has more than `max`, decoded, not much more than those. */
async function readBytes(response: Response, max: number): Promise<Uint8Array> {
  const { body } = response;
  // Some libraries have streams of their own; and `fetch` itself takes longer for the same.
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

/** Not by way of a `Blob`, which takes as long as the rest of a call. */
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
