import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import type { Snippet } from "./snippets.js";
import { root } from "@scripts/openapi/specs";

/** A folder in which each code block is a file, with the same line numbers as in its document. */
export interface Project {
  folder: string;
  /** The blocks' files. */
  files: string[];
  /** Returns the file of a block. */
  fileOf: (snippet: Snippet) => string;
  /** Replaces file names by those of the documents in a tool's output. */
  readable: (text: string) => string;
  remove: () => void;
}

/** Formats a block's location, such as `docs/guides/errors.md:12`. */
export const placeOf = ({ file, line }: Snippet): string => `${file}:${line}`;

/** Writes the blocks as a user's project, in which the packages of this repository can be imported. */
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

/** Checks whether a block is an executable module. */
export const isModule = ({ language }: Snippet): boolean => ["ts", "js"].includes(language);
