import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { createVitest, MinimalReporter, type Vitest } from "vitest/node";

/** What follows from the spec at a glance; those that call every operation, or wait for a token to expire, take seconds. */
const quick = /[\\/](client|validate)\.test\.ts$/;

export type Which = "quick" | "thorough";

/** Prints the tests that fail, and nothing else. */
class FailuresReporter extends MinimalReporter {
  override onInit(vitest: Vitest): void {
    this.ctx = vitest;
  }

  override reportTestSummary(): void {}
}

/** The tests of one package, in a vitest that stays: it keeps what it has compiled, but for what was saved since. */
export class VendorTests {
  readonly #package: string;
  #vitest: Vitest | undefined;
  #ranAt = 0;
  #givesWay = false;
  #interrupted = false;

  /** @param path the package's folder. */
  constructor(path: string) {
    this.#package = path;
  }

  /** Runs some of the tests and prints what failed; whether all passed, or `undefined` after an interruption. */
  async run(which: Which): Promise<boolean | undefined> {
    this.#interrupted = false;
    this.#givesWay = which === "thorough";
    const vitest = (this.#vitest ??= await this.#start());
    this.#forgetSaved(vitest);
    const all = await vitest.globTestSpecifications();
    const chosen = all.filter(({ moduleId }) => quick.test(moduleId) === (which === "quick"));
    const { unhandledErrors } = await vitest.runTestSpecifications(this.#interrupted ? [] : chosen);
    this.#givesWay = false;
    if (this.#interrupted) return undefined;
    // A module that the third failure cut off has not failed: it has no result.
    const passed = chosen.every(({ testModule }) => ["passed", "skipped"].includes(String(testModule?.state())));
    return passed && unhandledErrors.length === 0;
  }

  /** Ends the long tests, if they run. */
  interrupt(): void {
    if (!this.#givesWay || this.#interrupted) return;
    this.#interrupted = true;
    // The second time, vitest does not wait for what the workers are at.
    for (const _ of ["gently", "at once"]) void this.#vitest?.cancelCurrentRun("keyboard-input");
  }

  async #start(): Promise<Vitest> {
    const vitest = await createVitest(
      "test",
      {
        root: this.#package,
        watch: false,
        maxWorkers: availableParallelism(),
        // Half a second less than processes that each load everything.
        pool: "threads",
        isolate: false,
        silent: true,
        reporters: [new FailuresReporter()],
        // A broken schema fails hundreds of tests, of which the first tell enough.
        bail: 3,
      },
      { server: { watch: null } },
    );
    await vitest.standalone();
    return vitest;
  }

  /** Has vitest read again what was written since the last run, also in the packages that this one stands on. */
  #forgetSaved(vitest: Vitest): void {
    const since = this.#ranAt;
    this.#ranAt = Date.now();
    for (const file of vitest.vite.moduleGraph.fileToModulesMap.keys()) {
      // Not the time of the text's writing, which a file that is moved here brings along.
      const { ctimeMs = Infinity } = statSync(file, { throwIfNoEntry: false }) ?? {};
      if (ctimeMs >= since) vitest.invalidateFile(file);
    }
  }
}
