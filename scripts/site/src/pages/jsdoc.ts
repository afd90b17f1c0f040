import { readFileSync } from "node:fs";
import ts from "@scripts/codegen/typescript";
import { entry, fieldList } from "./fields.js";
import { fence } from "./fence.js";
import { code, element } from "./html.js";
import { blocks } from "./page.js";
import { prose } from "./prose.js";

/** Renders a hand-written file's exports with their comments. Leaves out the fields in `known`. */
export function exportsOf(file: string, known: string[] = []): { functions: string[]; interfaces: string[] } {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext, true);
  const exported = source.statements.filter(
    (node) =>
      ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
  return {
    functions: functionsIn(exported).map((declarations) => functionText(declarations, source)),
    interfaces: exported.filter(ts.isInterfaceDeclaration).map((node) => interfaceText(node, source, known)),
  };
}

/** Groups the declarations of each function: its overloads, or its only declaration. */
function functionsIn(statements: ts.Statement[]): ts.FunctionDeclaration[][] {
  const byName = new Map<string, ts.FunctionDeclaration[]>();
  for (const node of statements.filter(ts.isFunctionDeclaration)) {
    const name = node.name?.text ?? "default";
    byName.set(name, [...(byName.get(name) ?? []), node]);
  }
  // The signature of the implementation of overloads is not visible to callers.
  return [...byName.values()].map((all) => (all.length > 1 ? all.filter(({ body }) => !body) : all));
}

function functionText(declarations: ts.FunctionDeclaration[], source: ts.SourceFile): string {
  const [first] = declarations;
  if (!first) return "";
  const example = ts.getJSDocTags(first).find(({ tagName }) => tagName.text === "example");
  const signatures = declarations.map((node) =>
    source.text.slice(node.getStart(), node.body?.getStart() ?? node.getEnd()).replace(/^export /, ""),
  );
  return blocks(
    `### ${first.name?.text ?? ""}`,
    element("div", { "v-pre": "" }, documentation(first)),
    example && fence("ts", ts.getTextOfJSDocComment(example.comment) ?? ""),
    fence("ts", signatures.join("\n")),
  );
}

function interfaceText(node: ts.InterfaceDeclaration, source: ts.SourceFile, known: string[]): string {
  const members = node.members
    .filter(ts.isPropertySignature)
    .filter(({ name }) => !known.includes(name.getText(source)));
  const list = fieldList(members.map((member) => memberText(node.name.text, member, source)));
  return members.length > 0 ? blocks(`\`${node.name.text}\``, element("div", { "v-pre": "" }, list)) : "";
}

function memberText(owner: string, member: ts.PropertySignature, source: ts.SourceFile): string {
  const name = member.name.getText(source);
  const type = code(member.type?.getText(source).replace(/\s+/g, " ") ?? "unknown", "type");
  const required = member.questionToken ? "" : element("em", { class: "required" }, "required");
  return entry(`${owner}.${name}`, name, [type, required], documentation(member));
}

/** Renders the text of a node's comment. Links become code. */
function documentation(node: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = comments.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "").join("\n\n");
  return prose(text.replace(/\{@link (\w+)\}/g, "`$1`"));
}
