import type { Json, Schema } from "@scripts/openapi/document";
import type { Change, Direction, Scope } from "../change.js";
import { keysOf, objectOf, same } from "./json.js";
import { SchemaComparer } from "./compare-schemas.js";

/** The same object in two documents. */
export interface Pair<T = Schema> {
  before: T;
  after: T;
}

/** Both documents, and data shared by all comparisons of them. */
export interface Documents extends Pair {
  schemas: Record<Direction, SchemaComparer>;
}

export const documentsOf = (before: Schema, after: Schema): Documents => ({
  before,
  after,
  schemas: {
    request: new SchemaComparer(before, after, "request"),
    response: new SchemaComparer(before, after, "response"),
  },
});

/** The location at which changes are recorded. */
export class Location {
  readonly changes: Change[];
  readonly operation: string;
  readonly scope: Scope;
  readonly place: string;

  constructor(changes: Change[], operation: string, scope: Scope, place = "") {
    this.changes = changes;
    this.operation = operation;
    this.scope = scope;
    this.place = place;
  }

  at(place: string, scope: Scope = this.scope): Location {
    return new Location(this.changes, this.operation, scope, place);
  }

  add(kind: string, before?: Json, after?: Json): void {
    this.push({ kind, place: "", before, after });
  }

  /** Records a change with a location relative to this one. */
  push(change: Pick<Change, "kind" | "place" | "before" | "after" | "again">): void {
    const { operation, scope, place } = this;
    this.changes.push({ ...change, in: scope, operation, place: place + change.place });
  }

  /** Records each field that differs, except those that are compared separately. */
  fields(object: string, { before, after }: Pair, elsewhere: readonly string[] = []): void {
    for (const key of keysOf(before, after)) {
      if (!elsewhere.includes(key) && !same(before[key], after[key])) {
        this.add(`${object}.${key}-changed`, before[key], after[key]);
      }
    }
  }

  /** Records a field that was added, removed or changed. */
  field(object: string, key: string, { before, after }: Pair): void {
    const [was, is] = [before[key], after[key]] as const;
    const effect = was === undefined ? "added" : is === undefined ? "removed" : "changed";
    if (!same(was, is)) this.add(`${object}.${key}-${effect}`, was, is);
  }

  /** Records a flag that was set or removed. */
  flag(kind: string, key: string, { before, after }: Pair): void {
    const [was, is] = [before[key] === true, after[key] === true] as const;
    if (was !== is) this.add(`${kind}.${key}-${is ? "added" : "removed"}`, was, is);
  }
}

/** Pairs the entries of two maps by name; `fold` normalizes names. */
export function pairsOf(before: Json | undefined, after: Json | undefined, fold = (name: string): string => name) {
  const [was, is] = [before, after].map(
    (map) => new Map(Object.entries(objectOf(map)).map(([name, value]) => [fold(name), { name, value }])),
  ) as [Map<string, Entry>, Map<string, Entry>];
  return [...new Set([...was.keys(), ...is.keys()])].map((key) => {
    const [one, other] = [was.get(key), is.get(key)] as const;
    return { name: (one ?? other)?.name ?? key, before: one?.value, after: other?.value };
  });
}

interface Entry {
  name: string;
  value: Json;
}
