import { markCallerError } from "./cause.js";
import type { BodySerializer } from "./definition.js";
import type { FetchBody } from "./options.js";
import { InvalidRequestError } from "./errors.js";
import { toJson } from "./to-json.js";
import { isBlob, isBytes, isDate, isFormData, isObject, isRecord, isStream } from "./values.js";

/** A file to upload: a `Blob`, a `File`, or a stream with a name and a type. */
export type Upload = Blob | UploadStream;

/** A file that is streamed while it is sent. It can be sent only once, so the call is never retried. */
export interface UploadStream {
  stream: ReadableStream<Uint8Array>;
  /** The file name. */
  name: string;
  /** The media type. Default: `application/octet-stream`. */
  type?: string;
}

/** How a field's parts are encoded, if not in the default way: OpenAPI's Encoding Object. */
export interface PartEncoding {
  /**
   * If it is a JSON type, the value is sent as JSON, an array as one part. Otherwise it applies to text, and to a file
   * without a type of its own.
   */
  contentType?: string;
  headers?: Readonly<Record<string, string>>;
}

interface Part {
  name: string;
  value: Blob | UploadStream | string;
  /** The content type of a text part. */
  type?: string | undefined;
  headers?: PartEncoding["headers"] | undefined;
}

/**
 * Serializes a `multipart/form-data` body: files with their names and types, objects as JSON, arrays as one part per
 * item. `undefined` and `null` are omitted. A `FormData` is sent with all its fields.
 *
 * @throws {InvalidRequestError} if a part cannot hold a value.
 */
export const multipart: BodySerializer = (body, headers, title) => writeParts(body, headers, title, {});

/** Like `multipart`, with encodings for some fields. */
export const multipartWith =
  (encodings: Readonly<Record<string, PartEncoding>>): BodySerializer =>
  (body, headers, title) =>
    writeParts(body, headers, title, encodings);

function writeParts(
  body: unknown,
  headers: Headers,
  title: string,
  encodings: Readonly<Record<string, PartEncoding>>,
): FetchBody {
  const entries: Iterable<[string, unknown]> = isFormData(body) ? body.entries() : Object.entries(body as object);
  const parts: Part[] = [];
  for (const [name, value] of entries) {
    const encoding = Object.hasOwn(encodings, name) ? encodings[name]! : {};
    const items = Array.isArray(value) && !isJson(encoding.contentType) ? value : [value];
    for (const item of items)
      if (item !== undefined && item !== null) parts.push(partOf(`${title}: body.${name}`, name, item, encoding));
  }
  return writeForm(parts, headers);
}

const isJson = (type: string | undefined): boolean => type !== undefined && /[/+]json\b/.test(type);

const isStreamed = (value: Part["value"]): value is UploadStream =>
  typeof value === "object" && !(value instanceof Blob);

/** @throws {InvalidRequestError} if a part cannot hold the value. */
function partOf(what: string, name: string, value: unknown, { contentType, headers }: PartEncoding): Part {
  const concrete = contentType && !/[*,]/.test(contentType) ? contentType : undefined;
  if (value instanceof Blob) {
    const typed =
      value.type === "" && concrete ? new File([value], (value as File).name ?? "blob", { type: concrete }) : value;
    return { name, value: typed, headers };
  }
  if (isUploadStream(value)) return { name, value: { ...value, type: value.type ?? concrete ?? "" }, headers };
  // A `Blob` does not hold one from another library or realm.
  if (isBlob(value))
    return { name, value: { stream: value.stream(), name: (value as File).name ?? "blob", type: value.type }, headers };
  if (isJson(contentType)) return { name, value: toJson(value, what), type: contentType, headers };
  if (isDate(value) && !Number.isNaN(value.getTime()))
    return { name, value: value.toISOString(), type: concrete, headers };
  if (/^(string|number|boolean|bigint)$/.test(typeof value))
    return { name, value: String(value), type: concrete, headers };
  // https://spec.openapis.org/oas/v3.1.1.html#encoding-object
  if (Array.isArray(value) || (isRecord(value) && !(Symbol.asyncIterator in value)))
    return { name, value: toJson(value, what), type: concrete ?? "application/json", headers };
  throw new InvalidRequestError(`${what} ${mistake(value)}.`);
}

/** Describes a value that a part cannot hold, and what to pass instead. */
function mistake(value: unknown): string {
  if (isBytes(value)) return 'is bytes without a name. Pass new File([bytes], "name")';
  if (isStream(value)) return 'is a stream without a name. Pass { stream, name: "name" }';
  if (Symbol.asyncIterator in Object(value)) return "is a stream of Node's. Pass await fs.openAsBlob(path)";
  return "is nothing that a form can carry. Pass a File, text, a number, a date or an object";
}

/**
 * Serializes a form without `FormData`, which holds neither streams nor types of text, and which a `fetch` of another
 * library or realm sends as the text `[object FormData]`. https://www.rfc-editor.org/rfc/rfc7578
 */
function writeForm(parts: Part[], headers: Headers): Blob | ReadableStream<Uint8Array> {
  const boundary = `----${crypto.randomUUID()}`;
  headers.set("content-type", `multipart/form-data; boundary=${boundary}`);
  const heads = parts.map((part) => `--${boundary}\r\n${headOf(part)}\r\n\r\n`);
  const end = `--${boundary}--\r\n`;
  const values = parts.map(({ value }) => value);
  if (values.some(isStreamed)) return streamed(heads, values, end);
  // Without streams, the body can be sent more than once.
  return new Blob([...values.flatMap((value, index) => [heads[index]!, value as Blob | string, "\r\n"]), end]);
}

function headOf({ name, value, type, headers = {} }: Part): string {
  const isFile = typeof value !== "string";
  const filename = isFile ? `; filename="${quote((value as { name?: string }).name ?? "blob")}"` : "";
  const contentType = isFile ? value.type || "application/octet-stream" : type;
  return [
    `Content-Disposition: form-data; name="${quote(name)}"${filename}`,
    ...(contentType ? [`Content-Type: ${contentType}`] : []),
    ...Object.entries(headers).map(([key, text]) => `${key}: ${text}`),
  ]
    .map((line) => line.replace(/[\r\n]/g, ""))
    .join("\r\n");
}

function streamed(heads: string[], values: Part["value"][], end: string): ReadableStream<Uint8Array> {
  async function* write(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    for (const [index, value] of values.entries()) {
      yield encoder.encode(heads[index]);
      if (typeof value === "string") yield encoder.encode(value);
      else yield* chunks(value instanceof Blob ? value.stream() : value.stream);
      yield encoder.encode("\r\n");
    }
    yield encoder.encode(end);
  }
  const source = write();
  const cancelUnread = (): void => {
    for (const value of values) if (isStreamed(value)) value.stream.cancel().catch(() => {});
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

/** Not every runtime supports `for await` over a stream. */
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
  isObject(value) && isStream((value as UploadStream).stream);

/**
 * Escapes names as browsers do.
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
const quote = (text: string): string =>
  text.replace(/["\r\n]/g, (character) => `%${character === '"' ? "22" : character === "\r" ? "0D" : "0A"}`);
