import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, specFile } from "@scripts/openapi/specs";
import { FileHashes, hash, textOf, type HashedFile } from "./hash.js";
import { lockedVersions, type Lockfile } from "./locked-versions.js";
import type { StateRows } from "./state-tables.js";

/** What is generated from one spec. */
export interface Generated {
  /** Files, by path relative to the repository. */
  outputs: [file: string, text: string][];
  /** The vendor's row in the README. */
  row: string;
  /** The vendor's rows in the guides' tables. */
  states: StateRows;
}

/** The results for a vendor whose files are known to be up to date. */
export interface CachedVendor extends Omit<Generated, "outputs"> {
  files: string[];
}

/** What is stored per vendor. The texts themselves are in their files. */
interface Entry {
  key: string;
  row: string;
  states: StateRows;
  /** The generated files, with hashes of their texts. */
  files: [file: string, hash: string][];
  /** The files that were read. */
  seen: Record<string, HashedFile>;
}

/** Parses an entry; returns nothing if it is missing or damaged. */
function readEntry(text: string): Partial<Entry> {
  try {
    return JSON.parse(text) as Entry;
  } catch {
    return {};
  }
}

/**
 * A hash of the generator's code, as loaded by this process, and of the versions of the packages it uses. The template
 * is not included: it is used once per package, and its output is not cached.
 */
const generators = ((): string => {
  const sources = ["codegen/src", "openapi/src"].flatMap((path) =>
    readdirSync(join(root, "scripts", path), { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => /\.[jt]s$/.test(file) && !/\.test\.ts$|[\\/]fixtures[\\/]/.test(file)),
  );
  const settings = [
    "scripts/openapi/client-options.js",
    "scripts/openapi/rules.js",
    "scripts/openapi/security-rules.js",
    "scripts/openapi/vocabulary-rules.js",
    ".oxfmtrc.json",
  ].map((file) => join(root, file));
  const lockfile = JSON.parse(textOf(join(root, "package-lock.json")) || '{"packages":{}}') as Lockfile;
  const versions = lockedVersions(lockfile, ["scripts/codegen", "scripts/openapi"]);
  return hash([...[...sources.sort(), ...settings].map(textOf), ...versions]);
})();

/**
 * Caches the outputs of each spec, so that a run processes only what has changed, however many vendors there are. The
 * key covers everything that the outputs depend on: the generator, its rules, the spec, and the files read from the
 * package.
 */
export class GenerationCache {
  readonly #folder: string;
  readonly #store: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#store = join(folder, "node_modules/.cache/vendor-clients");
  }

  /** Returns the cached results, if nothing has changed and each file is still as it was written. */
  get(vendor: string): CachedVendor | undefined {
    const { key, seen, files, row, states } = readEntry(textOf(this.#file(vendor)));
    const hashes = new FileHashes(this.#folder, seen ?? {});
    if (!files || !row || !states || key !== this.#key(vendor, hashes)) return undefined;
    if (files.some(([file, written]) => hashes.of(file) !== written)) return undefined;
    if (hashes.isNew) this.#write(vendor, { key, row, states, files, seen: hashes.seen });
    return { files: files.map(([file]) => file), row, states };
  }

  /** Stores the results for the vendor's spec, with the current state of its files. */
  set(vendor: string, { outputs, row, states }: Generated): void {
    if (!existsSync(join(this.#folder, "node_modules"))) return;
    const files = outputs.map(([file, text]): [string, string] => [file, hash([text])]);
    const hashes = new FileHashes(this.#folder, {});
    mkdirSync(this.#store, { recursive: true });
    this.#write(vendor, { key: this.#key(vendor, hashes), row, states, files, seen: hashes.seen });
  }

  #file(vendor: string): string {
    return join(this.#store, `${vendor}.json`);
  }

  #write(vendor: string, entry: Entry): void {
    writeFileSync(this.#file(vendor), JSON.stringify(entry));
  }

  #key(vendor: string, hashes: FileHashes): string {
    const byHand = ["README.md", "example.ts", "package.json"].map((file) => `packages/${vendor}/${file}`);
    const files = ["redocly.yaml", specFile(vendor), ...byHand];
    return hash([generators, ...files.map((file) => hashes.of(file))]);
  }
}
