import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Schema } from "@scripts/openapi/document";
import { documentOf, gives, ref } from "@scripts/openapi/fixtures/documents";
import { root } from "@scripts/openapi/specs";
import { versionsDocument, versionsFile } from "./versions-document.js";
import { hasRule, rules } from "./rules.js";
import { format } from "./format.js";
import { bumpOf } from "./compare.js";
import { compareDocuments } from "./compare-documents.js";
import { unitCorpus } from "./corpus/unit/corpus.js";

const found = new Map(unitCorpus.map((one) => [one, compareDocuments(one.before, one.after)]));

/** Returns the cases with an unexpected verdict. */
const wrong = (cases = unitCorpus): string[] =>
  cases
    .filter((one) => bumpOf(found.get(one) ?? []) !== one.bump)
    .map((one) => `${one.name}: it is ${bumpOf(found.get(one) ?? [])}, and should be ${one.bump}, since ${one.why}`);

test("each change of a small document has the verdict that its reason gives it", () => {
  expect(wrong()).toEqual([]);
  expect(unitCorpus.length).toBeGreaterThanOrEqual(2000);
  expect(new Set(unitCorpus.map(({ name }) => name)).size).toBe(unitCorpus.length);
});

test("a document and itself have no difference, and what differs has a sentence", () => {
  for (const { before, after } of unitCorpus) {
    expect(compareDocuments(before, structuredClone(before))).toEqual([]);
    expect(compareDocuments(after, structuredClone(after))).toEqual([]);
  }
  for (const change of [...found.values()].flat()) expect(format(change)).toMatch(/^[^\n]{10,}; [^\n]{10,}\.$/);
});

/** A document whose base is the union of its heirs. */
const petsWith = (name: string): Schema => {
  const pet: Schema = { type: "object", required: ["pet_type"], properties: { pet_type: { type: "string" } } };
  return documentOf(
    {
      Pet: { ...pet, oneOf: [ref("Cat")], discriminator: { propertyName: "pet_type" } },
      Cat: { allOf: [ref("Pet")], properties: { name: { type: name } } },
    },
    { listPets: gives(ref("Pet")) },
  ) as unknown as Schema;
};

test("a base that is the union of its heirs is compared with what they inherit, without end", () => {
  expect(compareDocuments(petsWith("string"), petsWith("string"))).toEqual([]);
  expect(bumpOf(compareDocuments(petsWith("string"), petsWith("integer")))).toBe("major");
});

test("what no rule knows is major, and the sentence says so", () => {
  const unknown = [...found.values()].flat().filter((change) => !hasRule(change));
  expect(unknown.length).toBeGreaterThan(0);
  for (const change of unknown) {
    expect(bumpOf([change])).toBe("major");
    expect(format(change)).toContain("no rule covers this change");
  }
});

test("the document of versions shows the table as it is", () => {
  const file = readFileSync(join(root, versionsFile), "utf8");
  expect(file, `${versionsFile} is out of date. Update it with: npm run docs:versions`).toBe(versionsDocument());
});

test("no two rules are of the same kind and scope", () => {
  expect(new Set(rules.map((rule) => `${rule.in} ${rule.kind}`)).size).toBe(rules.length);
});

/** Rules for changes that show only in generated code or packages. Their tests are next to their comparisons. */
const elsewhere = /^(?:sent|read|schema-name|export|package|mock)[-.]/;

test("with any rule broken, a case fails", () => {
  const missed = rules.filter((rule) => {
    if (elsewhere.test(rule.kind)) return false;
    const { bump } = rule;
    const cases = unitCorpus.filter((one) =>
      found.get(one)?.some((change) => change.kind === rule.kind && change.in === rule.in),
    );
    rule.bump = bump === "major" ? "minor" : "major";
    const raised = wrong(cases).length;
    rule.bump = "none";
    const lowered = wrong(cases).length;
    rule.bump = bump;
    return raised === 0 || lowered === 0;
  });
  expect(missed.map((rule) => `${rule.in} ${rule.kind}`)).toEqual([]);
});
