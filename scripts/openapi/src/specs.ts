import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadAll, YAMLException } from "js-yaml";
import { UserError } from "@scripts/console/user-error";
import { vendorNameProblem } from "./vendor-name.js";
import type { Document } from "./document.js";
import { expandInheritance } from "./inheritance.js";
import { externalReferences, positionsIn } from "./external-references.js";

/** The root folder of the repository. */
export const root = join(import.meta.dirname, "../../..");

/** A problem in a spec, with its location. */
export interface Problem {
  /** Relative to the repository. */
  file: string;
  line: number;
  column: number;
  rule: string;
  message: string;
}

/** Groups problems by rule, the most frequent first, each with its first locations. */
export function groupProblems(problems: Problem[], most = 3): string {
  const rules = new Map<string, Problem[]>();
  for (const problem of problems) rules.set(problem.rule, [...(rules.get(problem.rule) ?? []), problem]);
  return [...rules]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rule, found]) => {
      const lines = found
        .slice(0, most)
        .map(({ file, line, column, message }) => `  ${file}:${line}:${column}  ${message}`);
      return `${found.length} × ${rule}\n${lines.join("\n")}${found.length > most ? "\n  …" : ""}`;
    })
    .join("\n\n");
}

/** Lists the vendors: the folders in `specs/`, except drafts. */
export const vendors = (folder = root): string[] => specFolders(folder).filter((name) => !isDraft(name, folder));

/** Lists draft vendors: their specs have lines marked REPLACE, and there is no package yet. */
export const draftVendors = (folder = root): string[] => specFolders(folder).filter((name) => isDraft(name, folder));

function specFolders(folder: string): string[] {
  const entries = readdirSync(join(folder, "specs"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

const isDraft = (vendor: string, folder: string): boolean =>
  !existsSync(join(folder, `packages/${vendor}/package.json`)) && placeholdersIn(vendor, folder).length > 0;

/** Lists the lines of a spec that still have to be replaced. */
export function placeholdersIn(vendor: string, folder = root): Problem[] {
  const file = specFile(vendor);
  if (!existsSync(join(folder, file))) return [];
  const lines = readFileSync(join(folder, file), "utf8").split(/\r?\n/);
  return lines.flatMap((text, index) => {
    const mark = /# REPLACE(?:: (?<what>.*))?$/.exec(text);
    if (!mark) return [];
    const what = mark.groups?.["what"] ?? "what the vendor documents";
    return [{ file, line: index + 1, column: mark.index + 1, rule: "placeholder", message: `write ${what}` }];
  });
}

/** Returns the path of a vendor's spec, relative to the repository. */
export const specFile = (vendor: string): string => `specs/${vendor}/openapi.yaml`;

/** Formats one line per problem, which editors and terminals turn into a link. */
export const formatProblems = (problems: Problem[]): string =>
  problems.map(({ file, line, column, rule, message }) => `${file}:${line}:${column}  ${rule}  ${message}`).join("\n");

/**
 * Loads a vendor's spec.
 *
 * @throws {UserError} if it cannot be read, with file, line and column.
 */
export function loadSpec(vendor: string, folder = root): Document {
  const file = join(folder, specFile(vendor));
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const known = loaded.get(file);
  if (known?.text === text) return structuredClone(known.document);
  const spec = parseSpec(vendor, folder);
  if ("problems" in spec) throw new UserError(formatProblems(spec.problems));
  loaded.set(file, { text, document: structuredClone(spec.document) });
  return spec.document;
}

/** The loaded specs by file. Parsing a large one takes a tenth of a second. */
const loaded = new Map<string, { text: string; document: Document }>();

/** Reads a spec for the linter. Returns YAML errors as problems, instead of the document. */
export function parseSpec(vendor: string, folder = root): { document: Document } | { problems: Problem[] } {
  const file = specFile(vendor);
  const at = (line: number, column: number, rule: string, message: string) => ({
    problems: [{ file, line, column, rule, message }],
  });
  const nameProblem = vendorNameProblem(vendor);
  if (nameProblem !== undefined) return at(1, 1, "vendor-name", nameProblem);
  if (!existsSync(join(folder, file))) {
    return at(1, 1, "missing", "there is no spec in this folder. Write the file, or remove the folder.");
  }
  const text = readFileSync(join(folder, file), "utf8");
  const yaml = parseYaml(text);
  if ("message" in yaml) return at(yaml.line, yaml.column, "yaml", yaml.message);
  const { document } = yaml;
  // The linter fails on such a file, and then checks no other.
  if (!/^3\.\d/.test(String(document?.openapi))) {
    return at(1, 1, "openapi", 'this is not an OpenAPI document of version 3.1. Begin it with "openapi: 3.1.0".');
  }
  const external = externalReferences(document);
  if (!document || external.length > 0) {
    const positionOf = positionsIn(text);
    return {
      problems: external.map(({ path, message }) => ({
        file,
        ...positionOf(path),
        rule: "specs/self-contained",
        message,
      })),
    };
  }
  return { document: expandInheritance(document) };
}

/** Parses the text of a spec. The document of an empty file is `null`. */
function parseYaml(text: string): { document: Document | null } | { line: number; column: number; message: string } {
  try {
    const documents = loadAll(text) as Document[];
    if (documents.length > 1) return { line: 1, column: 1, message: "this file has several YAML documents. Keep one." };
    return { document: documents[0] ?? null };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line, column } = error.mark ?? { line: 0, column: 0 };
    return {
      line: line + 1,
      column: column + 1,
      message: `this is not valid YAML: ${error.reason}. Correct it at this place.`,
    };
  }
}

/**
 * Returns the vendors that a command applies to: those named, or all of `known`.
 *
 * @throws {UserError} if a name is not a vendor's.
 */
export function chosenVendors(names: string[], folder = root, known = vendors(folder)): string[] {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined && isDraft(unknown, folder))
    throw new UserError(
      `${unknown} has no package yet: replace the lines marked REPLACE in ${specFile(unknown)}; then: npm run generate`,
    );
  if (unknown !== undefined)
    throw new UserError(
      `There is no vendor "${unknown}". Valid vendors: ${known.join(", ")}. For a new one, write ${specFile(unknown)} first.`,
    );
  return names.length > 0 ? names : known;
}
