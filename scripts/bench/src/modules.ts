import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** The modules loaded by an import. */
export interface Loaded {
  /** URLs of files. */
  files: string[];
  /** Node's built-in modules that were not loaded before. */
  builtins: string[];
}

/** Imports a module in a new process. `programs` is the folder of `modules.js`, from which the module is resolved. */
export async function loadedBy(
  module: string,
  programs = join(import.meta.dirname, "../tools/children"),
): Promise<Loaded> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(programs, "modules.js"), module]);
  return JSON.parse(stdout) as Loaded;
}
