import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Hashes texts, including the boundaries between them. */
export function hash(texts: string[]): string {
  const sum = createHash("sha256");
  for (const text of texts) sum.update(`${text.length} `).update(text);
  return sum.digest("hex");
}

/** Reads a file; returns `""` if it is missing. */
export const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** A file's hash, and its file system stamp when the hash was computed. */
export interface HashedFile {
  stamp: string;
  hash: string;
}

/** The coarsest file system clock, in milliseconds. Two changes within one tick may look like one. */
const tick = 50;

/**
 * Returns a stamp that changes with each change of a file, or `undefined` if the file has changed just now: another
 * change within the same tick would go unnoticed.
 */
function stampOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!found) return "none";
  const { size, mtimeNs, ctimeNs, ino, ctimeMs } = found;
  return Number(ctimeMs) + tick < Date.now() ? `${size} ${mtimeNs} ${ctimeNs} ${ino}` : undefined;
}

/** Hashes of files. A file is read only if it has changed since it was last hashed. */
export class FileHashes {
  readonly #folder: string;
  readonly #known: Record<string, HashedFile>;
  readonly seen: Record<string, HashedFile> = {};
  /** Whether a file had to be read. */
  isNew = false;

  constructor(folder: string, known: Record<string, HashedFile>) {
    this.#folder = folder;
    this.#known = known;
  }

  of(file: string): string {
    const path = join(this.#folder, file);
    const stamp = stampOf(path);
    const known = this.#known[file];
    if (known && known.stamp === stamp) return (this.seen[file] = known).hash;
    this.isNew = true;
    const found = hash([textOf(path)]);
    if (stamp !== undefined) this.seen[file] = { stamp, hash: found };
    return found;
  }
}
