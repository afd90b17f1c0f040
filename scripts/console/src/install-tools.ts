import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./processes.js";

/** The npm that has started this program, with whatever shell; else the one of the path. */
export const npm: string[] = process.env["npm_execpath"] ? [process.execPath, process.env["npm_execpath"]] : ["npm"];

/** Installs what a folder that is no workspace needs, if it is not there as its lock file has it. */
export async function installTools(folder: string): Promise<void> {
  const [lock, copy] = [join(folder, "package-lock.json"), join(folder, "node_modules/.installed-lock.json")];
  if (existsSync(copy) && readFileSync(copy, "utf8") === readFileSync(lock, "utf8")) return;
  await run([...npm, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"], folder, 600);
  copyFileSync(lock, copy);
}
