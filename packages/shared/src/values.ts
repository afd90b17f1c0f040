// Type checks that also recognize values from another realm (an iframe, a `vm` context, Jest).

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

export const isDate = (value: unknown): value is Date => tagOf(value) === "Date";

/** A `Blob` or `File`, including those of libraries with their own classes. */
export const isBlob = (value: unknown): value is Blob =>
  /^(Blob|File)$/.test(tagOf(value)) && typeof (value as Blob).stream === "function";

export const isFormData = (value: unknown): value is FormData => tagOf(value) === "FormData";

export const isSearchParams = (value: unknown): value is URLSearchParams => tagOf(value) === "URLSearchParams";

export const isStream = (value: unknown): value is ReadableStream<Uint8Array> => tagOf(value) === "ReadableStream";

/** `ArrayBuffer`, typed arrays, `DataView`, `Buffer`. */
export const isBytes = (value: unknown): value is ArrayBuffer | ArrayBufferView<ArrayBuffer> =>
  ArrayBuffer.isView(value) || /^(Shared)?ArrayBuffer$/.test(tagOf(value));

/** A plain object: neither an array nor an instance of a built-in class such as `Map`. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (tagOf(value) !== "Object") return false;
  return typeof (value as { [Symbol.iterator]?: unknown })[Symbol.iterator] !== "function";
}

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** A promise, including non-native ones such as zone.js's. */
export const isPromise = <T>(value: T | PromiseLike<T>): value is PromiseLike<T> =>
  isObject(value) && typeof value.then === "function";
