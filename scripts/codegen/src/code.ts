import { literal } from "@scripts/openapi/examples";
import type { Json } from "@scripts/openapi/document";

/** TypeScript that stands in a generated table, beside what JSON can say. */
export class Code {
  readonly text: string;
  /** The names that it takes from `@vendor-clients/shared/client`. */
  readonly imports: readonly string[];

  constructor(text: string, imports: readonly string[]) {
    this.text = text;
    this.imports = imports;
  }
}

/** Writes a call of one of the runtime's functions; `undefined` at the end is left out. */
export function callOf(name: string, ...args: unknown[]): Code {
  const last = args.findLastIndex((value) => value !== undefined);
  const sources = args.slice(0, last + 1).map(sourceOf);
  return new Code(`${name}(${sources.map(({ text }) => text).join(", ")})`, [
    name,
    ...sources.flatMap(({ imports }) => imports),
  ]);
}

/** Names one of the runtime's functions. */
export const nameOf = (name: string): Code => new Code(name, [name]);

/** Writes a value as TypeScript; fields that are `undefined` are left out. */
export function sourceOf(value: unknown): Code {
  if (value instanceof Code) return value;
  if (Array.isArray(value)) return joined("[", value.map(sourceOf), "]");
  if (typeof value !== "object" || value === null) return new Code(literal(value as Json), []);
  const fields = Object.entries(value).flatMap(([key, item]) => {
    if (item === undefined) return [];
    const { text, imports } = sourceOf(item);
    return [new Code(`${literalKey(key)}: ${text}`, imports)];
  });
  return fields.length > 0 ? joined("{ ", fields, " }") : new Code("{}", []);
}

/** Writes a key; `__proto__` would set the prototype of the table. */
const literalKey = (key: string): string =>
  key === "__proto__" ? '["__proto__"]' : /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);

const joined = (open: string, parts: Code[], close: string): Code =>
  new Code(
    open + parts.map(({ text }) => text).join(", ") + close,
    parts.flatMap(({ imports }) => imports),
  );
