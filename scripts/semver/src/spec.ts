import { parse } from "yaml";
import { splitDirections } from "@scripts/codegen/split-directions";
import type { Document } from "@scripts/openapi/document";
import { componentsOf } from "./generate-subset.js";
import { subjectsOf } from "./operation-pairs.js";
import type { Subject } from "./surface.js";

/** What is compared of a spec. */
export interface Spec {
  document: Document;
  subjects: Subject[];
  /** The schemas' names that users find under `components["schemas"]`; of those that a request has in another form, both. */
  names: string[];
  /** The names of the schemas that requests hold. */
  sent: string[];
}

/** Reads each text once: many pairs may have one base. */
export function reader(): (text: string) => Spec {
  const known = new Map<string, Spec>();
  return (text) => {
    const spec = known.get(text) ?? read(text);
    known.set(text, spec);
    return spec;
  };
}

function read(text: string): Spec {
  // JSON is YAML, and is read ten times as fast.
  const document: Document = text.startsWith("{") ? JSON.parse(text) : parse(text);
  const subjects = subjectsOf(document);
  const names = Object.keys(splitDirections(document).components?.["schemas"] ?? {});
  const requests = subjects
    .filter(({ webhook }) => !webhook)
    .map(({ operation }) => [operation.requestBody, operation.parameters]);
  return { document, subjects, names, sent: Object.keys(componentsOf(document, requests)["schemas"] ?? {}) };
}
