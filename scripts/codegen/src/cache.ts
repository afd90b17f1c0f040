import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, specFile } from "@scripts/openapi/specs";
import { FileHashes, hash, textOf, type HashedFile } from "./hash.js";
import { lockedVersions, type Lockfile } from "./locked-versions.js";
import type { StateRows } from "./state-tables.js";

/** What follows from one spec. */
export interface Generated {
  /** Files by their path relative to the repository. */
  outputs: [file: string, text: string][];
  /** The vendor's row in the README. */
  row: string;
  /** The vendor's rows in the tables of the guides. */
  states: StateRows;
}

/** What is known to be as it follows from a spec. */
export interface CachedVendor extends Omit<Generated, "outputs"> {
  files: string[];
}

/** What is stored of a vendor: not the texts, which are in their files. */
interface Entry {
  key: string;
  row: string;
  states: StateRows;
  /** What was written, by the hash of its text. */
  files: [file: string, hash: string][];
  /** The files that were read. */
  seen: Record<string, HashedFile>;
}

/** Reads an entry, if there is one, and it is not damaged. */
function readEntry(text: string): Partial<Entry> {
  try {
    return JSON.parse(text) as Entry;
  } catch {
    return {};
  }
}

/**
 * The generators as this process has loaded them, and the versions of the packages that they use. The template is not
 * among them: a package is made from it once, and not kept in the cache.
 */
const generators = ((): string => {
  const sources = ["codegen/src", "openapi/src"].flatMap((path) =>
    readdirSync(join(root, "scripts", path), { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => file.endsWith(".ts") && !/\.test\.ts$|[\\/]fixtures[\\/]/.test(file)),
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
 * Remembers what followed from each spec, so that a run costs what has changed, however many vendors there are. A key
 * covers all that the outputs depend on: the generators, the rules, the spec, and what is read of the package.
 */
export class GenerationCache {
  readonly #folder: string;
  readonly #store: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#store = join(folder, "node_modules/.cache/vendor-clients");
  }

  /** Returns the files that follow from the vendor's spec, if nothing has changed since, and each is as it was written. */
  get(vendor: string): CachedVendor | undefined {
    const { key, seen, files, row, states } = readEntry(textOf(this.#file(vendor)));
    const hashes = new FileHashes(this.#folder, seen ?? {});
    if (!files || !row || !states || key !== this.#key(vendor, hashes)) return undefined;
    if (files.some(([file, written]) => hashes.of(file) !== written)) return undefined;
    if (hashes.isNew) this.#write(vendor, { key, row, states, files, seen: hashes.seen });
    return { files: files.map(([file]) => file), row, states };
  }

  /** Stores what follows from the vendor's spec, as its files are now. */
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
