import { maxResponseBytes, type Call } from "./call.js";

/** A body that is not as it should be; becomes an `InvalidResponseError`. */
export class BodyProblem extends Error {
  readonly text: string;

  constructor(problem: string, text: string) {
    super(problem);
    this.text = text;
  }
}

type Bytes = ArrayBuffer | Uint8Array<ArrayBuffer>;

/** Made when first needed: not every environment has one, such as jest's with jsdom. */
const decode = (bytes: Bytes, fatal: boolean): string => new TextDecoder("utf-8", { fatal }).decode(bytes);

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

type OnTooLarge = (max: number, beginning: Bytes) => Bytes;

const tooLarge: OnTooLarge = (max, beginning) => {
  throw new BodyProblem(`is larger than maxResponseBytes (${max})`, decode(beginning, false));
};

/** Reads the bytes of a body, or no more than `max`, of decoded bytes. */
async function readBytes(response: Response, max: number, onTooLarge: OnTooLarge): Promise<Bytes> {
  const { headers, body } = response;
  // What is compressed says nothing of its size.
  const length = headers.has("content-encoding") ? NaN : Number(headers.get("content-length") ?? NaN);
  if (max === 0 || !body || length <= max) return response.arrayBuffer();
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, size);
    size += value.length;
    chunks.push(value);
    if (size <= max) continue;
    reader.cancel().catch(() => {});
    return onTooLarge(max, joined(chunks, size).slice(0, 2000));
  }
}

/** Not by way of a `Blob`, which takes as long as the rest of a call. */
function joined(chunks: Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
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
