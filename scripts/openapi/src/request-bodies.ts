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
import { branchesOf, flatten, propertiesOf } from "./samples.js";

/** How a client writes a body. */
export type WrittenKind = "json" | "form" | "multipart" | "text" | "bytes";

/** A body that a client writes, as one media type of a request. */
export interface WrittenBody {
  /** As the spec writes it. */
  type: string;
  media: MediaType;
  kind: WrittenKind;
}

/** Tells how a media type is written; nothing if clients cannot. */
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

/** The bodies that a client writes for an operation, in the spec's order. */
export const writtenBodies = (document: Document, { requestBody }: Operation): WrittenBody[] =>
  Object.entries(requestBody?.content ?? {}).flatMap(([type, media]): WrittenBody[] => {
    const kind = writtenKind(document, type, media);
    return kind ? [{ type, media, kind }] : [];
  });

/** The content type that is sent: JSON of an open range is plain JSON. */
export const sentType = ({ type, kind }: WrittenBody): string =>
  kind === "json" && type.includes("*") ? "application/json" : type;

/** Tells whether a schema describes a file. */
export const isFile = (document: Document, node: Schema): boolean => isFileSchema(flatten(document, node));

/** Tells it of a schema without references. https://spec.openapis.org/oas/v3.1.1.html#considerations-for-file-uploads */
export function isFileSchema({ format, contentMediaType, contentEncoding }: Schema): boolean {
  if (format === "binary") return true;
  const isText = typeof contentMediaType === "string" && /^text\/|[/+](json|xml)$/.test(contentMediaType);
  return contentMediaType !== undefined && contentEncoding === undefined && !isText;
}

/** The fields of a form, of all its alternatives. */
export const formFields = (document: Document, { schema = {} }: MediaType): Record<string, Schema> =>
  Object.assign({}, ...branchesOf(document, schema).map(propertiesOf)) as Record<string, Schema>;

/** The headers of a part whose value the spec fixes. */
export function partHeaders(document: Document, { headers = {} }: Encoding): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, header]) => {
      const { schema = {} } = resolve<{ schema?: Schema }>(document, header as object);
      const [only, ...others] = [schema["const"] ?? schema["enum"] ?? schema["default"] ?? []].flat();
      return only === undefined || others.length > 0 ? [] : [[name, String(only)]];
    }),
  );
}
