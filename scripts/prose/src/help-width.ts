import type { TermProblem } from "./terms.js";

const columns = 100;

/** Finds lines of help texts, the template literals called `usage`, that are too wide for a terminal of 100 columns. */
export function wideHelpLines(source: string, file: string): TermProblem[] {
  return [...source.matchAll(/\busage(?: = (?:\(\): string => )?|: )`([^`]*)`/g)].flatMap(({ index, 1: text = "" }) => {
    const first = source.slice(0, index).split("\n").length;
    return text.split("\n").flatMap((line, at) => {
      const message = `a help text of ${line.length} columns => at most ${columns}`;
      return line.length > columns ? [{ file, line: first + at, column: columns + 1, message }] : [];
    });
  });
}
