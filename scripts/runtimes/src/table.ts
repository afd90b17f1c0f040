import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { styleText } from "node:util";
import { root } from "@scripts/openapi/specs";
import type { Report, Result, Runtime } from "./runtimes.js";

/** Checks a result: what is declared impossible must fail, everything else must pass. */
const isRight = ({ cannot }: Runtime, { name, ok }: Result): boolean => ok === (cannot[name] === undefined);

/** Describes the unexpected results of a runtime. */
export function describe({ runtime, results }: Report): string[] {
  // The suite did not run at all, which is reported separately.
  if (results.length === 0) return [];
  const unknown = Object.keys(runtime.cannot).filter((name) => !results.some((result) => result.name === name));
  const wrong = results.filter((result) => !isRight(runtime, result));
  return [
    ...unknown.map(
      (name) => `${runtime.name}: there is no check "${name}". Correct its name in "cannot" in runtimes.ts.`,
    ),
    ...wrong.map(({ name, ok, detail }) =>
      ok
        ? `${runtime.name}: ${name}: works. Remove it from "cannot" in runtimes.ts.`
        : `${runtime.name}: ${name}: ${detail}`,
    ),
  ];
}

const checksOf = (reports: Report[]): string[] => [
  ...new Set(reports.flatMap(({ results }) => results.map(({ name }) => name))),
];

/** Prints the results for each runtime, with its version. */
export function print(reports: Report[]): void {
  const heads = reports.map(({ runtime, version }) => `${runtime.name.replace(/ \d+$/, "")} ${version}`);
  const checks = checksOf(reports);
  const width = Math.max(...checks.map((name) => name.length));
  const reasons: string[] = [];
  console.log(`\n${"".padEnd(width)}  ${heads.join("  ")}`);
  for (const check of checks) {
    const cells = reports.map(({ runtime, results }, index) => {
      const result = results.find(({ name }) => name === check);
      const reason = runtime.cannot[check];
      const right = result !== undefined && isRight(runtime, result);
      if (right && reason) reasons.push(`${runtime.name}: ${check}: cannot: ${reason}`);
      const text = right ? (reason ? `cannot (${reasons.length})` : "✓") : "✗";
      return styleText(right ? "green" : "red", text.padEnd(heads[index]!.length));
    });
    console.log(`${check.padEnd(width)}  ${cells.join("  ")}`);
  }
  for (const [index, reason] of reasons.entries()) console.log(`(${index + 1}) ${reason}`);
}

/** Returns the README's table of what each runtime supports, without versions, which are in the lockfile. */
export function markdown(reports: Report[]): string {
  const row = (cells: string[]): string => `| ${cells.join(" | ")} |`;
  const checks = checksOf(reports);
  return [
    row(["", ...reports.map(({ runtime }) => runtime.name)]),
    row(["---", ...reports.map(() => "---")]),
    ...checks.map((check) => row([check, ...reports.map(({ runtime }) => cell(runtime.cannot[check]))])),
  ].join("\n");
}

const cell = (reason: string | undefined): string => (reason ? `no: ${reason}` : "✓");

/** Compares the README's table with the results, or writes it, and returns the problems. */
export function checkReadme(table: string, write: boolean): string[] {
  const file = join(root, "README.md");
  const text = readFileSync(file, "utf8");
  const region = /(<!-- generated: runtimes -->\n)[^]*?(<!-- end -->)/;
  if (!region.test(text))
    return [`README.md has no region for this table. Add one:\n\n<!-- generated: runtimes -->\n${table}\n<!-- end -->`];
  const next = text.replace(region, (_, start: string, end: string) => `${start}${table}\n${end}`);
  if (next === text) return [];
  if (!write) return ["README.md's table of runtimes is out of date. Update it with: npm run test:runtimes -- --write"];
  writeFileSync(file, next);
  return [];
}
