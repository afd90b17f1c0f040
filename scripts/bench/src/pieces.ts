import { basename } from "node:path";
import ts from "@scripts/codegen/typescript";
import { build, transform } from "esbuild";
import { forPage, gzipped } from "./bundle.js";

/** Groups of related modules of the runtime and of a client. */
export const groups: Record<string, string[]> = {
  "the definition of the operations": ["operations", "header-options"],
  uploads: ["multipart", "body-writers"],
  "files and streams": ["bytes", "stream"],
  pages: ["pagination"],
  "methods that wait": ["waiter"],
  "several servers": ["servers"],
  "URL, headers and body": ["request", "path", "query", "parameter-styles", "headers", "header-values", "request-body"],
  "reading responses": ["attempt", "response-body"],
  "timeouts and retries": ["send", "retry", "retry-after", "call-timer", "on-abort", "on-attempt"],
  credentials: ["credentials", "credential-kinds", "cached-credential"],
  "checks of options": ["check-options", "base-url"],
  errors: ["errors", "to-error", "cause"],
  "what errors may show": ["failure", "sent-values"],
};
const others = "all else";
const messages = "of all these: messages";

interface Module {
  name: string;
  code: string;
}

/** Computes by how many gzip bytes a program would shrink without each group, and without its messages. */
export async function piecesOf(program: string, folder: string): Promise<Record<string, number>> {
  const modules = await modulesOf(program, folder);
  const size = (some: Module[]): number => gzipped(some.map(({ code }) => code).join(""));
  const whole = size(modules);
  const pieces: Record<string, number> = {};
  for (const group of [...Object.keys(groups), others])
    pieces[group] = whole - size(modules.filter(({ name }) => groupOf(name) !== group));
  pieces[messages] = whole - size(modules.map(({ name, code }) => ({ name, code: withoutMessages(code) })));
  return pieces;
}

const groupOf = (name: string): string =>
  Object.entries(groups).find(([, modules]) => modules.includes(name))?.[0] ?? others;

/** Bundles the published sources instead of the built modules, so that each source file can be told apart. */
async function modulesOf(program: string, folder: string): Promise<Module[]> {
  const { outputFiles } = await build({
    ...forPage(program, folder),
    conditions: ["@vendor-clients/source"],
    // Unminified output of esbuild names each module in a comment.
    minify: false,
    minifyIdentifiers: true,
    minifySyntax: true,
  });
  const [, ...parts] = outputFiles.flatMap(({ text }) => text.split(/^\/\/ (?=(?:\S+\.ts|<stdin>)$)/m));
  return Promise.all(parts.map(minified));
}

async function minified(part: string): Promise<Module> {
  const [path = ""] = part.split("\n", 1);
  const { code } = await transform(part.slice(path.length), { minifyWhitespace: true, target: "es2022" });
  return { name: basename(path, ".ts"), code };
}

/** Removes string literals that contain a space, as messages do. */
function withoutMessages(code: string): string {
  const file = ts.createSourceFile("module.js", code, ts.ScriptTarget.ES2022);
  const texts: [start: number, end: number][] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && /\w.* |^ \w/.test(node.text)) {
      const isOpen = ts.isTemplateHead(node) || ts.isTemplateMiddle(node);
      texts.push([node.getStart(file) + 1, node.getEnd() - (isOpen ? 2 : 1)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), code);
}
