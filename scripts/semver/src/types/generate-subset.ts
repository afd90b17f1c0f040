import { operationsSource } from "@scripts/codegen/operations";
import { schemaSource } from "@scripts/codegen/types";
import type { Document, Json } from "@scripts/openapi/document";
import type { Sources } from "./compare-types.js";

/**
 * Generates the files for some operations of a document. In a spec of a hundred operations, usually one has changed,
 * and the types of the others are not needed.
 */
export function sourcesOf(vendor: string, document: Document, ids: Set<string>): Sources {
  const part = only(document, ids);
  return { schema: schemaSource(vendor, part), operations: operationsSource(vendor, part) };
}

function only(document: Document, ids: Set<string>): Document {
  const kept = (paths: Document["paths"]): Document["paths"] =>
    Object.fromEntries(
      Object.entries(paths)
        .map(([path, item]): [string, Document["paths"][string]] => [
          path,
          Object.fromEntries(
            Object.entries(item).filter(([, value]) => !value.operationId || ids.has(value.operationId)),
          ),
        ])
        .filter(([, item]) => Object.values(item).some(({ operationId }) => operationId)),
    );
  const copy: Document = JSON.parse(
    JSON.stringify({ ...document, paths: kept(document.paths), webhooks: kept(document.webhooks ?? {}) }),
  );
  const { securitySchemes } = document.components ?? {};
  const components = componentsOf(copy, [copy.paths, copy.webhooks]);
  copy.components = Object.assign(components, securitySchemes && { securitySchemes });
  return copy;
}

/** Returns the components that a part of a document refers to, directly or indirectly. */
export function componentsOf(document: Document, from: unknown): Record<string, Record<string, Json>> {
  const found: Record<string, Record<string, Json>> = {};
  const take = (node: unknown): void => {
    for (const [, kind, name] of JSON.stringify(node).matchAll(/"\$ref":"#\/components\/([^/"]+)\/([^/"]+)/g)) {
      const component = document.components?.[kind!]?.[name!];
      if (component === undefined || found[kind!]?.[name!] !== undefined) continue;
      (found[kind!] ??= {})[name!] = component;
      take(component);
    }
  };
  take(from);
  // In document order: schemas may refer to each other, so the order of discovery varies.
  return Object.fromEntries(
    Object.entries(document.components ?? {}).map(([kind, all]) => [
      kind,
      Object.fromEntries(Object.entries(all).filter(([name]) => found[kind]?.[name] !== undefined)),
    ]),
  );
}
