import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./specs.js";

/** What follows from one spec. */
export interface Generated {
  /** Files by their path relative to the repository. */
  outputs: [file: string, text: string][];
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
  files: [file: string, hash: string][];
}

/** What is no note, such as half of one, says nothing. */
function readNote(text: string): Note {
  try {
    return JSON.parse(text) as Note;
  } catch {
    return { key: "", row: "", files: [] };
  }
}

/** The generators as this process has loaded them, and the versions of what they stand on. */
const generators = ((): string => {
  const scripts = ["src", "template"].flatMap((path) =>
    readdirSync(join(root, "scripts", path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const others = ["scripts/redocly-rules.js", ".oxfmtrc.json", "package-lock.json"].map((file) => join(root, file));
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

  /** What followed from the vendor's spec, if nothing has changed since, and every file is as it was written. */
  recall(vendor: string): Generated | undefined {
    const { key, row, files } = readNote(textOf(join(this.#store, `${vendor}.json`)));
    if (key !== this.#key(vendor)) return undefined;
    const outputs = files.map(([file]): [string, string] => [file, textOf(join(this.#folder, file))]);
    return outputs.every(([, written], index) => hash([written]) === files[index]![1]) ? { outputs, row } : undefined;
  }

  /** Notes what follows from the vendor's spec, as its files are now. */
  keep(vendor: string, { outputs, row }: Generated): void {
    if (!existsSync(join(this.#folder, "node_modules"))) return;
    const files = outputs.map(([file, text]): [string, string] => [file, hash([text])]);
    mkdirSync(this.#store, { recursive: true });
    writeFileSync(join(this.#store, `${vendor}.json`), JSON.stringify({ key: this.#key(vendor), row, files }));
  }

  #key(vendor: string): string {
    const own = ["README.md", "example.ts", "package.json"].map((file) => `packages/${vendor}/${file}`);
    const files = ["redocly.yaml", `specs/${vendor}/openapi.yaml`, ...own];
    return hash([generators, ...files.map((file) => textOf(join(this.#folder, file)))]);
  }
}
