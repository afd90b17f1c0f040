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

/** Where the program would be: a workspace, from where the packages are found as their users find them. */
const file = join(root, "scripts/bench/program.ts");
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * How many types are instantiated to check a program, as `tsc --extendedDiagnostics` counts them.
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
      // Parsed once for all programs: the DOM's types are large.
      if (!parsed.has(name)) parsed.set(name, disk.getSourceFile(name, settings, ...rest));
      return parsed.get(name);
    },
  };
  const program = ts.createProgram([file], options, host);
  const [problem] = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  if (problem) throw new UserError(`${ts.flattenDiagnosticMessageText(problem.messageText, "\n")}\n\n${source}`);
  return program.getInstantiationCount();
}
