import type { Bump, Scope } from "../change.js";

/** The bump that a kind of change requires in a scope. */
export interface Rule {
  kind: string;
  in: Scope;
  bump: Bump;
  /** Completes "…; <reason>." */
  reason: string;
}

/** Combines keywords and effects into kinds: `maxLength` and `narrower` become `maxLength-narrower`. */
export const each = (subjects: readonly string[], ...effects: string[]): string[] =>
  subjects.flatMap((subject) => effects.map((effect) => `${subject}-${effect}`));

type Verdict = [bump: Bump, reason: string];

/** Lists the verdicts on kinds of changes, by scope. */
export function rows(kinds: string | readonly string[], verdicts: Partial<Record<Scope, Verdict>>): Rule[] {
  return [kinds]
    .flat()
    .flatMap((kind) =>
      Object.entries(verdicts).map(([scope, [bump, reason]]) => ({ kind, in: scope as Scope, bump, reason })),
    );
}

/** Reasons shared by several rules. */
export const because = {
  documentation: "only the documentation changes",
  refused: "the vendor may reject a request that it accepted",
  accepted: "everything accepted before still is",
  fits: "no type depends on it, and code that reads the value keeps working",
  unexpected: "a response may contain something code does not expect",
  compiles: "code that reads it keeps working",
  unsendable: "code that sends it no longer compiles",
  unreadable: "code that reads it no longer compiles",
  missing: "calls without it no longer compile",
  unneeded: "using it is optional",
  rewritten: "the same value is serialized differently",
  struck: "it still works, and editors strike it through",
  otherAddress: "requests go to another URL, and the old one may be gone",
} as const;
