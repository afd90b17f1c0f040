import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { UserError } from "@scripts/console/user-error";
import type { Document } from "./document.js";

/** The repository's folder. */
export const root = join(import.meta.dirname, "../../..");

/** What is wrong in a spec, and where. */
export interface Problem {
  /** Relative to the repository. */
  file: string;
  line: number;
  column: number;
  rule: string;
  message: string;
}

/** The vendors: the folders of `specs/`. */
export function vendors(folder = root): string[] {
  const entries = readdirSync(join(folder, "specs"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Where a vendor's spec is, relative to the repository. */
export const specFile = (vendor: string): string => `specs/${vendor}/openapi.yaml`;

/** Writes one line for each problem, which an editor or a terminal turns into a link. */
export const formatProblems = (problems: Problem[]): string =>
  problems.map(({ file, line, column, rule, message }) => `${file}:${line}:${column}  ${rule}  ${message}`).join("\n");

/**
 * Loads a vendor's spec.
 *
 * @throws {UserError} if it cannot be read, with file, line and column.
 */
export function loadSpec(vendor: string, folder = root): Document {
  const spec = parseSpec(vendor, folder);
  if ("problems" in spec) throw new UserError(formatProblems(spec.problems));
  return spec.document;
}

/** Reads a spec for the lint: the problems of its YAML are returned instead of the document. */
export function parseSpec(vendor: string, folder = root): { document: Document } | { problems: Problem[] } {
  const file = specFile(vendor);
  const at = (line: number, column: number, rule: string, message: string) => ({
    problems: [{ file, line, column, rule, message }],
  });
  if (!/^[a-z][a-z0-9]*$/.test(vendor) || ["shared", "mock"].includes(vendor)) {
    return at(
      1,
      1,
      "vendor-name",
      `"${vendor}" is no name for a vendor. Name the folder in lower-case letters and digits, such as specs/acme; "shared" and "mock" are taken.`,
    );
  }
  if (!existsSync(join(folder, file))) {
    return at(1, 1, "missing", "there is no spec in this folder. Write the file, or remove the folder.");
  }
  const lineCounter = new LineCounter();
  const parsed = parseDocument(readFileSync(join(folder, file), "utf8"), { lineCounter });
  const [error] = parsed.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return at(
      line,
      col,
      "yaml",
      `this is not valid YAML: ${error.message.split(" at line")[0]}. Correct it at this place.`,
    );
  }
  const document = parsed.toJS() as Document | null;
  // The linter gives up on such a file, and on all others with it.
  if (!/^3\.\d/.test(String(document?.openapi))) {
    return at(1, 1, "openapi", 'this is not an OpenAPI document of version 3.1. Begin it with "openapi: 3.1.0".');
  }
  return { document: document! };
}

/**
 * The vendors that a command is for: those it names, or all of `known`.
 *
 * @throws {UserError} if one of the names is no vendor's.
 */
export function chosenVendors(names: string[], folder = root, known = vendors(folder)): string[] {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UserError(
      `There is no vendor "${unknown}". Known are: ${known.join(", ")}. For a new one, write ${specFile(unknown)} first.`,
    );
  return names.length > 0 ? names : known;
}
