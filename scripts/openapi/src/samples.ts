import { formatSamples } from "./formats.js";
import { resolve, type Document, type Json, type Schema } from "./document.js";

/** Values nested more deeply are considered endless. */
const deepest = 30;

/**
 * Generates a value that matches a schema: its own example, or else the minimum that it requires. `name` is used where
 * any text would do. Returns `undefined` if there is no such value, because the schema requires itself.
 */
export function sample(
  document: Document,
  node: Schema,
  name = "text",
  within: readonly Schema[] = [],
): Json | undefined {
  if (within.includes(node) || within.length > deepest) return undefined;
  const inner = (part: Schema, key: string): Json | undefined => sample(document, part, key, [...within, node]);
  for (const branch of branchesOf(document, node)) {
    const value = listed(branch) ?? typed(branch, name, inner);
    if (value !== undefined) return value;
  }
  return undefined;
}

const listed = ({ examples, enum: values, ...schema }: Schema): Json | undefined =>
  [schema["const"], ...lists(examples), ...lists(values), schema["example"], schema["default"]].find(
    (value) => value !== undefined,
  );

const lists = (values: Json | undefined): Json[] => (Array.isArray(values) ? values : []);

function typed(schema: Schema, name: string, inner: (part: Schema, key: string) => Json | undefined): Json | undefined {
  switch (typesOf(schema)[0]) {
    case "null":
      return null;
    case "boolean":
      return true;
    case "integer":
    case "number":
      return number(schema);
    case "array": {
      const { prefixItems = [], items = {}, minItems: length = 0 } = schema as { prefixItems?: Schema[] } & Schema;
      const values = Array.from({ length: Number(length) }, (_, index) =>
        inner(prefixItems[index] ?? (items as Schema), name),
      );
      return values.includes(undefined) ? undefined : (values as Json[]);
    }
    case "object": {
      const fields = requiredOf(schema).map((key) => [key, inner(propertiesOf(schema)[key] ?? {}, key)] as const);
      return fields.some(([, value]) => value === undefined)
        ? undefined
        : (Object.fromEntries(fields) as Record<string, Json>);
    }
    default:
      return text(schema, name);
  }
}

function number(schema: Schema): number {
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum: above = -Infinity,
    exclusiveMaximum: below = Infinity,
    multipleOf: step = typesOf(schema)[0] === "integer" ? 1 : 0,
  } = schema as Record<string, number>;
  const next = (Math.floor(Math.max(minimum, above, 0) / step) + 1) * step;
  const candidates = [minimum, above + 1, 1, maximum, below - 1, next, (above + below) / 2];
  const fits = (value: number): boolean =>
    value >= minimum && value <= maximum && value > above && value < below && !(step && value % step);
  return candidates.find((value) => Number.isFinite(value) && fits(value)) ?? 1;
}

const text = ({ format, minLength = 0, maxLength = Infinity }: Schema, name: string): string =>
  formatSamples[format as string] ?? name.padEnd(Number(minLength), "x").slice(0, Number(maxLength));

/** Returns the types that a schema allows; none if it allows any. */
export function typesOf({ type, properties, items, prefixItems }: Schema): string[] {
  if (type !== undefined) return [type].flat() as string[];
  return properties ? ["object"] : items || prefixItems ? ["array"] : [];
}

export const propertiesOf = (schema: Schema): Record<string, Schema> =>
  (schema["properties"] ?? {}) as Record<string, Schema>;

export const requiredOf = (schema: Schema): string[] => (schema["required"] ?? []) as string[];

/**
 * Returns a schema's alternatives, each complete, or the schema itself if it has none. `within` holds the references on
 * the way: a variant that inherits from its own union does not contain that union's alternatives again.
 */
export function branchesOf(document: Document, node: Schema, within: ReadonlySet<Json> = new Set()): Schema[] {
  const visited = new Set(within);
  const schema = flatten(document, node, visited);
  const key = ["oneOf", "anyOf"].find((key) => Array.isArray(schema[key]));
  if (!key) return [schema];
  const { [key]: branches, ...rest } = schema;
  if ((branches as Schema[]).some(({ $ref = null }) => visited.has($ref))) return [rest];
  return (branches as Schema[]).flatMap((branch) => {
    const own = new Set(visited);
    return branchesOf(document, joined(rest, flatten(document, branch, own)), own);
  });
}

/** Resolves `$ref` and `allOf` at the top of a schema, visiting each part once. */
export function flatten(document: Document, node: Schema, visited: Set<Json> = new Set()): Schema {
  const { $ref, allOf = [], ...own } = node;
  if ($ref !== undefined && visited.has($ref)) return own;
  if ($ref !== undefined) visited.add($ref);
  const target =
    $ref === undefined ? {} : flatten(document, resolve<Schema>(document, { $ref: $ref as string }), visited);
  const parts = (allOf as Schema[]).map((part) => flatten(document, part, visited));
  return joined(parts.reduce(joined, target), own);
}

function joined(a: Schema, b: Schema): Schema {
  const both: Schema = { ...a, ...b };
  if (a["properties"] && b["properties"]) both["properties"] = joinedProperties(propertiesOf(a), propertiesOf(b));
  if (a["required"] && b["required"]) both["required"] = [...requiredOf(a), ...requiredOf(b)];
  return both;
}

/** Combines properties. A value of a property that both describe must match both. */
function joinedProperties(a: Record<string, Schema>, b: Record<string, Schema>): Record<string, Schema> {
  const both = Object.keys(a).filter((name) => Object.hasOwn(b, name) && a[name] !== b[name]);
  const joint = both.map((name): [string, Schema] => [name, { allOf: [a[name] ?? {}, b[name] ?? {}] }]);
  return { ...a, ...b, ...Object.fromEntries(joint) };
}
