import type { DocumentedFailure } from "@scripts/codegen/error-codes";
import { examplesOf } from "@scripts/openapi/examples";
import { flatten, propertiesOf, requiredOf } from "@scripts/openapi/samples";
import type { Document, MediaType, Operation, Parameter, Schema } from "@scripts/openapi/document";
import { successesOf, type Success } from "@scripts/openapi/responses";
import type { Samples, Subject } from "./operation.js";
import { failuresOf } from "./errors-section.js";
import { blocks } from "./page.js";
import { retriesText } from "./retries.js";
import { stateSections } from "./states.js";
import { branchesIn, refName, typeOf } from "./types.js";

/** An operation's page for a reader of text alone. */
export function operationMarkdown(
  { vendor, document, operation, typed }: Subject,
  documented: Map<string, DocumentedFailure>,
  samples: Samples,
): string {
  const { id, method, path, object, parameters } = operation;
  const body = Object.entries(typed.operation.requestBody?.content ?? {});
  return blocks(
    `# ${id} (${document.info.title})`,
    `\`${method} ${path}\``,
    object.deprecated && "Deprecated.",
    object.summary,
    object.description,
    "## Example",
    block("ts", samples.ts),
    block("sh", samples.sh),
    (parameters.length > 0 || body.length > 0) && "## Request",
    parameters.map(parameterLine).join("\n"),
    ...body.map(([type, media]) => blocks(`Body, \`${type}\`:`, fieldLines(typed.document, media.schema ?? {}))),
    "## Response",
    ...successesOf(typed.document, typed.operation).map((one) => success(typed.document, one)),
    ...stateSections(vendor, document, operation).map(({ title, markdown }) => `## ${title}\n\n${markdown}`),
    "## Errors",
    failures(operation, documented),
    "## Retries",
    retriesText(operation),
    object.externalDocs && `## Source\n\n<${object.externalDocs.url}>`,
  );
}

const block = (language: string, code: string): string => `\`\`\`\`${language}\n${code.trim()}\n\`\`\`\``;

const oneLine = (text = ""): string => text.trim().replace(/\s+/g, " ");

const parameterLine = ({ name, in: location, schema = {}, required, description }: Parameter): string =>
  `- \`${name}\` (${location}, \`${typeOf(schema)}\`${required ? ", required" : ""}) ${oneLine(description)}`.trimEnd();

/** The fields of a schema, indented below each other; a schema that is open already is named only. */
function fieldLines(document: Document, schema: Schema, indent = "", parents: readonly string[] = []): string {
  const name = refName(schema);
  if (name !== undefined && parents.includes(name)) return "";
  const inside = name === undefined ? parents : [...parents, name];
  const whole = flatten(document, schema);
  const parts = [whole["items"], whole["additionalProperties"], ...branchesIn(whole)];
  const own = Object.entries(propertiesOf(whole)).map(([key, property]) => {
    const required = requiredOf(whole).includes(key) ? ", required" : "";
    const description = property["description"] ?? flatten(document, property)["description"];
    const line = `${indent}- \`${key}\` (\`${typeOf(property)}\`${required}) ${oneLine(description as string | undefined)}`;
    return [line.trimEnd(), fieldLines(document, property, `${indent}  `, inside)].filter(Boolean).join("\n");
  });
  const others = parts
    .filter((part): part is Schema => typeof part === "object" && part !== null)
    .map((part) => fieldLines(document, part, indent, inside));
  return [...own, ...others].filter(Boolean).join("\n");
}

function success(document: Document, { status, response, bodies }: Success): string {
  const texts = bodies.map(({ type, media }) =>
    blocks(`\`${type}\``, fieldLines(document, media.schema ?? {}), ...examples(document, media)),
  );
  return blocks(`${status}: ${oneLine(response.description)}`, ...texts);
}

export const examples = (document: Document, media: MediaType): string[] =>
  examplesOf(document, media).map(([, body]) =>
    typeof body === "string" ? block("text", body) : block("json", JSON.stringify(body, null, 2)),
  );

function failures({ responses }: Operation, documented: Map<string, DocumentedFailure>): string {
  const failed = failuresOf(responses);
  const lines = failed.map(([status, { description }]) => {
    const codes = (documented.get(status)?.codes ?? []).map((code) => `\`${code}\``).join(", ");
    return `- ${status}${codes && ` (${codes})`}: ${oneLine(description)}`;
  });
  return lines.join("\n");
}
