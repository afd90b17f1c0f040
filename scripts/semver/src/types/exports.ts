import ts from "@scripts/codegen/typescript";
import { TypeComparer, type Break } from "./type-compat.js";

/**
 * Compares the exports of two versions of a module. Function parameters are treated as values that callers give;
 * results and class fields as values that they read. Other types only have to exist: they are compared as parts of
 * these.
 */
export function compareExports(checker: ts.TypeChecker, base: ts.SourceFile, head: ts.SourceFile): Break[] {
  const now = exportsOf(checker, head);
  return [...exportsOf(checker, base)].flatMap(([name, was]): Break[] => {
    const is = now.get(name);
    if (is) return compareExport(checker, name, was, is);
    return [{ kind: "export-removed", place: "", before: name }];
  });
}

function exportsOf(checker: ts.TypeChecker, file: ts.SourceFile): Map<string, ts.Symbol> {
  const module = checker.getSymbolAtLocation(file);
  const all = (module ? checker.getExportsOfModule(module) : []).map((symbol): [string, ts.Symbol] => {
    return [symbol.name, symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol];
  });
  // Generated exports are compared through the spec.
  const generated = ({ declarations = [] }: ts.Symbol): boolean =>
    declarations.some((at) => at.getSourceFile().fileName.includes("/generated/"));
  return new Map(all.filter(([, symbol]) => !generated(symbol)));
}

function compareExport(checker: ts.TypeChecker, name: string, was: ts.Symbol, is: ts.Symbol): Break[] {
  const walks = { given: new TypeComparer(checker, "request"), read: new TypeComparer(checker, "response") };
  const [before, after] = [checker.getDeclaredTypeOfSymbol(was), checker.getDeclaredTypeOfSymbol(is)];
  // Accepted by every method.
  if (name === "CallOptions") walks.given.compare(before, after, "");
  if (was.flags & ts.SymbolFlags.Class) walks.read.compare(before, after, "");
  if (was.flags & ts.SymbolFlags.Function) {
    const one = checker.getTypeOfSymbol(was).getCallSignatures().at(-1);
    const other = checker.getTypeOfSymbol(is).getCallSignatures().at(-1);
    if (one && other && !one.typeParameters) compareSignatures(checker, one, other, walks);
    else if (!checker.isTypeAssignableTo(checker.getTypeOfSymbol(is), checker.getTypeOfSymbol(was)))
      walks.given.breaks.push({ kind: "export-signature", place: "" });
  }
  return [...walks.given.breaks, ...walks.read.breaks].map((one) => ({ ...one, place: `exports.${name}${one.place}` }));
}

function compareSignatures(
  checker: ts.TypeChecker,
  was: ts.Signature,
  is: ts.Signature,
  { given, read }: { given: TypeComparer; read: TypeComparer },
): void {
  is.parameters.forEach((parameter, index) => {
    const before = was.parameters[index];
    if (before) given.compare(checker.getTypeOfSymbol(before), checker.getTypeOfSymbol(parameter), "");
    else if (!mayBeLeftOut(parameter)) given.breaks.push({ kind: "export-argument", place: "" });
  });
  const [before, after] = [was.getReturnType(), is.getReturnType()];
  // A client's type is made from the generated ones, which are compared by themselves.
  if (checker.typeToString(before) !== checker.typeToString(after)) read.compare(before, after, "");
}

const mayBeLeftOut = ({ valueDeclaration: at }: ts.Symbol): boolean =>
  at !== undefined && ts.isParameter(at) && [at.questionToken, at.initializer, at.dotDotDotToken].some(Boolean);
