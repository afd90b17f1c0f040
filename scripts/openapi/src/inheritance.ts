import { isPlainObject, listOf } from "./json.js";
import type { Document, Json, Schema } from "./document.js";

const schemaRef = "#/components/schemas/";

type Schemas = Record<string, Schema>;

/**
 * Rewrites inheritance so that each union lists its variants, and each variant has its discriminator:
 *
 * - A base with a discriminator, or with a union of its own descendants, becomes the union of those. The descendants
 * include what they inherit, so that no schema is composed of itself.
 * - A variant gets its discriminator value, from the mapping or its name.
 * - A union whose variants differ by a required constant gets that as its discriminator.
 * - A schema composed of closed schemas is closed as a whole; otherwise each part would reject the fields of the
 * others.
 */
export function expandInheritance(document: Document): Document {
  const copy = JSON.parse(JSON.stringify(document)) as Document;
  const schemas = (copy.components?.["schemas"] ?? {}) as Schemas;
  openClosedParts(copy as never, schemas);
  expandBases(schemas);
  const hasOtherUses = otherUses(copy as never);
  eachUnion(copy as never, (union, branches) => {
    const property = discriminatorOf(union) ?? inferredDiscriminator(branches, schemas);
    if (property !== undefined) {
      union["discriminator"] = { ...(union["discriminator"] as object | undefined), propertyName: property };
      for (const branch of branches) {
        if (lacks(branch, property, schemas) && hasOtherUses(branch, property)) copyVariant(branch, schemas);
        tagVariant(union, branch, property, schemas);
      }
    }
  });
  return copy;
}

const refName = ({ $ref }: Schema): string | undefined =>
  typeof $ref === "string" && $ref.startsWith(schemaRef) ? $ref.slice(schemaRef.length) : undefined;

const resolved = (node: Schema, schemas: Schemas): Schema => {
  const name = refName(node);
  return (name === undefined ? undefined : schemas[name]) ?? node;
};

const partsOf = (schema: Schema): Schema[] => listOf(schema["allOf"]).filter(isPlainObject);

const branchesOf = (schema: Schema): Schema[] => listOf(schema["oneOf"] ?? schema["anyOf"]).filter(isPlainObject);

const discriminatorOf = ({ discriminator }: Schema): string | undefined =>
  isPlainObject(discriminator) && typeof discriminator["propertyName"] === "string"
    ? discriminator["propertyName"]
    : undefined;

/** Keys whose values are maps by name. The names in them are not keywords. */
const maps = ["properties", "patternProperties", "dependentSchemas", "$defs", "schemas", "responses", "headers"];

/** Visits each schema of a document, but not values such as examples. */
function eachNode(node: Json, visit: (schema: Schema) => void, isMap = false): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) return node.forEach((item) => eachNode(item, visit));
  for (const [key, value] of Object.entries(node))
    if (isMap || !["example", "examples", "default", "const", "enum"].includes(key))
      eachNode(value, visit, !isMap && maps.includes(key));
  if (!isMap) visit(node);
}

const eachUnion = (document: Json, visit: (union: Schema, branches: Schema[]) => void): void =>
  eachNode(document, (node) => {
    const branches = branchesOf(node);
    if (branches.length > 0) visit(node, branches);
  });

/** Closes a composed schema as a whole, instead of its parts. */
function openClosedParts(document: Json, schemas: Schemas): void {
  eachNode(document, (schema) => {
    const parts = partsOf(schema);
    if (parts.length + Number("properties" in schema) < 2) return;
    const isClosed = (part: Schema): boolean => resolved(part, schemas)["additionalProperties"] === false;
    if (![schema, ...parts].some(isClosed)) return;
    schema["allOf"] = parts.map((part) =>
      isClosed(part) ? without(resolved(part, schemas), "additionalProperties") : part,
    );
    delete schema["additionalProperties"];
    schema["unevaluatedProperties"] = false;
  });
}

function without(schema: Schema, ...keys: string[]): Schema {
  const copy = structuredClone(schema);
  for (const key of keys) delete copy[key];
  return copy;
}

function expandBases(schemas: Schemas): void {
  const heirs = heirsOf(schemas);
  const isBase = (name: string): boolean => {
    const schema = schemas[name];
    if (!schema || !heirs.has(name)) return false;
    const variants = branchesOf(schema).map(refName);
    return variants.length === 0
      ? discriminatorOf(schema) !== undefined
      : (heirs.get(name) ?? []).some((heir) => variants.includes(heir));
  };
  const bases = Object.keys(schemas).filter(isBase);
  /** Returns a schema with what it inherits, and without its descendants. */
  const concrete = (name: string, below: string[] = []): Schema => {
    const schema = schemas[name]!;
    const own = bases.includes(name) ? without(schema, "oneOf", "anyOf", "discriminator") : structuredClone(schema);
    const parts = partsOf(own).map((part) => {
      const base = refName(part);
      return base !== undefined && bases.includes(base) && !below.includes(base)
        ? concrete(base, [...below, name])
        : part;
    });
    return parts.length > 0 ? { ...own, allOf: parts } : own;
  };
  const expanded = new Map<string, Schema>();
  for (const name of bases) {
    const variants = variantsOf(name, schemas, heirs).map((heir): [string, Schema] => [
      heir,
      bases.includes(heir) ? { ...concrete(heir), "x-variant": heir } : { $ref: schemaRef + heir },
    ]);
    expanded.set(name, baseUnion(schemas[name]!, concrete(name), name, variants));
  }
  const leaves = new Set([...heirs].flatMap(([base, names]) => (bases.includes(base) ? names : [])));
  for (const name of leaves) if (!bases.includes(name)) expanded.set(name, concrete(name));
  for (const [name, schema] of expanded) schemas[name] = schema;
}

/** Returns, for each schema, those that are composed of it. */
function heirsOf(schemas: Schemas): Map<string, string[]> {
  const heirs = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(schemas))
    for (const base of partsOf(schema).map(refName))
      if (base !== undefined && base !== name) heirs.set(base, [...(heirs.get(base) ?? []), name]);
  return heirs;
}

/** Returns the variants of a base: those that it lists, or all its descendants. */
function variantsOf(base: string, schemas: Schemas, heirs: Map<string, string[]>): string[] {
  const listed = branchesOf(schemas[base]!).flatMap((branch) => refName(branch) ?? []);
  const found = new Set(listed);
  const walk = (name: string): void => {
    for (const heir of heirs.get(name) ?? [])
      if (!found.has(heir) && heir !== base) {
        found.add(heir);
        walk(heir);
      }
  };
  if (listed.length === 0) walk(base);
  return [...found];
}

/** Returns the union that replaces a base. The base itself is a variant if the mapping has a value for it. */
function baseUnion(schema: Schema, own: Schema, name: string, variants: [string, Schema][]): Schema {
  const { discriminator, title, description } = schema;
  const isVariant = discriminator !== undefined && valuesIn(discriminator, name).length > 0;
  const union: Schema = {
    oneOf: [...variants.map(([, variant]) => variant), ...(isVariant ? [{ ...own, "x-variant": name }] : [])],
    // What even an unknown variant has.
    "x-base": own,
  };
  if (title !== undefined) union["title"] = title;
  if (description !== undefined) union["description"] = description;
  if (discriminator !== undefined) union["discriminator"] = discriminator;
  return union;
}

/** Returns the values that a mapping assigns to a schema. */
const valuesIn = (discriminator: Json | undefined, name: string): string[] =>
  Object.entries((isPlainObject(discriminator) && (discriminator["mapping"] as Record<string, string>)) || {})
    .filter(([, target]) => target === name || target === schemaRef + name)
    .map(([value]) => value);

const propertiesOf = (schema: Schema): Schemas => (schema["properties"] ?? {}) as Schemas;

/** Returns a property's constant: its `const`, or the only value of its `enum`. */
function constantOf(property: Schema | undefined): Json | undefined {
  if (property?.["const"] !== undefined) return property["const"];
  const values = listOf(property?.["enum"]);
  return values.length === 1 ? values[0] : undefined;
}

/** Finds the required property whose constant distinguishes all variants. */
function inferredDiscriminator(branches: Schema[], schemas: Schemas): string | undefined {
  const variants = branches.map((branch) => resolved(branch, schemas)).filter(({ type }) => type !== "null");
  const [first] = variants;
  if (!first || variants.length < 2) return undefined;
  return Object.keys(propertiesOf(first)).find((name) => {
    const values = variants.map((variant) =>
      listOf(variant["required"]).includes(name) ? constantOf(propertiesOf(variant)[name]) : undefined,
    );
    return values.every((value) => typeof value === "string") && new Set(values).size === values.length;
  });
}

/** Checks that a schema does not have this property. */
const lacks = (schema: Schema, property: string, schemas: Schemas): boolean => {
  const variant = resolved(schema, schemas);
  return ![variant, ...partsOf(variant).map((part) => resolved(part, schemas))].some((part) =>
    Object.hasOwn(propertiesOf(part), property),
  );
};

/** Checks whether a variant's schema is also referenced outside unions with this discriminator. */
function otherUses(document: Json): (branch: Schema, property: string) => boolean {
  const all = new Map<string, number>();
  const count = (key: string): void => void all.set(key, (all.get(key) ?? 0) + 1);
  eachNode(document, (node) => {
    const name = refName(node);
    if (name !== undefined) count(name);
    for (const branch of branchesOf(node)) count(`${refName(branch)} by ${discriminatorOf(node)}`);
  });
  return (branch, property) => {
    const name = refName(branch);
    return name !== undefined && all.get(name) !== all.get(`${name} by ${property}`);
  };
}

/** Replaces the reference to a variant by a copy, which can have a discriminator value without affecting other uses. */
function copyVariant(branch: Schema, schemas: Schemas): void {
  const name = refName(branch);
  const copy = structuredClone(resolved(branch, schemas));
  delete branch["$ref"];
  Object.assign(branch, copy, name !== undefined && { "x-variant": name });
}

/** Adds the discriminator value to a variant. */
function tagVariant(union: Schema, branch: Schema, property: string, schemas: Schemas): void {
  const name = refName(branch) ?? (branch["x-variant"] as string | undefined);
  const variant = resolved(branch, schemas);
  if (variant["type"] === "null" || branchesOf(variant).length > 0) return;
  const own = propertiesOf(variant)[property] ?? {};
  const mapped = name === undefined ? [] : valuesIn(union["discriminator"], name);
  const known = constantOf(own);
  const values = known === undefined ? (mapped.length > 0 ? mapped : (name ?? [])) : known;
  const [value, ...others] = [values].flat();
  if (value === undefined) return;
  const { enum: _, ...rest } = own;
  const tag: Schema = others.length > 0 ? { enum: [value, ...others], "x-tag": true } : { const: value };
  variant["properties"] = { ...propertiesOf(variant), [property]: { ...rest, ...tag } };
  variant["required"] = [...new Set([...listOf(variant["required"]), property])];
}
