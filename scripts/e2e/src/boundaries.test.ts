import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import ts from "@scripts/codegen/typescript";
import { root } from "@scripts/openapi/specs";

// Circular imports are reported by a rule of the linter, import/no-cycle.

/** The workspaces of the tooling, lowest layer first. Each may import from its own layer and those below. */
const layers = [
  ["@scripts/console"],
  ["@scripts/openapi"],
  ["@scripts/codegen", "@vendor-clients/mock"],
  ["drift", "import", "prose", "runtimes", "semver", "snippets", "soak", "testkit"].map((name) => `@scripts/${name}`),
  ["bench", "cli", "e2e", "rehearsal", "site", "spector"].map((name) => `@scripts/${name}`),
];
const layerOf = (name: string): number => layers.findIndex((names) => names.includes(name));

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Manifest;

const workspaces = ["scripts", "packages"].flatMap((group) =>
  readdirSync(join(root, group))
    .map((name) => `${group}/${name}`)
    .filter((folder) => existsSync(join(root, folder, "package.json"))),
);

/** The dependencies that the root package installs for every workspace. */
const everywhere = Object.keys(manifestOf("").devDependencies ?? {});

interface Import {
  file: string;
  specifier: string;
}

function importsOf(folder: string, subfolders: string[]): Import[] {
  const paths = subfolders.map((name) => join(root, folder, name)).filter((path) => existsSync(path));
  const entries = paths.flatMap((path) => readdirSync(path, { recursive: true, withFileTypes: true }));
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) =>
      ts
        .preProcessFile(readFileSync(path, "utf8"))
        .importedFiles.map(({ fileName }) => ({ file: relative(root, path), specifier: fileName })),
    );
}

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/**
 * Tests of the tooling may import the packages without declaring that, because the packages' tests depend on the
 * tooling.
 */
const isComparison = ({ file, specifier }: Import): boolean =>
  /^scripts\/.*\.test\.ts$/.test(file) && specifier.startsWith("@vendor-clients/");

/** The only import of unpublished modules of the mock. */
const intoTheMock = "scripts/testkit/src/mock.ts imports ../../../packages/mock/src/internal.js";

const isRelative = ({ specifier }: Import): boolean => specifier.startsWith(".");

const show = ({ file, specifier }: Import): string => `${file} imports ${specifier}`;

test.each(workspaces)("%s imports only what its package.json declares", (folder) => {
  const { name, dependencies, devDependencies } = manifestOf(folder);
  const declared = [name, ...everywhere, ...Object.keys({ ...dependencies, ...devDependencies })];
  const undeclared = importsOf(folder, ["src", "test"])
    .filter((one) => !isRelative(one) && !isBuiltin(one.specifier) && !isComparison(one))
    .filter(({ specifier }) => !declared.includes(packageOf(specifier)));
  expect(undeclared.map(show)).toEqual([]);
});

test.each(workspaces)("%s reaches into no other workspace by a relative path", (folder) => {
  const outside = importsOf(folder, ["src"])
    .filter(isRelative)
    .filter(({ file, specifier }) => !join(file, "..", specifier).startsWith(`${folder}/`));
  expect([...new Set(outside.map(show))]).toEqual(folder === "scripts/testkit" ? [intoTheMock] : []);
});

test.each(workspaces.filter((folder) => folder.startsWith("scripts/")))(
  "%s imports from its own layer and those below, and from no client package",
  (folder) => {
    const layer = layerOf(manifestOf(folder).name);
    expect(layer, "each workspace has a layer").toBeGreaterThanOrEqual(0);
    const above = importsOf(folder, ["src"])
      .filter((one) => /^@(scripts|vendor-clients)\//.test(one.specifier) && !isComparison(one))
      .filter(({ specifier }) => !(layerOf(packageOf(specifier)) in layers) || layerOf(packageOf(specifier)) > layer);
    expect(above.map(show)).toEqual([]);
  },
);

test.each(workspaces.filter((folder) => folder.startsWith("packages/") && folder !== "packages/mock"))(
  "the source of %s imports only its dependencies, and nothing of Node's",
  (folder) => {
    const dependencies = Object.keys(manifestOf(folder).dependencies ?? {});
    const foreign = importsOf(folder, ["src"])
      .filter((one) => !isRelative(one))
      .filter(({ specifier }) => !dependencies.includes(packageOf(specifier)));
    expect(foreign.map(show)).toEqual([]);
    expect(dependencies.filter((name) => !["@vendor-clients/shared", "openapi-fetch"].includes(name))).toEqual([]);
  },
);
