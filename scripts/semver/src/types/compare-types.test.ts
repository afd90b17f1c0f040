import { expect, test } from "vitest";
import type { Change } from "../change.js";
import { judge } from "../judge.js";
import { rules } from "../rules.js";
import { compareExports } from "./exports.js";
import { typeBreaks, type Sources } from "./compare-types.js";
import { programOf } from "./program.js";

/** A method with one field in its parameters and one in its result. */
interface Method {
  takes: string;
  gives: string;
}

const method = { takes: "init: { field: string }", gives: "{ field: string }" };

const sourcesOf = ({ takes, gives }: Method): Sources => ({
  schema: `export interface operations { send: { responses: { 200: { content: { "application/json": ${gives} } } } } }`,
  operations: `export interface AcmeMethods { send(${takes}): Promise<${gives}>; }`,
});

/** Changes that break code, by the kind of break. */
const methods: [kind: string, before: Partial<Method>, after: Partial<Method>][] = [
  ["sent-changed", { takes: "init: { field: string | number }" }, {}],
  ["sent-removed", { takes: "init: { field: string; more?: string }" }, {}],
  ["sent-required", { takes: "init: { field?: string }" }, {}],
  ["sent-added", {}, { takes: "init: { field: string; more: string }" }],
  ["sent-others-removed", { takes: "init: { field: string; [name: string]: string }" }, {}],
  ["sent-argument-required", { takes: "init?: { field: string }" }, {}],
  ["read-changed", {}, { gives: "{ field: number }" }],
  ["read-removed", { gives: "{ field: string; more?: string }" }, {}],
  ["read-optional", {}, { gives: "{ field?: string }" }],
  ["read-others-removed", { gives: "{ field: string; [name: string]: string }" }, {}],
  ["read-result-optional", {}, { gives: "{ field: string } | undefined" }],
];

const modules: [kind: string, before: string, after: string][] = [
  ["export-removed", "export const old = 1;", "export {};"],
  [
    "export-argument",
    "export function make(a: string): void {}",
    "export function make(a: string, b: string): void {}",
  ],
  [
    "export-signature",
    "export function make<T>(a: T): T { return a; }",
    "export function make(a: string): string { return a; }",
  ],
];

function exportBreaks(before: string, after: string): Change[] {
  const program = programOf(
    new Map([
      ["/before.ts", before],
      ["/after.ts", after],
    ]),
    () => undefined,
  );
  const file = (name: string) => program.getSourceFile(name) ?? expect.unreachable();
  const found = compareExports(program.getTypeChecker(), file("/before.ts"), file("/after.ts"));
  return found.map((one) => ({ ...one, in: "types", operation: "@vendor-clients/acme" }));
}

const found = new Map<string, Change[]>([
  ...typeBreaks(
    methods.map(([, before, after]) => ({
      base: sourcesOf({ ...method, ...before }),
      head: sourcesOf({ ...method, ...after }),
      operations: [{ base: "send", head: "send", webhook: false }],
    })),
  ).map((breaks, index): [string, Change[]] => [methods[index]?.[0] ?? "", breaks]),
  ...modules.map(([kind, before, after]): [string, Change[]] => [kind, exportBreaks(before, after)]),
  ["package-removed", [{ kind: "package-removed", in: "types", operation: "*", place: "" }]],
]);

test.each([...found])("%s is found where code no longer compiles, and is major", (kind, changes) => {
  expect(changes.map((change) => change.kind)).toContain(kind);
  expect(judge([], changes).map(({ bump }) => bump)).toContain("major");
  for (const { text } of judge([], changes)) expect(text).toMatch(/; .*\.$/);
});

test("one more failure without the fields that code reads of the known failures breaks that code", () => {
  const failure = (status: number, type: string): string =>
    `${status}: { content: { "application/json": ${type} & { [name: string]: unknown } } };`;
  const sources = (...failures: string[]): Sources => ({
    schema: `export interface operations { send: { responses: { ${failures.join(" ")} } } }`,
    operations: "export interface AcmeMethods { send(): Promise<void>; }",
  });
  const teapot = '418: { content: { "application/json": { sort?: string } } };';
  const text = "{ message?: string; code?: string }";
  const bases = [[failure(401, text)], [failure(401, text), failure(500, "{ message?: string; cause?: string }")]];
  const breaks = typeBreaks(
    bases.map((known) => ({
      base: sources(...known),
      head: sources(...known, teapot),
      operations: [{ base: "send", head: "send", webhook: false }],
    })),
  );
  for (const found of breaks) expect(found.map(({ place }) => place.slice(0, 3))).toContain("418");
});

test("the same types break nothing, and wider ones of a request or narrower ones of a response neither", () => {
  const pairs = [
    [method, method],
    [method, { ...method, takes: "init?: { field?: string | number }" }],
    [{ ...method, gives: "{ field: string | number }" }, method],
  ] as const;
  const breaks = typeBreaks(
    pairs.map(([base, head]) => ({
      base: sourcesOf(base),
      head: sourcesOf(head),
      operations: [{ base: "send", head: "send", webhook: false }],
    })),
  );
  expect(breaks).toEqual([[], [], []]);
});

test("with any of these rules broken, its case fails", () => {
  const own = rules.filter(({ kind }) => found.has(kind));
  expect(own.length).toBe(found.size);
  for (const rule of own) {
    rule.bump = "none";
    const isMajor = judge([], found.get(rule.kind) ?? []).some(({ bump }) => bump === "major");
    rule.bump = "major";
    expect({ kind: rule.kind, isMajor }).toEqual({ kind: rule.kind, isMajor: false });
  }
});
