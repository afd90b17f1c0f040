import { byBump, larger, type Bump, type Change } from "./change.js";
import { compareEverywhere } from "./compare-documents.js";
import { judge, type Judged } from "./judge.js";
import { isDocumentation, ruleOf } from "./rules.js";
import { reader, type Spec } from "./spec.js";
import { typeBreaks, type Sources, type TypePair } from "./types/compare-types.js";
import { sourcesOf } from "./types/generate-subset.js";
import { compareNames } from "./types/names.js";
import { objectOf } from "./wire/json.js";
import { operationsOf, pairOperations, type Operation } from "./wire/pair-operations.js";
import { Unchanged } from "./wire/unchanged.js";

export interface VendorChanges {
  vendor: string;
  bump: Bump;
  changes: Judged[];
}

/** Two versions of a vendor's spec. */
export interface Pair {
  vendor: string;
  /** The text of an `openapi.yaml`. */
  base: string;
  head: string;
  /** The base's generated files, if the current generator would produce different ones. */
  generated?: Sources | undefined;
}

interface Comparison {
  vendor: string;
  base: Spec;
  head: Spec;
  generated: Sources | undefined;
  wire: Change[];
  /** The operations whose types may differ. */
  compiled: TypePair["operations"];
}

/** The differences between two versions of a spec. */
export interface Differences {
  vendor: string;
  /** What is sent or received, at each location. */
  wire: Change[];
  /** What no longer compiles. */
  broken: Change[];
  /** The names of new types. */
  added: Change[];
}

/** Compares pairs of specs: what changed on the wire, what no longer compiles, and the required bump. */
export const compareSpecs = (pairs: Pair[]): VendorChanges[] => differencesOf(pairs).map(judged);

/** Finds the differences between specs, on the wire and in the types. */
export function differencesOf(pairs: Pair[]): Differences[] {
  const read = reader();
  const comparisons = pairs.map(({ vendor, base, head, generated }) =>
    compare(vendor, read(base), read(head), generated),
  );
  const breaks = breaksOf(comparisons);
  return comparisons.map((comparison) => {
    const { broken, added } = compareNames(comparison.base, comparison.head);
    const { vendor, wire } = comparison;
    return { vendor, wire, broken: [...(breaks.get(comparison) ?? []), ...broken], added };
  });
}

/**
 * Adds verdicts to differences. A new type is part of the change that uses it, so it is reported only if there is no
 * other.
 */
export function judged({ vendor, wire, broken, added }: Differences): VendorChanges {
  const found = judge(wire, broken);
  const isTold = found.some(({ bump }) => larger(bump, "patch") !== "patch");
  const changes = [...found, ...(isTold ? [] : judge(added, []))].sort(byBump);
  const bump = changes.reduce<Bump>((most, change) => larger(most, change.bump), "none");
  return { vendor, bump, changes };
}

function compare(vendor: string, base: Spec, head: Spec, generated: Sources | undefined): Comparison {
  const wire = base === head ? [] : compareEverywhere(base.document, head.document);
  const compiled = base === head && !generated ? [] : operationsToCompile(base, head, wire, generated !== undefined);
  return { vendor, base, head, generated, wire, compiled };
}

/**
 * Selects operations whose types may differ: those with changes other than documentation, or written in a different
 * way.
 */
function operationsToCompile(base: Spec, head: Spec, wire: Change[], all: boolean): TypePair["operations"] {
  const unchanged = new Unchanged(objectOf(base.document), objectOf(head.document));
  const subjects = ({ document }: Spec): Operation[] => [
    ...operationsOf(objectOf(document), document.paths, "operation"),
    ...operationsOf(objectOf(document), document.webhooks, "webhook"),
  ];
  return pairOperations(subjects(base), subjects(head)).flatMap(({ before, after }) => {
    if (!before || !after) return [];
    const changes = wire.filter(({ operation }) => operation === before.id);
    const isRewritten =
      changes.length === 0 && !(unchanged.is(before.object, after.object) && unchanged.is(before.item, after.item));
    if (!all && !isRewritten && changes.every(isDocumentation)) return [];
    return [{ base: before.id, head: after.id, webhook: before.kind === "webhook" }];
  });
}

/** Compares all types in one program, so that TypeScript reads its own declarations once. */
function breaksOf(comparisons: Comparison[]): Map<Comparison, Change[]> {
  const affected = comparisons.filter(({ compiled }) => compiled.length > 0);
  const pairs: TypePair[] = [];
  for (const { vendor, base, head, generated, compiled } of affected) {
    const ids = (side: "base" | "head"): Set<string> => new Set(compiled.map((names) => names[side]));
    pairs.push({
      base: generated ?? sourcesOf(vendor, base.document, ids("base")),
      head: sourcesOf(vendor, head.document, ids("head")),
      operations: compiled,
    });
  }
  const breaks = typeBreaks(pairs);
  return new Map(affected.map((comparison, index) => [comparison, breaks[index] ?? []]));
}

/** Returns the largest bump of some changes. */
export const bumpOf = (changes: Change[]): Bump =>
  changes.reduce<Bump>((most, change) => larger(most, ruleOf(change).bump), "none");
