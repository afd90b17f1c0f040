import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "@scripts/openapi/specs";
import type { Project } from "./project.js";

/** Type-checks a project's blocks with the compiler options of the packages, and resolves to the compiler's output. */
export async function typecheck({ folder, files, readable }: Project): Promise<string> {
  const compilerOptions = {
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
    allowJs: true,
    checkJs: true,
    moduleDetection: "force",
  };
  const settings = { extends: join(root, "tsconfig.base.json"), compilerOptions, files };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  try {
    await promisify(execFile)(process.execPath, [tsc, "--pretty", "false"], { cwd: folder });
    return "";
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    if (!stdout && !stderr) throw error;
    return readable(`${stdout}${stderr}`);
  }
}
