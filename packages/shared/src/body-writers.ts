// Serializers for bodies with one other media type than JSON, or with several; imported by the generated code that
// needs them.
import type { BodySerializer, ParameterSerializer } from "./definition.js";
import { InvalidRequestError } from "./errors.js";
import { toJson } from "./to-json.js";
import { isInRange } from "./media-range.js";
import { jsonQuery } from "./parameter-styles.js";
import { isGiven, serializeQuery, textOf, writeForm } from "./query.js";
import { isBlob, isBytes, isFormData, isRecord, isSearchParams, isStream } from "./values.js";

/** A body that is sent unchanged. */
export type BinaryBody = Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream<Uint8Array>;

const isBinary = (value: unknown): value is BinaryBody => isBlob(value) || isBytes(value) || isStream(value);

/** Serializes JSON under another media type, such as `application/merge-patch+json`. */
export const jsonBody =
  (type = "application/json"): BodySerializer =>
  (body, headers, title) => {
    if (isBinary(body)) throw new InvalidRequestError(`${title}: the body is bytes. Expected what JSON can carry.`);
    headers.set("content-type", type);
    return toJson(body, `${title}: the body`);
  };

/**
 * Serializes `application/x-www-form-urlencoded`: arrays as `a=1&a=2`, objects as JSON, other fields by their
 * serializers.
 * https://url.spec.whatwg.org/#urlencoded-serializing, https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export const urlencoded =
  (serializers: Record<string, ParameterSerializer> = {}): BodySerializer =>
  (body, headers, title) => {
    headers.set("content-type", "application/x-www-form-urlencoded");
    if (isSearchParams(body)) return String(body);
    if (!isRecord(body))
      throw new InvalidRequestError(
        `${title}: the body is not a form. Pass an object of its fields, or URLSearchParams.`,
      );
    const own = Object.fromEntries(Object.keys(body).map((name) => [name, writeField]));
    return serializeQuery(title, body, { ...own, ...serializers }).replaceAll("%20", "+");
  };

const writeField: ParameterSerializer = (title, name, value) => {
  if (Array.isArray(value))
    return value
      .filter(isGiven)
      .map((item) => writeField(title, name, item))
      .join("&");
  return isRecord(value) ? jsonQuery(title, name, value) : writeForm(title, name, value);
};

/** Serializes text; bytes are sent unchanged. */
export const textBody =
  (type: string): BodySerializer =>
  (body, headers, title) => {
    headers.set("content-type", type);
    return isBinary(body) ? body : textOf(title, "body", body);
  };

/** Sends bytes. For a media range such as `image/*`, the caller's `contentType` or the `Blob` determines the type. */
export const binaryBody =
  (type: string): BodySerializer =>
  (body, headers, title, contentType) => {
    if (!isBinary(body))
      throw new InvalidRequestError(
        `${title}: the body is not bytes. Pass a Blob, a File, bytes or a ReadableStream, such as await fs.openAsBlob(path).`,
      );
    headers.set("content-type", type.includes("*") ? concreteType(title, type, body, contentType) : type);
    return body;
  };

function concreteType(title: string, range: string, body: BinaryBody, contentType: string | undefined): string {
  const type = contentType ?? (isBlob(body) ? body.type : "");
  if (type !== "") return type;
  if (/^(\*|application)\//.test(range)) return "application/octet-stream";
  throw new InvalidRequestError(
    `${title}: the body does not say which ${range} it is. Pass contentType: "${range.replace("*", "…")}", or a Blob with a type.`,
  );
}

/** Chooses among several media types: the one that the caller names, otherwise the first that fits the value. */
export const mediaTypes =
  (writers: Readonly<Record<string, BodySerializer>>): BodySerializer =>
  (body, headers, title, contentType) => {
    const types = Object.keys(writers);
    const type =
      contentType === undefined
        ? (types.find((one) => isBlob(body) && isInRange(body.type, one)) ?? typeFor(body, types))
        : (types.find((one) => one === contentType) ?? types.find((one) => isInRange(contentType, one)));
    const write = type === undefined ? undefined : writers[type];
    if (!write)
      throw new InvalidRequestError(
        `${title}: the body is of no documented type. Pass contentType: one of ${types.map((one) => `"${one}"`).join(", ")}.`,
      );
    return write(body, headers, title, contentType);
  };

/** Finds the first media type that can represent a value. */
function typeFor(body: unknown, types: string[]): string | undefined {
  const find = (pattern: RegExp): string | undefined => types.find((type) => pattern.test(type));
  const text = find(/^text\//);
  if (isFormData(body)) return find(/^multipart\//);
  if (isSearchParams(body)) return find(/urlencoded/);
  const binary = types.find((type) => !/json|urlencoded|^multipart\/|^text\//.test(type));
  if (isBinary(body)) return binary ?? text;
  if (typeof body === "string") return text ?? find(/json/) ?? binary;
  const hasFile = isRecord(body) && Object.values(body).flat().some(isFile);
  return (hasFile ? find(/^multipart\//) : undefined) ?? find(/json|urlencoded|^multipart\//);
}

const isFile = (value: unknown): boolean => isBlob(value) || (isRecord(value) && isStream(value["stream"]));
