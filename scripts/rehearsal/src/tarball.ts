import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { carrier } from "@scripts/semver/mock-release";
import { root, vendors } from "@scripts/openapi/specs";

/** Returns the files expected in the tarball of `packages/<name>`: the sources, their build, and nothing else. */
export function expectedFiles(name: string, folder = root): string[] {
  const sources = filesOf(join(folder, "packages", name, "src"));
  const own = ["LICENSE", "README.md", "package.json"];
  const shipped = name === carrier ? ofMock(folder) : ofLibrary(name, sources, folder);
  return [...own, ...shipped].sort();
}

function ofLibrary(name: string, sources: string[], folder: string): string[] {
  const declared = sources.filter((file) => file.endsWith(".ts")).map((file) => file.replace(/\.ts$/, ""));
  return [
    ...sources.map((file) => `src/${file}`),
    ...modulesOf(name, folder).flatMap((module) => [`dist/${module}.js`, `dist/${module}.js.map`]),
    ...declared.flatMap((module) => [`dist/${module}.d.ts`, `dist/${module}.d.ts.map`]),
    ...(vendors(folder).includes(name) ? ["dist/openapi.yaml", "llms.txt"] : []),
  ];
}

/** The mock ships neither sources nor source maps, which would refer to private workspaces. */
const ofMock = (folder: string): string[] => [
  ...["chunk", "cli", "index", "serve"].map((module) => `dist/${module}.js`),
  "dist/index.d.ts",
  "dist/public-types.d.ts",
  ...vendors(folder).map((vendor) => `dist/specs/${vendor}.yaml`),
];

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );

/** Returns the built modules, one for each entry point. */
function modulesOf(name: string, folder: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(folder, "packages", name, "package.json"), "utf8")) as {
    exports: Record<string, string | { default: string }>;
  };
  const modules = Object.values(exports).flatMap((entry) => (typeof entry === "string" ? [] : [entry.default]));
  return modules.map((file) => file.slice("./dist/".length, -".js".length));
}
