import ts from "@scripts/codegen/typescript";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2024.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  types: [],
  noEmit: true,
};

/** What code by hand is compiled with, besides. It takes longer to read than all else. */
export const browser = ["lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"];

/** Where a file of npm's is that a file on disc would import. */
export const installed = (name: string, from: string): string | undefined =>
  ts.resolveModuleName(name, from, options, ts.sys).resolvedModule?.resolvedFileName;

/** TypeScript's own declarations, which take longer to read than all else. */
const read = new Map<string, ts.SourceFile | undefined>();

function onDisc(
  host: ts.CompilerHost,
  file: string,
  version: Parameters<ts.CompilerHost["getSourceFile"]>[1],
): ts.SourceFile | undefined {
  if (!read.has(file)) read.set(file, host.getSourceFile(file, version));
  return read.get(file);
}

/** A program of files that are on no disc, by their path. */
export function programOf(
  files: Map<string, string>,
  resolve: (name: string, from: string) => string | undefined,
  libraries: string[] = [],
): ts.Program {
  const own = ts.createCompilerHost(options);
  const target = (name: string, from: string) => (files.has(from) ? resolve(name, from) : installed(name, from));
  const all = { ...options, lib: [...(options.lib ?? []), ...libraries] };
  return ts.createProgram([...files.keys()], all, {
    ...own,
    fileExists: (file) => files.has(file) || own.fileExists(file),
    readFile: (file) => files.get(file) ?? own.readFile(file),
    getSourceFile: (file, version) => {
      const text = files.get(file);
      return text === undefined ? onDisc(own, file, version) : ts.createSourceFile(file, text, version);
    },
    resolveModuleNameLiterals: (names, from) =>
      names.map(({ text }) => {
        const resolvedFileName = target(text, from);
        const extension = resolvedFileName?.endsWith(".d.ts") ? ts.Extension.Dts : ts.Extension.Ts;
        return { resolvedModule: resolvedFileName === undefined ? undefined : { resolvedFileName, extension } };
      }),
  });
}
