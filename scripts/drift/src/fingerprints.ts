import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { diffArrays } from "diff";
import { writeOutputs } from "@scripts/codegen/output-files";
import { UserError } from "@scripts/console/user-error";
import type { Form } from "./pages.js";

const file = "specs/fingerprints.json";

/**
 * The recorded form of a source's text. It shows what is new in the text, but contains none of the vendor's sentences.
 */
export interface Fingerprint {
  /** The date of recording. */
  recorded: string;
  form: Form | "openapi";
  /** A hash of each line, separated by spaces. */
  lines: string;
}

/** Fingerprints by vendor, then by the page's URL; the OpenAPI file's key is `openapi`. */
export type Fingerprints = Record<string, Record<string, Fingerprint>>;

/** A location at which a page's text changed. */
export interface Change {
  /** The unchanged line before the change, if any. */
  after?: string;
  /** The number of removed lines. */
  removed: number;
  added: string[];
}

export function readFingerprints(folder: string): Fingerprints {
  if (!existsSync(join(folder, file))) return {};
  try {
    return JSON.parse(readFileSync(join(folder, file), "utf8")) as Fingerprints;
  } catch (error) {
    throw new UserError(
      `${file} is not valid JSON: ${(error as Error).message}. npm run drift -- --update writes it; restore it from git.`,
    );
  }
}

/** Writes the file in sorted order, so that the order in which pages were read does not matter. */
export function writeFingerprints(fingerprints: Fingerprints, folder: string): void {
  const sorted = (record: object): object =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const vendors = Object.entries(fingerprints).map(([vendor, pages]) => [vendor, sorted(pages)]);
  const text = `${JSON.stringify(sorted(Object.fromEntries(vendors)), undefined, 2)}\n`;
  writeOutputs([{ what: "stale", file }], new Map([[file, text]]), folder);
}

export const fingerprintOf = (form: Fingerprint["form"], lines: string[]): Fingerprint => ({
  recorded: new Date().toISOString().slice(0, 10),
  form,
  lines: lines.map(hash).join(" "),
});

/** A hash of 48 bits, enough for collisions among the lines of one page to be negligible. */
const hash = (line: string): string => createHash("sha256").update(line).digest("base64url").slice(0, 8);

const changeAfter = (line: string | undefined): Change =>
  line === undefined ? { removed: 0, added: [] } : { after: line, removed: 0, added: [] };

/** Returns the differences between the lines and those that were recorded. */
export function changesSince(fingerprint: Fingerprint, lines: string[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let change: Change | undefined;
  for (const part of diffArrays(fingerprint.lines.split(" "), lines.map(hash))) {
    if (!part.added && !part.removed) {
      change = undefined;
      at += part.count;
      continue;
    }
    if (!change) changes.push((change = changeAfter(lines[at - 1])));
    if (part.removed) change.removed += part.count;
    else change.added.push(...lines.slice(at, (at += part.count)));
  }
  return changes;
}
