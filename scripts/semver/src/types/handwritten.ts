import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { root } from "@scripts/openapi/specs";
import { fileAt, git, packageName, sourceFolders } from "../base.js";
import type { Change } from "../change.js";
import { compareExports } from "./exports.js";
import { browser, installed, programOf } from "./program.js";

/**
 * Finds what no longer compiles because of hand-written code: a vendor's `src/index.ts` and its exports of `shared`.
 */
export function handwrittenBreaks(vendor: string, ref: string, folder: string): Change[] {
  const differing = git(folder, "diff", "--name-only", ref, "--", ...sourceFolders(vendor)) ?? "";
  if (!differing.split("\n").some((file) => file && !file.includes("/generated/"))) return [];
  const before = git(folder, "ls-tree", "-r", "--name-only", ref, "--", ...sourceFolders(vendor));
  const now = git(folder, "ls-files", "--cached", "--others", "--exclude-standard", "--", ...sourceFolders(vendor));
  const files = new Map([
    ...texts("base", before, (file) => fileAt(ref, file, folder)),
    ...texts("head", now, (file) =>
      existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : undefined,
    ),
  ]);
  const program = programOf(files, target, browser);
  const entry = (side: "base" | "head") => program.getSourceFile(`/${side}/packages/${vendor}/src/index.ts`);
  const base = entry("base");
  const head = entry("head");
  if (!base || !head) return [];
  return compareExports(program.getTypeChecker(), base, head).map((found) => ({
    ...found,
    in: "types",
    operation: packageName(vendor),
  }));
}

function texts(side: string, names = "", read: (file: string) => string | undefined): [string, string][] {
  const files = names.split("\n").filter((name) => name.endsWith(".ts"));
  return files.flatMap((file): [string, string][] => {
    const text = read(file);
    return text === undefined ? [] : [[`/${side}/${file}`, text]];
  });
}

/** Each version has its own `shared`; packages from npm are the same for both. */
function target(name: string, from: string): string | undefined {
  if (name.startsWith(".")) return posix.join(posix.dirname(from), name.replace(/\.js$/, ".ts"));
  const shared = /^@vendor-clients\/shared(?:\/(.+))?$/.exec(name);
  if (shared) return `/${from.split("/")[1]}/packages/shared/src/${shared[1] ?? "index"}.ts`;
  return installed(name, join(root, "packages/shared/src/index.ts"));
}
