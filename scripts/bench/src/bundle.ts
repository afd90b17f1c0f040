import { builtinModules } from "node:module";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build, type BuildOptions } from "esbuild";

/** The size in bytes of a program, including all its imports. */
export interface Size {
  minified: number;
  gzip: number;
  brotli: number;
  /** Minified bytes by package. */
  packages: Record<string, number>;
}

/** Returns esbuild's options for a browser bundle. Imports are resolved from the folder. */
export const forPage = (program: string, folder: string): BuildOptions & { write: false; metafile: true } => ({
  stdin: { contents: program, resolveDir: folder },
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  // VideoSDK's SDK runs on Node only. Node's own modules add nothing to the bundle.
  external: ["node:*", ...builtinModules],
  target: "es2022",
  legalComments: "none",
  write: false,
  metafile: true,
  logLevel: "error",
});

export const gzipped = (contents: string | Uint8Array): number => gzipSync(contents, { level: 9 }).length;

export async function bundle(program: string, folder: string): Promise<Size> {
  const { outputFiles, metafile } = await build(forPage(program, folder));
  const { contents } = outputFiles[0]!;
  return {
    minified: contents.length,
    gzip: gzipped(contents),
    // Takes longer than all else, and most callers do not need it.
    get brotli() {
      return brotliCompressSync(contents).length;
    },
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
