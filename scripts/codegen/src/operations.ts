import { callExample, literal } from "@scripts/openapi/examples";
import { codesReader } from "./error-codes.js";
import { banner } from "./types.js";
import {
  isJson,
  operationsOf,
  pascalCase,
  schemesOf,
  type Document,
  type MediaType,
  type Operation,
  type SecurityScheme,
} from "@scripts/openapi/document";

/** `operations.ts`: the methods' types with their documentation, and the table that the client is made from. */
export function operationsSource(vendor: string, document: Document): string {
  const operations = operationsOf(document);
  const multipart = operations.some((operation) => requestType(operation) === "multipart/form-data");
  const name = `${pascalCase(vendor)}Methods`;
  const codesOf = codesReader(document);
  return `${banner(vendor)}
import type { CallOptions } from "@vendor-clients/shared";
import ${multipart ? "{ multipart, type Definition }" : "type { Definition }"} from "@vendor-clients/shared/client";
import type { components, operations } from "./schema.js";

/** One method for each operation of ${inComment(document.info.title)}. */
export interface ${name} {
${operations.map((operation) => method(vendor, document, operation, codesOf(operation))).join("\n\n")}
}

${operations.map((operation) => init(name, operation)).join("\n\n")}

/** What a client of ${inComment(document.info.title)} is made from. */
export const definition: Definition = ${definition(vendor, document, operations)};
`;
}

type Codes = Map<string, string[]>;

function method(vendor: string, document: Document, operation: Operation, codes: Codes): string {
  const { id } = operation;
  const type = `${pascalCase(id)}Init`;
  const optional = takesNothing(operation) ? "?" : "";
  const result = resultType(operation);
  const doc = comment(documentation(vendor, document, operation, codes));
  if (result !== "Blob") return `${doc}  ${id}(init${optional}: ${type}): Promise<${result}>;`;
  const stream = `${id}(init: ${type} & { parseAs: "stream" }): Promise<ReadableStream<Uint8Array>>;`;
  return `${doc}  ${stream}\n${doc}  ${id}(init${optional}: ${type}): Promise<Blob>;`;
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
    `\`${method} ${path}\`${security.length === 0 ? "; takes no credential" : ""}`,
    ...(resultType(operation) === "Blob" ? ["", 'Resolves to a `Blob`; with `parseAs: "stream"` to a stream.'] : []),
    "",
    ...failures,
    `@see {@link ${object.externalDocs.url}}`,
    `@example ${callExample(vendor, document, operation)}`,
    ...(object.deprecated ? ["@deprecated The vendor advises against it."] : []),
  ];
}

/** A failure with the vendor's codes; those of the default response are some of many. */
function failure(status: string, codes: string[], description: string): string {
  const text = oneLine(description);
  const listed = codes.map((code) => `\`${oneLine(code)}\``).join(", ");
  if (status !== "default") return `${[status, listed].filter(Boolean).join(" ")}: ${text}`;
  return listed ? `${text} Such as ${listed}.` : text;
}

function init(methods: string, operation: Operation): string {
  const { id, parameters, requestBody } = operation;
  const own = `operations["${id}"]`;
  const fields = (["path", "query", "header"] as const).flatMap((place) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0) return [];
    return [`${place}${here.some(({ required }) => required) ? "" : "?"}: ${own}["parameters"]["${place}"];`];
  });
  const required = parameters.some((parameter) => parameter.required);
  const params = fields.length > 0 ? `  params${required ? "" : "?"}: {\n    ${fields.join("\n    ")}\n  };\n` : "";
  const type = requestType(operation);
  const optional = requestBody?.required ? "" : "?";
  const content = `NonNullable<${own}["requestBody"]>["content"][${JSON.stringify(type)}]`;
  const body = type
    ? `  body${optional}: ${type === "multipart/form-data" ? `${content} | FormData` : content};\n`
    : "";
  return `/** What {@link ${methods}.${id}} takes. */
export interface ${pascalCase(id)}Init extends CallOptions {
${params}${body}}`.replace("{\n}", "{}");
}

function resultType(operation: Operation): string {
  const types = successes(operation).map(([status, media]) => {
    if (!media) return "undefined";
    const [type, { schema }] = media;
    if (!isJson(type)) return "Blob";
    const ref = /^#\/components\/schemas\/([^/]+)$/.exec(String(schema?.["$ref"] ?? ""))?.[1];
    return ref
      ? `components["schemas"][${JSON.stringify(ref)}]`
      : `operations["${operation.id}"]["responses"][${/^\d+$/.test(status) ? status : `"${status}"`}]["content"][${JSON.stringify(type)}]`;
  });
  return [...new Set(types)].join(" | ") || "undefined";
}

const successes = (operation: Operation): [status: string, media: [string, MediaType] | undefined][] =>
  operation.responses
    .filter(([status]) => status.startsWith("2"))
    .map(([status, response]) => [status, Object.entries(response.content ?? {})[0]]);

const requestType = (operation: Operation): string | undefined => Object.keys(operation.requestBody?.content ?? {})[0];

const takesNothing = (operation: Operation): boolean =>
  !operation.parameters.some(({ required }) => required) && !operation.requestBody?.required;

function definition(vendor: string, document: Document, operations: Operation[]): string {
  const schemes = Object.entries(schemesOf(document)).map(([name, scheme]) => [name, credential(scheme)]);
  const security = document.security.map((alternative) => Object.keys(alternative));
  const rows = operations.map((operation) => `    ${operation.id}: ${tableRow(operation, JSON.stringify(security))},`);
  return `{
  vendor: ${JSON.stringify(vendor)},
  baseUrl: ${JSON.stringify(document.servers[0]!.url)},
  credentials: ${literal(Object.fromEntries(schemes))},
  security: ${literal(security)},
  operations: {
${rows.join("\n")}
  },
}`;
}

function credential(scheme: SecurityScheme): object {
  const format = scheme["x-credential-format"];
  return {
    ...(scheme.type === "http" ? { header: "Authorization", prefix: "Bearer " } : { header: scheme.name! }),
    ...(format && { format }),
  };
}

function tableRow(operation: Operation, security: string): string {
  const results = new Set(
    successes(operation).map(([, media]) => (!media ? "none" : isJson(media[0]) ? "json" : "blob")),
  );
  const headers = operation.parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name);
  const row = {
    method: operation.method,
    path: operation.path,
    ...(JSON.stringify(operation.security) !== security && { security: operation.security }),
    ...(headers.length > 0 && { headers }),
    ...(operation.object["x-idempotent"] && { idempotent: true }),
    ...(!results.has("json") && { response: results.has("blob") ? "blob" : "none" }),
    ...(requestType(operation) === "multipart/form-data" && { bodySerializer: "multipart" }),
  };
  return literal(row).replace('bodySerializer: "multipart"', "bodySerializer: multipart");
}

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A text that cannot end the comment it stands in. */
export const inComment = (text: string): string => text.replaceAll("*/", "*\\/");

export const comment = (lines: string[], indent = "  "): string =>
  `${indent}/**\n${lines.map((line) => `${indent} * ${inComment(line)}`.trimEnd()).join("\n")}\n${indent} */\n`;
