import type { Json } from "@scripts/openapi/document";

export type Bump = "major" | "minor" | "patch" | "none";

/**
 * The direction in which a value is sent: callers send requests and receive responses. A webhook's payload is received.
 */
export type Direction = "request" | "response";

/** The part of an API that a change affects. */
export type Scope = Direction | "operation" | "security" | "server" | "document" | "types";

/** A difference between two documents. Its verdict is the rule for its kind and scope. */
export interface Change {
  /** What changed and how, such as `maxLength-narrower`. */
  kind: string;
  in: Scope;
  /** The operationId; `*` for a change that affects every operation; for an exported type, its name in code. */
  operation: string;
  /** The location within the operation, such as `body.patient.sex` or `200.items[]`; empty for the operation itself. */
  place: string;
  before?: Json | undefined;
  after?: Json | undefined;
  /** Whether the same schema was already compared at another location, where its changes are reported. */
  again?: true;
}

const bumps: Bump[] = ["none", "patch", "minor", "major"];

/** Returns the larger of two bumps. */
export const larger = (one: Bump, other: Bump): Bump => (bumps.indexOf(one) >= bumps.indexOf(other) ? one : other);

/** Sorts by bump, largest first. */
export const byBump = (one: { bump: Bump }, other: { bump: Bump }): number =>
  bumps.indexOf(other.bump) - bumps.indexOf(one.bump);
