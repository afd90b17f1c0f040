import { larger, type Bump, type Change } from "./change.js";
import { format } from "./format.js";
import { isDocumentation, ruleOf } from "./rules.js";

/** A change with its verdict, as reported. */
export interface Judged extends Pick<Change, "kind" | "in" | "operation"> {
  bump: Bump;
  /** Whether the bump is required by what is sent, or by the generated types. */
  where: "wire" | "types";
  text: string;
}

/** A change, and the type break that it explains. */
interface Found {
  change: Change;
  broken?: Change;
}

/**
 * Combines changes on the wire with type breaks, so that each edit is reported once. A change on the wire that also
 * breaks code is reported as such; if it would otherwise be a small one, the type break makes it major.
 */
export function judge(wire: Change[], breaks: Change[]): Judged[] {
  const found: Found[] = wire.map((change) => ({ change }));
  for (const broken of breaks) {
    const related = found.filter(({ change }) => change.operation === broken.operation && isRelated(change, broken));
    if (related.some((one) => bumpOf(one) === "major")) continue;
    if (related.some(({ change }) => change.again && bare(change.place) === bare(broken.place))) continue;
    const here = related.filter(({ change }) => !isDocumentation(change) && bare(change.place) === bare(broken.place));
    const [only] = here;
    // If there are two at one location, either may be the cause.
    if (only && here.length === 1) only.broken = broken;
    else found.push({ change: broken });
  }
  return found.filter(({ change }) => !change.again).map(told);
}

const bumpOf = ({ change, broken }: Found): Bump => larger(ruleOf(change).bump, broken ? ruleOf(broken).bump : "none");

function told(found: Found): Judged {
  const { change, broken } = found;
  const { kind, in: scope, operation } = change;
  const where = broken || change.in === "types" ? "types" : "wire";
  return { kind, in: scope, operation, bump: bumpOf(found), where, text: format(change, broken) };
}

/** A location without the variants on the way, which the wire and the types name differently. */
const bare = (place: string): string => place.replace(/\([^)]*\)/g, "").replace(/^\./, "");

function isRelated(change: Change, broken: Change): boolean {
  const places =
    change.kind === "parameter.name-changed" ? [change.place, `path.${String(change.after)}`] : [change.place];
  return places.some((place) => isWithin(place, broken.place) || isWithin(broken.place, place));
}

function isWithin(outer: string, inner: string): boolean {
  const [short, long] = [bare(outer), bare(inner)] as const;
  return long.startsWith(short) && (short === "" || /^($|[.[{])/.test(long.slice(short.length)));
}

/** The same change in several operations, reported once. */
export interface Group {
  operations: string;
  change: Judged;
}

/** Groups identical changes of several operations. */
export function grouped(changes: Judged[]): Group[] {
  const groups = new Map<string, Judged[]>();
  for (const change of changes) {
    const key = [change.bump, change.where, change.text].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const [change] = group;
    return change ? [{ operations: named(group), change }] : [];
  });
}

function named(group: Judged[]): string {
  const names = [...new Set(group.map(({ operation }) => (operation === "*" ? "The package" : `\`${operation}\``)))];
  const listed = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  return listed.length > 1 ? `${listed.slice(0, -1).join(", ")} and ${listed.at(-1)}` : (listed[0] ?? "");
}
