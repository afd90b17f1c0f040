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

/** Further declarations for hand-written code. They take longer to read than everything else. */
export const browser = ["lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"];

/** Returns the location of an npm package that a file on disk would import. */
export const installed = (name: string, from: string): string | undefined =>
  ts.resolveModuleName(name, from, options, ts.sys).resolvedModule?.resolvedFileName;

/** TypeScript's own declarations, which take longer to read than everything else. */
const read = new Map<string, ts.SourceFile | undefined>();

function onDisc(
  host: ts.CompilerHost,
  file: string,
  version: Parameters<ts.CompilerHost["getSourceFile"]>[1],
): ts.SourceFile | undefined {
  if (!read.has(file)) read.set(file, host.getSourceFile(file, version));
  return read.get(file);
}

/** Creates a program from files in memory, by path. */
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
