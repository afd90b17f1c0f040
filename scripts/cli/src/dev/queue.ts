/** What is done about a vendor that was saved. */
export interface Stages {
  /** What takes about a second; whether all is well. */
  quick(vendor: string, savedAt: number): Promise<boolean>;
  /** The rest; whether it came to its end. */
  thorough(vendor: string, savedAt: number): Promise<boolean>;
  /** Has the rest, if it runs, give way. */
  interrupt(): void;
}

/** Checks vendors one at a time. What was saved last comes first; the long tests wait, and give way. */
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
