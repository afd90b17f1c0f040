/** The middle of some numbers: one slow run does not move it. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

/** The median of the ratios of each round: what slows a whole round down does not count. */
export const medianRatio = (values: number[], base: number[]): number =>
  median(values.map((value, round) => value / base[round]!));

/** The items, beginning with another one in each round, so that none is always first. */
export const rotated = <T>(items: T[], round: number): T[] => {
  const start = round % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
};

/** So many digits as tell something. */
export const digits = (value: number, count = 3): number => Number(value.toPrecision(count));
