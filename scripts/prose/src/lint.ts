import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { lint as spellingOf } from "cspell";
import { globSync } from "tinyglobby";
import { runCommand } from "@scripts/console/command";
import { UserError } from "@scripts/console/user-error";
import { root } from "@scripts/openapi/specs";
import { wideHelpLines } from "./help-width.js";
import { termProblems } from "./terms.js";

const usage = `node scripts/cli/run.js scripts/prose/src/lint.ts

Checks spelling (cspell.json, words.txt) and terms (terms.yml) in what users read: documents,
READMEs, llms.txt, specs, examples, command messages and the declarations that editors show; terms
in all other sources; and that help texts fit into 100 columns. Part of npm run lint.
`;

/** Documents for users, relative to the repository. Their spelling and terms are checked. */
const prose = [
  "*.md",
  "docs/{*,decisions/*,guides/*}.md",
  "!docs/benchmarks.md", // written by the last run of npm run bench
  "specs/README.md",
  "specs/*/openapi.yaml",
  "scripts/*/README.md",
  "scripts/codegen/template/{*.template,src/*.template}",
  "scripts/{cli,console}/src/*.ts",
  "llms.txt",
  "packages/*/{README.md,llms.txt,example.ts}",
  "packages/*/src/token.ts",
  "packages/mock/src/public-types.ts",
  "packages/shared/src/{attempt-report,errors,options}.ts",
];

/** Code, whose messages and comments are checked for terms. Spelling is not, since code is full of abbreviations. */
const sources = [
  "{packages,scripts}/*/{src,test,tools}/**/*.{ts,js,mjs,vue}",
  "scripts/*/*.{js,ts}",
  "packages/*/example.ts",
  "scripts/site/tools/.vitepress/{*,theme/*}.{ts,vue}",
  "!**/{generated,fixtures,node_modules}/**",
  "!scripts/site/tools/{.built,.pages}/**",
  "!scripts/prose/src/*.test.ts",
];

const find = (patterns: string[]): string[] => globSync(patterns, { cwd: root, absolute: true }).sort();

async function lintProse(): Promise<number> {
  const files = find(prose);
  const checked = [...new Set([...files, ...find(sources)])];
  const problems = [
    ...(await Promise.all(checked.map(termProblems))).flat(),
    ...checked.flatMap((file) => wideHelpLines(readFileSync(file, "utf8"), file)),
  ];
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
      `\n${count} to fix. Add correct words to scripts/prose/words.txt; the terms are in scripts/prose/terms.yml.`,
    );
  return 0;
}

process.exitCode = await runCommand({ name: "npm run lint", usage }, process.argv.slice(2), lintProse);
