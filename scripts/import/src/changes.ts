/** Records what was changed in a document, with locations, for a person to review. */
export class Changes {
  readonly #places = new Map<string, Set<string>>();
  readonly #losses = new Set<string>();

  add(what: string, place: string): void {
    const places = this.#places.get(what) ?? new Set();
    // A vendor's own text may have several lines, and the list is a comment.
    this.#places.set(what, places.add(place.replace(/\s+/g, " ").trim()));
  }

  /** Records something that users of the client will miss. */
  recordLoss(what: string, place: string): void {
    this.#losses.add(what);
    this.add(what, place);
  }

  /** Returns the losses at a location. */
  lossesAt(place: string): string[] {
    return [...this.#losses].filter((what) => this.#places.get(what)?.has(place));
  }

  /** Formats one line for each kind of loss. */
  losses(): string[] {
    return this.lines(0).filter((_, index) => this.#losses.has([...this.#places.keys()][index]!));
  }

  /** Formats one line for each kind of change, with all locations of losses, and the first ones of other changes. */
  lines(most: number): string[] {
    return [...this.#places].map(([what, places]) => {
      const shown = this.#losses.has(what) ? places.size : most;
      return `${places.size} × ${what}: ${[...places].slice(0, shown).join(", ")}${places.size > shown ? ", …" : ""}`;
    });
  }
}
