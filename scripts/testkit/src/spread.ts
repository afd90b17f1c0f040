/** Picks at most `most` items, evenly spread over all of them: neighbors are alike. */
export const spread = <T>(items: readonly T[], most: number): T[] =>
  items.length <= most ? [...items] : items.filter((_, index) => ((index + 1) * most) % items.length < most);
