export type Bump = "major" | "minor" | "patch" | "none";

/** What a change asks for, and why. */
export interface Verdict {
  /** Within its operation: `body.patient.sex`, `200.items[]`; empty for the operation as a whole. */
  place: string;
  bump: Bump;
  text: string;
  reason: string;
}

export const verdict = (place: string, bump: Bump, text: string, reason: string): Verdict => ({
  place,
  bump,
  text,
  reason,
});

/** Reasons that more than one change has. */
export const because = {
  documentation: "only the documentation changes",
  refused: "the vendor may refuse a request that it took",
  accepted: "what was accepted still is",
  compiles: "code that compiled still does",
  unsendable: "code that sends it no longer compiles",
  unreadable: "code that reads it no longer compiles",
  missing: "calls without it no longer compile",
  unneeded: "nobody has to use it",
} as const;
