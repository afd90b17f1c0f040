import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { load } from "js-yaml";
import { UserError } from "@scripts/console/user-error";
import type { Document } from "@scripts/openapi/document";
import { expandInheritance } from "@scripts/openapi/inheritance";
import { unknownName } from "./did-you-mean.js";

/** A vendor's specification and the path of its file. */
export interface Specification {
  file: string;
  document: Document;
}

/** Lists the vendors whose specifications are in a folder. */
export const vendorsIn = (copies: string): string[] =>
  readdirSync(copies)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.replace(".yaml", ""))
    .sort();

/**
 * Reads a vendor's specification. The one of the client installed in the user's project takes precedence over the copy
 * in the folder, so that the mock and the client agree.
 *
 * @throws {UserError} if there is none.
 */
export function specificationOf(vendor: string, copies: string): Specification {
  const file = installed(vendor, [process.cwd(), copies]) ?? copied(vendor, copies);
  const text = readFileSync(file, "utf8");
  const known = read.get(file);
  const document = known?.text === text ? known.document : expandInheritance(load(text) as Document);
  read.set(file, { text, document });
  return { file, document: structuredClone(document) };
}

/** The documents by file. Parsing a large one takes a tenth of a second, which tests would wait for each time. */
const read = new Map<string, { text: string; document: Document }>();

function installed(vendor: string, folders: string[]): string | undefined {
  // The name becomes part of a path.
  if (!/^[a-z][a-z0-9]*$/.test(vendor)) return undefined;
  for (const folder of folders) {
    try {
      return createRequire(join(folder, "from-here.js")).resolve(`@vendor-clients/${vendor}/openapi.yaml`);
    } catch {
      // The package is not installed.
    }
  }
  return undefined;
}

function copied(vendor: string, copies: string): string {
  const known = vendorsIn(copies);
  if (!known.includes(vendor)) throw new UserError(unknownName("vendor", vendor, known));
  return join(copies, `${vendor}.yaml`);
}
