import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Generated files, by path relative to the repository. */
export type Outputs = Map<string, string>;

/** A file that is out of date. */
export interface Difference {
  what: "stale" | "missing" | "left over";
  file: string;
}

/**
 * Finds the files that differ, are missing, or are no longer generated.
 *
 * @param upToDate files that are known to be current.
 */
export function diffOutputs(
  outputs: Outputs,
  upToDate: Set<string>,
  generatedFolders: string[],
  folder: string,
): Difference[] {
  const found = [...outputs].flatMap(([file, text]): Difference[] => {
    if (!existsSync(join(folder, file))) return [{ what: "missing", file }];
    return readFileSync(join(folder, file), "utf8") === text ? [] : [{ what: "stale", file }];
  });
  const leftOver: Difference[] = generatedFolders
    .filter((path) => existsSync(join(folder, path)))
    .flatMap((path) => readdirSync(join(folder, path), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((file) => !outputs.has(file) && !upToDate.has(file))
    .map((file) => ({ what: "left over", file }));
  return [...found, ...leftOver];
}

/** Holds the texts until all are written. Ignored by git, and part of no package. */
const stagingFolder = ".staging";

/**
 * Writes the files that differ, and removes those no longer generated. Nothing is replaced before all texts are on
 * disk, and each file is replaced atomically. If the process is killed in between, the next run does the rest.
 */
export function writeOutputs(changes: Difference[], outputs: Outputs, folder: string): void {
  removeAbandoned(folder);
  const own = join(folder, stagingFolder, String(process.pid));
  const written = changes.filter(({ what }) => what !== "left over").map(({ file }) => file);
  if (written.length > 0) mkdirSync(own, { recursive: true });
  try {
    for (const [index, file] of written.entries()) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(own, String(index)), outputs.get(file) ?? "");
    }
    for (const [index, file] of written.entries()) renameSync(join(own, String(index)), join(folder, file));
  } finally {
    removeStaged(folder, String(process.pid));
  }
  for (const { what, file } of changes) if (what === "left over") rmSync(join(folder, file));
}

/** Removes what a killed process has left behind. */
function removeAbandoned(folder: string): void {
  if (!existsSync(join(folder, stagingFolder))) return;
  for (const name of readdirSync(join(folder, stagingFolder))) if (!isRunning(Number(name))) removeStaged(folder, name);
}

function removeStaged(folder: string, name: string): void {
  rmSync(join(folder, stagingFolder, name), { recursive: true, force: true });
  try {
    rmdirSync(join(folder, stagingFolder));
  } catch {
    // Already removed, or another process is using it.
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
