/** Returns the median, on which a single slow run has no effect. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

/** Returns the median of the ratios by round, which cancels out anything that slows down a whole round. */
export const medianRatio = (values: number[], base: number[]): number =>
  median(values.map((value, round) => value / base[round]!));

/** Rotates the items by the round, so that no item is always first. */
export const rotated = <T>(items: T[], round: number): T[] => {
  const start = round % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
};

/** Rounds to significant digits. */
export const digits = (value: number, count = 3): number => Number(value.toPrecision(count));
