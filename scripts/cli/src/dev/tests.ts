import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { createVitest, MinimalReporter, type Vitest } from "vitest/node";

/** Tests that are quick. Those that call every operation, or wait for a token to expire, take seconds. */
const quick = /[\\/](client|validate)\.test\.ts$/;

export type Which = "quick" | "thorough";

/** Prints only the tests that fail. */
class FailuresReporter extends MinimalReporter {
  override onInit(vitest: Vitest): void {
    this.ctx = vitest;
  }

  override reportTestSummary(): void {}
}

/**
 * The tests of one package, in a vitest instance that keeps running: it caches all compiled modules that have not
 * changed.
 */
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

  /** Runs some of the tests and prints failures; resolves to whether all passed, or `undefined` if interrupted. */
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
    // A module skipped because of `bail` has not failed: it has no result.
    const passed = chosen.every(({ testModule }) => ["passed", "skipped"].includes(String(testModule?.state())));
    return passed && unhandledErrors.length === 0;
  }

  /** Interrupts the thorough tests, if they are running. */
  interrupt(): void {
    if (!this.#givesWay || this.#interrupted) return;
    this.#interrupted = true;
    // The first call lets running tests finish; the second one does not wait for them.
    for (const _ of ["gently", "at once"]) void this.#vitest?.cancelCurrentRun("keyboard-input");
  }

  async #start(): Promise<Vitest> {
    const vitest = await createVitest(
      "test",
      {
        root: this.#package,
        watch: false,
        maxWorkers: availableParallelism(),
        // Half a second faster than processes, each of which loads everything.
        pool: "threads",
        isolate: false,
        silent: true,
        reporters: [new FailuresReporter()],
        // A broken schema fails hundreds of tests; the first few are enough.
        bail: 3,
      },
      { server: { watch: null } },
    );
    await vitest.standalone();
    return vitest;
  }

  /**
   * Makes vitest reload the files that were saved since the last run, including those of packages that this one depends
   * on.
   */
  #forgetSaved(vitest: Vitest): void {
    const since = this.#ranAt;
    this.#ranAt = Date.now();
    for (const file of vitest.vite.moduleGraph.fileToModulesMap.keys()) {
      // The change time, not the modification time, which a file moved here would keep.
      const { ctimeMs = Infinity } = statSync(file, { throwIfNoEntry: false }) ?? {};
      if (ctimeMs >= since) vitest.invalidateFile(file);
    }
  }
}
