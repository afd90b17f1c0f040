import { inspect, isDeepStrictEqual } from "node:util";

/** The requests are the same in each run. */
export const seed = 20_261_121;

/** What was observed, and what should have been. */
export interface Case {
  what: string;
  came: unknown;
  wanted: unknown;
}

export const isRight = ({ came, wanted }: Case): boolean => isDeepStrictEqual(came, wanted);

export const show = (value: unknown): string => inspect(value, { depth: 12, breakLength: Infinity });

const kinds = ["valid", "wrong", "answers", "credentials", "examples"] as const;

/** Counts the cases of a vendor. */
export class Report {
  #started = performance.now();
  #counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<(typeof kinds)[number], number>;

  /** Takes cases in, and says which are not as they should be. */
  add(kind: (typeof kinds)[number], cases: Case[]): string[] {
    this.#counts[kind] += cases.length;
    return cases
      .filter((one) => !isRight(one))
      .map(({ what, came, wanted }) => `${what} (seed ${seed})\n  came:   ${show(came)}\n  wanted: ${show(wanted)}`);
  }

  /** One line with all that was counted; `faultless` are operations of which no request can be wrong. */
  summary(vendor: string, operations: number, faultless: string[]): string {
    const sum = Object.values(this.#counts).reduce((a, b) => a + b);
    const counts = Object.entries(this.#counts).map(([kind, cases]) => `${cases} ${kind}`);
    const skipped = faultless.length > 0 ? `; nothing can be wrong with ${faultless.join(", ")}` : "";
    const ms = Math.round(performance.now() - this.#started);
    return `${vendor}: ${sum} cases of ${operations} operations in ${ms} ms (${counts.join(", ")}; seed ${seed}${skipped})`;
  }
}
