import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** What is loaded when a module is imported. */
export interface Loaded {
  /** Files, as URLs. */
  files: string[];
  /** Node's own modules that were not loaded before. */
  builtins: string[];
}

/** Imports a module in a process of its own. `programs` is the folder of `modules.js`, from where the module is looked for. */
export async function loadedBy(
  module: string,
  programs = join(import.meta.dirname, "../tools/children"),
): Promise<Loaded> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(programs, "modules.js"), module]);
  return JSON.parse(stdout) as Loaded;
}
