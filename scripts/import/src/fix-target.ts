import type { Json } from "@scripts/openapi/document";
import { isPlainObject } from "@scripts/openapi/json";
import type { Changes } from "./changes.js";
import type { Fits } from "./fitting.js";
import { at, type Node } from "./node.js";

/**
 * A location that the linter complains of, and the document around it. What is taken out of a list leaves a gap until the
 * round is over, since the locations of the others count from the list's beginning.
 */
export interface FixTarget {
  document: Node;
  keys: string[];
  message: string;
  changes: Changes;
  /** Whether a location breaks the same rule. */
  isBroken: (keys: string[]) => boolean;
  fits: Fits;
}

/** Fixes what breaks a rule; returns whether it could. */
export type Fix = (target: FixTarget) => boolean;

/** Fills the place of an item that was taken out of a list. */
export const gap: Json = { "x-gap": true };

/** Removes what is at a location; returns `false` if it is gone already. */
export function removeAt(document: Node, keys: string[]): boolean {
  const holder = at(document, keys.slice(0, -1));
  const key = keys.at(-1)!;
  if (Array.isArray(holder) && holder[Number(key)] !== undefined) holder[Number(key)] = gap;
  else if (isPlainObject(holder) && key in holder) delete holder[key];
  else return false;
  return true;
}

/** Names a location for the report. */
export const nameOf = (keys: string[]): string =>
  keys[0] === "components" ? keys.slice(2, 6).join(".") : `${keys[2]?.toUpperCase()} ${keys[1]}`;
