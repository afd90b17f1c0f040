import { existsSync } from "node:fs";
import { join } from "node:path";
import { generate } from "@scripts/codegen/generate";
import { bold, dim, green, red } from "@scripts/console/colors";
import { finishStep } from "@scripts/console/progress";
import { UserError } from "@scripts/console/user-error";
import { readAndLint } from "@scripts/openapi/lint";
import { draftVendors, formatProblems, placeholdersIn, vendors } from "@scripts/openapi/specs";
import type { Stages } from "./queue.js";
import { VendorTests, type Which } from "./tests.js";
import { typecheck } from "./typecheck.js";

/** Runs the steps after a save, and prints a line for each. */
export class Checks implements Stages {
  readonly #folder: string;
  readonly #scratch: string;
  readonly #tests = new Map<string, VendorTests>();

  /** @param scratch the folder in which the compiler stores its incremental state. */
  constructor(folder: string, scratch: string) {
    this.#folder = folder;
    this.#scratch = scratch;
  }

  async quick(vendor: string, savedAt: number): Promise<boolean> {
    if (![...vendors(this.#folder), ...draftVendors(this.#folder)].includes(vendor)) return false;
    console.log(`\n${bold(vendor)} ${dim(new Date().toTimeString().slice(0, 8))}`);
    if (!existsSync(join(this.#folder, `packages/${vendor}/package.json`))) return this.#checkSpec(vendor);
    if (!(await step("generate", async () => (await generate([vendor], this.#folder)) === 0))) return false;
    const good = await Promise.all([
      step("typecheck", () => typecheck(vendor, this.#folder, this.#scratch)),
      this.#test(vendor, "quick"),
    ]);
    return conclude(good.every(Boolean), `${vendor}: checked`, savedAt);
  }

  /** Checks the spec of a vendor that has no package yet. */
  async #checkSpec(vendor: string): Promise<false> {
    const { problems } = await readAndLint([vendor], this.#folder);
    const left = [...problems, ...placeholdersIn(vendor, this.#folder)].sort((a, b) => a.line - b.line);
    if (left.length > 0) console.error(`${formatProblems(left)}\n`);
    const todo = left.length > 0 ? `${left.length} lines to write or to fix; then make it with` : "Make it with";
    console.log(`${vendor} has no package yet. ${todo}: npm run generate`);
    return false;
  }

  async thorough(vendor: string, savedAt: number): Promise<boolean> {
    const outcome = await this.#test(vendor, "thorough");
    if (outcome !== undefined) conclude(outcome, `${vendor}: every test run`, savedAt);
    return outcome !== undefined;
  }

  interrupt(): void {
    for (const tests of this.#tests.values()) tests.interrupt();
  }

  #test(vendor: string, which: Which): Promise<boolean | undefined> {
    const tests = this.#tests.get(vendor) ?? new VendorTests(join(this.#folder, "packages", vendor));
    this.#tests.set(vendor, tests);
    return step("test", () => tests.run(which));
  }
}

/** Runs a step and reports its result, unless it was interrupted. An error ends the step, but not the watching. */
async function step<T extends boolean | undefined>(name: string, run: () => Promise<T>): Promise<T | false> {
  const started = performance.now();
  const passed = await run().catch((error: Error): false => {
    console.error(error instanceof UserError ? error.message : error.stack);
    return false;
  });
  if (passed !== undefined) finishStep(name, passed, started);
  return passed;
}

/** Prints the result of a stage, and the time since the save. */
function conclude(good: boolean, what: string, savedAt: number): boolean {
  const verdict = `${what}, ${seconds(savedAt)} after saving`;
  console.log(good ? green(`✓ ${verdict}`) : red(`✗ ${verdict}: see above`));
  return good;
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
