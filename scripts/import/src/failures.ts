import { isPlainObject } from "@scripts/openapi/json";
import { isJson, type Json } from "@scripts/openapi/document";
import type { Changes } from "./changes.js";
import { children, rawOperations, titleOf } from "./raw-operations.js";
import { resolved, textOf, type Node } from "./node.js";

const shapes = "#/components/schemas/";

/** Adds a default response to each operation, with the body that most of the vendor's failures share. */
export function addDefaultResponses(document: Node, changes: Changes): void {
  const content = failureContent(document);
  const components = (document["components"] ??= {}) as Node;
  const shared = (components["responses"] ??= {}) as Node;
  const name = ["Error", "Failure", "OtherFailure", "AnyOtherFailure"].find((name) => !(name in shared))!;
  for (const raw of rawOperations(document)) {
    const responses = raw.operation["responses"];
    if (!isPlainObject(responses) || responses["default"] !== undefined) continue;
    if (raw.isWebhook) responses["default"] = { description: "Not received." };
    else {
      shared[name] ??= content
        ? { description: "Any other failure.", content }
        : { description: "Any other failure; the vendor's file does not say its shape." };
      responses["default"] = { $ref: `#/components/responses/${name}` };
      const shape = content ? "with the schema that most failures have" : "without a schema: no failure has one";
      changes.add(`default responses added, ${shape}`, titleOf(raw));
    }
  }
}

/** Returns the most common body of the documented failures. */
function failureContent(document: Node): Node | undefined {
  const counts = new Map<string, number>();
  for (const { operation, isWebhook } of rawOperations(document)) {
    if (isWebhook || !isPlainObject(operation["responses"])) continue;
    for (const [status, response] of Object.entries(operation["responses"])) {
      const content = /^[45]/.test(status) ? jsonContent(document, response) : undefined;
      if (content) counts.set(content, (counts.get(content) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return most === undefined ? undefined : (JSON.parse(most) as Node);
}

/** Serializes the JSON content of a response, without examples, if its schema has a name. */
function jsonContent(document: Node, response: Json): string | undefined {
  const media = Object.entries(children(resolved(document, response) ?? {}, "content"));
  const [type, { schema } = {}] = media.find(([type]) => isJson(type)) ?? [];
  const isNamed = isPlainObject(schema) && textOf(schema["$ref"]).startsWith(shapes);
  return type !== undefined && isNamed ? JSON.stringify({ [type]: { schema } }) : undefined;
}
