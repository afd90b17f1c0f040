import { markCallerError } from "./caller-errors.js";
import type { FetchBody } from "./definition.js";
import { InvalidRequestError } from "./errors.js";
import { toJson } from "./json.js";
import { isBlob, isBytes, isDate, isFormData, isRecord, isStream } from "./values.js";

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
 *
 * @throws {InvalidRequestError} if a value is of a kind that no part can carry.
 */
export function multipart(body: FormData | Record<string, unknown>, headers: Headers, title = "multipart"): FetchBody {
  if (body instanceof FormData) return body;
  // `fetch` knows no form of another realm, such as an iframe's.
  const entries: Iterable<[string, unknown]> = isFormData(body) ? body.entries() : Object.entries(body);
  const parts: Part[] = [];
  for (const [name, value] of entries) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) parts.push([name, partOf(`${title}: body.${name}`, item)]);
    }
  }
  if (parts.some(([, value]) => typeof value === "object" && !(value instanceof Blob))) return streamed(parts, headers);
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value as Blob | string);
  return form;
}

/** @throws {InvalidRequestError} if no part can carry the value. */
function partOf(what: string, value: unknown): Part[1] {
  if (value instanceof Blob || isUploadStream(value)) return value;
  // FormData takes no Blob of another library or realm.
  if (isBlob(value)) return { stream: value.stream(), name: (value as File).name ?? "blob", type: value.type };
  if (isDate(value) && !Number.isNaN(value.getTime())) return value.toISOString();
  if (/^(string|number|boolean|bigint)$/.test(typeof value)) return String(value);
  if (Array.isArray(value) || (isRecord(value) && !(Symbol.asyncIterator in value))) return toJson(value, what);
  throw new InvalidRequestError(`${what} ${mistake(value)}.`);
}

/** Says what a value is that no part can carry, and what to pass instead. */
function mistake(value: unknown): string {
  if (isBytes(value)) return 'is bytes without a name. Pass new File([bytes], "name")';
  if (isStream(value)) return 'is a stream without a name. Pass { stream, name: "name" }';
  if (Symbol.asyncIterator in Object(value)) return "is a stream of Node's. Pass await fs.openAsBlob(path)";
  return "is of a kind that no form can carry. Pass a File, text, a number, a date, or an object of such";
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
    for (const [, value] of parts)
      if (typeof value === "object" && !(value instanceof Blob)) value.stream.cancel().catch(() => {});
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await source.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        cancelUnread();
        markCallerError(error);
        throw error;
      }
    },
    async cancel() {
      cancelUnread();
      await source.return(undefined);
    },
  });
}

/** Not every runtime can iterate a stream. */
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

const isUploadStream = (value: unknown): value is UploadStream =>
  typeof value === "object" && value !== null && isStream((value as UploadStream).stream);

/** As browsers do. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
const quote = (text: string): string =>
  text.replace(/["\r\n]/g, (character) => `%${character === '"' ? "22" : character === "\r" ? "0D" : "0A"}`);
