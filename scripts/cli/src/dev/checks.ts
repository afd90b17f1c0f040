import { existsSync } from "node:fs";
import { join } from "node:path";
import { generate } from "@scripts/codegen/generate";
import { UserError } from "@scripts/console/user-error";
import { vendors } from "@scripts/openapi/specs";
import { bold, dim, green, red } from "@scripts/console/colors";
import type { Stages } from "./queue.js";
import { VendorTests, type Which } from "./tests.js";
import { typecheck } from "./typecheck.js";

/** The steps that follow a save, with a line for each. */
export class Checks implements Stages {
  readonly #folder: string;
  readonly #scratch: string;
  readonly #tests = new Map<string, VendorTests>();

  /** @param scratch where the compiler may note what it has checked. */
  constructor(folder: string, scratch: string) {
    this.#folder = folder;
    this.#scratch = scratch;
  }

  async quick(vendor: string, savedAt: number): Promise<boolean> {
    if (!vendors(this.#folder).includes(vendor)) return false;
    console.log(`\n${bold(vendor)} ${dim(new Date().toTimeString().slice(0, 8))}`);
    if (!existsSync(join(this.#folder, `packages/${vendor}/package.json`))) {
      console.log(`${vendor} has no package yet. When its spec is written, make the package with: npm run generate`);
      return false;
    }
    if (!(await step("generate", async () => (await generate([vendor], this.#folder)) === 0))) return false;
    const good = await Promise.all([
      step("typecheck", () => typecheck(vendor, this.#folder, this.#scratch)),
      this.#test(vendor, "quick"),
    ]);
    return conclude(good.every(Boolean), `${vendor}: checked`, savedAt);
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

/** Runs a step, and says how long it took; one that gave way says nothing. What goes wrong ends the step, not the watching. */
async function step<T extends boolean | undefined>(name: string, run: () => Promise<T>): Promise<T | false> {
  const started = performance.now();
  const good = await run().catch((error: Error): false => {
    console.error(error instanceof UserError ? error.message : error.stack);
    return false;
  });
  if (good !== undefined) console.log(`${good ? green("✓") : red("✗")} ${name} ${dim(seconds(started))}`);
  return good;
}

/** Says how a stage ended, and how long after the saving. */
function conclude(good: boolean, what: string, savedAt: number): boolean {
  const verdict = `${what}, ${seconds(savedAt)} after saving`;
  console.log(good ? green(`✓ ${verdict}`) : red(`✗ ${verdict}: see above`));
  return good;
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
