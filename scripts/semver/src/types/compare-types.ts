import { posix } from "node:path";
import ts from "@scripts/codegen/typescript";
import { programOf } from "./program.js";
import { Generated, type OperationTypes } from "./generated.js";
import type { Change } from "../change.js";
import { TypeComparer, members, platformFile, type Break } from "./type-compat.js";

/** The generated files of one version. */
export interface Sources {
  schema: string;
  operations: string;
}

/** What to compare: two versions, and the names of the operations in each. */
export interface TypePair {
  base: Sources;
  head: Sources;
  operations: { base: string; head: string; webhook: boolean }[];
}

/** A stub for the imports of generated files. It is the same for both versions, so names are enough. */
const shared = `export interface CallOptions {}
export interface ResultPromise<Data> extends Promise<Data> {}
export interface PagedPromise<Page, Item> extends ResultPromise<Page>, AsyncIterable<Item> {}
export interface ServerSentEvent<Data> { event: string; data: Data; id: string; retry: number | undefined; }
export interface WaitOptions<State> { deadlineMs: number; until?: readonly State[]; }
export type Upload = Blob | ReadableStream;
export type Definition = unknown;
export declare const multipart: unknown;`;

/** The platform types that generated files use. The real declarations take longer to read than everything else. */
const platform = `interface Blob { readonly size: number; readonly type: string; text(): Promise<string>; }
interface File extends Blob { readonly name: string; readonly lastModified: number; }
interface ReadableStream<R = any> { readonly locked: boolean; getReader(): R; }
interface URL { readonly href: string; }
interface FormData { append(name: string, value: string | Blob): void; }`;

/** Exists only in memory. */
const sharedFile = "/shared.ts";

/** Finds, for each pair, the code that compiles against the base but not against the new version. */
export function typeBreaks(pairs: TypePair[]): Change[][] {
  if (pairs.length === 0) return [];
  const files = new Map([
    [sharedFile, shared],
    [platformFile, platform],
  ]);
  const at = (index: number, side: string, name: string): string => `/${index}/${side}/${name}.ts`;
  pairs.forEach((pair, index) => {
    for (const side of ["base", "head"] as const)
      for (const name of ["schema", "operations"] as const) files.set(at(index, side, name), pair[side][name]);
  });
  const program = programOf(files, (name, from) =>
    name.startsWith("@") ? sharedFile : posix.join(posix.dirname(from), name.replace(/\.js$/, ".ts")),
  );
  const checker = program.getTypeChecker();
  const exportsOf = (file: string): Map<string, ts.Type> => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
    const symbols = module ? checker.getExportsOfModule(module) : [];
    return new Map(symbols.map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)]));
  };
  return pairs.map(({ operations }, index) => {
    const side = (name: "base" | "head"): Generated =>
      new Generated(
        checker,
        new Map([...exportsOf(at(index, name, "schema")), ...exportsOf(at(index, name, "operations"))]),
      );
    const [base, head] = [side("base"), side("head")];
    return operations.flatMap((names) =>
      breaksOf(checker, base.operation(names.base), head.operation(names.head), names.webhook).map((one) => ({
        ...one,
        in: "types" as const,
        operation: names.base,
      })),
    );
  });
}

function breaksOf(checker: ts.TypeChecker, base: OperationTypes, head: OperationTypes, webhook: boolean): Break[] {
  const sent = new TypeComparer(checker, "request");
  const read = new TypeComparer(checker, "response");
  if (webhook) return [...(each(read, base.body, head.body, "body"), read.breaks)];
  if (base.init && head.init) sent.compare(base.init, head.init, "");
  if (base.optional && !head.optional) sent.breaks.push({ kind: "sent-argument-required", place: "" });
  const failures = (types: OperationTypes): [string, Map<string, ts.Type>][] =>
    [...types.answers].filter(([status]) => !status.startsWith("2"));
  for (const [status, content] of base.answers) each(read, content, head.answers.get(status), status);
  // The `error` of a low-level request may be any failure's body.
  const known = [...new Set(failures(base).flatMap(([, content]) => [...content.values()].flatMap(members)))];
  for (const [status, content] of failures(head).filter(([status]) => !base.answers.has(status)))
    for (const type of content.values()) read.members(known, members(type).concat(known), status);
  if (base.result && head.result) {
    read.compare(base.result, head.result, "");
    if (!hasUndefined(base.result) && hasUndefined(head.result))
      read.breaks.push({ kind: "read-result-optional", place: "" });
  }
  return [...sent.breaks.map((one) => ({ ...one, place: ofInit(one.place) })), ...read.breaks];
}

const hasUndefined = (type: ts.Type): boolean =>
  (type.isUnion() ? type.types : [type]).some(({ flags }) => flags & ts.TypeFlags.Undefined);

function each(
  walk: TypeComparer,
  base: Map<string, ts.Type>,
  head: Map<string, ts.Type> | undefined,
  place: string,
): void {
  for (const [media, type] of base) {
    const now = head?.get(media);
    if (now) walk.compare(type, now, place);
  }
}

/** `.params.query.limit` → `query.limit`. */
const ofInit = (place: string): string => place.replace(/^\.(params\.)?/, "");
