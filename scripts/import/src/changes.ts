/** What was done to a document, in words, with the places; so that a person can judge it. */
export class Changes {
  readonly #places = new Map<string, Set<string>>();
  readonly #losses = new Set<string>();

  add(what: string, place: string): void {
    const places = this.#places.get(what) ?? new Set();
    this.#places.set(what, places.add(place));
  }

  /** Records something that users of the client will miss. */
  recordLoss(what: string, place: string): void {
    this.#losses.add(what);
    this.add(what, place);
  }

  /** What is lost at a place. */
  lossesAt(place: string): string[] {
    return [...this.#losses].filter((what) => this.#places.get(what)?.has(place));
  }

  /** A line for each kind of loss. */
  losses(): string[] {
    return this.lines(0).filter((_, index) => this.#losses.has([...this.#places.keys()][index]!));
  }

  /** A line for each kind of change: all places of a loss, the first of others. */
  lines(most: number): string[] {
    return [...this.#places].map(([what, places]) => {
      const shown = this.#losses.has(what) ? places.size : most;
      return `${places.size} × ${what}: ${[...places].slice(0, shown).join(", ")}${places.size > shown ? ", …" : ""}`;
    });
  }
}
