import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "@scripts/openapi/specs";
import { type Finding, findingsOf, type Kind } from "./density-findings.js";

/** The limits of each kind for 1,000 hand-written lines. */
const perThousandLines: Record<Kind, number> = {
  "non-null assertion": 3,
  "conditional spread": 2,
  "Object(x).y": 0,
  "[a, b] = [..].map(..)": 0,
};

/**
 * Counts of workspaces that exceed the limits. Lower a count, never raise it, and delete an entry once it is no longer
 * needed.
 */
const exceptions: Record<string, Partial<Record<Kind, number>>> = {
  "packages/mock": { "non-null assertion": 17 },
  "packages/shared": { "non-null assertion": 19, "conditional spread": 13 },
  "scripts/bench": { "non-null assertion": 38 },
  "scripts/codegen": { "non-null assertion": 22, "conditional spread": 9 },
  "scripts/e2e": { "non-null assertion": 4 },
  "scripts/import": { "non-null assertion": 12, "conditional spread": 7 },
  "scripts/openapi": { "non-null assertion": 7, "conditional spread": 4 },
  "scripts/rehearsal": { "non-null assertion": 6 },
  "scripts/runtimes": { "non-null assertion": 16, "conditional spread": 6 },
  "scripts/semver": { "non-null assertion": 71, "[a, b] = [..].map(..)": 2 },
  "scripts/snippets": { "non-null assertion": 4 },
  "scripts/soak": { "non-null assertion": 12, "conditional spread": 4 },
  "scripts/testkit": { "non-null assertion": 9, "conditional spread": 7 },
};

const isHandWritten = (path: string): boolean =>
  /\.tsx?$/.test(path) && !/\.(test|test-d|d)\.ts$|\/(node_modules|dist|generated|test|testing|template)\//.test(path);

function sourcesOf(workspace: string): string[] {
  const folder = join(root, workspace, "src");
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.map((entry) => join(entry.parentPath, entry.name)).filter(isHandWritten);
}

function problemsOf(workspace: string): string[] {
  const sources = sourcesOf(workspace).map((path) => ({
    path: relative(root, path),
    text: readFileSync(path, "utf8"),
  }));
  const lines = sources.reduce((sum, { text }) => sum + text.split("\n").length - 1, 0);
  const findings = sources.flatMap(({ path, text }) => findingsOf(path, text));
  return (Object.keys(perThousandLines) as Kind[]).flatMap((kind) => {
    const limit = exceptions[workspace]?.[kind] ?? Math.floor((perThousandLines[kind] * lines) / 1000);
    const found = findings.filter((finding) => finding.kind === kind);
    return found.length > limit ? [report(workspace, kind, limit, found)] : [];
  });
}

const report = (workspace: string, kind: Kind, limit: number, found: Finding[]): string =>
  [
    `${workspace}: ${found.length} of "${kind}", at most ${limit} allowed. Narrow the type, or build the object in steps:`,
    ...found.map(({ file, line }) => `  ${file}:${line}`),
  ].join("\n");

const workspaces = ["packages", "scripts"].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => `${group}/${name}`),
);
const problems = workspaces.flatMap(problemsOf);
if (problems.length > 0) {
  console.error(problems.join("\n\n"));
  process.exitCode = 1;
}
