import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { diffArrays } from "diff";
import { writeOutputs } from "@scripts/codegen/output-files";
import { UserError } from "@scripts/console/user-error";
import type { Form } from "./pages.js";

const file = "specs/fingerprints.json";

/** What is known of a source's text: enough to see what is new in it, and none of the vendor's sentences. */
export interface Fingerprint {
  /** The day on which it was recorded. */
  recorded: string;
  form: Form | "openapi";
  /** A hash for each line, with spaces between. */
  lines: string;
}

/** By vendor, then by the page's address; the OpenAPI file's is `openapi`. */
export type Fingerprints = Record<string, Record<string, Fingerprint>>;

/** A place at which a page's text changed. */
export interface Change {
  /** The unchanged line before it, if there is any. */
  after?: string;
  /** How many lines are not there any more. */
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

/** Writes the file, sorted: the order in which pages were read must not show. */
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

/** 48 bits: among the lines of one page, two that differ do not have the same by chance. */
const hash = (line: string): string => createHash("sha256").update(line).digest("base64url").slice(0, 8);

const changeAfter = (line: string | undefined): Change =>
  line === undefined ? { removed: 0, added: [] } : { after: line, removed: 0, added: [] };

/** Where a page's text is not what was recorded. */
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
