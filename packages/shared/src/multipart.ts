import type { FetchBody } from "./payload.js";

/** A file to upload: a `Blob`, a `File`, or a stream with the name and type that a `File` would have. */
export type Upload = Blob | UploadStream;

/** A file that is read while it is sent. It can be sent only once, so its call is never repeated. */
export interface UploadStream {
  stream: ReadableStream<Uint8Array>;
  /** The file's name. */
  name: string;
  /** The media type; default `application/octet-stream`. */
  type?: string;
}

type Part = readonly [name: string, value: Blob | UploadStream | string];

/**
 * Writes a `multipart/form-data` body: files with their names and types, objects as JSON, lists as one part for each item;
 * `undefined` and `null` are left out. A `FormData` is sent as it is.
 */
export function multipart(body: FormData | Record<string, unknown>, headers: Headers): FetchBody {
  if (body instanceof FormData) return body;
  const parts = Object.entries(body).flatMap(([name, value]): Part[] =>
    (Array.isArray(value) ? value : [value])
      .filter((item) => item !== undefined && item !== null)
      .map((item): Part => [name, item instanceof Blob || isStream(item) ? item : textOf(item)]),
  );
  if (parts.some(([, value]) => isStream(value))) return streamed(parts, headers);
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value as Blob | string);
  return form;
}

/** `FormData` cannot hold a stream, so its form is written here. https://www.rfc-editor.org/rfc/rfc7578 */
function streamed(parts: Part[], headers: Headers): ReadableStream<Uint8Array> {
  const boundary = `----${crypto.randomUUID()}`;
  headers.set("content-type", `multipart/form-data; boundary=${boundary}`);
  async function* write(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    for (const [name, value] of parts) {
      const file = typeof value !== "string";
      const filename = file ? `; filename="${quote((value as { name?: string }).name ?? "blob")}"` : "";
      const type = file ? `\r\nContent-Type: ${(value.type || "application/octet-stream").replace(/[\r\n]/g, "")}` : "";
      yield encoder.encode(
        `--${boundary}\r\nContent-Disposition: form-data; name="${quote(name)}"${filename}${type}\r\n\r\n`,
      );
      if (!file) yield encoder.encode(value);
      else yield* chunks(value instanceof Blob ? value.stream() : value.stream);
      yield encoder.encode("\r\n");
    }
    yield encoder.encode(`--${boundary}--\r\n`);
  }
  const source = write();
  const cancelUnread = (): void => {
    for (const [, value] of parts) if (isStream(value)) value.stream.cancel().catch(() => {});
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await source.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        cancelUnread();
        throw error;
      }
    },
    async cancel() {
      cancelUnread();
      await source.return(undefined);
    },
  });
}

/** Not every run time can iterate a stream. */
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let done = false;
  try {
    for (;;) {
      const chunk = await reader.read();
      if ((done = chunk.done)) return;
      yield chunk.value;
    }
  } finally {
    if (!done) await reader.cancel();
  }
}

const isStream = (value: unknown): value is UploadStream => Object(value).stream instanceof ReadableStream;

const textOf = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : typeof value === "object" ? JSON.stringify(value) : String(value);

/** As browsers do. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
const quote = (text: string): string =>
  text.replace(/["\r\n]/g, (character) => `%${character === '"' ? "22" : character === "\r" ? "0D" : "0A"}`);
