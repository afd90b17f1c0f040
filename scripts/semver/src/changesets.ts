import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@scripts/console/user-error";
import { fileAt, packageName, type Base } from "./base.js";
import { larger, type Bump } from "./change.js";
import type { VendorChanges } from "./compare.js";
import { grouped, type Judged } from "./judge.js";
import { isDocumentation } from "./rules.js";

/** What is already asked for a vendor's next release, and by what. */
export interface Asked {
  bump: Bump;
  /** A file's name, or the version that is already higher; nothing, if nothing asks. */
  by: string | undefined;
}

interface Changeset {
  file: string;
  releases: { name: string; type: Bump }[];
}

/** The file that this command rewrites each time. */
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

/** The largest bump that a changeset asks for, or that the package's version already shows, such as in a release's pull request. */
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

/** Which part of a version is higher. */
function bumpBetween(from: string, to: string): Bump {
  const [was, is] = [from, to].map((version) => version.split(/[-+]/)[0]!.split(".").map(Number));
  const index = was!.findIndex((number, place) => number !== is![place]);
  return index >= 0 && is![index]! > was![index]! ? (["major", "minor", "patch"] as const)[index]! : "none";
}

/** Sentences for a changelog. What only its documentation says otherwise is one of them. */
function linesOf(changes: Judged[]): string[] {
  const reworded = changes
    .filter(isDocumentation)
    .map((change): Judged => ({ ...change, text: "documentation only." }));
  const rest = changes.filter((change) => !isDocumentation(change));
  return grouped([...rest, ...reworded]).map(({ operations, change }) => `${operations}: ${change.text}`);
}

/**
 * Writes a vendor's changeset, or removes one that has become needless. A file by hand that asks for enough is left alone,
 * and nothing is written beside it.
 *
 * @returns what was done.
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
