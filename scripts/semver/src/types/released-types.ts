import { load } from "js-yaml";
import { fileAt, git } from "../base.js";
import { operationsSource } from "@scripts/codegen/operations";
import { schemaSource } from "@scripts/codegen/types";
import type { Document } from "@scripts/openapi/document";
import type { Sources } from "./compare-types.js";

/**
 * Returns a release's generated files if the current generator would produce different ones. Types are then compared
 * with those released, for all operations, since any may differ.
 */
export function otherwiseGenerated(
  vendor: string,
  ref: string | undefined,
  spec: string,
  folder: string,
): Sources | undefined {
  const file = (name: string): string | undefined =>
    ref === undefined ? undefined : fileAt(ref, `packages/${vendor}/src/generated/${name}.ts`, folder);
  const schema = file("schema");
  const operations = schema === undefined ? undefined : file("operations");
  if (schema === undefined || operations === undefined) return undefined;
  if (isSameGenerator(ref, folder)) return undefined;
  const document = load(spec) as Document;
  const same = schema === schemaSource(vendor, document) && operations === operationsSource(vendor, document);
  return same ? undefined : { schema, operations };
}

/** Checks whether everything that generated code depends on is unchanged, apart from the spec. */
function isSameGenerator(ref: string | undefined, folder: string): boolean {
  if (ref === undefined || !git(folder, "ls-tree", "--name-only", ref, "scripts/codegen/src/")) return false;
  const paths = ["scripts/codegen", "scripts/openapi", "package-lock.json"];
  return git(folder, "diff", "--quiet", ref, "--", ...paths) !== undefined;
}
