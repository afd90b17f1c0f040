import { isJson, type Document, type MediaType, type Operation, type Response, type Schema } from "./document.js";
import { branchesOf, typesOf } from "./samples.js";

/**
 * How a client reads a body: as JSON, text, bytes, a stream of events or of JSON lines, or by the response's own
 * content type.
 */
export type BodyKind = "json" | "text" | "bytes" | "events" | "lines" | "any";

/** A response body in one media type. */
export interface Body {
  /** As in the spec. */
  type: string;
  media: MediaType;
  kind: BodyKind;
}

/** Removes the parameters of a media type, which do not matter for comparisons. */
export const essence = (type: string): string => type.toLowerCase().replace(/;.*$/, "").trim();

/** Checks whether a media type matches a range such as `image/*`. */
export const isInRange = (type: string, range: string): boolean =>
  essence(range) === essence(type) ||
  range === "*/*" ||
  (range.endsWith("/*") && essence(type).startsWith(range.slice(0, -1)));

/** Clients have no XML parser. An image such as SVG is a file. */
export const isXml = (type: string): boolean => /^(?!image\/).*[/+]xml$/.test(essence(type));

export const isLines = (type: string): boolean =>
  /^application\/(x-)?(ndjson|jsonl|jsonlines|json-lines)$/.test(essence(type));

/** Returns how a media type is read; `undefined` if clients do not support it, or if it repeats the schema of JSON. */
function kindOf(document: Document, type: string, { schema }: MediaType): BodyKind | undefined {
  const name = essence(type);
  if (isJson(name)) return "json";
  if (name === "text/event-stream") return "events";
  if (isLines(name)) return "lines";
  if (isXml(name)) return undefined;
  const content = schema && contentOf(document, schema);
  const isOpen = name === "*/*" || name === "application/*";
  const isText = name.startsWith("text/");
  if (content === "file" || !(isOpen || isText)) return "bytes";
  // Frameworks generate this if the type is open, or list JSON's schema under each type that they could send.
  if (content === "value") return "json";
  return isText || content === "text" ? "text" : "any";
}

/** Returns what a schema describes: a file, text, or a value that requires JSON. */
export function contentOf(document: Document, schema: Schema): "file" | "text" | "value" | undefined {
  const branches = branchesOf(document, schema);
  const types = new Set(branches.flatMap(typesOf));
  if (branches.some(({ format, contentMediaType }) => format === "binary" || contentMediaType !== undefined))
    return "file";
  if (types.size === 0) return undefined;
  return [...types].every((type) => type === "string" || type === "null") ? "text" : "value";
}

const preference: BodyKind[] = ["json", "lines", "events", "text", "bytes", "any"];

/**
 * Returns the bodies of a response that a client can read: JSON first, regardless of the order in the spec, and ranges
 * last.
 */
export function bodiesOf(document: Document, { content = {} }: Response): Body[] {
  const bodies = Object.entries(content).flatMap(([type, media]): Body[] => {
    const kind = kindOf(document, type, media);
    return kind ? [{ type, media, kind }] : [];
  });
  const rank = ({ kind, type }: Body): number =>
    preference.indexOf(kind) + (type.includes("*") ? preference.length : 0);
  const sorted = bodies.sort((a, b) => rank(a) - rank(b));
  // Text or a range with JSON's schema, next to JSON itself, also means JSON.
  return sorted.some(({ type }) => isJson(essence(type)))
    ? sorted.filter(({ kind, type }) => kind !== "json" || isJson(essence(type)))
    : sorted;
}

/** A success response: its status and its possible bodies, none if it has no body. */
export interface Success {
  status: string;
  response: Response;
  bodies: Body[];
}

/** Checks for a status that never has a body. https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5 */
export const isBodiless = (status: number | string): boolean => [204, 205, 304].includes(Number(status));

/** Returns the successes of an operation: the documented 2xx, or `default` if there are none. */
export function successesOf(document: Document, { method, responses }: Operation): Success[] {
  const documented = responses.filter(([status]) => status.startsWith("2"));
  const chosen = documented.length > 0 ? documented : responses.filter(([status]) => status === "default");
  return chosen.map(([status, response]) => ({
    status,
    response,
    bodies: method === "HEAD" || isBodiless(status) ? [] : bodiesOf(document, response),
  }));
}

/** Returns the bodies of all successes, in order of preference. */
export const successBodies = (document: Document, operation: Operation): Body[] =>
  successesOf(document, operation).flatMap(({ bodies }) => bodies);

/** Returns the media types that a client requests: those of the successes, then those of the failures. */
export function acceptedTypes(document: Document, operation: Operation): string[] {
  const successes = successesOf(document, operation);
  const failures = operation.responses.filter(([, one]) => !successes.some(({ response }) => response === one));
  const bodies = [
    ...successes.flatMap(({ bodies }) => bodies),
    ...failures.flatMap(([, one]) => bodiesOf(document, one)),
  ];
  return [...new Set(bodies.map(({ type }) => type))];
}
