import { parse } from "yaml";
import { fileAt } from "../base.js";
import { operationsSource } from "@scripts/codegen/operations";
import { schemaSource } from "@scripts/codegen/types";
import type { Document } from "@scripts/openapi/document";
import type { Sources } from "./compare-types.js";

/**
 * A release's generated files, if today's generator would write others: then its types are compared as they were released,
 * and all of them, since each may differ.
 */
export async function otherwiseGenerated(
  vendor: string,
  ref: string | undefined,
  spec: string,
  folder: string,
): Promise<Sources | undefined> {
  const file = (name: string): string | undefined =>
    ref === undefined ? undefined : fileAt(ref, `packages/${vendor}/src/generated/${name}.ts`, folder);
  const [schema, operations] = [file("schema"), file("operations")];
  if (schema === undefined || operations === undefined) return undefined;
  const document: Document = parse(spec);
  const same = schema === (await schemaSource(vendor, document)) && operations === operationsSource(vendor, document);
  return same ? undefined : { schema, operations };
}
