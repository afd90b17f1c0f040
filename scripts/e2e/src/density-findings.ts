import ts from "@scripts/codegen/typescript";

export type Kind = "non-null assertion" | "conditional spread" | "Object(x).y" | "[a, b] = [..].map(..)";

export interface Finding {
  kind: Kind;
  file: string;
  line: number;
}

/** Finds constructs in a source text that obscure the type or origin of a value. */
export function findingsOf(file: string, text: string): Finding[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const findings: Finding[] = [];
  const visit = (node: ts.Node): void => {
    const kind = kindOf(node);
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    if (kind !== undefined) findings.push({ kind, file, line: line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return findings;
}

function kindOf(node: ts.Node): Kind | undefined {
  if (ts.isNonNullExpression(node)) return "non-null assertion";
  if (ts.isSpreadAssignment(node) && isConditional(node.expression)) return "conditional spread";
  if (ts.isPropertyAccessExpression(node) && isObjectCall(node.expression)) return "Object(x).y";
  if (ts.isVariableDeclaration(node) && ts.isArrayBindingPattern(node.name) && isMappedLiteral(node.initializer))
    return "[a, b] = [..].map(..)";
  return undefined;
}

function isConditional(expression: ts.Expression): boolean {
  const inner = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
  return ts.isConditionalExpression(inner) || (ts.isBinaryExpression(inner) && logical.has(inner.operatorToken.kind));
}

const logical = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken]);

const isObjectCall = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "Object";

const isMappedLiteral = (node: ts.Expression | undefined): boolean =>
  node !== undefined &&
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === "map" &&
  ts.isArrayLiteralExpression(node.expression.expression);
