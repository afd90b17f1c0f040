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

/**
 * Remembers what followed from each spec, so that a run costs what has changed, however many vendors there are. A key
 * covers all that the outputs depend on: what is read of the vendor, the generators, and the versions of what they stand on.
 */
export class Memory {
  readonly #folder: string;
  readonly #store: string;
  readonly #generators: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#store = join(folder, "node_modules/.cache/vendor-clients");
    const scripts = ["src", "template"].flatMap((path) =>
      readdirSync(join(root, "scripts", path), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    const others = ["scripts/redocly-rules.js", ".oxfmtrc.json", "package-lock.json"].map((file) => join(root, file));
    const files = [...scripts.sort(), ...others, join(folder, "redocly.yaml")];
    this.#generators = hash([process.version, ...files.map(textOf)]);
  }

  /** The key of a vendor as its files are now. */
  key(vendor: string): string {
    const files = ["README.md", "example.ts", "package.json"].map((file) => `packages/${vendor}/${file}`);
    return hash([
      this.#generators,
      ...[`specs/${vendor}/openapi.yaml`, ...files].map((file) => textOf(join(this.#folder, file))),
    ]);
  }

  /** What followed from the vendor's spec, if nothing has changed since. */
  recall(vendor: string): Generated | undefined {
    const text = textOf(join(this.#store, `${vendor}.json`));
    const key = this.key(vendor);
    return text.startsWith(key) ? (JSON.parse(text.slice(key.length)) as Generated) : undefined;
  }

  /** Notes what follows from the vendor's spec, as its files are now. */
  keep(vendor: string, generated: Generated): void {
    if (!existsSync(join(this.#folder, "node_modules"))) return;
    mkdirSync(this.#store, { recursive: true });
    writeFileSync(join(this.#store, `${vendor}.json`), this.key(vendor) + JSON.stringify(generated));
  }
}
