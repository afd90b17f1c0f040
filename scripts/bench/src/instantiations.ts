import { join } from "node:path";
import ts from "@scripts/codegen/typescript";
import { UserError } from "@scripts/console/user-error";
import { root } from "@scripts/openapi/specs";

const options: ts.CompilerOptions = {
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  types: [],
};

/** A file name in a workspace, so that packages are resolved as for their users. */
const file = join(root, "scripts/bench/program.ts");
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Counts the type instantiations of checking a program, as `tsc --extendedDiagnostics` does.
 *
 * @throws {UserError} if the program does not compile.
 */
export function instantiationsOf(source: string): number {
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => name === file || disk.fileExists(name),
    getSourceFile(name, settings, ...rest) {
      if (name === file) return ts.createSourceFile(name, source, settings);
      // Parsed once for all programs: the types of the DOM are large.
      if (!parsed.has(name)) parsed.set(name, disk.getSourceFile(name, settings, ...rest));
      return parsed.get(name);
    },
  };
  const program = ts.createProgram([file], options, host);
  const [problem] = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  if (problem) throw new UserError(`${ts.flattenDiagnosticMessageText(problem.messageText, "\n")}\n\n${source}`);
  return program.getInstantiationCount();
}
