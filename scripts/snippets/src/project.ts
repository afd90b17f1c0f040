import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import type { Snippet } from "./snippets.js";
import { root } from "@scripts/openapi/specs";

/** A folder in which each block of code is a file of its own, at the line at which it stands in its document. */
export interface Project {
  folder: string;
  /** The blocks' files. */
  files: string[];
  /** Where a block is. */
  fileOf: (snippet: Snippet) => string;
  /** A text of a tool, with the documents' names in place of the files'. */
  readable: (text: string) => string;
  remove: () => void;
}

/** `docs/guides/errors.md:12` */
export const placeOf = ({ file, line }: Snippet): string => `${file}:${line}`;

/** Writes the blocks as a user's project, which finds the packages of this repository. */
export function project(snippets: Snippet[]): Project {
  const folder = mkdtempSync(join(tmpdir(), "snippets-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const fileOf = ({ file, line, language }: Snippet): string => join(folder, file, `${line}.${language}`);
  for (const snippet of snippets) {
    mkdirSync(dirname(fileOf(snippet)), { recursive: true });
    writeFileSync(fileOf(snippet), "\n".repeat(snippet.line - 1) + snippet.code);
  }
  const names = snippets.map((snippet) => [fileOf(snippet), snippet.file] as const);
  return {
    folder,
    files: snippets.map(fileOf),
    fileOf,
    readable: (text) =>
      names.reduce((said, [name, file]) => {
        const relative = name.slice(folder.length + 1);
        return said
          .replaceAll(`file://${name}`, file)
          .replaceAll(name, file)
          .replaceAll(relative, file)
          .replaceAll(relative.replaceAll(sep, "/"), file);
      }, text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Whether a block is a module that runs. */
export const isModule = ({ language }: Snippet): boolean => ["ts", "js"].includes(language);
