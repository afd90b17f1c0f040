import { builtinModules } from "node:module";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { vendors } from "@scripts/openapi/specs";
import { appOf, appOfSubject } from "./apps.js";
import { peers } from "./subjects.js";

/** How many bytes a program has, with all that it imports. */
export interface Size {
  minified: number;
  gzip: number;
  brotli: number;
  /** How many minified bytes are of each package. */
  packages: Record<string, number>;
}

/** The size of a program that ends one session and handles the error, by what it is written with. */
export type Sizes = Record<string, Size>;

/** Bundles a program as for a page. It finds what it imports from the folder. */
export async function bundle(program: string, folder: string): Promise<Size> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    // VideoSDK's SDK runs on Node only; what is Node's own has no bytes in the bundle.
    external: ["node:*", ...builtinModules],
    target: "es2022",
    legalComments: "none",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const { contents } = outputFiles[0]!;
  return {
    minified: contents.length,
    gzip: gzipSync(contents, { level: 9 }).length,
    brotli: brotliCompressSync(contents).length,
    packages: byPackage(Object.values(metafile.outputs)[0]!.inputs),
  };
}

function byPackage(files: Record<string, { bytesInOutput: number }>): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [file, { bytesInOutput }] of Object.entries(files)) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? "the program itself";
    sums[name] = (sums[name] ?? 0) + bytesInOutput;
  }
  return sums;
}

export async function measureBundles(project: string): Promise<Sizes> {
  const sizes: Sizes = {};
  for (const { name, file } of peers) sizes[name] = await bundle(appOfSubject(file), project);
  for (const vendor of vendors()) sizes[`@vendor-clients/${vendor}`] = await bundle(appOf(vendor), project);
  return sizes;
}
