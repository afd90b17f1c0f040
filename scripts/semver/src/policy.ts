import type { Direction } from "./canonical-schema.js";
import { keyword } from "./keywords.js";
import type { WireChange } from "./redocly.js";
import { because, verdict, type Verdict } from "./verdict.js";
import { shown } from "./format.js";

/**
 * Judges a change on the wire. Where Redocly's rules serve a strict reader of the document, these serve who uses the
 * clients, whose answers are open and whose requests are literals:
 *
 * - a value that an answer's enumeration, or a tagged union, gains or loses is minor: the type lets any other pass;
 * - a bound, a pattern or a format of an answer is a patch: no type knows it, and code that reads the answer goes on;
 * - a field that a request loses is major: a literal that has it no longer compiles;
 * - a `default` of a request is minor: the same call does something else;
 * - `deprecated` is minor, as semver.org has it (§7).
 *
 * All other ratings, such as which way a bound is tighter or a type wider, are Redocly's. What the types know better is
 * minor here: they make it major if code breaks.
 */
export function judge(change: WireChange, place: string, direction: Direction): Verdict[] {
  if (change.kind === "modified") return keyword(change, place, direction);
  const request = direction === "request";
  const added = change.kind === "added";
  const [parent, name = ""] = change.path.slice(-2);
  const gone = request ? because.unsendable : because.unreadable;
  const one = (text: string, bump: Verdict["bump"], reason: string): Verdict[] => [verdict(place, bump, text, reason)];
  // Both sides have these maps; what is in them is told by itself.
  if (change.typeName === "SchemaProperties" || change.typeName === "NamedSchemas") return [];
  if (change.typeName === "Header")
    return added
      ? one(`new header ${shown(name)}`, "minor", because.unneeded)
      : one(`the header ${shown(name)} is gone`, "major", gone);
  if (change.typeName === "MediaTypesMap")
    return added ? one("it has a body", "minor", because.unneeded) : one("it has no body any more", "major", gone);
  if (parent === "properties")
    return added ? one("new field", "minor", because.unneeded) : one("the field is gone", "major", gone);
  if (parent === "$defs") {
    if (added) return one(`new variant ${shown(name)}`, "minor", because.unneeded);
    return one(
      `the variant ${shown(name)} is gone`,
      request ? "major" : "minor",
      request ? because.refused : because.compiles,
    );
  }
  // Only what a schema names can be written in a call, so that fields of other names are something new.
  if (name === "additionalProperties")
    return one(`fields of other names are ${added ? "allowed" : "not told of any more"}`, "minor", because.compiles);
  const text = `${shown(name)} is ${added ? "new" : "gone"}`;
  if (!request && change.typeName === "Schema") return one(text, "minor", because.compiles);
  return change.impact === "major"
    ? one(text, "major", request ? because.refused : gone)
    : one(text, "minor", because.accepted);
}

/** A name that became another one is taken for something gone and something new: nothing else that bears a name can. */
export function renamed(change: WireChange): WireChange[] {
  if (change.property !== "key") return [change];
  const at = (key: unknown): string[] => [...change.path.slice(0, -1), String(key)];
  return [
    { path: at(change.base?.value), typeName: change.typeName, kind: "removed", impact: "major" },
    { path: at(change.revision?.value), typeName: change.typeName, kind: "added", impact: "minor" },
  ];
}
