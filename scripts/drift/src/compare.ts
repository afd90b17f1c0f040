import { isPlainObject } from "@scripts/openapi/json";
import { operationsOf, type Document, type Json, type OperationObject } from "@scripts/openapi/document";
import type { Change } from "@scripts/semver/change";
import { compareDocuments } from "@scripts/semver/compare-documents";

/**
 * Compares a vendor's OpenAPI document with the spec, as `npm run changes` compares two versions of a spec: field by field
 * in whatever is sent and received, however it is written. The sentences, the examples, the operations' names and the
 * `x-` keys are the spec's own.
 *
 * @returns a line for each difference, which is the same as long as the difference is.
 */
export function compare(vendor: Document, spec: Document): string[] {
  const changes = compareDocuments(withNamesOf(spec, vendor), spec);
  return [...new Set(changes.filter((change) => !isOwn(change)).map(line))];
}

/** What a spec says in its own words, or in its own way. */
const own = ["info", "tags", "summary", "description", "title", "example", "examples", "externalDocs"];

const isOwn = ({ kind }: Change): boolean =>
  kind.split(/[.-]/).some((word) => own.includes(word)) || /(^|\.)x-/.test(kind);

/** `endSession 200.status enum-narrower: nothing → ["ended"]`: from the vendor's file to the spec. */
function line({ operation, place, kind, before, after }: Change): string {
  const isWhole = /-(added|removed)$/.test(kind) || (before === undefined && after === undefined);
  const values = isWhole ? "" : `: ${shown(before)} → ${shown(after)}`;
  // A line each, whatever the vendor calls its things.
  return `${[operation, place, kind].filter(Boolean).join(" ")}${values}`.replace(/\s+/g, " ");
}

function shown(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  return isPlainObject(value) ? "a schema" : JSON.stringify(value);
}

/** A document whose operations are called as those of the spec at the same address. */
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

/** A method and a path in which parameters have no names. */
export const address = ({ method, path }: { method: string; path: string }): string =>
  `${method.toUpperCase()} ${path.replace(/\{[^}]*\}/g, "{}")}`;
