import {
  alternativesOf,
  urlOf,
  operationsOf,
  resolve,
  type Document,
  type Json,
  type Operation,
} from "@scripts/openapi/document";
import { Code, sourceOf } from "./code.js";
import { credentialsOf, ownServers, serversOf } from "./connection.js";
import { documentedCodes } from "./error-codes.js";
import { paginationSource } from "./pagination.js";
import { bodySource } from "./request-bodies.js";
import { responseFields, responseSource } from "./responses.js";
import { serializersOf } from "./serializers.js";
import { lifecycleSource, waitersOf } from "./waiters.js";

/** Generates the table from which a client is created. */
export function definitionSource(vendor: string, document: Document): Code {
  const operations = operationsOf(document);
  const security = alternativesOf(document.security);
  const known = {
    vendor,
    baseUrl: urlOf(document.servers[0]!),
    servers: serversOf(document),
    credentials: credentialsOf(document),
    security,
    errorCode: document["x-error-code"],
    codes: nonEmpty(documentedCodes(document)),
    retryAt: retryHeaders(document, operations),
  };
  const fields = Object.entries(known).flatMap(([name, value]) => (value ? [{ name, code: sourceOf(value) }] : []));
  const rows = operations.map((one) => ({ id: one.id, code: row(document, one, JSON.stringify(security)) }));
  const waiters = waiterRows(document);
  const text = `{
${fields.map(({ name, code }) => `  ${name}: ${code.text},`).join("\n")}
  operations: {
${rows.map(({ id, code }) => `    ${id}: ${code.text},`).join("\n")}
  },
${waiters}}`;
  return new Code(text, [
    ...[...fields, ...rows].flatMap(({ code }) => code.imports),
    ...(waiters === "" ? [] : ["waiter"]),
  ]);
}

/** Generates the factories of the `waitFor…` methods, if there are any. */
function waiterRows(document: Document): string {
  const rows = waitersOf(document).map((one) => `    ${one.name}: waiter(${lifecycleSource(one)}),\n`);
  return rows.length > 0 ? `  waiters: {\n${rows.join("")}  },\n` : "";
}

/** Finds the headers with a rate limit's reset time, by status. */
function retryHeaders(document: Document, operations: Operation[]): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [status, { headers = {} }] of operations.flatMap(({ responses }) => responses)) {
    for (const [name, header] of Object.entries(headers))
      if (resolve<{ "x-retry-at"?: Json }>(document, header as object)["x-retry-at"]) found[status] = name;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** Generates what the runtime needs to know about an operation. */
function row(document: Document, operation: Operation, security: string): Code {
  const { parameters, responses } = operation;
  const names = (fits: (parameter: Operation["parameters"][number]) => boolean | undefined): string[] | undefined =>
    nonEmpty(parameters.filter(fits).map(({ name }) => name));
  const fields = {
    method: operation.method,
    path: operation.path,
    security: JSON.stringify(operation.security) === security ? undefined : operation.security,
    headers: names((parameter) => parameter.in === "header"),
    serializers: serializersOf(document, parameters),
    idempotent: operation.object["x-idempotent"],
    response: responseSource(document, operation),
    ...responseFields(document, operation),
    notRetried: nonEmpty(
      responses.flatMap(([status, response]) => {
        const final = response["x-not-retried"];
        return final ? [{ status: Number(status), ...final }] : [];
      }),
    ),
    bodySerializer: bodySource(document, operation),
    paginate: paginationSource(operation),
    servers: ownServers(document, operation.servers),
  };
  return sourceOf(fields);
}

const nonEmpty = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
