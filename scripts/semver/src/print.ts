import type { VendorChanges } from "./compare.js";
import { grouped } from "./judge.js";

/** A vendor's changes, with a note. */
export interface Row extends VendorChanges {
  /** The ref that it was compared with. */
  since: string | undefined;
  note: string | undefined;
}

/** Formats the report for a terminal. */
export function human(rows: Row[]): string {
  return rows
    .map(({ vendor, bump, changes, since, note }) => {
      const heading = note
        ? `${vendor}: ${note}`
        : `${vendor}: ${bump === "none" ? "nothing to release" : bump}, since ${since}`;
      const lines = grouped(changes).map(({ operations, change }) => {
        return `  ${change.bump.padEnd(5)}  ${change.where.padEnd(5)}  ${operations}: ${change.text}`;
      });
      return [heading, ...lines].join("\n");
    })
    .join("\n");
}

/** Formats the report for a pull request comment. */
export function markdown(rows: Row[]): string {
  const table = (row: Row): string =>
    grouped(row.changes)
      .map(
        ({ operations, change }) =>
          `| ${row.vendor} | ${change.bump} | ${change.where} | ${cell(`${operations}: ${change.text}`)} |`,
      )
      .join("\n");
  const changed = rows.filter(({ changes }) => changes.length > 0);
  const notes = rows.filter(({ note }) => note).map(({ vendor, note }) => `${vendor}: ${note}`);
  const bumps = rows.map(({ vendor, bump }) => `${vendor} **${bump}**`).join(" · ");
  const found = ["| vendor | bump | where | change |", "| --- | --- | --- | --- |", ...changed.map(table)];
  return [
    bumps,
    ...(changed.length > 0 ? [found.join("\n")] : []),
    ...(notes.length > 0 ? [notes.join("\n\n")] : []),
  ].join("\n\n");
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/g, " ");
