import ts from "./typescript.js";

/**
 * Moves the types of schemas that contain themselves directly, such as an array of such arrays, to type aliases.
 * TypeScript rejects a property whose type refers to itself, but resolves aliases lazily.
 * https://github.com/microsoft/TypeScript/pull/33050
 */
export function nameRecursiveTypes(nodes: ts.Node[]): ts.Node[] {
  const members = schemaMembers(nodes);
  const uses = new Map([...members].map(([name, type]) => [name, usesOf(type)]));
  const recursive = [...members.keys()].filter((name) => reaches(uses, name));
  if (recursive.length === 0) return nodes;
  const taken = new Set(nodes.flatMap((node) => (isNamed(node) ? [node.name.text] : [])));
  const names = new Map(recursive.map((name) => [name, freeName(name, taken)]));
  const toAlias: ts.TransformerFactory<ts.Node> = (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const name = names.get(schemaOf(node) ?? "");
      return name === undefined ? ts.visitEachChild(node, visit, context) : ts.factory.createTypeReferenceNode(name);
    };
    return visit;
  };
  const aliased = ts.transform(
    [...members].filter(([name]) => names.has(name)).map(([, type]) => type),
    [toAlias],
  ).transformed;
  const inPlace: ts.TransformerFactory<ts.Node> = (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const isMember = ts.isPropertySignature(node) && node.type && [...members.values()].includes(node.type);
      const name = isMember ? names.get(textOf(node.name)) : undefined;
      if (!isMember || name === undefined) return ts.visitEachChild(node, visit, context);
      const type = ts.factory.createTypeReferenceNode(name);
      return ts.factory.updatePropertySignature(node, node.modifiers, node.name, node.questionToken, type);
    };
    return visit;
  };
  const aliases = recursive.map((schema, index) =>
    ts.factory.createTypeAliasDeclaration([], names.get(schema) ?? schema, [], aliased[index] as ts.TypeNode),
  );
  return [...ts.transform(nodes, [inPlace]).transformed, ...aliases];
}

const isNamed = (node: ts.Node): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

const textOf = (name: ts.PropertyName): string => (ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "");

/** Returns the types of the schemas, by name. */
function schemaMembers(nodes: ts.Node[]): Map<string, ts.TypeNode> {
  const components = nodes.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === "components");
  const schemas = components?.members.find((member) => member.name !== undefined && textOf(member.name) === "schemas");
  if (!schemas || !ts.isPropertySignature(schemas) || !schemas.type || !ts.isTypeLiteralNode(schemas.type))
    return new Map();
  return new Map(
    schemas.type.members
      .filter(ts.isPropertySignature)
      .flatMap(({ name, type }): [string, ts.TypeNode][] => (type ? [[textOf(name), type]] : [])),
  );
}

/** Returns the schema that a type refers to, as `components["schemas"]["Name"]`. */
function schemaOf(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const [inner, outer] = [literalOf(node.objectType.indexType), literalOf(node.indexType)];
  const { objectType } = node.objectType;
  const isComponents =
    ts.isTypeReferenceNode(objectType) &&
    ts.isIdentifier(objectType.typeName) &&
    objectType.typeName.text === "components";
  return isComponents && inner === "schemas" ? outer : undefined;
}

const literalOf = (node: ts.TypeNode): string | undefined =>
  ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;

/** Finds the schemas that a type contains directly. TypeScript resolves the types of properties lazily. */
function usesOf(type: ts.TypeNode): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const name = schemaOf(node);
    if (name !== undefined) found.add(name);
    else if (!ts.isTypeLiteralNode(node)) ts.forEachChild(node, visit);
  };
  visit(type);
  return found;
}

function reaches(uses: Map<string, Set<string>>, target: string): boolean {
  const seen = new Set<string>();
  const walk = (name: string): boolean =>
    [...(uses.get(name) ?? [])].some((next) => {
      if (next === target) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return walk(next);
    });
  return walk(target);
}

/** Returns an identifier for a schema that is unique in the file. */
function freeName(schema: string, taken: Set<string>): string {
  const base = schema.replace(/[^A-Za-z0-9_$]/g, "_").replace(/^(?=\d)/, "_");
  let name = base;
  for (let count = 2; taken.has(name) || reserved.has(name); count++) name = `${base}${count}`;
  taken.add(name);
  return name;
}

/** The names that are taken in the file or not allowed for a type. */
const reserved = new Set(
  "Upload Blob Record WithRequired OneOf string number boolean object unknown never any void null undefined symbol bigint".split(
    " ",
  ),
);
