import type { Json } from "@scripts/openapi/document";

export type Bump = "major" | "minor" | "patch" | "none";

/** Which way a value travels: callers send a request and receive a response. A webhook's payload is received. */
export type Direction = "request" | "response";

/** What a change is part of. */
export type Scope = Direction | "operation" | "security" | "server" | "document" | "types";

/** One difference between two documents. Its verdict is the rule of its kind in its scope. */
export interface Change {
  /** What differs and how: `maxLength-narrower`. */
  kind: string;
  in: Scope;
  /** The operationId; `*` for what concerns every operation; for an exported type its name in code. */
  operation: string;
  /** Within its operation: `body.patient.sex`, `200.items[]`; empty for the operation as a whole. */
  place: string;
  before?: Json | undefined;
  after?: Json | undefined;
  /** The same schema was compared in another place before, where its changes are reported. */
  again?: true;
}

const bumps: Bump[] = ["none", "patch", "minor", "major"];

/** Returns the larger of two bumps. */
export const larger = (one: Bump, other: Bump): Bump => (bumps.indexOf(one) >= bumps.indexOf(other) ? one : other);

/** Sorts the largest bump first. */
export const byBump = (one: { bump: Bump }, other: { bump: Bump }): number =>
  bumps.indexOf(other.bump) - bumps.indexOf(one.bump);
