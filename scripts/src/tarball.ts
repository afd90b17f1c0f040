import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, vendors } from "./specs.js";

/** The files that the tarball of `packages/<name>` holds: its sources, what is built of each, and nothing else. */
export function expectedFiles(name: string, folder = root): string[] {
  const source = join(folder, "packages", name, "src");
  const sources = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(source.length + 1)
        .replaceAll("\\", "/"),
    );
  const typescript = sources.filter((file) => file.endsWith(".ts")).map((file) => file.replace(/\.ts$/, ""));
  const built = [
    ...modulesOf(name, folder).flatMap((module) => [`${module}.js`, `${module}.js.map`]),
    ...typescript.flatMap((module) => [`${module}.d.ts`, `${module}.d.ts.map`]),
  ];
  const ofVendor = vendors(folder).includes(name) ? ["dist/openapi.yaml", "llms.txt"] : [];
  const own = ["LICENSE", "README.md", "package.json"];
  return [...own, ...ofVendor, ...built.map((file) => `dist/${file}`), ...sources.map((file) => `src/${file}`)].sort();
}

/** What is built: a module for each entry point, and of shared one for what these have in common. */
function modulesOf(name: string, folder: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(folder, "packages", name, "package.json"), "utf8")) as {
    exports: Record<string, string | { default: string }>;
  };
  const modules = Object.values(exports).flatMap((entry) => (typeof entry === "string" ? [] : [entry.default]));
  return [...modules.map((file) => file.slice("./dist/".length, -".js".length)), ...(name === "shared" ? [name] : [])];
}
