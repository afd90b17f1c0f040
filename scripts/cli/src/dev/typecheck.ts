import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Type-checks a vendor's package and prints problems in the format of `generate`: file, line, column.
 *
 * @param scratch the folder for incremental state, which halves the time of the next check.
 */
export function typecheck(vendor: string, folder: string, scratch: string): Promise<boolean> {
  // The packages' compiler, not the generator's.
  const tsc = createRequire(join(folder, "package.json"))
    .resolve("typescript/package.json")
    .replace(/package\.json$/, "bin/tsc");
  const notes = ["--incremental", `--tsBuildInfoFile`, join(scratch, `${vendor}.tsbuildinfo`)];
  const args = [tsc, "--project", `packages/${vendor}`, "--pretty", "false", ...notes];
  return new Promise((resolve) =>
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 2 ** 20 }, (error, stdout, stderr) => {
      const said = (stdout + stderr).replace(/^(.+)\((\d+),(\d+)\): error (TS\d+): /gm, "$1:$2:$3  $4  ").trim();
      if (error) console.error(said || error.message);
      resolve(!error);
    }),
  );
}
