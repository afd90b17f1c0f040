import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { TextlintKernel, type TextlintKernelPlugin, type TextlintKernelRule } from "@textlint/kernel";

/** A nonstandard term, its location, and the term to use instead. */
export interface TermProblem {
  file: string;
  line: number;
  column: number;
  message: string;
}

const kernel = new TextlintKernel();

// These are CommonJS modules with a `default` export, which Node and Vitest import differently.
const require = createRequire(import.meta.url);
const moduleOf = (name: string): unknown => (require(name) as { default: unknown }).default;
const markdown = moduleOf("@textlint/textlint-plugin-markdown") as TextlintKernelPlugin["plugin"];
const text = moduleOf("@textlint/textlint-plugin-text") as TextlintKernelPlugin["plugin"];
const prh = moduleOf("textlint-rule-prh") as TextlintKernelRule["rule"];

/** Finds the terms that `terms.yml` forbids: in the prose of Markdown files, and anywhere in other files. */
export async function termProblems(file: string): Promise<TermProblem[]> {
  return termProblemsOf(readFileSync(file, "utf8"), file);
}

export async function termProblemsOf(content: string, file: string): Promise<TermProblem[]> {
  const ext = extname(file);
  const { messages } = await kernel.lintText(content, {
    filePath: file,
    ext,
    plugins: [
      { pluginId: "markdown", plugin: markdown },
      { pluginId: "text", plugin: text, options: ext === ".md" ? {} : { extensions: [ext] } },
    ],
    rules: [{ ruleId: "prh", rule: prh, options: { rulePaths: [join(import.meta.dirname, "../terms.yml")] } }],
  });
  return messages.map(({ loc, message }) => ({ file, line: loc.start.line, column: loc.start.column, message }));
}
