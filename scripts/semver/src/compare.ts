import { judgeDocument } from "./document.js";
import { judgeNames } from "./names.js";
import { because, type Bump } from "./verdict.js";
import { diffPathItems } from "./redocly.js";
import { larger, merged, ordered, said, type Found } from "./report.js";
import { sourcesOf } from "./generate-subset.js";
import { reader, type Spec } from "./spec.js";
import { comparedParts, paired, type PartPair, type SubjectPair } from "./operation-pairs.js";
import { typeBreaks, type Sources, type TypeBreak, type TypePair } from "./types.js";

export type { Bump } from "./verdict.js";

export interface Change {
  /** The operationId; `*` for what concerns every operation; for a type that is exported beside them, its name in code. */
  operation: string;
  bump: Bump;
  where: "wire" | "types";
  text: string;
}

export interface VendorChanges {
  vendor: string;
  bump: Bump;
  changes: Change[];
}

export interface Pair {
  vendor: string;
  /** The text of an `openapi.yaml`. */
  base: string;
  head: string;
  /** The base's generated files, where today's generator would write others. */
  generated?: Sources;
}

interface Comparison {
  vendor: string;
  specs: { base: Spec; head: Spec };
  /** Operations that are in both and differ. */
  changed: SubjectPair[];
  parts: PartPair[];
  found: Found[];
  generated: Sources | undefined;
}

/** Compares specs, two by two: what differs on the wire, what no longer compiles, and the bump that either asks for. */
export async function compareSpecs(pairs: Pair[]): Promise<VendorChanges[]> {
  const read = reader();
  const comparisons = pairs.map(({ vendor, base, head, generated }) =>
    compare(vendor, { base: read(base), head: read(head) }, generated),
  );
  const parts = comparisons.flatMap((comparison) => comparison.parts);
  const diffs = await diffPathItems(parts.map(({ items }) => items));
  parts.forEach((part, index) => part.judge(diffs[index]!));
  const breaks = await breaksOf(comparisons);
  return comparisons.map(({ vendor, specs, found }, index) => {
    const all = merged(found, breaks[index]!);
    all.push(...judgeNames(specs.base, specs.head, all));
    const changes = ordered(all).map(said);
    return { vendor, bump: changes.map(({ bump }) => bump).reduce(larger, "none"), changes };
  });
}

function compare(vendor: string, specs: { base: Spec; head: Spec }, generated?: Sources): Comparison {
  const documents = { base: specs.base.document, head: specs.head.document };
  const package_ = judgeDocument(documents.base, documents.head);
  const found: Found[] = package_.map((verdict) => ({ ...verdict, operation: "*", where: "wire" }));
  const parts: PartPair[] = [];
  const changed: SubjectPair[] = [];
  for (const pair of paired(specs.base.subjects, specs.head.subjects)) {
    const compared = comparedParts(pair, documents, (operation, verdicts) =>
      found.push(...verdicts.map((verdict) => ({ ...verdict, operation, where: "wire" as const }))),
    );
    parts.push(...compared.parts);
    const { base, head } = pair;
    if (base && head && (compared.changed || generated)) changed.push({ base, head });
  }
  return { vendor, specs, changed, parts, found, generated };
}

/** All pairs in one program: TypeScript reads its own declarations once. */
async function breaksOf(comparisons: Comparison[]): Promise<TypeBreak[][]> {
  const pairs: TypePair[] = [];
  for (const comparison of comparisons) {
    const { vendor, specs } = comparison;
    const changed = beyondDocumentation(comparison);
    const ids = (side: "base" | "head"): Set<string> => new Set(changed.map((pair) => pair[side].id));
    const sources = (side: "base" | "head") => sourcesOf(vendor, specs[side].document, ids(side));
    if (changed.length > 0)
      pairs.push({
        base: comparison.generated ?? (await sources("base")),
        head: await sources("head"),
        operations: changed.map(({ base, head }) => ({ base: base.id, head: head.id, webhook: base.webhook })),
      });
  }
  const breaks = typeBreaks(pairs);
  return comparisons.map((comparison) => (beyondDocumentation(comparison).length > 0 ? breaks.shift()! : []));
}

/** The operations that may have got other types. */
const beyondDocumentation = ({ changed, found, generated }: Comparison): SubjectPair[] =>
  generated
    ? changed
    : changed.filter(({ base }) =>
        found.some(({ operation, reason }) => operation === base.id && reason !== because.documentation),
      );
