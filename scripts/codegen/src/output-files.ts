import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files to be, by their path relative to the repository. */
export type Outputs = Map<string, string>;

/** A file that is not as it should be. */
export interface Difference {
  what: "stale" | "missing" | "left over";
  file: string;
}

/**
 * What is not as it should be: files whose text differs, that are missing, or that nothing generates any more. `right` are
 * those that are known to be as they should.
 */
export function differences(
  outputs: Outputs,
  right: Set<string>,
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
    .filter((file) => !outputs.has(file) && !right.has(file))
    .map((file) => ({ what: "left over", file }));
  return [...found, ...leftOver];
}

/** Makes the files be as they should: all are written next to their places first, then moved, so that none is half-written. */
export function apply(changes: Difference[], outputs: Outputs, folder: string): void {
  const written = changes.filter(({ what }) => what !== "left over").map(({ file }) => join(folder, file));
  try {
    for (const { file, what } of changes) {
      if (what === "left over") continue;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, `${file}.new`), outputs.get(file)!);
    }
  } catch (error) {
    for (const path of written) rmSync(`${path}.new`, { force: true });
    throw error;
  }
  for (const path of written) renameSync(`${path}.new`, path);
  for (const { what, file } of changes) if (what === "left over") rmSync(join(folder, file));
}
