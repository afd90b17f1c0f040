import type { Document } from "@scripts/openapi/document";
import { definitionSource } from "../definition.js";

/** Evaluates the table that a client of a document is made from; `runtime` is the module of `@vendor-clients/shared/client`. */
export function definitionOf(vendor: string, document: Document, runtime: object): object {
  const { text, imports } = definitionSource(vendor, document);
  const names = [...new Set(imports)];
  const known = new Map(Object.entries(runtime));
  // oxlint-disable-next-line typescript/no-implied-eval -- it is what `operations.ts` has
  const evaluate = new Function(...names, `return ${text};`) as (...values: unknown[]) => object;
  return evaluate(...names.map((name) => known.get(name)));
}
