import { load } from "js-yaml";
import { splitDirections } from "@scripts/codegen/split-directions";
import { operationsOf, type Document } from "@scripts/openapi/document";
import { componentsOf } from "./types/generate-subset.js";

/** The parts of a spec that are compared. */
export interface Spec {
  document: Document;
  /**
   * The schema names that users find in `components["schemas"]`, including both names of a schema that has a separate
   * request form.
   */
  names: string[];
  /** The names of the schemas used in requests. */
  sent: string[];
}

/** Creates a reader that parses each text once, since several pairs may share a base. */
export function reader(): (text: string) => Spec {
  const known = new Map<string, Spec>();
  return (text) => {
    const spec = known.get(text) ?? read(text);
    known.set(text, spec);
    return spec;
  };
}

function read(text: string): Spec {
  // JSON is parsed ten times as fast as YAML.
  const document = (text.startsWith("{") ? JSON.parse(text) : load(text)) as Document;
  const names = Object.keys(splitDirections(document).components?.["schemas"] ?? {});
  const requests = operationsOf(document).map((operation) => [operation.requestBody, operation.parameters]);
  return { document, names, sent: Object.keys(componentsOf(document, requests)["schemas"] ?? {}) };
}
