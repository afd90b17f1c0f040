import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { broken, type Case } from "./fixtures/vocabulary-cases.js";
import { copyRules, edited, testFolder } from "./fixtures/files.js";
import { readAndLint } from "./lint.js";
import { root, specFile, type Problem } from "./specs.js";

test.each(Object.keys(broken))(
  "each invalid value of a spec is reported at its place, and nothing else: %s",
  async (vendor) => {
    const cases = broken[vendor]!;
    const spec = cases.reduce(
      (text, [, from, to]) => edited(text, from, to),
      readFileSync(join(root, specFile(vendor)), "utf8"),
    );
    const folder = testFolder({ [specFile(vendor)]: spec });
    copyRules(folder);
    const { problems } = await readAndLint([vendor], folder);
    const isOf = ([, , , rule, says]: Case, problem: Problem): boolean =>
      rule === problem.rule && says.test(problem.message) && problem.line > 1;
    const unnoticed = cases.filter((one) => !problems.some((problem) => isOf(one, problem)));
    expect(unnoticed.map(([what]) => what)).toEqual([]);
    expect(problems.filter((problem) => !cases.some((one) => isOf(one, problem)))).toEqual([]);
  },
);
