// Builds the package in the current directory: declarations with tsc, one module for each entry point with esbuild,
// since Node takes time to load each file, and the vendor's spec, if the package ships it. Code that several entry
// points share is in the entry point "./client", if there is one; the others import it from there.
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { build } from "esbuild";

const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
// Stale files of an earlier build would be published as well.
rmSync("dist", { recursive: true, force: true });

const compiler = createRequire(join(process.cwd(), "package.json")).resolve("typescript/package.json");
const tsc = join(dirname(compiler), "bin/tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(1);

const sourceOf = (entry) => entry["@vendor-clients/source"];
const common = exports["./client"] && resolve(sourceOf(exports["./client"]));
const sources = Object.values(exports).flatMap((entry) => sourceOf(entry) ?? []);
const shared = new Set(common ? await bundle([common], []) : []);
await bundle(
  sources.filter((source) => resolve(source) !== common),
  common ? [importing(common)] : [],
);

// Fails if an entry point imports something that "./client" does not export.
if (common) for (const source of sources) await import(resolve("dist", basename(source, ".ts") + ".js"));

/** Bundles each entry point separately, and returns the source files that it contains. */
async function bundle(entryPoints, plugins) {
  const options = { packages: "external", format: "esm", target: "es2022", sourcemap: true, sourcesContent: false };
  const { metafile } = await build({
    ...options,
    entryPoints,
    outdir: "dist",
    outbase: "src",
    bundle: true,
    plugins,
    metafile: true,
    logLevel: "warning",
  }).catch(() => process.exit(1));
  return Object.keys(metafile.inputs).map((source) => resolve(source));
}

/** Imports the modules contained in an entry point from its bundle. */
function importing(entry) {
  const path = `./${basename(entry, ".ts")}.js`;
  return {
    name: "shared",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path: name, resolveDir }) =>
        shared.has(join(resolveDir, name.replace(/\.js$/, ".ts"))) ? { path, external: true } : undefined,
      );
    },
  };
}

const spec = exports["./openapi.yaml"];
if (spec) copyFileSync(join(import.meta.dirname, "../../specs", basename(process.cwd()), "openapi.yaml"), spec);
