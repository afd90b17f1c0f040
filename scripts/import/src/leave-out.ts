import { keysOf } from "@scripts/openapi/json-pointer";
import type { Json } from "@scripts/openapi/document";
import type { Changes } from "./changes.js";
import { removeAt } from "./fix-target.js";
import type { Node } from "./node.js";
import { rawOperations, removeOperation, titleOf } from "./raw-operations.js";
import type { Finding } from "./redocly.js";

/**
 * Removes the operations that contain or refer to a violation, and records the reasons. Returns whether there were any:
 * violations outside of operations have to be fixed by a person.
 */
export function leaveOut(document: Node, found: Finding[], changes: Changes): boolean {
  let done = false;
  for (const { pointer, ruleId, message } of found) {
    const [place, name = "", key = ""] = keysOf(pointer);
    const reason = `operations left out by the rule ${ruleId}: ${message.replace(/\s+/g, " ").trim()}`;
    for (const raw of rawOperations(document)) {
      const isAt = (raw.isWebhook ? "webhooks" : "paths") === place && raw.path === name;
      const holds = isAt && (raw.method === key || !(key in raw.item) || key === "parameters");
      if (!holds && !(place === "components" && refersTo(raw.operation, `#/${place}/${name}/${key}`))) continue;
      changes.recordLoss(reason, titleOf(raw));
      removeOperation(document, raw);
      done = true;
    }
    // A security scheme is referred to by name. Without it, requests would be sent without a credential.
    if (place === "components" && name !== "securitySchemes" && removeAt(document, [place, name, key])) done = true;
  }
  return done;
}

function refersTo(node: Json, ref: string): boolean {
  if (typeof node !== "object" || node === null) return false;
  return (node as Node)["$ref"] === ref || Object.values(node).some((inner) => refersTo(inner, ref));
}
