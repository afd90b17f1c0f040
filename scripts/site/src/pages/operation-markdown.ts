import type { DocumentedFailure } from "@scripts/codegen/error-codes";
import { examplesOf } from "@scripts/openapi/examples";
import { flatten, propertiesOf, requiredOf } from "@scripts/openapi/samples";
import {
  resolve,
  type Document,
  type MediaType,
  type Operation,
  type Parameter,
  type Schema,
} from "@scripts/openapi/document";
import { successesOf, type Success } from "@scripts/openapi/responses";
import { variantName } from "./fields.js";
import { limits } from "./limits.js";
import type { Samples, Subject } from "./subject.js";
import { authentication } from "./authentication.js";
import { failuresOf } from "./errors-section.js";
import { blocks } from "./page.js";
import type { Header } from "./response-section.js";
import { retriesText } from "./retries.js";
import { stateSections } from "./states.js";
import { branchesIn, refName, typeOf } from "./types.js";

/** Returns the text version of an operation's page. */
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
    fromHtml(authentication(document, operation)),
    "## Example",
    block("ts", samples.ts),
    block("sh", samples.sh),
    (parameters.length > 0 || body.length > 0) && "## Request",
    parameters.map((parameter) => parameterLine(document, parameter)).join("\n"),
    ...body.map(([type, media]) => blocks(`Body, \`${type}\`:`, fieldLines(typed.document, media.schema ?? {}))),
    "## Response",
    ...successesOf(typed.document, typed.operation).map((one) => success(typed.document, one)),
    responseHeaders(document, operation),
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

/** Converts HTML of the page to Markdown. */
const fromHtml = (html: string): string =>
  html
    .replace(/<\/?code[^>]*>/g, "`")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .trim();

/** Formats an entry of a list of fields: the name, the type and the mark, the description, and the limits. */
function entryLine(document: Document, name: string, mark: string, schema: Schema, description = ""): string {
  const facts = fromHtml(limits(document, schema));
  return [`- \`${name}\` (${mark})`, oneLine(description), facts && `[${facts}]`].filter(Boolean).join(" ");
}

function parameterLine(document: Document, parameter: Parameter): string {
  const { name, in: location, schema = {}, required, description } = parameter;
  const mark = `${location}, \`${typeOf(schema)}\`${required ? ", required" : ""}`;
  return entryLine(document, name, mark, schema, description);
}

/** Lists the documented response headers. */
function responseHeaders(document: Document, { responses }: Operation): string {
  const all = responses.flatMap(([, { headers = {} }]) => Object.entries(headers));
  const lines = [...new Map(all)].map(([name, node]) => {
    const { description, schema = {} } = resolve<Header>(document, node as Header);
    return entryLine(document, name, `\`${typeOf(schema)}\``, schema, description);
  });
  return lines.length > 0 ? blocks("Response headers:", lines.join("\n")) : "";
}

/** Lists the fields of a schema, indented by depth. A schema that contains itself is only named. */
function fieldLines(document: Document, schema: Schema, indent = "", parents: readonly string[] = []): string {
  const name = refName(schema);
  if (name !== undefined && parents.includes(name)) return "";
  const inside = name === undefined ? parents : [...parents, name];
  const whole = flatten(document, schema);
  const parts = [whole["items"], whole["additionalProperties"]];
  const branches = branchesIn(whole).filter((branch) => fieldLines(document, branch, "", inside) !== "");
  const own = Object.entries(propertiesOf(whole)).map(([key, property]) => {
    const required = requiredOf(whole).includes(key) ? ", required" : "";
    const description = property["description"] ?? flatten(document, property)["description"];
    const mark = `\`${typeOf(property)}\`${required}`;
    const line = indent + entryLine(document, key, mark, property, description as string | undefined);
    return [line, fieldLines(document, property, `${indent}  `, inside)].filter(Boolean).join("\n");
  });
  const others = parts
    .filter((part): part is Schema => typeof part === "object" && part !== null)
    .map((part) => fieldLines(document, part, indent, inside));
  const variants = branches.map((branch, index) => {
    if (branches.length === 1) return fieldLines(document, branch, indent, inside);
    const title = `${indent}- variant \`${variantName({ document }, branch) ?? index + 1}\`:`;
    return `${title}\n${fieldLines(document, branch, `${indent}  `, inside)}`;
  });
  return [...own, ...others, ...variants].filter(Boolean).join("\n");
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
