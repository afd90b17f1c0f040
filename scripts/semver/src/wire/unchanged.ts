import type { Json, Schema } from "@scripts/openapi/document";
import { follow, textOf } from "./json.js";

/** Checks whether two nodes are equal, including everything they refer to. */
export class Unchanged {
  readonly #before: Schema;
  readonly #after: Schema;
  /** For each reference, whether everything it leads to is equal, directly or indirectly. */
  readonly #known = new Map<string, boolean>();

  constructor(before: Schema, after: Schema) {
    this.#before = before;
    this.#after = after;
  }

  is(before: Json | undefined, after: Json | undefined): boolean {
    const text = textOf(before);
    return text === textOf(after) && refsIn(text).every((ref) => this.#isRef(ref));
  }

  #isRef(ref: string): boolean {
    const known = this.#known.get(ref);
    if (known !== undefined) return known;
    const seen = new Set([ref]);
    for (const name of seen) {
      const text = textOf(follow(this.#before, name));
      if (this.#known.get(name) === false || text !== textOf(follow(this.#after, name))) {
        this.#known.set(ref, false);
        return false;
      }
      for (const next of refsIn(text)) if (this.#known.get(next) !== true) seen.add(next);
    }
    for (const name of seen) this.#known.set(name, true);
    return true;
  }
}

const refsIn = (text: string): string[] =>
  [...text.matchAll(/"\$ref":"((?:[^"\\]|\\.)*)"/g)].map(([, ref = ""]) => ref);
