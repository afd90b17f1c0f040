import { literal } from "@scripts/openapi/examples";
import { branchesOf } from "@scripts/openapi/samples";
import {
  isJson,
  operationsOf,
  resolve,
  schemesOf,
  type Document,
  type Json,
  type MediaType,
  type Operation,
  type SecurityScheme,
} from "@scripts/openapi/document";
import { documentedCodes } from "./error-codes.js";
import { paginationSource } from "./pagination.js";
import { lifecycleSource, waitersOf } from "./waiters.js";

/** Writes the table that a client is made from. */
export function definitionSource(vendor: string, document: Document): string {
  const operations = operationsOf(document);
  const security = document.security.map((alternative) => Object.keys(alternative));
  const head = {
    vendor,
    baseUrl: document.servers[0]!.url,
    credentials: Object.fromEntries(
      Object.entries(schemesOf(document)).map(([name, scheme]) => [name, credential(scheme)]),
    ),
    security,
    errorCode: document["x-error-code"],
    codes: nonEmpty(documentedCodes(document)),
    retryAt: retryHeaders(document, operations),
  };
  const fields = Object.entries(head).flatMap(([name, value]) => (value ? [`  ${name}: ${literal(value)},`] : []));
  const rows = operations.map((one) => `    ${one.id}: ${row(document, one, JSON.stringify(security))},`);
  return `{
${fields.join("\n")}
  operations: {
${rows.join("\n")}
  },
${waiterRows(document)}}`;
}

/** Writes what makes the methods that wait; nothing if there are none. */
function waiterRows(document: Document): string {
  const rows = waitersOf(document).map((one) => `    ${one.name}: waiter(${lifecycleSource(one)}),\n`);
  return rows.length > 0 ? `  waiters: {\n${rows.join("")}  },\n` : "";
}

function credential(scheme: SecurityScheme): object {
  const format = scheme["x-credential-format"];
  return {
    ...(scheme.type === "http" ? { header: "Authorization", prefix: "Bearer " } : { header: scheme.name! }),
    ...(format && { format }),
  };
}

/** Finds the headers that say when a vendor answers again, by status. */
function retryHeaders(document: Document, operations: Operation[]): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [status, { headers = {} }] of operations.flatMap(({ responses }) => responses)) {
    for (const [name, header] of Object.entries(headers))
      if (resolve<{ "x-retry-at"?: Json }>(document, header as object)["x-retry-at"]) found[status] = name;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** Writes what sending an operation depends on. */
function row(document: Document, operation: Operation, security: string): string {
  const results = new Set(
    successes(operation).map(([, media]) => (!media ? "none" : isJson(media[0]) ? "json" : "blob")),
  );
  const { parameters, responses } = operation;
  const names = (fits: (parameter: Operation["parameters"][number]) => boolean | undefined): string[] | undefined =>
    nonEmpty(parameters.filter(fits).map(({ name }) => name));
  const fields = {
    method: operation.method,
    path: operation.path,
    security: JSON.stringify(operation.security) === security ? undefined : operation.security,
    headers: names((parameter) => parameter.in === "header"),
    multiSegment: names((parameter) => parameter["x-multi-segment"]),
    idempotent: operation.object["x-idempotent"],
    response: results.has("json") ? undefined : results.has("blob") ? "blob" : "none",
    accept: accepted(operation),
    nullable: successes(operation).some(([, media]) => isNullable(document, media)) || undefined,
    notRetried: nonEmpty(
      responses.flatMap(([status, response]) => {
        const final = response["x-not-retried"];
        return final ? [{ status: Number(status), ...final }] : [];
      }),
    ),
    bodySerializer: requestType(operation) === "multipart/form-data" ? "multipart" : undefined,
  };
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const paginate = paginationSource(operation);
  return literal(known)
    .replace('bodySerializer: "multipart"', "bodySerializer: multipart")
    .replace(/ \}$/, () => (paginate ? `, paginate: ${paginate} }` : " }"));
}

/** Lists the media types that an operation's responses may have; `undefined` for the usual, JSON alone. */
export function accepted({ responses }: Operation): string | undefined {
  const types = [...new Set(responses.flatMap(([, { content = {} }]) => Object.keys(content)))];
  if (types.length === 0) return "*/*";
  return types.join() === "application/json" ? undefined : types.join(", ");
}

const isNullable = (document: Document, media: [string, MediaType] | undefined): boolean =>
  media !== undefined && branchesOf(document, media[1].schema ?? {}).some(({ type }) => [type].flat().includes("null"));

export const successes = (operation: Operation): [status: string, media: [string, MediaType] | undefined][] =>
  operation.responses
    .filter(([status]) => status.startsWith("2"))
    .map(([status, response]) => [status, Object.entries(response.content ?? {})[0]]);

export const requestType = (operation: Operation): string | undefined =>
  Object.keys(operation.requestBody?.content ?? {})[0];

const nonEmpty = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
