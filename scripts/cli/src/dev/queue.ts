/** The stages of checking a vendor after a save. */
export interface Stages {
  /** Runs the checks that take about a second; resolves to whether they pass. */
  quick(vendor: string, savedAt: number): Promise<boolean>;
  /** Runs all other checks; resolves to whether they ran to completion. */
  thorough(vendor: string, savedAt: number): Promise<boolean>;
  /** Interrupts the thorough checks, if they are running. */
  interrupt(): void;
}

/**
 * Checks vendors one at a time, the last saved first. The thorough checks of a vendor wait for quick checks, and are
 * interrupted by them.
 */
export class Queue {
  readonly #stages: Stages;
  readonly #saved = new Map<string, number>();
  readonly #unfinished = new Map<string, number>();
  #working = false;

  constructor(stages: Stages) {
    this.#stages = stages;
  }

  add(vendor: string): void {
    this.#saved.set(vendor, performance.now());
    this.#unfinished.delete(vendor);
    this.#stages.interrupt();
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (await this.#next());
    this.#working = false;
  }

  async #next(): Promise<boolean> {
    const saved = [...this.#saved].at(-1);
    const [unfinished] = this.#unfinished;
    if (saved) {
      this.#saved.delete(saved[0]);
      if (await this.#stages.quick(...saved)) this.#unfinished.set(...saved);
      else this.#unfinished.delete(saved[0]);
    } else if (unfinished) {
      if (await this.#stages.thorough(...unfinished)) this.#unfinished.delete(unfinished[0]);
    }
    return saved !== undefined || unfinished !== undefined;
  }
}
