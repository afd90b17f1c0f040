import { markInheritedNames, unmarkInheritedNames } from "./inherited-names.js";
import openapiTypescript, { type GlobalContext, type OpenAPI3 } from "./openapi-typescript.js";
import { nameRecursiveTypes } from "./recursive-types.js";
import { splitDirections } from "./split-directions.js";
import ts from "./typescript.js";
import { specFile } from "@scripts/openapi/specs";
import type { Document, Json } from "@scripts/openapi/document";

const { astToString, resolveRef, scanDiscriminators, stringToAST, transformSchema, tsUnion } = openapiTypescript;

/** The first line of each generated file. */
export const banner = (vendor: string): string =>
  `// Generated from ${specFile(vendor)} by \`npm run generate\`. Do not edit.\n`;

/** `schema.ts`: openapi-typescript's types of a document. */
export function schemaSource(vendor: string, document: Document): string {
  const nodes = typesOf(markInheritedNames(splitDirections(document)) as never);
  const source = unmarkInheritedNames(
    astToString(nameRecursiveTypes(ts.transform<ts.Node>(nodes, [acceptUndefined, requireOfNullable]).transformed)),
  );
  const names = ["BinaryBody", "Upload"].filter((name) => new RegExp(`\\b${name}\\b`).test(source));
  const imports = names.length > 0 ? `import type { ${names.join(", ")} } from "@vendor-clients/shared";\n\n` : "";
  return banner(vendor) + imports + source;
}

/**
 * Converts a document as openapi-typescript's `openapiTS` does, without linting and bundling it first, which takes
 * several times as long: specs are linted before, and refer to no other file.
 */
function typesOf(schema: OpenAPI3): ts.Node[] {
  const context: Partial<GlobalContext> = {
    // Callers need not pass what the vendor fills in.
    defaultNonNullable: false,
    discriminators: scanDiscriminators(schema, {}),
    emptyObjectsUnknown: true,
    injectFooter: [],
    silent: true,
    resolve: ($ref) => resolveRef(schema, $ref, { silent: true }),
    transform(schema) {
      const extended = schema as { "x-open"?: Json[]; "x-upload"?: boolean; "x-binary"?: true };
      if (extended["x-binary"]) return typeNode("BinaryBody");
      if (extended["x-upload"] !== undefined) return typeNode(extended["x-upload"] ? "Upload" : "Blob");
      if (extended["x-open"]) return openEnum(extended["x-open"]);
      return undefined;
    },
  };
  return transformSchema(schema, context as GlobalContext);
}

/** Lets optional fields accept `undefined`, for callers with `exactOptionalPropertyTypes`. */
const acceptUndefined: ts.TransformerFactory<ts.Node> = (context) => {
  const visit = (node: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isPropertySignature(visited) || !visited.questionToken || !visited.type) return visited;
    const { modifiers, name, questionToken, type } = visited;
    // Fields that never exist, and those that openapi-fetch reads, are left unchanged.
    if (type.kind === ts.SyntaxKind.NeverKeyword || nameOf(name) === "requestBody") return visited;
    const orUndefined = tsUnion([type, ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword)]);
    return ts.factory.updatePropertySignature(visited, modifiers, name, questionToken, orUndefined);
  };
  return visit;
};

/** openapi-typescript's helper, for objects that may be null as well. */
const [withRequired] = stringToAST(`type WithRequired<T, K extends keyof NonNullable<T>> =
  (NonNullable<T> & { [P in K]-?: NonNullable<T>[P] }) | Extract<T, null>;`) as ts.Statement[];

const requireOfNullable: ts.TransformerFactory<ts.Node> = () => (node) =>
  ts.isTypeAliasDeclaration(node) && node.name.text === "WithRequired" && withRequired ? withRequired : node;

const nameOf = (name: ts.PropertyName): string | undefined =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;

/** `"a" | "b" | (string & {})`: editors suggest the known values, and unknown ones are accepted. */
function openEnum(values: Json[]): ts.TypeNode {
  const types = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  const literals = values.map((value) => typeNode(JSON.stringify(value)));
  return tsUnion([...literals, ...[...types].map((type) => typeNode(`(${type} & {})`))]);
}

function typeNode(text: string): ts.TypeNode {
  const [statement] = stringToAST(`type T = ${text}`) as ts.TypeAliasDeclaration[];
  return statement!.type;
}
