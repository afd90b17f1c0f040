import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { SourceReader } from "./read.js";

const types: Record<string, string> = {
  ".md": "text/markdown",
  ".html": "text/html",
  ".json": "application/json",
  ".yaml": "application/yaml",
};

/** Reads sources from a folder with copies named `<host>/<path>`. A page's name ends in `.md` or `.html`. */
export const copyReader = (folder: string): SourceReader => ({
  async read(url, accept) {
    const { host, pathname } = new URL(url);
    const path = join(folder, host, pathname.replace(/\/$/, ""));
    const file = accept === "text/html" ? `${path}.html` : path;
    if (!existsSync(file)) return { status: "unreadable", reason: `has no copy at ${file}`, why: "refused" };
    return { status: "read", text: readFileSync(file, "utf8"), type: types[extname(file)] ?? "text/plain" };
  },
});
