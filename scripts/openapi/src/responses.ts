import { isJson, type Document, type MediaType, type Operation, type Response, type Schema } from "./document.js";
import { branchesOf, typesOf } from "./samples.js";

/**
 * How a client reads a body: JSON, a text, bytes, a stream of events or of JSON lines, or what the response's own content
 * type suggests.
 */
export type BodyKind = "json" | "text" | "bytes" | "events" | "lines" | "any";

/** A body that a client reads, as one media type of a response. */
export interface Body {
  /** As the spec writes it. */
  type: string;
  media: MediaType;
  kind: BodyKind;
}

/** Media types without parameters, which name what is the same. */
export const essence = (type: string): string => type.toLowerCase().replace(/;.*$/, "").trim();

/** Tells whether a range such as `image/*` has a media type. */
export const isInRange = (type: string, range: string): boolean =>
  essence(range) === essence(type) ||
  range === "*/*" ||
  (range.endsWith("/*") && essence(type).startsWith(range.slice(0, -1)));

/** XML is not read: a client has no parser for it. An image such as SVG is a file. */
export const isXml = (type: string): boolean => /^(?!image\/).*[/+]xml$/.test(essence(type));

export const isLines = (type: string): boolean =>
  /^application\/(x-)?(ndjson|jsonl|jsonlines|json-lines)$/.test(essence(type));

/** Tells how a media type is read; nothing if clients cannot, or if JSON of the same schema is meant. */
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
  // Frameworks write this that leave the type open, or name JSON's schema under each type that they could send.
  if (content === "value") return "json";
  return isText || content === "text" ? "text" : "any";
}

/** What a schema describes: a file, a text, or a value that only JSON can carry. */
export function contentOf(document: Document, schema: Schema): "file" | "text" | "value" | undefined {
  const branches = branchesOf(document, schema);
  const types = new Set(branches.flatMap(typesOf));
  if (branches.some(({ format, contentMediaType }) => format === "binary" || contentMediaType !== undefined))
    return "file";
  if (types.size === 0) return undefined;
  return [...types].every((type) => type === "string" || type === "null") ? "text" : "value";
}

const preference: BodyKind[] = ["json", "lines", "events", "text", "bytes", "any"];

/** The bodies that a client reads of a response, JSON first, whatever the order in the spec; ranges last. */
export function bodiesOf(document: Document, { content = {} }: Response): Body[] {
  const bodies = Object.entries(content).flatMap(([type, media]): Body[] => {
    const kind = kindOf(document, type, media);
    return kind ? [{ type, media, kind }] : [];
  });
  const rank = ({ kind, type }: Body): number =>
    preference.indexOf(kind) + (type.includes("*") ? preference.length : 0);
  const sorted = bodies.sort((a, b) => rank(a) - rank(b));
  // A text or a range with JSON's schema, beside JSON itself, is JSON once more.
  return sorted.some(({ type }) => isJson(essence(type)))
    ? sorted.filter(({ kind, type }) => kind !== "json" || isJson(essence(type)))
    : sorted;
}

/** A response of success: its status, and the bodies that it may have; none for a success without one. */
export interface Success {
  status: string;
  response: Response;
  bodies: Body[];
}

/** The statuses of HTTP that never have a body. https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5 */
export const isBodiless = (status: number | string): boolean => [204, 205, 304].includes(Number(status));

/** The successes of an operation: what is documented as 2xx, or by `default` where nothing is. */
export function successesOf(document: Document, { method, responses }: Operation): Success[] {
  const documented = responses.filter(([status]) => status.startsWith("2"));
  const chosen = documented.length > 0 ? documented : responses.filter(([status]) => status === "default");
  return chosen.map(([status, response]) => ({
    status,
    response,
    bodies: method === "HEAD" || isBodiless(status) ? [] : bodiesOf(document, response),
  }));
}

/** The bodies of all successes, the preferred first. */
export const successBodies = (document: Document, operation: Operation): Body[] =>
  successesOf(document, operation).flatMap(({ bodies }) => bodies);

/** The media types that a client asks for: those that it reads of the successes, then those of the failures. */
export function acceptedTypes(document: Document, operation: Operation): string[] {
  const successes = successesOf(document, operation);
  const failures = operation.responses.filter(([, one]) => !successes.some(({ response }) => response === one));
  const bodies = [
    ...successes.flatMap(({ bodies }) => bodies),
    ...failures.flatMap(([, one]) => bodiesOf(document, one)),
  ];
  return [...new Set(bodies.map(({ type }) => type))];
}
