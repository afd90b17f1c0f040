// What a value is, asked in a way that also knows the values of another realm (an iframe's, a `vm` context's, jest's).

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

export const isDate = (value: unknown): value is Date => tagOf(value) === "Date";

/** A `Blob` or `File`, also of a library that makes its own. */
export const isBlob = (value: unknown): value is Blob =>
  (tagOf(value) === "Blob" || tagOf(value) === "File") && typeof (value as Blob).stream === "function";

export const isFormData = (value: unknown): value is FormData => tagOf(value) === "FormData";

export const isSearchParams = (value: unknown): value is URLSearchParams => tagOf(value) === "URLSearchParams";

export const isStream = (value: unknown): value is ReadableStream<Uint8Array> => tagOf(value) === "ReadableStream";

/** `ArrayBuffer`, typed arrays, `DataView`, `Buffer`. */
export const isBytes = (value: unknown): value is ArrayBuffer | ArrayBufferView<ArrayBuffer> =>
  ArrayBuffer.isView(value) || /^(Shared)?ArrayBuffer$/.test(tagOf(value));

/** An object that is neither a list nor of a class with a meaning of its own. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (tagOf(value) !== "Object") return false;
  return typeof (value as { [Symbol.iterator]?: unknown })[Symbol.iterator] !== "function";
}

/** A promise, also one that is not the native one's (zone.js replaces it). */
export const isPromise = <T>(value: T | PromiseLike<T>): value is PromiseLike<T> =>
  typeof value === "object" && value !== null && typeof (value as PromiseLike<T>).then === "function";
