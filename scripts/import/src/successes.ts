import { isPlainObject } from "@scripts/openapi/json";
import { isLines } from "@scripts/openapi/responses";
import type { Changes } from "./changes.js";
import { children, rawOperations, titleOf, type RawOperation } from "./raw-operations.js";
import { resolved, type Node, textOf } from "./node.js";

/**
 * Adds the success response to operations that lack one. `default` covers every status that is not listed, including
 * successes. Without any response, or with failures only, any success is possible.
 */
export function addSuccesses(document: Node, changes: Changes): void {
  for (const raw of rawOperations(document)) {
    const responses = isPlainObject(raw.operation["responses"]) ? raw.operation["responses"] : {};
    raw.operation["responses"] = responses;
    if (Object.keys(responses).some((status) => /^[23]/.test(status))) continue;
    if (responses["default"] !== undefined) {
      responses["2XX"] = responses["default"];
      delete responses["default"];
      changes.add("default responses turned into 2XX: the file documents no other success", titleOf(raw));
    } else {
      responses["2XX"] = { description: "A success; the vendor's file does not describe it." };
      changes.add("2XX responses added: the file documents no success", titleOf(raw));
    }
  }
}

/**
 * Allows any body for an operation whose successes document none: the author of the file probably omitted `content`.
 * Next to a success with a body, and for 204 and 205, no body is intended.
 */
export function openBodies(document: Node, changes: Changes): void {
  for (const raw of rawOperations(document)) {
    if (raw.isWebhook || raw.method === "head" || !isPlainObject(raw.operation["responses"])) continue;
    const successes = Object.entries(raw.operation["responses"])
      .filter(([status]) => status.startsWith("2"))
      .map(([status, response]) => ({ status, response: resolved(document, response) }));
    if (successes.some(({ response }) => Object.keys(response?.["content"] ?? {}).length > 0)) continue;
    const open = successes.filter(({ status }) => status !== "204" && status !== "205");
    for (const { response } of open) if (response) response["content"] = { "*/*": {} };
    if (open.length > 0) changes.add("responses without a documented body: any body is returned", titleOf(raw));
  }
}

/** Removes a schema of JSON Lines that only says "string": OpenAPI 3.1 cannot describe a line. */
export function openLines(document: Node, changes: Changes): void {
  for (const raw of rawOperations(document))
    for (const [type, media] of mediaTypesOf(document, raw))
      if (isLines(type) && resolved(document, media["schema"])?.["type"] === "string") {
        delete media["schema"];
        changes.add("schemas of JSON lines removed: they do not describe a line", titleOf(raw));
      }
}

const mediaTypesOf = (document: Node, { operation }: RawOperation): [type: string, media: Node][] =>
  Object.values(children(operation, "responses")).flatMap((response) =>
    Object.entries(children(resolved(document, response) ?? {}, "content")),
  );

/** Adds the required description to responses without one. */
export function describeResponses(document: Node, changes: Changes): void {
  for (const raw of rawOperations(document))
    for (const [status, response] of Object.entries(raw.operation["responses"] as Node)) {
      if (!isPlainObject(response) || response["$ref"] !== undefined || textOf(response["description"]) !== "")
        continue;
      response["description"] = /^[45]/.test(status) ? "A failure." : "A success.";
      changes.add("responses without a description", `${status} of ${titleOf(raw)}`);
    }
}
