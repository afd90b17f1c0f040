import type { Json, Schema } from "@scripts/openapi/document";

/** What the values that fit a schema can be, as far as it is compared. */
export interface Shape {
  /** Empty: any. */
  types: Set<string>;
  values: Set<string> | undefined;
  properties: Map<string, Schema[]>;
  required: Set<string>;
  items: Schema[];
  /** What each of the properties that have no name of their own is. */
  entries: Schema[];
}

export interface Reference {
  name: string;
  schema: Schema;
}

export const isSchema = (node: Json | undefined): node is Schema =>
  typeof node === "object" && node !== null && !Array.isArray(node);

const list = (node: Json | undefined): Schema[] => (Array.isArray(node) ? node.filter(isSchema) : []);

/** The component that a schema refers to. */
export function target(schemas: Schema, schema: Schema): Reference | undefined {
  const ref = schema["$ref"];
  if (typeof ref !== "string") return undefined;
  const name = ref.split("/").at(-1)!;
  const found = schemas[name];
  if (!ref.startsWith("#/components/schemas/") || !isSchema(found))
    throw new Error(`it refers to ${ref}, which is not among its schemas`);
  return { name, schema: found };
}

/** The schemas in place of those that are unions, null aside. */
const branchesOf = (alternatives: Schema[]): Schema[] =>
  alternatives.flatMap((schema) => {
    const branches = [...list(schema["anyOf"]), ...list(schema["oneOf"])].filter(({ type }) => type !== "null");
    return branches.length > 0 ? branches : [schema];
  });

/** The name of the one component that the alternatives refer to. */
export function componentOf(schemas: Schema, alternatives: Schema[]): string | undefined {
  const [only, second] = branchesOf(alternatives);
  return only && !second ? target(schemas, only)?.name : undefined;
}

/** The property that tells the variants apart. */
export function discriminatorOf(schemas: Schema, alternatives: Schema[]): string | undefined {
  const unions = alternatives.map((schema) => target(schemas, schema)?.schema ?? schema);
  const [found] = unions.map(({ discriminator }) => discriminator).filter(isSchema);
  return typeof found?.["propertyName"] === "string" ? found["propertyName"] : undefined;
}

/** The variants by the one value that the property has in each. */
export function variantsOf(schemas: Schema, alternatives: Schema[], property: string): Map<string, Schema> {
  const unions = alternatives.map((schema) => target(schemas, schema)?.schema ?? schema);
  const found = new Map<string, Schema>();
  for (const branch of branchesOf(unions)) {
    const [value, another] = shapeOf(schemas, shapeOf(schemas, [branch]).properties.get(property) ?? []).values ?? [];
    if (value !== undefined && another === undefined) found.set(value, branch);
  }
  return found;
}

/** The shape of what fits one of the schemas. */
export const shapeOf = (schemas: Schema, alternatives: Schema[]): Shape =>
  either(alternatives.map((schema) => shapeOfOne(schemas, schema, [])));

function shapeOfOne(schemas: Schema, schema: Schema, within: Schema[]): Shape {
  // What refers to itself with no property between says nothing more.
  if (within.includes(schema)) return ownShape({});
  const inner = (item: Schema): Shape => shapeOfOne(schemas, item, [...within, schema]);
  const referred = target(schemas, schema);
  const parts = [ownShape(schema), ...list(schema["allOf"]).map(inner)];
  if (referred) parts.push(inner(referred.schema));
  for (const key of ["oneOf", "anyOf"]) {
    const branches = list(schema[key]);
    if (branches.length > 0) parts.push(either(branches.map(inner)));
  }
  return parts.reduce(both);
}

function ownShape(schema: Schema): Shape {
  const constants = "const" in schema ? [schema["const"]!] : schema["enum"];
  const values = Array.isArray(constants) ? constants.filter((value) => value !== null) : undefined;
  const named = [schema["type"] ?? (values ? values.map((value) => typeof value) : [])].flat();
  const types = new Set(named.map(String));
  // OpenAPI 3.0 says so what 3.1 says by a type.
  if (schema["nullable"] === true && types.size > 0) types.add("null");
  const properties = isSchema(schema["properties"]) ? Object.entries(schema["properties"]) : [];
  return {
    types,
    values: values && new Set(values.map((value) => JSON.stringify(value))),
    properties: new Map(properties.map(([name, property]) => [name, isSchema(property) ? [property] : []])),
    required: new Set(Array.isArray(schema["required"]) ? schema["required"].map(String) : []),
    items: isSchema(schema["items"]) ? [schema["items"]] : [],
    entries: isSchema(schema["additionalProperties"]) ? [schema["additionalProperties"]] : [],
  };
}

/** The shape of what fits both. */
function both(a: Shape, b: Shape): Shape {
  const common = <T>(one: Set<T>, other: Set<T>): Set<T> => new Set([...one].filter((item) => other.has(item)));
  return {
    types: a.types.size > 0 && b.types.size > 0 ? common(a.types, b.types) : new Set([...a.types, ...b.types]),
    values: a.values && b.values ? common(a.values, b.values) : (a.values ?? b.values),
    required: new Set([...a.required, ...b.required]),
    ...parts([a, b]),
  };
}

/** The shape of what fits any. */
function either(shapes: Shape[]): Shape {
  const [only, second] = shapes;
  if (only && !second) return only;
  // Null has neither properties nor values.
  const some = shapes.filter(({ types }) => !(types.size === 1 && types.has("null")));
  const open = some.some(({ values }) => !values);
  const any = shapes.some(({ types }) => types.size === 0);
  const required = [...(some[0]?.required ?? [])].filter((name) => some.every((shape) => shape.required.has(name)));
  return {
    types: new Set(any ? [] : shapes.flatMap(({ types }) => [...types])),
    values: open || some.length === 0 ? undefined : new Set(some.flatMap(({ values }) => [...(values ?? [])])),
    required: new Set(required),
    ...parts(shapes),
  };
}

function parts(shapes: Shape[]): Pick<Shape, "properties" | "items" | "entries"> {
  const properties = new Map<string, Schema[]>();
  for (const [name, found] of shapes.flatMap((shape) => [...shape.properties]))
    properties.set(name, [...(properties.get(name) ?? []), ...found]);
  return {
    properties,
    items: shapes.flatMap(({ items }) => items),
    entries: shapes.flatMap(({ entries }) => entries),
  };
}
