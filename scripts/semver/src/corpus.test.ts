import { beforeAll, describe, expect, test } from "vitest";
import { differencesOf, judged as judgedOf, type Differences, type VendorChanges } from "./compare.js";
import { rules } from "./rules.js";
import type { Bump, ChangeCase } from "./corpus/case.js";
import { corpus } from "./corpus/corpus.js";

const differences = new Map<ChangeCase, Differences>();
const judged = new Map<ChangeCase, VendorChanges>();

beforeAll(() => {
  const all = differencesOf(corpus.map(({ vendor, base, head }) => ({ vendor, base, head })));
  for (const [index, found] of all.entries()) {
    const one = corpus[index];
    if (one) differences.set(one, found);
    if (one) judged.set(one, judgedOf(found));
  }
}, 300_000);

const bumpOf = (one: ChangeCase): Bump => judged.get(one)!.bump;

/** Describes how the judgement of a case differs from the expectation. */
function wrong(one: ChangeCase): string[] {
  const { vendor, bump, changes } = judged.get(one)!;
  // The changes that require the bump.
  const deciding = changes.filter((change) => change.bump === bump);
  const said = deciding.map(({ operation, where, text }) => `${operation}, ${where}: ${text}`);
  const silent = ["none", "harmless"].includes(one.bump);
  const right = one.bump === "harmless" ? ["none", "patch"].includes(bump) : bump === one.bump;
  const checks: [holds: boolean, sentence: string][] = [
    [one.edit[0] !== one.edit[1], "the edit changes nothing"],
    [vendor === one.vendor, `it is about ${vendor}`],
    [right, `it is ${bump}, and should be ${one.bump}: ${one.why}`],
    [bump !== "none" || changes.length === 0, "it is none, but there are changes"],
    [bump === "none" || deciding.length > 0, "no change asks for the bump"],
    [silent || !one.where || deciding.some(({ where }) => where === one.where), `none of it is of the ${one.where}`],
    [
      silent || !one.operation || deciding.some(({ operation }) => operation === one.operation),
      `none of it is of ${one.operation}`,
    ],
    [silent || !one.field || said.some((text) => text.includes(one.field!)), `none of it names \`${one.field}\``],
  ];
  const sentences = checks.filter(([holds]) => !holds).map(([, sentence]) => sentence);
  return sentences.length > 0 ? [...sentences, ...said] : [];
}

describe("a single change of a spec", () => {
  test.each(corpus.map((one) => [one.name, one.bump, one] as const))("%s: %s", (_name, _bump, one) => {
    expect(wrong(one)).toEqual([]);
  });
});

test("with any rule of the types' names broken, a case fails", () => {
  const missed = rules.filter((rule) => {
    if (!rule.kind.startsWith("schema-name-")) return false;
    const { bump } = rule;
    rule.bump = bump === "major" ? "none" : "major";
    const fails = corpus.some((one) => {
      const found = differences.get(one);
      return found !== undefined && judgedOf(found).bump !== bumpOf(one);
    });
    rule.bump = bump;
    return !fails;
  });
  expect(missed.map(({ kind }) => kind)).toEqual([]);
});

describe("all of them", () => {
  test("are at least 150, each once, of every bump", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(150);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
    expect(new Set(corpus.map(({ bump }) => bump))).toEqual(new Set(["major", "minor", "patch", "none", "harmless"]));
  });

  test("not one harmless change is called major", () => {
    const called = corpus.filter((one) => bumpOf(one) === "major");
    expect(called.filter(({ bump }) => bump !== "major").map(({ name }) => name)).toEqual([]);
  });

  test("every breaking change is called major", () => {
    const breaking = corpus.filter(({ bump }) => bump === "major");
    expect(breaking.filter((one) => bumpOf(one) !== "major").map(({ name }) => name)).toEqual([]);
  });
});
