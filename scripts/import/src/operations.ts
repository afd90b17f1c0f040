import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Json } from "@scripts/openapi/document";
import type { Changes } from "./changes.js";
import { rawOperations, titleOf, type RawOperation } from "./raw-operations.js";
import { descriptionOf, resourcesOf, sentenceOf, summaryOf } from "./names.js";
import { textOf, type Node } from "./node.js";

/**
 * Adds what the rules require of each operation: the vendor's own text, or else a sentence that adds nothing to the
 * name.
 */
export function conformOperations(document: Node, docs: string | undefined, changes: Changes): void {
  for (const raw of rawOperations(document)) {
    const { operation } = raw;
    if (operation["callbacks"] !== undefined)
      changes.add("callbacks removed: clients receive no requests", titleOf(raw));
    const { operationId = "", summary: _, description: __, tags, externalDocs, callbacks: ___, ...rest } = operation;
    const sentence = summaryOf(operation);
    if (sentence === undefined) changes.add("summaries generated from operationIds: the file has none", titleOf(raw));
    const more = descriptionOf(operation, sentence);
    const tag = tagOf(raw, tags);
    const page = urlOf(externalDocs) ?? pageOf(document, tag, docs);
    for (const key of Object.keys(operation)) delete operation[key];
    Object.assign(operation, {
      operationId,
      "x-evidence": "vendor-doc",
      tags: [tag],
      summary: sentence ?? sentenceOf(textOf(operationId)),
    });
    if (more !== "") operation["description"] = more;
    if (page !== undefined) operation["externalDocs"] = { url: page };
    Object.assign(operation, rest);
    declareTag(document, raw, tag, tags);
  }
}

/** Returns the vendor's first tag, or else the first part of the path. */
function tagOf({ path, isWebhook }: RawOperation, tags: Json | undefined): string {
  const [first] = listOf(tags);
  return textOf(first) || (isWebhook ? "webhooks" : (resourcesOf(path)[0] ?? "api"));
}

function declareTag(document: Node, raw: RawOperation, name: string, tags: Json | undefined): void {
  const declared = (document["tags"] ??= []) as Node[];
  let tag = declared.find((other) => textOf(other["name"]) === name);
  if (!tag) declared.push((tag = { name }));
  tag["name"] = name;
  if (textOf(tag["description"]) === "") tag["description"] = groupOf(raw, name, tags);
}

/** Describes a tag that has no description. */
function groupOf({ path, isWebhook }: RawOperation, name: string, tags: Json | undefined): string {
  if (listOf(tags).length > 0) return `What the vendor tags "${name}".`;
  return isWebhook ? "Sent by the vendor." : `What begins like ${path}.`;
}

const urlOf = (docs: Json | undefined): string | undefined =>
  isPlainObject(docs) && textOf(docs["url"]) !== "" ? textOf(docs["url"]) : undefined;

/** Returns the vendor's page on a tag or on the whole API, if the file or the user names one. */
function pageOf(document: Node, tag: string, docs: string | undefined): string | undefined {
  const declared = listOf(document["tags"]).find((other) => isPlainObject(other) && textOf(other["name"]) === tag);
  const ofTag = isPlainObject(declared) ? urlOf(declared["externalDocs"]) : undefined;
  return ofTag ?? urlOf(document["externalDocs"]) ?? docs;
}
