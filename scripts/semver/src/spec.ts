import { parse } from "yaml";
import { splitDirections } from "@scripts/codegen/split-directions";
import { operationsOf, type Document } from "@scripts/openapi/document";
import { componentsOf } from "./types/generate-subset.js";

/** What is compared of a spec. */
export interface Spec {
  document: Document;
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
  const names = Object.keys(splitDirections(document).components?.["schemas"] ?? {});
  const requests = operationsOf(document).map((operation) => [operation.requestBody, operation.parameters]);
  return { document, names, sent: Object.keys(componentsOf(document, requests)["schemas"] ?? {}) };
}
