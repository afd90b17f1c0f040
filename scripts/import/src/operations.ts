import { isPlainObject, listOf } from "@scripts/openapi/json";
import { UserError } from "@scripts/console/user-error";
import type { Json } from "@scripts/openapi/document";
import type { Changes } from "./changes.js";
import { rawOperations, titleOf, type RawOperation } from "./raw-operations.js";
import { descriptionOf, operationIdOf, resourcesOf, summaryOf } from "./names.js";
import { textOf, type Node } from "./node.js";

/** Gives each operation what the rules ask for, as far as it follows from what the vendor wrote. */
export function conformOperations(document: Node, docs: string | undefined, changes: Changes): void {
  for (const raw of rawOperations(document)) {
    const { operation } = raw;
    rename(raw, changes);
    if (operation["callbacks"] !== undefined) changes.add("callbacks taken out: clients do not receive", titleOf(raw));
    if (operation["servers"] !== undefined || raw.item["servers"] !== undefined)
      changes.recordLoss("operations of another host: make a client of their own with its baseUrl", titleOf(raw));
    const { operationId, summary, description: _, tags, externalDocs, callbacks: __, ...rest } = operation;
    const sentence = summaryOf(operation);
    const more = descriptionOf(operation, sentence);
    const tag = tagOf(raw, tags);
    const head: Node = {
      ...(operationId !== undefined && { operationId }),
      "x-evidence": "vendor-doc",
      tags: [tag],
      ...((sentence ?? summary) !== undefined && { summary: sentence ?? summary! }),
      ...(more !== "" && { description: more }),
      externalDocs: { url: urlOf(externalDocs) ?? pageOf(document, tag, docs) },
    };
    for (const key of Object.keys(operation)) delete operation[key];
    Object.assign(operation, head, rest);
    declareTag(document, raw, tag, tags);
  }
}

function rename(raw: RawOperation, changes: Changes): void {
  const { operation } = raw;
  const name = operationIdOf(raw);
  if (operation["operationId"] === undefined) changes.add("operationIds made of method and path", name);
  else if (name !== operation["operationId"])
    changes.add("operationIds in camelCase, of two words at least", `${textOf(operation["operationId"])} → ${name}`);
  operation["operationId"] = name;
}

/** The first tag of the vendor's; without one, the first part of the path. */
function tagOf({ path, isWebhook }: RawOperation, tags: Json | undefined): string {
  const [first] = listOf(tags);
  return textOf(first) || (isWebhook ? "webhooks" : (resourcesOf(path)[0] ?? "api"));
}

function declareTag(document: Node, raw: RawOperation, name: string, tags: Json | undefined): void {
  const declared = (document["tags"] ??= []) as Node[];
  let tag = declared.find((other) => other["name"] === name);
  if (!tag) declared.push((tag = { name }));
  if (textOf(tag["description"]) === "") tag["description"] = groupOf(raw, name, tags);
}

/** What a tag that nobody describes stands for. */
function groupOf({ path, isWebhook }: RawOperation, name: string, tags: Json | undefined): string {
  if (listOf(tags).length > 0) return `What the vendor tags "${name}".`;
  return isWebhook ? "What the vendor posts." : `What begins like ${path}.`;
}

const urlOf = (docs: Json | undefined): string | undefined =>
  isPlainObject(docs) && textOf(docs["url"]) !== "" ? textOf(docs["url"]) : undefined;

/**
 * The vendor's page on a tag, or on all.
 *
 * @throws {UserError} if neither the file nor the caller names one.
 */
function pageOf(document: Node, tag: string, docs: string | undefined): string {
  const declared = listOf(document["tags"]).find((other) => isPlainObject(other) && other["name"] === tag);
  const ofTag = isPlainObject(declared) ? urlOf(declared["externalDocs"]) : undefined;
  const url = ofTag ?? urlOf(document["externalDocs"]) ?? docs;
  if (url !== undefined) return url;
  throw new UserError(
    "The file does not say where the vendor documents its API: it has no externalDocs. Name the page: --docs https://…",
  );
}
