import { isPlainObject } from "@scripts/openapi/json";
import { operationsOf, type Document, type Json, type OperationObject } from "@scripts/openapi/document";
import type { Change } from "@scripts/semver/change";
import { compareDocuments } from "@scripts/semver/compare-documents";

/**
 * Compares a vendor's OpenAPI document with the spec, in the way that `npm run changes` compares two versions of a
 * spec: field by field in everything sent and received, independent of notation. Descriptions, examples, operation
 * names and `x-` keys are not compared, since the spec has its own.
 *
 * @returns a line for each difference. It stays the same as long as the difference does.
 */
export function compare(vendor: Document, spec: Document): string[] {
  const changes = compareDocuments(withNamesOf(spec, vendor), spec);
  return [...new Set(changes.filter((change) => !isOwn(change)).map(line))];
}

/** Fields that a spec words on its own, or in its own way. */
const own = ["info", "tags", "summary", "description", "title", "example", "examples", "externalDocs"];

const isOwn = ({ kind }: Change): boolean =>
  kind.split(/[.-]/).some((word) => own.includes(word)) || /(^|\.)x-/.test(kind);

/**
 * Formats a difference, from the vendor's file to the spec: `endSession 200.status enum-narrower: nothing → ["ended"]`.
 */
function line({ operation, place, kind, before, after }: Change): string {
  const isWhole = /-(added|removed)$/.test(kind) || (before === undefined && after === undefined);
  const values = isWhole ? "" : `: ${shown(before)} → ${shown(after)}`;
  // Keeps each difference on one line, whatever the vendor's names contain.
  return `${[operation, place, kind].filter(Boolean).join(" ")}${values}`.replace(/\s+/g, " ");
}

function shown(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  return isPlainObject(value) ? "a schema" : JSON.stringify(value);
}

/** Returns the document with its operations named like those of the spec at the same address. */
function withNamesOf(spec: Document, vendor: Document): Document {
  const names = new Map(operationsOf(spec).map((operation) => [address(operation), operation.id]));
  const renamed = (path: string, method: string, object: OperationObject): OperationObject => {
    const operationId = names.get(address({ method, path }));
    return operationId === undefined ? object : { ...object, operationId };
  };
  const paths = Object.entries(vendor.paths).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item).map(([method, object]) => [method, renamed(path, method, object)])),
  ]);
  return { ...vendor, paths: Object.fromEntries(paths) as Document["paths"] };
}

/** Returns the method and the path, without the names of path parameters. */
export const address = ({ method, path }: { method: string; path: string }): string =>
  `${method.toUpperCase()} ${path.replace(/\{[^}]*\}/g, "{}")}`;
