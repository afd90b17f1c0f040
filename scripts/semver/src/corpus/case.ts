import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadSpec, root, specFile, vendors } from "@scripts/openapi/specs";
import type { Document, Schema } from "@scripts/openapi/document";

/** A vendor's spec as it is. */
export interface Spec {
  vendor: string;
  text: string;
  document: Document;
}

export const specs: Spec[] = vendors().map((vendor) => ({
  vendor,
  text: readFileSync(join(root, specFile(vendor)), "utf8"),
  document: loadSpec(vendor),
}));

export type Bump = "major" | "minor" | "patch" | "none";

/** A bump, or `harmless`: the file says the same in another way, so whether it is released is all the same. */
export type Verdict = Bump | "harmless";

/** One place of a spec, and what is done there. */
export interface Place {
  spec: Spec;
  /** The place in words. */
  at: string;
  /** The operation, where it is one only. */
  operation?: string | undefined;
  /** The name of the field or parameter, where it is about one. */
  field?: string | undefined;
  /** Edits the document. What it returns has no meaning. */
  edit?(document: Schema): unknown;
  /** Returns the text as edited, where the edit is none of the document's. */
  rewrite?(text: string, document: Schema): string;
}

/** A kind of change, with all places of the specs where it can be made. */
export interface Kind {
  what: string;
  bump: Verdict;
  why: string;
  places: Place[];
  /** Where the change shows, if that is certain. */
  where?: "wire" | "types";
  /** How many of the places become cases. */
  take?: number;
  /** Whether the edited spec is the old one, and the spec as it is the new one. */
  backwards?: true;
}

/** A single change, and what it means. */
export interface ChangeCase extends Pick<Kind, "bump" | "why" | "where">, Pick<Place, "operation" | "field"> {
  name: string;
  vendor: string;
  /** The two texts of the spec. */
  base: string;
  head: string;
  /** What the edited text would be without the edit, and what it is: the two have to differ. */
  edit: [from: string, to: string];
}

/**
 * The cases of some kinds: of each, a few places, far from each other. Which ones follows from the kind's own words, so that
 * kinds meet different places, and a new kind moves no other.
 */
export function casesOf(kinds: Kind[]): ChangeCase[] {
  return kinds.flatMap((kind) => {
    if (kind.places.length === 0) throw new Error(`no spec has a place for: ${kind.what}`);
    const count = Math.min(kind.take ?? 1, kind.places.length);
    return Array.from({ length: count }, (_, index) => {
      const step = Math.floor((index * kind.places.length) / count);
      return caseOf(kind, kind.places[(kind.what.length + step) % kind.places.length]!);
    });
  });
}

function caseOf({ what, bump, why, where, backwards }: Kind, place: Place): ChangeCase {
  const { vendor, text, document } = place.spec;
  const copy = structuredClone(document) as unknown as Schema;
  place.edit?.(copy);
  // JSON is YAML as well, and quickly written; that no comment and no formatting is left, has no meaning.
  const edit: [string, string] = place.rewrite ? [text, place.rewrite(text, copy)] : [json(document), json(copy)];
  const [base, head] = backwards ? [edit[1], text] : [text, edit[1]];
  const { operation, field } = place;
  const name = `${vendor}, ${place.at}: ${what}`;
  return { name, vendor, bump, why, base, head, edit, ...(where && { where }), operation, field };
}

const json = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
