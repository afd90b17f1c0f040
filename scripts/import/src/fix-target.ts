import type { Json } from "@scripts/openapi/document";
import { isPlainObject } from "@scripts/openapi/json";
import type { Changes } from "./changes.js";
import type { Fits } from "./fitting.js";
import { at, type Node } from "./node.js";

/**
 * A location reported by the linter, with its document. Items removed from an array leave a gap until the end of the
 * round, since other locations contain indexes into that array.
 */
export interface FixTarget {
  document: Node;
  keys: string[];
  message: string;
  changes: Changes;
  /** Checks whether another location breaks the same rule. */
  isBroken: (keys: string[]) => boolean;
  fits: Fits;
}

/** Fixes a rule violation; returns whether that was possible. */
export type Fix = (target: FixTarget) => boolean;

/** Replaces an item that was removed from an array. */
export const gap: Json = { "x-gap": true };

/** Removes the value at a location; returns `false` if it has already been removed. */
export function removeAt(document: Node, keys: string[]): boolean {
  const holder = at(document, keys.slice(0, -1));
  const key = keys.at(-1)!;
  if (Array.isArray(holder) && holder[Number(key)] !== undefined) holder[Number(key)] = gap;
  else if (isPlainObject(holder) && key in holder) delete holder[key];
  else return false;
  return true;
}

/** Formats a location for the report. */
export const nameOf = (keys: string[]): string =>
  keys[0] === "components" ? keys.slice(2, 6).join(".") : `${keys[2]?.toUpperCase()} ${keys[1]}`;
