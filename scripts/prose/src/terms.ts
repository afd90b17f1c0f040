import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { TextlintKernel } from "@textlint/kernel";
import markdown from "@textlint/textlint-plugin-markdown";
import text from "@textlint/textlint-plugin-text";
import prh from "textlint-rule-prh";

/** A term that the field does not use, where it stands, and what to write instead. */
export interface TermProblem {
  file: string;
  line: number;
  column: number;
  message: string;
}

const kernel = new TextlintKernel();

/** Finds what `terms.yml` forbids: in the prose of Markdown, in all of any other file. */
export async function termProblems(file: string): Promise<TermProblem[]> {
  return termProblemsOf(readFileSync(file, "utf8"), file);
}

export async function termProblemsOf(content: string, file: string): Promise<TermProblem[]> {
  const ext = extname(file);
  const { messages } = await kernel.lintText(content, {
    filePath: file,
    ext,
    plugins: [
      { pluginId: "markdown", plugin: markdown.default },
      { pluginId: "text", plugin: text.default, options: ext === ".md" ? {} : { extensions: [ext] } },
    ],
    rules: [{ ruleId: "prh", rule: prh.default, options: { rulePaths: [join(import.meta.dirname, "../terms.yml")] } }],
  });
  return messages.map(({ loc, message }) => ({ file, line: loc.start.line, column: loc.start.column, message }));
}
