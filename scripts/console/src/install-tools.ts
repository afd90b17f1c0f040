import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./processes.js";

/** The npm that started this program, or else the one in the PATH. */
export const npm: string[] = process.env["npm_execpath"] ? [process.execPath, process.env["npm_execpath"]] : ["npm"];

/** Installs the dependencies of a folder that is not a workspace, unless they match its lockfile. */
export async function installTools(folder: string): Promise<void> {
  const [lock, copy] = [join(folder, "package-lock.json"), join(folder, "node_modules/.installed-lock.json")];
  if (existsSync(copy) && readFileSync(copy, "utf8") === readFileSync(lock, "utf8")) return;
  await run([...npm, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"], folder, 600);
  copyFileSync(lock, copy);
}
