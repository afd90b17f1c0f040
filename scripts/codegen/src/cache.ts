import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@scripts/openapi/specs";

/** What follows from one spec. */
export interface Generated {
  /** Files by their path relative to the repository. */
  outputs: [file: string, text: string][];
  /** The vendor's row in the README. */
  row: string;
}

/** What is known to be as it follows from a spec. */
export interface Recalled {
  files: string[];
  /** The vendor's row in the README. */
  row: string;
}

const hash = (texts: string[]): string => {
  const sum = createHash("sha256");
  for (const text of texts) sum.update(`${text.length} `).update(text);
  return sum.digest("hex");
};

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** What a run writes down of a vendor: not the texts, which are in their files. */
interface Note {
  key: string;
  row: string;
  /** What was written, by the hash of its text. */
  files: [file: string, hash: string][];
  /** The files that were read, and what is noted of them. */
  seen: Record<string, Seen>;
}

/** A file's hash, and what the system said of the file when it was taken. */
interface Seen {
  stamp: string;
  hash: string;
}

/** What is no note, such as half of one, says nothing. */
function readNote(text: string): Note {
  const nothing: Note = { key: "", row: "", files: [], seen: {} };
  try {
    return { ...nothing, ...(JSON.parse(text) as Note) };
  } catch {
    return nothing;
  }
}

/** The clocks of file systems tick as seldom as this, in milliseconds: two changes may look like one. */
const tick = 50;

/** What changes with each change of a file; nothing, if it has changed just now, since it may do so again unseen. */
function stampOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!found) return "none";
  const { size, mtimeNs, ctimeNs, ino, ctimeMs } = found;
  return Number(ctimeMs) + tick < Date.now() ? `${size} ${mtimeNs} ${ctimeNs} ${ino}` : undefined;
}

/** Hashes of files, each of which is read only if it has changed since it was seen. */
class Hashes {
  readonly #folder: string;
  readonly #known: Record<string, Seen>;
  readonly seen: Record<string, Seen> = {};
  /** Whether a file had to be read. */
  isNew = false;

  constructor(folder: string, known: Record<string, Seen>) {
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

/** The generators as this process has loaded them, and the versions of what they stand on. */
const generators = ((): string => {
  const scripts = ["codegen/src", "codegen/template", "openapi/src"].flatMap((path) =>
    readdirSync(join(root, "scripts", path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const others = [
    "scripts/openapi/rules.js",
    "scripts/openapi/vocabulary-rules.js",
    ".oxfmtrc.json",
    "package-lock.json",
  ].map((file) => join(root, file));
  return hash([process.version, ...[...scripts.sort(), ...others].map(textOf)]);
})();

/**
 * Remembers what followed from each spec, so that a run costs what has changed, however many vendors there are. A key
 * covers all that the outputs depend on: what is read of the vendor, the rules, and the generators.
 */
export class Memory {
  readonly #folder: string;
  readonly #store: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#store = join(folder, "node_modules/.cache/vendor-clients");
  }

  /** The files that follow from the vendor's spec, if nothing has changed since, and each is as it was written. */
  recall(vendor: string): Recalled | undefined {
    const note = readNote(textOf(this.#file(vendor)));
    const hashes = new Hashes(this.#folder, note.seen);
    if (note.key !== this.#key(vendor, hashes)) return undefined;
    if (note.files.some(([file, written]) => hashes.of(file) !== written)) return undefined;
    if (hashes.isNew) this.#write(vendor, { ...note, seen: hashes.seen });
    return { files: note.files.map(([file]) => file), row: note.row };
  }

  /** Notes what follows from the vendor's spec, as its files are now. */
  keep(vendor: string, { outputs, row }: Generated): void {
    if (!existsSync(join(this.#folder, "node_modules"))) return;
    const files = outputs.map(([file, text]): [string, string] => [file, hash([text])]);
    const hashes = new Hashes(this.#folder, {});
    mkdirSync(this.#store, { recursive: true });
    this.#write(vendor, { key: this.#key(vendor, hashes), row, files, seen: hashes.seen });
  }

  #file(vendor: string): string {
    return join(this.#store, `${vendor}.json`);
  }

  #write(vendor: string, note: Note): void {
    writeFileSync(this.#file(vendor), JSON.stringify(note));
  }

  #key(vendor: string, hashes: Hashes): string {
    const own = ["README.md", "example.ts", "package.json"].map((file) => `packages/${vendor}/${file}`);
    const files = ["redocly.yaml", `specs/${vendor}/openapi.yaml`, ...own];
    return hash([generators, ...files.map((file) => hashes.of(file))]);
  }
}
