import { spawnSync } from "node:child_process";

/** Lists the files that mention a vendor, according to git; none outside a git repository. */
export function mentionsOf(vendor: string, folder: string): string[] {
  const args = ["grep", "--untracked", "--ignore-case", "--word-regexp", "--files-with-matches", vendor];
  const { status, stdout } = spawnSync("git", args, { cwd: folder, encoding: "utf8" });
  return status === 0 ? stdout.split("\n").filter((file) => file !== "") : [];
}
