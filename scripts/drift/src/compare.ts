import {
  operationsOf,
  type Document,
  type MediaType,
  type Operation,
  type Parameter,
  type Schema,
} from "@scripts/openapi/document";
import { componentOf, discriminatorOf, shapeOf, variantsOf, type Shape } from "./schemas.js";

/** The same thing, as the vendor's file and as the spec has it. */
interface Pair<T> {
  vendor: T;
  spec: T;
}

/**
 * Compares a vendor's OpenAPI document with the spec: operations, parameters, statuses, media types, properties, which
 * of them are required, values and types. `redocly diff` compares two versions of one document by the places where
 * things are written; these two say the same in other words (`anyOf` with null or a list of types, a `$ref` or none).
 * Sentences, formats, limits, headers of answers and webhooks are not compared.
 *
 * @returns a sentence for each difference, which is the same as long as the difference is.
 */
export function compare(vendor: Document, spec: Document): string[] {
  const comparison = new Comparison({ vendor, spec });
  comparison.operations();
  return [...comparison.differences];
}

class Comparison {
  /** What two operations share would be told twice. */
  readonly differences = new Set<string>();
  private readonly documents: Pair<Document>;
  private readonly schemas: Pair<Schema>;
  /** What was compared, by the schemas' numbers: they refer to each other in circles. */
  private readonly compared = new Set<string>();
  private readonly numbers = new Map<Schema, number>();

  constructor(documents: Pair<Document>) {
    this.documents = documents;
    const schemasOf = (document: Document): Schema => document.components?.["schemas"] ?? {};
    this.schemas = { vendor: schemasOf(documents.vendor), spec: schemasOf(documents.spec) };
  }

  operations(): void {
    const of = (document: Document): Map<string, Operation> =>
      new Map(operationsOf(document).map((item) => [`${item.method} ${item.path.replace(braces, "{}")}`, item]));
    const { vendor, spec } = this.documents;
    const named = ({ method, path }: Operation): string => `${method} ${path}`;
    this.each(
      { vendor: of(vendor), spec: of(spec) },
      (_, item) => named(item),
      (place, pair) => this.operation(place, pair),
    );
  }

  private operation(place: string, { vendor, spec }: Pair<Operation>): void {
    this.parameters(place, { vendor, spec });
    const bodies = { vendor: vendor.requestBody, spec: spec.requestBody };
    if (bodies.vendor && bodies.spec) {
      this.flag(`${place} body`, "is required", { vendor: bodies.vendor.required, spec: bodies.spec.required });
      this.contents(place, { vendor: bodies.vendor.content, spec: bodies.spec.content });
    } else this.flag(place, "takes a body", { vendor: bodies.vendor !== undefined, spec: bodies.spec !== undefined });
    const responses = { vendor: new Map(vendor.responses), spec: new Map(spec.responses) };
    // The spec's own is there by a rule of the specs.
    if (!responses.vendor.has("default")) responses.spec.delete("default");
    this.each(
      responses,
      (status) => `${place} ${status}`,
      (at, { vendor, spec }) => this.contents(at, { vendor: vendor.content, spec: spec.content }),
    );
  }

  private parameters(place: string, { vendor, spec }: Pair<Operation>): void {
    const of = ({ path, parameters }: Operation): Map<string, Parameter> =>
      new Map(parameters.map((item) => [onTheWire(item, path), item]));
    const at = (_: string, item: Parameter): string => `${place} ${item.in} ${item.name}`;
    this.each({ vendor: of(vendor), spec: of(spec) }, at, (place, { vendor, spec }) => {
      this.flag(place, "is required", { vendor: vendor.required, spec: spec.required });
      this.schema(place, { vendor: [vendor.schema ?? {}], spec: [spec.schema ?? {}] }, false);
    });
  }

  private contents(place: string, contents: Pair<Record<string, MediaType> | undefined>): void {
    const of = (content: Record<string, MediaType> = {}): Map<string, MediaType> => new Map(Object.entries(content));
    const at = (type: string): string => `${place} ${type}`;
    this.each({ vendor: of(contents.vendor), spec: of(contents.spec) }, at, (at, { vendor, spec }) =>
      this.schema(at, { vendor: [vendor.schema ?? {}], spec: [spec.schema ?? {}] }, !at.includes(" multipart/")),
    );
  }

  /** Neither a URL, nor a header, nor a form can carry a null: there, `nulls` is false. */
  private schema(place: string, pair: Pair<Schema[]>, nulls: boolean): void {
    if (pair.vendor.length === 0 || pair.spec.length === 0 || this.wasCompared(pair, nulls)) return;
    const name = componentOf(this.schemas.spec, pair.spec) ?? componentOf(this.schemas.vendor, pair.vendor) ?? place;
    const shapes = { vendor: shapeOf(this.schemas.vendor, pair.vendor), spec: shapeOf(this.schemas.spec, pair.spec) };
    this.types(place, shapes, nulls);
    this.values(name, shapes);
    const properties = { vendor: shapes.vendor.properties, spec: shapes.spec.properties };
    this.each(
      properties,
      (property) => `${name}.${property}`,
      (at, inner, property) => {
        const required = (shape: Shape): boolean => shape.required.has(property);
        this.flag(at, "is required", { vendor: required(shapes.vendor), spec: required(shapes.spec) });
        this.schema(at, inner, nulls);
      },
    );
    this.variants(name, pair, nulls);
    this.schema(`${name}[]`, { vendor: shapes.vendor.items, spec: shapes.spec.items }, nulls);
    this.schema(`${name}.*`, { vendor: shapes.vendor.entries, spec: shapes.spec.entries }, nulls);
  }

  /** Each variant of a union with its like: together, one can hide what another lacks. */
  private variants(place: string, pair: Pair<Schema[]>, nulls: boolean): void {
    const property = discriminatorOf(this.schemas.spec, pair.spec);
    if (property === undefined) return;
    const vendor = variantsOf(this.schemas.vendor, pair.vendor, property);
    for (const [value, spec] of variantsOf(this.schemas.spec, pair.spec, property)) {
      const like = vendor.get(value);
      if (like) this.schema(`${place}(${property}=${value})`, { vendor: [like], spec: [spec] }, nulls);
    }
  }

  private wasCompared(pair: Pair<Schema[]>, nulls: boolean): boolean {
    const number = (schema: Schema): number => {
      if (!this.numbers.has(schema)) this.numbers.set(schema, this.numbers.size);
      return this.numbers.get(schema)!;
    };
    const key = [nulls, ...[pair.vendor, pair.spec].map((schemas) => schemas.map(number).join())].join(" ");
    const known = this.compared.has(key);
    this.compared.add(key);
    return known;
  }

  private types(place: string, { vendor, spec }: Pair<Shape>, nulls: boolean): void {
    if (vendor.types.size === 0 || spec.types.size === 0) return;
    for (const type of new Set([...vendor.types, ...spec.types]))
      if (nulls || type !== "null")
        this.flag(place, `can be of type ${type}`, { vendor: vendor.types.has(type), spec: spec.types.has(type) });
  }

  private values(place: string, { vendor, spec }: Pair<Shape>): void {
    this.flag(place, "has an enumeration", { vendor: vendor.values !== undefined, spec: spec.values !== undefined });
    if (!vendor.values || !spec.values) return;
    for (const value of new Set([...vendor.values, ...spec.values]))
      this.flag(place, `can be ${value}`, { vendor: vendor.values.has(value), spec: spec.values.has(value) });
  }

  /** What only one of the two has is a difference; what both have is compared. */
  private each<T>(
    { vendor, spec }: Pair<Map<string, T>>,
    placeOf: (key: string, item: T) => string,
    compare: (place: string, pair: Pair<T>, key: string) => void,
  ): void {
    for (const key of new Set([...vendor.keys(), ...spec.keys()])) {
      const pair = { vendor: vendor.get(key), spec: spec.get(key) };
      const place = placeOf(key, (pair.spec ?? pair.vendor)!);
      if (pair.vendor !== undefined && pair.spec !== undefined)
        compare(place, { vendor: pair.vendor, spec: pair.spec }, key);
      else this.flag(place, "is", { vendor: pair.vendor !== undefined, spec: pair.spec !== undefined });
    }
  }

  private flag(place: string, what: string, { vendor = false, spec = false }: Pair<boolean | undefined>): void {
    if (vendor === spec) return;
    // A line each, whatever the vendor calls its things.
    this.differences.add(`${place} ${what} in the ${vendor ? "vendor's file" : "spec"} only`.replace(/\s+/g, " "));
  }
}

const braces = /\{[^}]*\}/g;

/** What tells a parameter from the others: of one in the path, not its name, which is not sent. */
function onTheWire({ in: place, name }: Parameter, path: string): string {
  if (place === "path") return `path ${path.match(braces)?.indexOf(`{${name}}`)}`;
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}
