import ts from "@scripts/codegen/typescript";
import { unknownVariant } from "@scripts/codegen/split-directions";
import type { Change, Direction } from "../change.js";

/** A location where code that compiled against the base does not compile against the new version. */
export type Break = Pick<Change, "kind" | "place" | "before" | "after">;

/**
 * Compares two types in parallel, and finds uses of the base that the new version rejects. Assignability alone is not
 * enough: an object literal must not have a removed field, and a removed field cannot be read.
 */
export class TypeComparer {
  readonly breaks: Break[] = [];
  readonly #checker: ts.TypeChecker;
  readonly #direction: Direction;
  readonly #seen = new Map<ts.Type, Set<ts.Type>>();

  constructor(checker: ts.TypeChecker, direction: Direction) {
    this.#checker = checker;
    this.#direction = direction;
  }

  compare(base: ts.Type, head: ts.Type, place: string): void {
    if (base === head || this.#seen.get(base)?.has(head)) return;
    this.#seen.set(base, (this.#seen.get(base) ?? new Set()).add(head));
    this.members(members(base), members(head), place);
  }

  /**
   * For requests, the new version must accept everything that the base accepted. For responses, code written for the
   * base must handle everything that the new version returns.
   */
  members(base: ts.Type[], head: ts.Type[], place: string): void {
    const request = this.#direction === "request";
    const [given, taken] = request ? [base, head] : [head, base];
    const refused = given.filter((one) => !this.#fits(one, taken, place));
    const unmet = request ? [] : base.filter((one) => !this.#stillMet(one, head));
    if (refused.length === 0 && unmet.length === 0) return;
    this.#add("changed", place, this.#shown(base), this.#shown(head));
  }

  #fits(one: ts.Type, taken: ts.Type[], place: string): boolean {
    if (taken.includes(one)) return true;
    // Two versions of a function may refer to two versions of a type, which are reported separately.
    if (one.getCallSignatures().length > 0 && taken.some((type) => this.#text(type) === this.#text(one))) return true;
    const element = this.#element(one);
    const list = element && taken.map((type) => this.#element(type)).find((type) => type !== undefined);
    const swap = this.#direction === "response";
    if (list) {
      this.compare(swap ? list : element, swap ? element : list, `${place}[]`);
      return true;
    }
    const match = this.#isPlain(one) ? this.#likest(one, taken) : undefined;
    if (match) {
      this.#objects(swap ? match : one, swap ? one : match, place);
      return true;
    }
    if (swap && taken.some((type) => this.#isUnknownVariant(type))) return true;
    if (swap && this.#isPlain(one) && !this.#canBeReadAs(one, taken)) return false;
    return taken.some((type) => this.#checker.isTypeAssignableTo(one, type));
  }

  /**
   * Checks whether an object has the fields that code reads of every variant. Being assignable is not enough: an object
   * without them is assignable to one that has them as options beside an index signature.
   */
  #canBeReadAs(one: ts.Type, variants: ts.Type[]): boolean {
    if (this.#checker.getIndexTypeOfType(one, ts.IndexKind.String)) return true;
    const [first, ...others] = variants.map((type) => this.#checker.getPropertiesOfType(type).map(({ name }) => name));
    const read = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
    return read.every((name) => this.#checker.getPropertyOfType(one, name));
  }

  /**
   * The variant that `split-directions.ts` adds to a union in a response: existing code already handles unknown
   * variants.
   */
  #isUnknownVariant(type: ts.Type): boolean {
    return this.#checker.getPropertiesOfType(type).some((symbol) => {
      const is = this.#checker.getTypeOfSymbol(symbol);
      return is.isStringLiteral() && is.value === unknownVariant;
    });
  }

  /** Checks whether code that compares with a literal, or handles a variant, can still do so. */
  #stillMet(one: ts.Type, head: ts.Type[]): boolean {
    if (this.#isPlain(one)) return this.#likest(one, head) !== undefined || head.some((type) => isOpen(type));
    if (!one.isLiteral() && !(one.flags & ts.TypeFlags.BooleanLiteral)) return true;
    return head.some((type) => this.#checker.isTypeAssignableTo(one, type));
  }

  #objects(base: ts.Type, head: ts.Type, place: string): void {
    if (base === head) return;
    const checker = this.#checker;
    const request = this.#direction === "request";
    for (const symbol of checker.getPropertiesOfType(base).filter(hasName))
      this.#property(symbol, head, `${place}.${symbol.name}`);
    for (const symbol of request ? checker.getPropertiesOfType(head).filter(hasName) : []) {
      if (isOptional(symbol) || checker.getPropertyOfType(base, symbol.name)) continue;
      this.#add("added", `${place}.${symbol.name}`);
    }
    const was = checker.getIndexTypeOfType(base, ts.IndexKind.String);
    const is = checker.getIndexTypeOfType(head, ts.IndexKind.String);
    if (was && is) this.compare(was, is, `${place}{}`);
    else if (was) this.#add("others-removed", `${place}{}`);
  }

  #property(symbol: ts.Symbol, head: ts.Type, place: string): void {
    const checker = this.#checker;
    const request = this.#direction === "request";
    const now = checker.getPropertyOfType(head, symbol.name);
    const was = checker.getTypeOfSymbol(symbol);
    if (was.flags & ts.TypeFlags.Never || members(was).length === 0) return;
    const is = now ? checker.getTypeOfSymbol(now) : checker.getIndexTypeOfType(head, ts.IndexKind.String);
    if (!is || members(is).length === 0) {
      this.#add("removed", place);
      return;
    }
    if (request && isOptional(symbol) && now && !isOptional(now)) this.#add("required", place);
    if (!request && !isOptional(symbol) && (!now || isOptional(now))) this.#add("optional", place);
    this.compare(was, is, place);
  }

  #add(effect: string, place: string, before?: string, after?: string): void {
    const kind = `${this.#direction === "request" ? "sent" : "read"}-${effect}`;
    this.breaks.push({ kind, place, before, after });
  }

  #element(type: ts.Type): ts.Type | undefined {
    if (!this.#checker.isArrayType(type) && !this.#checker.isTupleType(type)) return undefined;
    return this.#checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  }

  /** Checks for an object from the spec, as opposed to an array, a `Blob` or a function. */
  #isPlain(type: ts.Type): boolean {
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || this.#element(type)) return false;
    const parts = type.isIntersection() ? type.types : [type];
    if (!parts.every((part) => part.flags & ts.TypeFlags.Object)) return false;
    return !parts.some((part) => part.symbol?.declarations?.some((at) => isPlatform(at.getSourceFile())));
  }

  /**
   * Finds the successor of an object type: the one with the same discriminator, else the one with the most fields in
   * common.
   */
  #likest(one: ts.Type, others: ts.Type[]): ts.Type | undefined {
    const names = this.#checker.getPropertiesOfType(one).map(({ name }) => name);
    const common = (other: ts.Type): number =>
      names.filter((name) => this.#checker.getPropertyOfType(other, name)).length;
    const [best] = others
      .filter((other) => this.#isPlain(other) && (others.length === 1 || !this.#differentTags(one, other)))
      .sort((a, b) => common(b) - common(a));
    return best && (names.length === 0 || common(best) > 0 || others.length === 1) ? best : undefined;
  }

  #differentTags(one: ts.Type, other: ts.Type): boolean {
    return this.#checker.getPropertiesOfType(one).some((symbol) => {
      const mate = this.#checker.getPropertyOfType(other, symbol.name);
      const [was, is] = [this.#checker.getTypeOfSymbol(symbol), mate && this.#checker.getTypeOfSymbol(mate)];
      return was.isStringLiteral() && is?.isStringLiteral() === true && was.value !== is.value;
    });
  }

  #shown(types: ts.Type[]): string {
    return types.map((type) => this.#text(type)).join(" | ") || "nothing";
  }

  #text(type: ts.Type): string {
    return this.#checker.typeToString(type);
  }
}

/** The file that replaces the platform's declarations. */
export const platformFile = "/platform.d.ts";

const isPlatform = (file: ts.SourceFile): boolean => file.hasNoDefaultLib || file.fileName === platformFile;

/** Excludes symbols, which differ between versions, and private fields. */
const hasName = ({ name }: ts.Symbol): boolean => !name.startsWith("__");

const isOptional = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Optional) !== 0;

const isOpen = (type: ts.Type): boolean => (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;

/**
 * Returns the members of a union. The `undefined` of an optional field is excluded, since it follows from being
 * optional.
 */
export const members = (type: ts.Type): ts.Type[] =>
  (type.isUnion() ? type.types : [type]).filter((one) => !(one.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never)));
