import { callExample } from "@scripts/openapi/examples";
import { branchesOf, typesOf } from "@scripts/openapi/samples";
import { acceptedTypes, contentOf, essence, successBodies, successesOf, type Body } from "@scripts/openapi/responses";
import { resolve, type Document, type Operation, type Schema } from "@scripts/openapi/document";
import { callOf, nameOf, type Code } from "./code.js";

/** Returns the table's fields that describe an operation's responses, except how they are read. */
export function responseFields(document: Document, operation: Operation): Record<string, unknown> {
  const successes = successesOf(document, operation);
  const bodies = successes.flatMap((success) => success.bodies);
  const json = bodies.filter(({ kind }) => kind === "json");
  return {
    empty: emptyStatuses(
      bodies,
      successes.filter((success) => success.bodies.length === 0).map(({ status }) => status),
    ),
    accept: accepted(document, operation),
    html: bodies.some(({ type }) => essence(type) === "text/html") || undefined,
    nullable: json.some(({ media }) => allowsNull(document, media.schema ?? {})) || undefined,
  };
}

/** Returns the statuses without a body, if others have one; `true` if the status does not determine it. */
function emptyStatuses(bodies: Body[], statuses: string[]): number[] | true | undefined {
  if (bodies.some(({ kind }) => kind === "any")) return true;
  if (bodies.length === 0 || statuses.length === 0) return undefined;
  return statuses.every((status) => /^\d+$/.test(status)) ? statuses.map(Number) : true;
}

/** Lists the documented media types; `undefined` for the default, JSON alone. */
export function accepted(document: Document, operation: Operation): string | undefined {
  const types = acceptedTypes(document, operation);
  if (types.length === 0) return "*/*";
  return types.join() === "application/json" ? undefined : types.join(", ");
}

function allowsNull(document: Document, schema: Schema): boolean {
  return branchesOf(document, schema).some((branch) => {
    const values = [branch["enum"] ?? branch["const"] ?? []].flat();
    const types = typesOf(branch);
    return types.includes("null") || (types.length === 0 && (values.length === 0 || values.includes(null)));
  });
}

/** Generates the reader of an operation's successes, if they are not JSON alone. */
export function responseSource(document: Document, operation: Operation): Code | "none" | "text" | undefined {
  const bodies = successBodies(document, operation);
  const [first, ...others] = new Set(bodies.map((body) => reader(document, body)));
  if (first === undefined) return "none";
  if (others.length === 0 && !keywords.includes(first)) return nameOf(first);
  if (others.length === 0 && first !== "any") return first === "text" ? "text" : undefined;
  const byType = new Map<string, Code | string>();
  for (const body of bodies) {
    const type = essence(body.type);
    const name = reader(document, body);
    if (!byType.has(type)) byType.set(type, keywords.includes(name) ? name : nameOf(name));
  }
  const ranges = [...byType].sort(([a], [b]) => Number(a.includes("*")) - Number(b.includes("*")));
  return callOf("byContentType", Object.fromEntries(ranges));
}

/** The kinds of bodies that the runtime reads without a function. */
const keywords = ["json", "text", "any"];

/** Returns how a body is read: its kind, or a runtime function. */
function reader(document: Document, { kind, media }: Body): string {
  if (kind === "lines") return "jsonLines";
  if (kind === "events") return hasTextItems(document, media.schema) ? "textEventStream" : "eventStream";
  return kind;
}

const hasTextItems = (document: Document, schema: Schema | undefined): boolean =>
  schema !== undefined && contentOf(document, schema) === "text";

/** Returns the type that a method resolves to. */
export function resultType(document: Document, operation: Operation): string {
  const types = resultTypes(document, operation);
  const isEmpty = successesOf(document, operation).some(({ bodies }) => bodies.length === 0);
  return (
    [...new Set([...types.map(({ result }) => result), ...(isEmpty ? ["undefined"] : [])])].join(" | ") || "undefined"
  );
}

/** Returns the documented headers of successes, with their descriptions. */
export function successHeaders(document: Document, operation: Operation): Map<string, string> {
  const headers = successesOf(document, operation).flatMap(({ response }) => Object.entries(response.headers ?? {}));
  return new Map(
    headers.map(([name, node]) => [
      name,
      resolve<{ description?: string }>(document, node as object).description ?? "",
    ]),
  );
}

/** Lists the media types of an operation's successes, and the type that each resolves to. */
export const resultTypes = (document: Document, operation: Operation): { type: string; result: string }[] =>
  successesOf(document, operation).flatMap(({ status, bodies }) =>
    bodies.map((body) => ({ type: body.type, result: bodyType(document, operation.id, status, body) })),
  );

function bodyType(document: Document, id: string, status: string, body: Body): string {
  const { type, kind, media } = body;
  const ref = /^#\/components\/schemas\/([^/]+)$/.exec(String(media.schema?.["$ref"] ?? ""))?.[1];
  const own = ref
    ? `components["schemas"][${JSON.stringify(ref)}]`
    : `operations[${JSON.stringify(id)}]["responses"][${/^\d+$/.test(status) ? status : `"${status}"`}]["content"][${JSON.stringify(type)}]`;
  if (kind === "json") return own;
  if (kind === "lines") return `AsyncIterable<${own}>`;
  if (kind === "events")
    return `AsyncIterable<ServerSentEvent<${hasTextItems(document, media.schema) ? "string" : own}>>`;
  return kind === "text" ? "string" : kind === "bytes" ? "Blob" : "unknown";
}

/** Generates a call from the spec's examples, with a loop over the result if it is a stream. */
export function usageExample(vendor: string, document: Document, operation: Operation): string {
  const call = callExample(vendor, document, operation);
  const kinds = new Set(successBodies(document, operation).map(({ kind }) => kind));
  const [kind] = kinds;
  if (kinds.size !== 1 || (kind !== "events" && kind !== "lines")) return call;
  const item = kind === "events" ? "{ data }" : "item";
  return `for await (const ${item} of ${call.replace(/;$/, "")}) console.log(${kind === "events" ? "data" : "item"});`;
}
