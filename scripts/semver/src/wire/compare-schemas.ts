import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Json, Schema } from "@scripts/openapi/document";
import type { Change, Direction } from "../change.js";
import { annotations, opaque, unordered } from "../rules/schema.js";
import { SchemaReader, saysNothing, type Canonical } from "./canonical-schema.js";
import { keysOf, objectOf, same } from "./json.js";
import { combined, effectOf, inverse, limitEffect, presence, typeEffect, type Effect } from "./keyword-effects.js";
import { mayOverlap, pairVariants, unionOf, variantsOf, type Union } from "./union-variants.js";
import { Unchanged } from "./unchanged.js";

/** A change within a schema, with a relative location. */
export type Difference = Pick<Change, "kind" | "place" | "before" | "after" | "again">;

/** Both versions of a schema, and the differences found so far. */
interface Level {
  before: Schema;
  after: Schema;
  found: Difference[];
}

type Handler = (level: Level, key: string) => void;

/** Keywords that have no effect without another one. */
const dependent = new Map([
  ["then", "if"],
  ["else", "if"],
  ["minContains", "contains"],
  ["maxContains", "contains"],
]);

/** Checks whether a keyword appears or disappears together with the one it depends on. */
function isTold({ before, after }: Level, key: string): boolean {
  const other = dependent.get(key);
  return other !== undefined && (before[other] === undefined || after[other] === undefined);
}

const limits = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
] as const;

/** Compares the schemas of two documents for one direction. */
export class SchemaComparer {
  readonly #direction: Direction;
  readonly #documents: readonly [Schema, Schema];
  readonly #readers: readonly [SchemaReader, SchemaReader];
  readonly #unchanged: Unchanged;
  /**
   * The differences between pairs of schemas. Empty during a comparison, which ends the recursion of circular schemas.
   */
  #known = new Map<Schema, Map<Schema, Difference[]>>();

  constructor(before: Schema, after: Schema, direction: Direction) {
    this.#direction = direction;
    this.#documents = [before, after];
    this.#readers = [new SchemaReader(before, direction), new SchemaReader(after, direction)];
    this.#unchanged = new Unchanged(before, after);
  }

  /** Lists the differences. `container` is the location of the schema, for the case that it exists on one side only. */
  compare(before: Json | undefined, after: Json | undefined, container = "schema"): Difference[] {
    this.#known = new Map();
    return this.#compare(before, after, container);
  }

  #compare(before: Json | undefined, after: Json | undefined, container: string): Difference[] {
    if (this.#unchanged.is(before, after)) return [];
    const [was, is] = [this.#readers[0].read(before), this.#readers[1].read(after)] as const;
    const whole = (effect: Effect): Difference[] => [{ kind: `${container}-${effect}`, place: "", before, after }];
    if (was === false || is === false) return was === is ? [] : whole(is === false ? "narrower" : "wider");
    const [anyBefore, anyAfter] = [saysNothing(was), saysNothing(is)] as const;
    if (anyBefore !== anyAfter) return whole(anyBefore ? "narrower" : "wider");
    const known = this.#known.get(was)?.get(is);
    if (known) return known.map((one) => ({ ...one, again: true }));
    const found: Difference[] = [];
    this.#known.set(was, (this.#known.get(was) ?? new Map<Schema, Difference[]>()).set(is, []));
    const [left, right] = this.#unions(was, is, found);
    this.#keywords({ before: left, after: right, found });
    this.#known.get(was)?.set(is, found);
    return found;
  }

  #keywords(level: Level): void {
    for (const pair of limits) {
      const { keyword, effect } = limitEffect(level.before, level.after, pair);
      if (effect !== "same") this.#add(level, keyword, effect);
    }
    const done: readonly string[] = limits.flat();
    for (const key of keysOf(level.before, level.after)) {
      const { [key]: was } = level.before;
      const { [key]: is } = level.after;
      if (done.includes(key) || this.#unchanged.is(was, is) || isTold(level, key)) continue;
      const handler = this.#handlers[key] ?? this.#simple;
      handler(level, key);
    }
  }

  readonly #handlers: Record<string, Handler> = {
    properties: (level) => this.#properties(level),
    required: (level) => this.#required(level),
    additionalProperties: (level) => this.#additionalProperties(level),
    patternProperties: (level) => this.#patternProperties(level),
    items: (level, key) => this.#within(level, "[]", level.before[key], level.after[key], key),
    prefixItems: (level) => this.#prefixItems(level),
    discriminator: (level) => this.#discriminator(level),
    type: (level, key) => this.#effect(level, key, typeEffect(level.before[key], level.after[key])),
    enum: (level) => this.#enum(level),
    const: (level, key) => this.#effect(level, key, presence(level.before[key], level.after[key]) ?? "other"),
    oneOf: (level, key) => this.#effect(level, key, presence(level.before[key], level.after[key]) ?? "other"),
    anyOf: (level, key) => this.#effect(level, key, presence(level.before[key], level.after[key]) ?? "other"),
    allOf: (level, key) => this.#effect(level, key, this.#allOf(listOf(level.before[key]), listOf(level.after[key]))),
    not: (level, key) => this.#not(level, key),
    contains: (level, key) => this.#contains(level, key),
    if: (level, key) => this.#if(level, key),
    dependentSchemas: (level, key) => this.#dependentSchemas(level, key),
    writeOnly: (level, key) => this.#flag(level, key),
    deprecated: (level, key) => this.#flag(level, key),
  };

  /** Compares keywords without a schema, with a schema that is compared only as a whole, or unknown ones. */
  readonly #simple: Handler = (level, key) => {
    const { before, after } = level;
    const effect = effectOf(key, before[key], after[key]);
    if (effect) return this.#effect(level, key, effect);
    if (unordered.includes(key)) return this.#effect(level, key, this.#relation(level, key));
    this.#add(level, key, "changed");
  };

  #add(level: Level, keyword: string, effect: string, place = "", values?: [Json | undefined, Json | undefined]): void {
    const [before, after] = values ?? [level.before[keyword], level.after[keyword]];
    level.found.push({ kind: `${keyword}-${effect}`, place, before, after });
  }

  #effect(level: Level, keyword: string, effect: Effect): void {
    if (effect !== "same") this.#add(level, keyword, effect);
  }

  #within(level: Level, step: string, before: Json | undefined, after: Json | undefined, container: string): void {
    const found = this.#compare(before, after, container);
    level.found.push(...found.map((one) => ({ ...one, place: step + one.place })));
  }

  /** Determines whether a schema allows more or less than before. */
  #relation({ before, after }: Level, key: string): Effect {
    return presence(before[key], after[key]) ?? this.#effectBetween(before[key], after[key]);
  }

  #effectBetween(before: Json | undefined, after: Json | undefined): Effect {
    const comparer = new SchemaComparer(...this.#documents, "request");
    return combined(comparer.compare(before, after).map(({ kind }) => effectOfKind(kind)));
  }

  #not({ before, after, found }: Level, key: string): void {
    const effect = presence(before[key], after[key]) ?? inverse(this.#effectBetween(before[key], after[key]));
    this.#effect({ before, after, found }, key, effect);
  }

  /** With an upper limit, an additional matching item may exceed it. */
  #contains(level: Level, key: string): void {
    const { before, after } = level;
    const effect = this.#relation(level, key);
    const isBounded = before["maxContains"] !== undefined && after["maxContains"] !== undefined;
    this.#effect(level, key, isBounded && effect !== "same" ? "other" : effect);
  }

  #if(level: Level, key: string): void {
    const { before, after } = level;
    const changed = (): Effect => (this.#effectBetween(before[key], after[key]) === "same" ? "same" : "other");
    this.#effect(level, key, presence(before[key], after[key]) ?? changed());
  }

  #dependentSchemas(level: Level, key: string): void {
    const [was, is] = [objectOf(level.before[key]), objectOf(level.after[key])] as const;
    const effects = keysOf(was, is).map(
      (name) => presence(was[name], is[name]) ?? this.#effectBetween(was[name], is[name]),
    );
    this.#effect(level, key, combined(effects));
  }

  /** Compares schemas that could not be merged: each part must match. */
  #allOf(before: Json[], after: Json[]): Effect {
    const gone = before.filter((one) => !after.some((other) => same(one, other)));
    const added = after.filter((one) => !before.some((other) => same(one, other)));
    const [was, is] = [gone[0], added[0]] as const;
    if (gone.length === 1 && added.length === 1) return this.#effectBetween(was, is);
    return combined([gone.length > 0 ? "wider" : "same", added.length > 0 ? "narrower" : "same"]);
  }

  #flag(level: Level, key: string): void {
    this.#add(level, key, level.after[key] === true ? "added" : "removed");
  }

  #properties(level: Level): void {
    const { before, after } = level;
    const [was, is] = [objectOf(before["properties"]), objectOf(after["properties"])] as const;
    for (const name of keysOf(was, is)) {
      const step = `.${name}`;
      if (name in was && name in is) this.#within(level, step, was[name], is[name], "properties");
      else if (name in is) this.#added(level, name, is[name]);
      else this.#removed(level, name, was[name]);
    }
  }

  /** A previously undocumented field may have had any type. */
  #added(level: Level, name: string, schema: Json | undefined): void {
    const isRequired =
      listOf(level.after["required"]).includes(name) && !listOf(level.before["required"]).includes(name);
    const { additionalProperties: others } = level.before;
    const isTyped = isPlainObject(others) && !saysNothing(objectOf(this.#readers[0].read(others)));
    const found = isTyped ? this.#compare(others, schema, "properties") : [];
    level.found.push(...found.map((one) => ({ ...one, place: `.${name}${one.place}` })));
    if (isRequired && this.#direction === "request")
      this.#add(level, "properties", "required", `.${name}`, [undefined, schema]);
    else if (found.length === 0) this.#add(level, "properties", "added", `.${name}`, [undefined, schema]);
  }

  #removed(level: Level, name: string, schema: Json | undefined): void {
    this.#add(level, "properties", "removed", `.${name}`, [schema, undefined]);
  }

  #required(level: Level): void {
    const [was, is] = [listOf(level.before["required"]), listOf(level.after["required"])] as const;
    const [left, right] = [objectOf(level.before["properties"]), objectOf(level.after["properties"])] as const;
    const told = (name: string): boolean => name in left !== name in right;
    for (const name of new Set([...was, ...is].map(String))) {
      if (told(name) || was.includes(name) === is.includes(name)) continue;
      const effect = is.includes(name) ? "added" : "removed";
      this.#add(level, "required", effect, `.${name}`, [was.includes(name), is.includes(name)]);
    }
  }

  /** Undocumented fields: rejected with `false`, and allowed without the keyword. */
  #additionalProperties(level: Level): void {
    const { additionalProperties: was } = level.before;
    const { additionalProperties: is } = level.after;
    const values: [Json | undefined, Json | undefined] = [was, is];
    if (isPlainObject(was) && isPlainObject(is)) this.#within(level, "{}", was, is, "additionalProperties");
    else if (isPlainObject(was)) this.#add(level, "additionalProperties", "undescribed", "{}", values);
    else if (was === false) this.#add(level, "additionalProperties", "described", "{}", values);
    else if (isPlainObject(is) && saysNothing(is)) this.#add(level, "additionalProperties", "described", "{}", values);
    else this.#add(level, "additionalProperties", "narrower", "{}", values);
  }

  #patternProperties(level: Level): void {
    const [was, is] = [
      objectOf(level.before["patternProperties"]),
      objectOf(level.after["patternProperties"]),
    ] as const;
    for (const name of keysOf(was, is)) {
      const effect = presence(was[name], is[name]);
      const step = `{${name}}`;
      if (effect) this.#add(level, "patternProperties", effect, step, [was[name], is[name]]);
      else this.#within(level, step, was[name], is[name], "patternProperties");
    }
  }

  #prefixItems(level: Level): void {
    const [was, is] = [listOf(level.before["prefixItems"]), listOf(level.after["prefixItems"])] as const;
    for (let index = 0; index < Math.max(was.length, is.length); index++) {
      const before = was[index] ?? level.before["items"];
      const after = is[index] ?? level.after["items"];
      this.#within(level, `[${index}]`, before, after, "prefixItems");
    }
  }

  #enum(level: Level): void {
    const { enum: before } = level.before;
    const { enum: after } = level.after;
    const effect = presence(before, after);
    if (effect) return this.#effect(level, "enum", effect);
    const lost = listOf(before).filter((value) => !listOf(after).some((other) => same(value, other)));
    const gained = listOf(after).filter((value) => !listOf(before).some((other) => same(value, other)));
    if (lost.length > 0) this.#add(level, "enum", "narrower", "", [lost, []]);
    if (gained.length > 0) this.#add(level, "enum", "wider", "", [[], gained]);
  }

  #discriminator(level: Level): void {
    const [was, is] = [level.before["discriminator"], level.after["discriminator"]] as const;
    const effect = presence(was, is);
    if (effect) return this.#add(level, "discriminator", effect === "narrower" ? "added" : "removed");
    for (const key of keysOf(objectOf(was), objectOf(is))) {
      const values: [Json | undefined, Json | undefined] = [objectOf(was)[key], objectOf(is)[key]];
      if (same(...values)) continue;
      if (key === "mapping") this.#mapping(level, objectOf(values[0]), objectOf(values[1]));
      else this.#add(level, `discriminator.${key}`, "changed", "", values);
    }
  }

  #mapping(level: Level, was: Schema, is: Schema): void {
    for (const name of keysOf(was, is)) {
      const [before, after] = [was[name], is[name]] as const;
      const effect = before === undefined ? "added" : after === undefined ? "removed" : "changed";
      if (before !== after) this.#add(level, "discriminator.mapping", effect, `(${name})`, [before, after]);
    }
  }

  /** Compares the unions of two schemas, and returns the rest of both. */
  #unions(before: Schema, after: Schema, found: Difference[]): [Schema, Schema] {
    const [was, is] = [unionOf(before), unionOf(after)] as const;
    if (!was && !is) return [before, after];
    const level: Level = { before, after, found };
    // A schema and a union that contains it as a variant, with no other constraints next to the union.
    if (!was && is && saysNothing(is.beside)) return this.#oneBecomesMany(level, is, "before");
    if (!is && was && saysNothing(was.beside)) return this.#oneBecomesMany(level, was, "after");
    if (!was || !is) return this.#unionBeside(level, was ?? is);
    this.#variants(level, was, is);
    if (was.key !== is.key) {
      const kind = is.key === "oneOf" ? "oneOf-exclusive" : "anyOf-inclusive";
      found.push({ kind, place: "", before: was.key, after: is.key });
    }
    return [was.beside, is.beside];
  }

  /** A union that appears or disappears next to other keywords. If these differ as well, both may be equivalent. */
  #unionBeside(level: Level, union: Union | undefined): [Schema, Schema] {
    const key = union?.key ?? "oneOf";
    const { [key]: _, ...before } = level.before;
    const { [key]: __, ...after } = level.after;
    const beside: Level = { before, after, found: [] };
    this.#keywords(beside);
    const isAlone = combined(beside.found.map(({ kind }) => effectOfKind(kind))) === "same";
    if (isAlone) return [level.before, level.after];
    this.#add(level, key, "other");
    return [{}, {}];
  }

  #oneBecomesMany(level: Level, union: Union, side: "before" | "after"): [Schema, Schema] {
    const single = level[side];
    const alone: Union = { ...union, nodes: [single], beside: {} };
    if (side === "before") this.#variants(level, alone, union);
    else this.#variants(level, union, alone);
    const docs = Object.fromEntries(Object.entries(single).filter(([key]) => key === "description" || key === "title"));
    return side === "before" ? [docs, union.beside] : [union.beside, docs];
  }

  #variants(level: Level, before: Union, after: Union): void {
    const { discriminator } = before.beside;
    const isOpen = this.#direction === "response" && discriminator !== undefined;
    const [was, is] = [
      variantsOf(before.nodes, this.#readers[0], discriminator),
      variantsOf(after.nodes, this.#readers[1], after.beside["discriminator"]),
    ] as const;
    for (const pair of pairVariants(was, is)) {
      const step = `(${pair.name})`;
      const key = after.key;
      if (pair.before && pair.after) this.#within(level, step, pair.before.node, pair.after.node, key);
      else if (pair.after) {
        const others = is.filter((one) => one !== pair.after);
        const mayFitTwo = key === "oneOf" && this.#direction === "request" && mayOverlap(pair.after, others);
        const effect = isOpen ? "known" : mayFitTwo ? "overlapping" : "added";
        this.#add(level, key, effect, step, [undefined, pair.after.node]);
      } else this.#add(level, before.key, "removed", step, [pair.before?.node, undefined]);
    }
  }
}

/** Returns the effect of a request's change on the values that are allowed. */
function effectOfKind(kind: string): Effect {
  const at = kind.lastIndexOf("-");
  const [subject, effect] = [kind.slice(0, at), kind.slice(at + 1)] as const;
  if (annotations.includes(subject) || ["default", "deprecated"].includes(subject)) return "same";
  if (opaque.writing.includes(subject)) return "same";
  if (effect === "narrower" || effect === "wider") return effect;
  if (["oneOf", "anyOf"].includes(subject)) return effect === "added" || effect === "inclusive" ? "wider" : "narrower";
  if (["properties", "required"].includes(subject)) return effect === "removed" ? "wider" : "narrower";
  return "other";
}

export type { Canonical };
