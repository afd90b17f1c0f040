import { format } from "oxfmt";
import { callExample } from "@scripts/openapi/examples";
import { specFile } from "@scripts/openapi/specs";
import type { Document, Operation } from "@scripts/openapi/document";
import { answers, requestBody } from "./bodies.js";
import { failures } from "./failures.js";
import { parameterFields } from "./fields.js";
import { blocks, breakable, escaped, fence, inlineCode, plain, prose } from "./markdown.js";
import type { Page } from "./page.js";
import { repetitionText } from "./retry-text.js";
import { httpRequest } from "./request.js";
import { fieldList, schemaSections } from "./schema-sections.js";
import type { Writing } from "./types.js";

/** What an operation's page is written from. */
export interface Subject {
  vendor: string;
  document: Document;
  operation: Operation;
  /** The same two, with the schemas that the client's types have. */
  typed: { document: Document; operation: Operation };
  /** The address of the page that explains errors. */
  errors: string;
}

/** The page of an operation. */
export async function operationPage(subject: Subject): Promise<Page> {
  const { vendor, document, operation, typed } = subject;
  const { id, object } = operation;
  const writing: Writing = { document: typed.document, met: new Set() };
  const markdown = blocks(
    front(document.info.title, object.summary),
    `# ${breakable(id)}`,
    requestLine(operation),
    object.deprecated && "::: warning Deprecated\nThe vendor advises against it.\n:::",
    prose(object.summary),
    prose(object.description),
    operation.security.length === 0 && "Takes no credential.",
    await sideBySide(vendor, document, operation),
    parameters(writing, typed.operation),
    typed.operation.requestBody && requestBody(writing, typed.operation.requestBody, "## Body"),
    answers(writing, typed.operation),
    failing(writing, subject),
    blocks("## Is it repeated?", repetitionText(operation)),
    source(vendor, operation),
    schemaSections(writing),
  );
  const terms = [operation.method, operation.path, object.summary, object.description, ...fieldNames(markdown)];
  const search = { titles: [escaped(document.info.title), id], text: terms.join(" ") };
  return { path: `${vendor}/${id}`, markdown, search };
}

/** What VitePress is told of a page of the reference: two vendors may have methods of one name. */
export const front = (vendor: string, description: string): string => {
  const template = JSON.stringify(`:title | ${vendor} | vendor-clients`);
  return `---\npageClass: reference\ntitleTemplate: ${template}\ndescription: ${JSON.stringify(description)}\n---`;
};

/** A method and a path. */
export const requestLine = ({ method, path }: { method: string; path: string }): string =>
  `<p class="request"><span class="verb">${method}</span> ${inlineCode(plain(path))}</p>`;

/** The call in TypeScript, laid out by the formatter. */
async function callCode(vendor: string, document: Document, operation: Operation): Promise<string> {
  const { code } = await format("call.ts", callExample(vendor, document, operation), { printWidth: 52 });
  return code;
}

async function sideBySide(vendor: string, document: Document, operation: Operation): Promise<string> {
  const call = fence("ts", await callCode(vendor, document, operation));
  return `<div class="pair">\n\n${call}\n\n${fence("http", httpRequest(document, operation))}\n\n</div>`;
}

const places = { path: "In the path", query: "In the query", header: "Headers" } as const;

function parameters(writing: Writing, operation: Operation): string {
  const parts = Object.entries(places).flatMap(([place, title]) => {
    const here = operation.parameters.filter((parameter) => parameter.in === place);
    return here.length > 0 ? [blocks(`### ${title}`, fieldList(parameterFields(writing, here)))] : [];
  });
  return parts.length > 0 ? blocks("## Parameters", ...parts) : "";
}

const failing = (writing: Writing, { typed, errors }: Subject): string =>
  blocks(
    "## When it fails",
    `A status that is not 2xx is thrown as an \`ApiError\` with \`status\`, \`code\`, \`requestId\` and \`body\`; no answer as a \`ConnectionError\` or a \`TimeoutError\`, an unreadable one as an \`InvalidResponseError\`, a wrong call as an \`InvalidRequestError\`. [What to do about each](${errors}).`,
    failures(writing, typed.operation),
  );

function source(vendor: string, { object }: Operation): string {
  const known =
    object["x-evidence"] === "vendor-code"
      ? "No page of the vendor's documents it: it is known from code that the vendor publishes."
      : "The vendor documents it.";
  return blocks(
    "## Where this is from",
    `${known}${object.externalDocs ? ` [The vendor's page](${object.externalDocs.url}).` : ""} The specification is \`${specFile(vendor)}\`, in the package \`@vendor-clients/${vendor}/openapi.yaml\`.`,
  );
}

/** The names of all fields on a page. */
export function fieldNames(markdown: string): string[] {
  const names = [...markdown.matchAll(/<code v-pre class="name">(.*?)<\/code>/g)].map(([, name]) => name!);
  const decoded = names.map((name) =>
    name.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  );
  return [...new Set(decoded)];
}
