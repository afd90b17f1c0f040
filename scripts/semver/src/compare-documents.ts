import type { Json, Schema } from "@scripts/openapi/document";
import type { Change } from "./change.js";
import { compareOperations } from "./wire/compare-operations.js";
import { compareSchemes } from "./wire/compare-security.js";
import { compareServers } from "./wire/compare-servers.js";
import { documentsOf, Location, type Pair } from "./wire/documents.js";
import { objectOf, same } from "./wire/json.js";

/** Fields of a document that are compared separately. */
const compared = ["info", "servers", "paths", "webhooks", "components", "security"];

/**
 * Compares two OpenAPI 3.1 documents, operation by operation. Covers what is sent and received, but not what changes
 * only in the generated types.
 *
 * @returns the differences, in document order. `ruleOf` returns the verdict on each, `format` a sentence about it.
 */
export const compareDocuments = (before: object, after: object): Change[] =>
  compareEverywhere(before, after).filter(({ again }) => !again);

/** Compares two documents. A difference in a shared schema is listed at each location that uses it. */
export function compareEverywhere(before: object, after: object): Change[] {
  const documents = documentsOf(objectOf(before), objectOf(after));
  const changes: Change[] = [];
  const at = new Location(changes, "*", "document");
  at.fields("document", documents, compared);
  for (const field of ["paths", "webhooks", "components"]) {
    at.fields(field, { before: extensionsOf(documents.before[field]), after: extensionsOf(documents.after[field]) });
  }
  compareInfo({ before: objectOf(documents.before["info"]), after: objectOf(documents.after["info"]) }, at);
  compareServers(documents, at.at("", "server"));
  compareSchemes(documents, changes);
  for (const [field, kind] of [
    ["paths", "operation"],
    ["webhooks", "webhook"],
  ] as const) {
    const paths = { before: documents.before[field], after: documents.after[field] };
    compareOperations(documents, paths, kind, changes);
  }
  return unique(changes);
}

/** Returns the fields of a map that are not entries, such as extensions. */
const extensionsOf = (map: Json | undefined): Schema =>
  Object.fromEntries(Object.entries(objectOf(map)).filter(([key]) => key.startsWith("x-")));

function compareInfo({ before, after }: Pair, at: Location): void {
  at.fields("info", { before, after }, ["contact", "license"]);
  for (const key of ["contact", "license"]) {
    at.fields(key, { before: objectOf(before[key]), after: objectOf(after[key]) });
  }
}

/** Reports differences that several media types share only once. */
function unique(changes: Change[]): Change[] {
  const known = new Map<string, Change[]>();
  return changes.filter((change) => {
    const key = `${change.kind} ${change.in} ${change.operation} ${change.place}`;
    const others = known.get(key) ?? [];
    if (others.some((other) => same(other.before, change.before) && same(other.after, change.after))) return false;
    known.set(key, [...others, change]);
    return true;
  });
}
