import { join } from "node:path";
import { root } from "@scripts/openapi/specs";
import ts from "../typescript.js";

/** A folder from which the sources resolve the workspace's packages. */
const place = join(root, "scripts/codegen/src/testing");

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, "tsconfig.base.json"), (file) => ts.sys.readFile(file)).config,
  ts.sys,
  root,
);

/** Parses the library files only once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Resolves modules again only where imports differ. */
let last: ts.Program | undefined;

/** Returns a program of these files, which exist only in memory. */
export function programOf(files: Record<string, string>): { program: ts.Program; sources: ts.SourceFile[] } {
  const texts = new Map(Object.entries(files).map(([name, text]) => [join(place, name), text]));
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.fileExists = (file) => texts.has(file) || disk.fileExists(file);
  host.readFile = (file) => texts.get(file) ?? disk.readFile(file);
  host.getSourceFile = (file, version) => {
    const text = texts.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, version);
    if (!parsed.has(file)) parsed.set(file, disk.getSourceFile(file, version));
    return parsed.get(file);
  };
  const program = ts.createProgram([...texts.keys()], options, host, last);
  last = program;
  return { program, sources: [...texts.keys()].flatMap((name) => program.getSourceFile(name) ?? []) };
}

/** Returns the compiler's errors in these files. */
export function errorsOf(files: Record<string, string>): string[] {
  const { program, sources } = programOf(files);
  return sources
    .flatMap((file) => ts.getPreEmitDiagnostics(program, file))
    .map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0;
      const at = file ? `${file.fileName.slice(place.length + 1)}:${line + 1} ${file.text.split("\n")[line]}` : "";
      return `${at}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
}
