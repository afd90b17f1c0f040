import { resolve, type Document, type OperationObject, type Parameter } from "@scripts/openapi/document";
import { examples, requestBody } from "./bodies.js";
import { parameterFields } from "./fields.js";
import { blocks, escaped, prose } from "./markdown.js";
import { fieldNames, front } from "./operation.js";
import type { Page } from "./page.js";
import { fieldList, schemaSections } from "./schema-sections.js";
import type { Writing } from "./types.js";

/** What a vendor posts to its customer, by name. */
export const webhooksOf = (document: Document): [name: string, webhook: OperationObject][] =>
  Object.entries(document.webhooks ?? {}).map(([name, methods]) => [name, methods["post"]!]);

/** The page of a webhook; `typed` is the document with the schemas that the client's types have. */
export function webhookPage(vendor: string, typed: Document, name: string, webhook: OperationObject): Page {
  const writing: Writing = { document: typed, met: new Set() };
  const parameters = (webhook.parameters ?? []).map((parameter) => resolve<Parameter>(typed, parameter));
  const markdown = blocks(
    front(typed.info.title, webhook.summary),
    `# Webhook ${name}`,
    prose(webhook.summary),
    prose(webhook.description),
    parameters.length > 0 && blocks("## Headers", fieldList(parameterFields(writing, parameters))),
    webhook.requestBody && requestBody(writing, webhook.requestBody, "## What is posted"),
    ...Object.values(webhook.requestBody?.content ?? {}).map((media) => examples(writing, media)),
    answersOf(typed, webhook),
    webhook.externalDocs && blocks("## Where this is from", `[The vendor's page](${webhook.externalDocs.url}).`),
    schemaSections(writing),
  );
  const terms = ["webhook", name, webhook.summary, webhook.description, ...fieldNames(markdown)];
  return {
    path: `${vendor}/webhooks/${name}`,
    markdown,
    search: { titles: [escaped(typed.info.title), `Webhook ${name}`], text: terms.join(" ") },
  };
}

/** What the vendor expects in return, where it says so. */
function answersOf(document: Document, { responses }: Partial<OperationObject>): string {
  const list = Object.entries(responses ?? {}).map(([status, response]) => {
    const { description } = resolve<{ description: string }>(document, response);
    return `- **${status === "default" ? "any other" : status}** ${prose(description)}`;
  });
  return list.length > 0 ? blocks("## What you answer", list.join("\n")) : "";
}
