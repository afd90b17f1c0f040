import { isDeepStrictEqual } from "node:util";
import { operationsOf, type Document, type Json } from "@scripts/openapi/document";
import { judgeOperation, judgePart } from "./operation.js";
import { align, partsOf, type Part, type Subject } from "./surface.js";
import { judge, renamed } from "./policy.js";
import { placeOf } from "./json-path.js";
import type { WireChange } from "./redocly.js";
import { because, type Verdict } from "./verdict.js";

/** An operation's part in both documents, to be given to the diff, whose changes it then judges. */
export interface PartPair {
  items: { base: Json; head: Json };
  judge(changes: WireChange[]): void;
}

export interface SubjectPair {
  base: Subject;
  head: Subject;
}

/** A document's operations and webhooks. */
export function subjectsOf(document: Document): Subject[] {
  const of = (paths: Document["paths"], webhook: boolean): Subject[] =>
    operationsOf({ ...document, paths }).map((operation) => {
      const parts = partsOf(document, operation, webhook);
      return { id: operation.id, webhook, operation, parts };
    });
  return [...of(document.paths, false), ...of(answered(document.webhooks ?? {}), true)];
}

/** A webhook need not say what its receiver answers. */
const answered = (webhooks: Document["paths"]): Document["paths"] =>
  Object.fromEntries(
    Object.entries(webhooks).map(([name, item]) => [
      name,
      Object.fromEntries(
        Object.entries(item).map(([key, value]) => [
          key,
          value.operationId ? { ...value, responses: value.responses ?? {} } : value,
        ]),
      ),
    ]),
  );

/** Operations by their name, else by their address. */
export function paired(base: Subject[], head: Subject[]): Partial<SubjectPair>[] {
  const left = new Set(head);
  const take = (found: Subject | undefined): Subject | undefined => {
    if (found) left.delete(found);
    return found;
  };
  const byName = new Map(head.map((subject) => [subject.id, subject]));
  const same = new Map(base.map((one) => [one, take(byName.get(one.id))]));
  const pairs = base.map((one): Partial<SubjectPair> => {
    const found = same.get(one) ?? take([...left].find((other) => address(other) === address(one)));
    return { base: one, ...(found && { head: found }) };
  });
  return [...pairs, ...[...left].map((other) => ({ head: other }))];
}

const address = ({ operation: { method, path }, webhook }: Subject): string => `${webhook} ${method} ${path}`;

/** What is to be compared of two operations; what can be said at once is reported at once. */
export function comparedParts(
  { base, head }: Partial<SubjectPair>,
  documents: { base: Document; head: Document },
  report: (operation: string, verdicts: Verdict[]) => void,
): { parts: PartPair[]; changed: boolean } {
  if (!base || !head) {
    const [text, reason] = base ? ["the method is gone", "calls no longer compile"] : ["new method", because.unneeded];
    report((base ?? head)!.id, [{ place: "", bump: base ? "major" : "minor", text, reason }]);
    return { parts: [], changed: true };
  }
  const own = judgeOperation(base, head, documents);
  report(base.id, own);
  const parts: PartPair[] = [];
  let changed = own.length > 0;
  for (const place of new Set([...base.parts.keys(), ...head.parts.keys()])) {
    const [before, after] = [base.parts.get(place), head.parts.get(place)];
    const both = before && after && items(before, after);
    if (both && isDeepStrictEqual(both.base, both.head)) continue;
    changed = true;
    if (both) parts.push({ items: both, judge: (changes) => report(base.id, verdictsOf(changes, before)) });
    else report(base.id, [judgePart((before ?? after)!, !before)]);
  }
  return { parts, changed };
}

function items(before: Part, after: Part): { base: Json; head: Json } {
  const [base, head] = align(before.item, after.item);
  return { base, head };
}

function verdictsOf(changes: WireChange[], part: Part): Verdict[] {
  const verdicts = changes
    .flatMap(renamed)
    .flatMap((change) => judge(change, placeOf(change, part.place), part.direction));
  // What the diff has no node for, such as a vendor's extension.
  if (changes.length === 0)
    return [
      {
        place: part.place,
        bump: "patch",
        text: "another detail",
        reason: "neither requests nor types have to do with it",
      },
    ];
  return once(verdicts, part.direction === "request");
}

/** Of a field that is new or gone, `required` says the same once more, and what is within it was never anything else. */
function once(verdicts: Verdict[], request: boolean): Verdict[] {
  const at = (text: string): string[] => verdicts.filter((one) => one.text === text).map(({ place }) => place);
  const [added, gone, required] = [at("new field"), at("the field is gone"), at("was optional, is required")];
  const within = (place: string): boolean =>
    added.some((field) => place.startsWith(field) && /^[.[({]/.test(place.slice(field.length)));
  return verdicts.flatMap((verdict) => {
    const { place, text } = verdict;
    if (within(place) || (gone.includes(place) && text === "was required, is optional")) return [];
    if (!added.includes(place)) return [verdict];
    if (text === "was optional, is required") return request ? [{ ...verdict, text: "new and required" }] : [];
    return text === "new field" && !(request && required.includes(place)) ? [verdict] : [];
  });
}
