import type { Document } from "@scripts/openapi/document";
import { definitionSource } from "../definition.js";

/** Evaluates the generated table of a document. `runtime` is the module `@vendor-clients/shared/client`. */
export function definitionOf(vendor: string, document: Document, runtime: object): object {
  const { text, imports } = definitionSource(vendor, document);
  const names = [...new Set(imports)];
  const known = new Map(Object.entries(runtime));
  // oxlint-disable-next-line typescript/no-implied-eval -- the code is that of `operations.ts`
  const evaluate = new Function(...names, `return ${text};`) as (...values: unknown[]) => object;
  return evaluate(...names.map((name) => known.get(name)));
}
