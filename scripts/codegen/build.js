// Builds the package in whose folder it is started: declarations by tsc; a module for each entry point, and one for what
// these share, by esbuild, since Node takes its time for each file; and the vendor's spec, if the package ships it.
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";

const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
const compiler = createRequire(join(process.cwd(), "package.json")).resolve("typescript/package.json");
const tsc = join(dirname(compiler), "bin/tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(1);

await build({
  entryPoints: Object.values(exports).flatMap((entry) => entry["@vendor-clients/source"] ?? []),
  outdir: "dist",
  outbase: "src",
  bundle: true,
  splitting: true,
  chunkNames: "shared-[hash]",
  packages: "external",
  format: "esm",
  target: "es2022",
  sourcemap: true,
  sourcesContent: false,
  logLevel: "warning",
}).catch(() => process.exit(1));

const spec = exports["./openapi.yaml"];
if (spec) copyFileSync(join(import.meta.dirname, "../../specs", basename(process.cwd()), "openapi.yaml"), spec);
