import type { Code } from "./code.js";
import { codesReader } from "./error-codes.js";
import { definitionSource } from "./definition.js";
import { typeAt } from "./pagination.js";
import { bodyTypes } from "./request-bodies.js";
import { resultType, resultTypes, successHeaders, usageExample } from "./responses.js";
import { see } from "./source-link.js";
import { connectionSource } from "./connection.js";
import { comment, inComment, oneLine } from "./text.js";
import { banner } from "./types.js";
import { waitInitSource, waiterDocumentation, waiterMethod, waitersOf } from "./waiters.js";
import { operationsOf, pascalCase, type Document, type Operation } from "@scripts/openapi/document";

/** `operations.ts`: the documented types of the methods, and the table from which the client is created. */
export function operationsSource(vendor: string, document: Document): string {
  const operations = operationsOf(document);
  const waiters = waitersOf(document);
  const name = `${pascalCase(vendor)}Methods`;
  const codesOf = codesReader(document);
  const definition = definitionSource(vendor, document);
  const connection = connectionSource(vendor, document);
  const methods = [
    ...operations.map((operation) => method(vendor, document, operation, codesOf(operation))),
    ...waiters.map(
      (one) => `${comment(waiterDocumentation(one))}  ${waiterMethod(resultType(document, one.read), one)}`,
    ),
  ];
  const inits = [
    ...operations.map((operation) => init(name, document, operation)),
    ...waiters.map((one) => waitInitSource(name, one)),
  ];
  return `${banner(vendor)}
import type { ${sharedTypes([...methods, ...inits, connection]).join(", ")} } from "@vendor-clients/shared";
${runtimeImport(definition)}
import type { components, operations } from "./schema.js";

/** One method for each operation of ${inComment(document.info.title)}. */
export interface ${name} {
${methods.join("\n\n")}
}

${inits.join("\n\n")}

${connection}

/** The unauthenticated operations, which a client without credentials has. */
export type ${pascalCase(vendor)}KeylessMethods = Pick<${name}, ${keyless(operations)}>;

/** Describes the operations of ${inComment(document.info.title)} to the runtime. */
export const definition: Definition = ${definition.text};
`;
}

/** Finds the runtime's types that the methods and options refer to. */
function sharedTypes(sources: string[]): string[] {
  const isUsed = (name: string): boolean => sources.some((text) => new RegExp(`[ (<]${name}(<| \\||;|\\))`).test(text));
  const names = ["BasicCredential", "Credential", "PagedPromise", "ServerSentEvent", "WaitOptions"].filter(isUsed);
  return ["CallOptions", ...names, "ResultPromise"].sort();
}

const keyless = (operations: Operation[]): string =>
  operations
    .filter(({ security }) => needsNone(security))
    .map(({ id }) => JSON.stringify(id))
    .join(" | ") || "never";

/** Checks whether a call is possible without credentials. */
export const needsNone = (security: string[][]): boolean =>
  security.length === 0 || security.some((all) => all.length === 0);

/** Generates the import of the functions and types that the table uses. */
function runtimeImport({ imports }: Code): string {
  const names = [...new Set(imports)].sort();
  return `import { ${[...names, "type Definition"].join(", ")} } from "@vendor-clients/shared/client";`;
}

type Codes = Map<string, string[]>;

function method(vendor: string, document: Document, operation: Operation, codes: Codes): string {
  const { id } = operation;
  const type = `${pascalCase(id)}Init`;
  const optional = takesNothing(operation) ? "?" : "";
  const result = resultType(document, operation);
  const doc = comment(documentation(vendor, document, operation, codes));
  const { items } = operation.object["x-pagination"] ?? {};
  if (items !== undefined)
    return `${doc}  ${id}(init${optional}: ${type}): PagedPromise<${result}, ${typeAt(result, items)}[number]>;`;
  const variants = overloads(document, operation).map(
    ([given, type_]) => `${doc}  ${id}(init: ${type} & { ${given} }): ResultPromise<${type_}>;\n`,
  );
  return `${variants.join("")}${doc}  ${id}(init${optional}: ${type}): ResultPromise<${result}>;`;
}

/** Lists the options that change the result of a call, with the type that the method then resolves to. */
function overloads(document: Document, operation: Operation): [given: string, result: string][] {
  const results = resultTypes(document, operation);
  const kinds = new Set(results.map(({ result }) => result));
  if (kinds.size > 1)
    return [...new Set(results.map(({ type }) => type))].map((type) => {
      const own = new Set(results.filter((one) => one.type === type).map(({ result }) => result));
      return [`accept: ${JSON.stringify(type)}`, [...own].join(" | ")];
    });
  return kinds.has("Blob") ? [['parseAs: "stream"', "ReadableStream<Uint8Array>"]] : [];
}

function documentation(vendor: string, document: Document, operation: Operation, codes: Codes): string[] {
  const { object, method, path, responses, security } = operation;
  const failures = responses
    .filter(([status]) => !status.startsWith("2"))
    .map(([status, { description }]) => `@throws {ApiError} ${failure(status, codes.get(status)!, description)}`);
  return [
    object.summary,
    ...(object.description ? ["", ...object.description.trim().split("\n")] : []),
    "",
    `\`${method} ${path}\`${security.length === 0 ? "; unauthenticated" : needsNone(security) ? "; authentication is optional" : ""}`,
    ...(object["x-pagination"]
      ? ["", "Resolves to the first page. `for await` iterates the items of all pages, `.pages()` whole pages."]
      : []),
    ...resultNote(document, operation),
    ...headersNote(document, operation),
    "",
    ...failures,
    ...see(object),
    `@example ${usageExample(vendor, document, operation)}`,
    ...(object.deprecated ? ["@deprecated Deprecated by the vendor."] : []),
  ];
}

/** Describes what the method resolves to, if it is not JSON. */
function resultNote(document: Document, operation: Operation): string[] {
  const results = resultTypes(document, operation);
  const kinds = new Set(results.map(({ result }) => result));
  if (kinds.size > 1) {
    const types = [...new Set(results.map(({ type }) => `\`${type}\``))];
    return ["", `The result depends on the response's content type; request one with \`accept\`: ${types.join(", ")}.`];
  }
  const [kind = ""] = kinds;
  if (kind === "Blob") return ["", 'Resolves to a `Blob`, or with `parseAs: "stream"` to a stream.'];
  return kind.startsWith("AsyncIterable<") ? ["", "Resolves once the stream begins; iterate it with `for await`."] : [];
}

/** Lists the documented headers of a success, and how to read them. */
function headersNote(document: Document, operation: Operation): string[] {
  const headers = [...successHeaders(document, operation)].map(([name, description]) => {
    const text = oneLine(description).replace(/\.$/, "");
    return `\`${oneLine(name)}\`${text && ` (${text})`}`;
  });
  return headers.length > 0 ? ["", `Response headers, by \`.withResponse()\`: ${headers.join(", ")}.`] : [];
}

/** Describes a failure with the vendor's error codes. For the default response, these are examples. */
function failure(status: string, codes: string[], description: string): string {
  const text = oneLine(description);
  const listed = codes.map((code) => `\`${oneLine(code)}\``).join(", ");
  if (status !== "default") return `${[status, listed].filter(Boolean).join(" ")}: ${text}`;
  return listed ? `${text} For example ${listed}.` : text;
}

function init(methods: string, document: Document, operation: Operation): string {
  const { id, parameters, requestBody } = operation;
  const own = `operations["${id}"]`;
  const fields = (["path", "query", "header"] as const).flatMap((place) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0) return [];
    const type = `${own}["parameters"]["${place}"]`;
    return [here.some(({ required }) => required) ? `${place}: ${type};` : `${place}?: ${type} | undefined;`];
  });
  const required = parameters.some((parameter) => parameter.required);
  const object = `{\n    ${fields.join("\n    ")}\n  }`;
  const params = fields.length === 0 ? "" : required ? `  params: ${object};\n` : `  params?: ${object} | undefined;\n`;
  const types = bodyTypes(document, operation);
  const body = !types
    ? ""
    : requestBody?.required
      ? `  body: ${types.body};\n`
      : `  body?: ${types.body} | undefined;\n`;
  const contentType = types?.contentType
    ? `  /** The media type of the body. Default: the first one that fits the body. */\n  contentType?: ${types.contentType} | undefined;\n`
    : "";
  return `/** Parameters of {@link ${methods}.${id}}. */
export interface ${pascalCase(id)}Init extends CallOptions {
${params}${body}${contentType}${acceptField(document, operation)}}`.replace("{\n}", "{}");
}

/** Generates the option for choosing among several media types. */
function acceptField(document: Document, operation: Operation): string {
  const types = [...new Set(resultTypes(document, operation).map(({ type }) => JSON.stringify(type)))];
  if (types.length < 2) return "";
  return `  /** The media type to request. Default: all. */\n  accept?: ${types.join(" | ")} | undefined;\n`;
}

const takesNothing = (operation: Operation): boolean =>
  !operation.parameters.some(({ required }) => required) && !operation.requestBody?.required;
