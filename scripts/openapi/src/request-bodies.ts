import {
  isJson,
  resolve,
  type Document,
  type Encoding,
  type MediaType,
  type Operation,
  type Schema,
} from "./document.js";
import { contentOf, essence, isXml } from "./responses.js";
import { branchesOf, flatten, propertiesOf, typesOf } from "./samples.js";

/** How a client serializes a body. */
export type WrittenKind = "json" | "form" | "multipart" | "text" | "bytes";

/** A request body in one media type. */
export interface WrittenBody {
  /** As in the spec. */
  type: string;
  media: MediaType;
  kind: WrittenKind;
}

/** Returns how a media type is serialized; `undefined` if clients do not support it. */
export function writtenKind(document: Document, type: string, { schema }: MediaType): WrittenKind | undefined {
  const name = essence(type);
  if (isJson(name)) return "json";
  if (name === "application/x-www-form-urlencoded") return "form";
  if (name === "multipart/form-data") return "multipart";
  if (isXml(name) || name.startsWith("multipart/")) return undefined;
  const content = schema && contentOf(document, schema);
  const isOpen = name === "*/*" || name === "application/*";
  if (isOpen && content === "value") return "json";
  if (name.startsWith("text/")) return content === "file" ? "bytes" : "text";
  const isBinary = isOpen || /^(image|audio|video|font)\/|^application\/octet-stream$/.test(name);
  return content === "text" && !isBinary ? "text" : "bytes";
}

/** Returns the bodies that a client can send for an operation, in the spec's order. */
export const writtenBodies = (document: Document, { requestBody }: Operation): WrittenBody[] =>
  Object.entries(requestBody?.content ?? {}).flatMap(([type, media]): WrittenBody[] => {
    const kind = writtenKind(document, type, media);
    return kind ? [{ type, media, kind }] : [];
  });

/** Returns the content type to send. For JSON of an open range, that is plain JSON. */
export const sentType = ({ type, kind }: WrittenBody): string =>
  kind === "json" && type.includes("*") ? "application/json" : type;

/** Checks whether a schema describes a file. */
export const isFile = (document: Document, node: Schema): boolean => isFileSchema(flatten(document, node));

/**
 * Like `isFile`, for a schema without references.
 * https://spec.openapis.org/oas/v3.1.1.html#considerations-for-file-uploads
 */
export function isFileSchema({ format, contentMediaType, contentEncoding }: Schema): boolean {
  if (format === "binary") return true;
  const isText = typeof contentMediaType === "string" && /^text\/|[/+](json|xml)$/.test(contentMediaType);
  return contentMediaType !== undefined && contentEncoding === undefined && !isText;
}

/** Returns the fields of a form, including those of all its alternatives. */
export const formFields = (document: Document, { schema = {} }: MediaType): Record<string, Schema> =>
  Object.assign({}, ...branchesOf(document, schema).map(propertiesOf)) as Record<string, Schema>;

/** What the parts of a form field may be: files, other values, or anything where the schema says neither. */
export function partKinds(document: Document, field: Schema): Set<"file" | "value" | "any"> {
  const branches = branchesOf(document, field).flatMap((branch) =>
    typesOf(branch).includes("array") ? branchesOf(document, (branch["items"] ?? {}) as Schema) : [branch],
  );
  return new Set(
    branches.map((branch) => (isFileSchema(branch) ? "file" : typesOf(branch).length > 0 ? "value" : "any")),
  );
}

/** Returns the headers of a part that have a fixed value in the spec. */
export function partHeaders(document: Document, { headers = {} }: Encoding): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, header]) => {
      const { schema = {} } = resolve<{ schema?: Schema }>(document, header as object);
      const [only, ...others] = [schema["const"] ?? schema["enum"] ?? schema["default"] ?? []].flat();
      return only === undefined || others.length > 0 ? [] : [[name, String(only)]];
    }),
  );
}
