import type { Change } from "./compare.js";
import { because, type Bump, type Verdict } from "./verdict.js";
import type { TypeBreak } from "./types.js";
import { placed } from "./format.js";

export interface Found extends Verdict {
  operation: string;
  where: "wire" | "types";
}

const bumps: Bump[] = ["none", "patch", "minor", "major"];

/** The larger of two bumps. */
export const larger = (one: Bump, other: Bump): Bump => (bumps.indexOf(one) >= bumps.indexOf(other) ? one : other);

/**
 * Adds what the types say to what the wire says, once: a change on the wire that breaks code too is told as it is on the
 * wire; a small one that breaks code becomes major, for the sake of the types.
 */
export function merged(wire: Found[], breaks: TypeBreak[]): Found[] {
  const found = [...wire];
  for (const { operation, ...broken } of breaks) {
    const related = found.filter((one) => one.operation === operation && isRelated(one.place, broken.place));
    if (related.some(({ bump }) => bump === "major")) continue;
    const here = related.filter(
      (one) => one.reason !== because.documentation && bare(one.place) === bare(broken.place),
    );
    // Of two at one place, neither need be the one.
    if (here.length === 1) {
      found[found.indexOf(here[0]!)] = { ...here[0]!, bump: "major", where: "types", reason: broken.reason };
    } else found.push({ operation, bump: "major", where: "types", ...broken });
  }
  return found;
}

const bare = (place: string): string => place.replace(/\([^)]*\)/g, "");

function isRelated(one: string, other: string): boolean {
  const [short, long] = [bare(one), bare(other)].sort((a, b) => a.length - b.length) as [string, string];
  return long.startsWith(short) && (short === "" || /^($|[.[{])/.test(long.slice(short.length)));
}

/** The largest first; else in the document's order. */
export const ordered = (found: Found[]): Found[] =>
  [...found].sort((one, other) => bumps.indexOf(other.bump) - bumps.indexOf(one.bump));

/** A finding in words. */
export const said = ({ operation, bump, where, place, text, reason }: Found): Change => ({
  operation,
  bump,
  where,
  text: `${place ? `${placed(place)}: ` : ""}${text}; ${reason}.`,
});

/** The same change of several operations, said once. */
export function grouped(changes: Change[]): { operations: string; change: Change; text: string }[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = [change.bump, change.where, change.text].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].map((group) => ({ operations: named(group), change: group[0]!, text: group[0]!.text }));
}

function named(group: Change[]): string {
  const names = [...new Set(group.map(({ operation }) => (operation === "*" ? "The package" : `\`${operation}\``)))];
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}` : shown[0]!;
}
