import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadSpec, root, specFile, vendors } from "@scripts/openapi/specs";
import type { Document, Schema } from "@scripts/openapi/document";

/** A vendor's current spec. */
export interface Spec {
  vendor: string;
  text: string;
  document: Document;
  /** The document in the serialization of an edited one. */
  json: string;
}

export const specs: Spec[] = vendors().map((vendor) => {
  const document = loadSpec(vendor);
  const text = readFileSync(join(root, specFile(vendor)), "utf8");
  return { vendor, text, document, json: JSON.stringify(document) };
});

export type Bump = "major" | "minor" | "patch" | "none";

/** A bump, or `harmless`: the same meaning in another form, for which a release does not matter. */
export type Verdict = Bump | "harmless";

/** A location in a spec, and an edit of it. */
export interface Place {
  spec: Spec;
  /** A description of the location. */
  at: string;
  /** The operation, if only one is affected. */
  operation?: string | undefined;
  /** The name of the field or parameter, if one is affected. */
  field?: string | undefined;
  /** Edits the document. The result is ignored. */
  edit?(document: Schema): unknown;
  /** Edits the text, for an edit that does not change the document. */
  rewrite?(text: string, document: Schema): string;
}

/** A kind of change, with all locations in the specs to which it applies. */
export interface Kind {
  what: string;
  bump: Verdict;
  why: string;
  places: Place[];
  /** Where the change must be detected, if that is certain. */
  where?: "wire" | "types";
  /** Whether the edited spec is the old version and the current spec the new one. */
  backwards?: true;
}

/** A single change and its expected verdict. */
export interface ChangeCase extends Pick<Kind, "bump" | "why" | "where">, Pick<Place, "operation" | "field"> {
  name: string;
  vendor: string;
  /** The text of the spec before and after. */
  base: string;
  head: string;
  /** The text without and with the edit, which must differ. */
  edit: [from: string, to: string];
}

/** The number of locations of each kind of change that become cases. SEMVER_PLACES=3 tries more. */
const placesOfKind = Number(process.env["SEMVER_PLACES"] ?? 1);

/**
 * Creates cases for kinds of changes: for each, one or more locations far apart. The choice depends on the kind's name, so
 * that kinds use different locations, and adding a kind does not change the cases of others.
 */
export function casesOf(kinds: Kind[]): ChangeCase[] {
  return kinds.flatMap((kind) => {
    if (kind.places.length === 0) throw new Error(`no spec has a place for: ${kind.what}`);
    const count = Math.min(placesOfKind, kind.places.length);
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
  // JSON is valid YAML and faster to write. Comments and formatting do not matter here.
  const edit: [string, string] = place.rewrite
    ? [text, place.rewrite(text, copy)]
    : [place.spec.json, JSON.stringify(copy)];
  const [base, head] = backwards ? [edit[1], text] : [text, edit[1]];
  const { operation, field } = place;
  const name = `${vendor}, ${place.at}: ${what}`;
  return { name, vendor, bump, why, base, head, edit, ...(where && { where }), operation, field };
}
