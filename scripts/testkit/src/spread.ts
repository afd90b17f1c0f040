/** Picks at most `most` items at even distances, since neighbors are alike. */
export const spread = <T>(items: readonly T[], most: number): T[] =>
  items.length <= most ? [...items] : items.filter((_, index) => ((index + 1) * most) % items.length < most);
