import { join, relative } from "node:path";
import { lint as spellingOf } from "cspell";
import { globSync } from "tinyglobby";
import { runCommand } from "@scripts/console/command";
import { UserError } from "@scripts/console/user-error";
import { root } from "@scripts/openapi/specs";
import { termProblems } from "./terms.js";

const usage = `node scripts/cli/run.js scripts/prose/src/lint.ts

Checks the spelling (cspell.json, words.txt) and the terms (terms.yml) of what users read: documents, READMEs, specs,
examples, and the declarations that editors show. A part of npm run lint.
`;

/** What users read, relative to the repository. */
const prose = [
  "*.md",
  "docs/{*,decisions/*,guides/*}.md",
  "!docs/benchmarks.md", // written by the last run of npm run bench
  "specs/README.md",
  "specs/*/openapi.yaml",
  "scripts/*/README.md",
  "packages/*/{README.md,example.ts}",
  "packages/*/src/token.ts",
  "packages/mock/src/public-types.ts",
  "packages/shared/src/{attempt-report,errors,options}.ts",
];

async function lintProse(): Promise<number> {
  const files = globSync(prose, { cwd: root, absolute: true }).sort();
  const problems = (await Promise.all(files.map(termProblems))).flat();
  for (const { file, line, column, message } of problems)
    console.error(`${relative(root, file)}:${line}:${column} ${message}`);
  const options = {
    root,
    config: join(root, "scripts/prose/cspell.json"),
    issues: true,
    progress: false,
    summary: false,
  };
  const { issues, errors } = await spellingOf(files, options);
  const count = problems.length + issues + errors;
  if (count > 0)
    throw new UserError(
      `\n${count} to fix. A word that is right goes to scripts/prose/words.txt; the terms are in scripts/prose/terms.yml.`,
    );
  return 0;
}

process.exitCode = await runCommand({ name: "npm run lint", usage }, process.argv.slice(2), lintProse);
