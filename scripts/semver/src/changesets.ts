import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@scripts/console/user-error";
import { fileAt, packageName, type Base } from "./base.js";
import { larger, type Bump } from "./change.js";
import type { VendorChanges } from "./compare.js";
import { grouped, type Judged } from "./judge.js";
import { isDocumentation } from "./rules.js";

/** The bump already requested for a vendor's next release, and its source. */
export interface Asked {
  bump: Bump;
  /**
   * The name of a changeset file, or a version that has already been raised; `undefined` if nothing requests a bump.
   */
  by: string | undefined;
}

interface Changeset {
  file: string;
  releases: { name: string; type: Bump }[];
}

/** The changeset that this command overwrites each time. */
export const ownFile = (vendor: string): string => `.changeset/spec-${vendor}.md`;

/** @throws {UserError} if a file cannot be parsed. */
export async function changesetsIn(folder: string): Promise<Changeset[]> {
  if (!existsSync(join(folder, ".changeset"))) return [];
  try {
    const { default: readChangesets } = await import("@changesets/read");
    const all = await readChangesets(folder);
    return all.map(({ id, releases }) => ({ file: `.changeset/${id}.md`, releases }));
  } catch (error) {
    throw new UserError(
      `A file in .changeset cannot be read. ${(error as Error).message}\n.changeset/README.md shows an example.`,
    );
  }
}

/**
 * Returns the largest bump that a changeset requests, or that the package's version already shows, as in a release pull
 * request.
 */
export function askedFor({ vendor, ref }: Base, changesets: Changeset[], folder: string): Asked {
  const file = `packages/${vendor}/package.json`;
  const now = existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : undefined;
  const [from, to] = [ref && fileAt(ref, file, folder), now].map((text) => text && JSON.parse(text).version);
  const done = from && to ? bumpBetween(from, to) : "none";
  let asked: Asked = { bump: done, by: done === "none" ? undefined : `version ${to}` };
  for (const { file: name, releases } of changesets) {
    const type = releases.find((release) => release.name === packageName(vendor))?.type;
    if (type && larger(type, asked.bump) !== asked.bump) asked = { bump: type, by: name };
    else if (type && asked.by === undefined) asked = { bump: asked.bump, by: name };
  }
  return asked;
}

/** Returns which part of a version was raised. */
function bumpBetween(from: string, to: string): Bump {
  const [was, is] = [from, to].map((version) => version.split(/[-+]/)[0]!.split(".").map(Number));
  const index = was!.findIndex((number, place) => number !== is![place]);
  return index >= 0 && is![index]! > was![index]! ? (["major", "minor", "patch"] as const)[index]! : "none";
}

/** Formats changes as changelog lines. All changes of documentation share one line. */
function linesOf(changes: Judged[]): string[] {
  const reworded = changes
    .filter(isDocumentation)
    .map((change): Judged => ({ ...change, text: "documentation only." }));
  const rest = changes.filter((change) => !isDocumentation(change));
  return grouped([...rest, ...reworded]).map(({ operations, change }) => `${operations}: ${change.text}`);
}

/**
 * Writes a vendor's changeset, or removes one that is no longer needed. If a hand-written changeset requests enough, it
 * is kept and no other is written.
 *
 * @returns a description of what was done.
 */
export function writeChangeset(
  { vendor, bump, changes }: VendorChanges,
  base: Base,
  changesets: Changeset[],
  folder: string,
): string {
  const own = ownFile(vendor);
  const path = join(folder, own);
  const byHand = askedFor(
    base,
    changesets.filter(({ file }) => file !== own),
    folder,
  );
  const enough = larger(byHand.bump, bump) === byHand.bump;
  if (bump === "none" || enough) {
    const removed = existsSync(path) ? `removed ${own}; ` : "";
    rmSync(path, { force: true });
    return removed + (bump === "none" ? "nothing to release" : `${byHand.by} asks for ${byHand.bump} already`);
  }
  const lines = linesOf(changes);
  const summary = lines.length === 1 ? lines[0]! : lines.map((line) => `- ${line}`).join("\n");
  mkdirSync(join(folder, ".changeset"), { recursive: true });
  writeFileSync(path, `---\n"${packageName(vendor)}": ${bump}\n---\n\n${summary}\n`);
  return `wrote ${own} (${bump})`;
}
