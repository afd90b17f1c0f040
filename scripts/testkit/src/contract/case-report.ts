import { inspect, isDeepStrictEqual } from "node:util";

/** A fixed seed makes all runs send the same requests. */
export const seed = 20_261_121;

/** The actual and expected outcome of one call. */
export interface Case {
  /** Computed only for a case that fails. */
  readonly what: string;
  actual: unknown;
  expected: unknown;
}

export const isRight = ({ actual, expected }: Case): boolean => isDeepStrictEqual(actual, expected);

export const show = (value: unknown): string => inspect(value, { depth: 12, breakLength: Infinity });

const kinds = ["valid", "wrong", "responses", "credentials", "examples"] as const;

/** Counts the cases of a vendor. */
export class CaseReport {
  #started = performance.now();
  #counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<(typeof kinds)[number], number>;

  /** Counts cases, and describes those with an unexpected outcome. */
  add(kind: (typeof kinds)[number], cases: Case[]): string[] {
    this.#counts[kind] += cases.length;
    return cases
      .filter((one) => !isRight(one))
      .map(
        ({ what, actual, expected }) =>
          `${what} (seed ${seed})\n  actual:   ${show(actual)}\n  expected: ${show(expected)}`,
      );
  }

  /**
   * Summarizes the counts in one line. `faultless` are operations for which no invalid request is possible; `skipped`
   * gives reasons.
   */
  summary(vendor: string, operations: number, faultless: string[], skipped: string[]): string {
    const sum = Object.values(this.#counts).reduce((a, b) => a + b);
    const counts = Object.entries(this.#counts).map(([kind, cases]) => `${cases} ${kind}`);
    const notes = [
      faultless.length > 0 ? `; no invalid request exists for ${faultless.join(", ")}` : "",
      skipped.length > 0 ? `; skipped: ${skipped.join(", ")}` : "",
    ];
    const ms = Math.round(performance.now() - this.#started);
    return `${vendor}: ${sum} cases of ${operations} operations in ${ms} ms (${counts.join(", ")}; seed ${seed}${notes.join("")})`;
  }
}
