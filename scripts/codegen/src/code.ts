import { literal } from "@scripts/openapi/examples";
import type { Json } from "@scripts/openapi/document";

/** TypeScript code in a generated table, for values that JSON cannot represent. */
export class Code {
  readonly text: string;
  /** The names that it imports from `@vendor-clients/shared/client`. */
  readonly imports: readonly string[];

  constructor(text: string, imports: readonly string[]) {
    this.text = text;
    this.imports = imports;
  }
}

/** Generates a call of a runtime function; trailing `undefined` arguments are omitted. */
export function callOf(name: string, ...args: unknown[]): Code {
  const last = args.findLastIndex((value) => value !== undefined);
  const sources = args.slice(0, last + 1).map(sourceOf);
  return new Code(`${name}(${sources.map(({ text }) => text).join(", ")})`, [
    name,
    ...sources.flatMap(({ imports }) => imports),
  ]);
}

/** Refers to a runtime function by name. */
export const nameOf = (name: string): Code => new Code(name, [name]);

/** Generates the TypeScript for a value; fields that are `undefined` are omitted. */
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

/** Generates a property key. A literal `__proto__` would set the table's prototype. */
const literalKey = (key: string): string =>
  key === "__proto__" ? '["__proto__"]' : /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);

const joined = (open: string, parts: Code[], close: string): Code =>
  new Code(
    open + parts.map(({ text }) => text).join(", ") + close,
    parts.flatMap(({ imports }) => imports),
  );
