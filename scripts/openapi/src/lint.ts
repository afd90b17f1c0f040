import { relative } from "node:path";
import type { NormalizedProblem } from "./redocly.js";
import { formatProblems, parseSpec, root, specFile, type Problem } from "./specs.js";
import type { Document } from "./document.js";

/** How to fix a problem, where Redocly's own message does not say so. */
const advice: Record<string, string> = {
  struct: "Use a key that OpenAPI 3.1 defines here.",
  "no-unresolved-refs": "Define the target under components, or correct the $ref.",
  "no-unused-components": "Remove it, or use it.",
  "examples/fit": "Correct the example, or the schema.",
  "no-enum-type-mismatch": "Correct the value, or name its type too, such as type: [string, integer].",
  "no-duplicated-tag-names": "Remove one of the two.",
  "no-identical-paths": "Write the methods of both under one path.",
  "no-server-trailing-slash": "Remove the slash: each path begins with one.",
  "no-empty-servers": 'Write servers: with "- url:" and the vendor\'s base URL.',
  "no-undefined-server-variable": "Declare each {name} of the URL under variables, with a default, and no other.",
  "path-declaration-must-exist": "Write the parameter's name in the braces.",
  "path-not-include-query": "Write each as a parameter, and remove it from the path.",
  "path-parameters-defined": "Declare each {name} of the path as a parameter with in: path, and no other.",
  "operation-parameters-unique": "Remove one of the two.",
  "operation-operationId":
    "Write operationId: with the vendor's name for it in camelCase, or verb first, such as getUser.",
  "operation-operationId-unique": "Name one of the two operations differently.",
  "operation-tag-defined": "Declare the tag with a description under tags at the top.",
  "tag-description": "Write a description of one sentence.",
  "parameter-description": "Write a description of the parameter.",
  "security-defined": "Name a scheme of components.securitySchemes.",
};

export interface LintResult {
  documents: Map<string, Document>;
  problems: Problem[];
  /** Readability problems in imported specs, from rules of severity `warn`. */
  warnings: Problem[];
}

/** Reads the specs and lints them with `redocly.yaml`. */
export async function readAndLint(names: string[], folder = root): Promise<LintResult> {
  const documents = new Map<string, Document>();
  const problems: Problem[] = [];
  for (const vendor of names) {
    const spec = parseSpec(vendor, folder);
    if ("problems" in spec) problems.push(...spec.problems);
    else documents.set(vendor, spec.document);
  }
  if (documents.size === 0) return { documents, problems, warnings: [] };
  const imported = [...documents].filter(([, document]) => document["x-imported"]).map(([vendor]) => specFile(vendor));
  const found = await redocly([...documents.keys()].map(specFile), folder);
  const isWarning = ({ file, editorial }: Found): boolean => editorial && imported.includes(file);
  problems.push(...found.filter((problem) => !isWarning(problem)).map(withoutLevel));
  return { documents, problems, warnings: found.filter(isWarning).map(withoutLevel) };
}

/** A problem, and whether its rule is only about readability. */
interface Found extends Problem {
  editorial: boolean;
}

function withoutLevel({ file, line, column, rule, message }: Found): Problem {
  return { file, line, column, rule, message };
}

async function redocly(files: string[], folder: string): Promise<Found[]> {
  // Loaded only when needed: it takes a second.
  const { getLineColLocation, lintWithRedocly } = await import("./redocly.js");
  const startOf = ([first]: NormalizedProblem["location"]) => first && getLineColLocation(first).start;
  const reports = await lintWithRedocly(files, folder);
  return reports.flatMap((report) => {
    const problems = report.map((problem) => problemOf(problem, startOf(problem.location), folder));
    // Shared objects are visited and reported once for each operation that refers to them.
    const distinct = new Map(problems.map((problem) => [formatProblems([problem]), problem]));
    return [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column);
  });
}

function problemOf(
  { ruleId, severity, message, suggest, location: [first] }: NormalizedProblem,
  start: { line: number; col: number } | undefined,
  folder: string,
): Found {
  const sentences = [message, suggest.length > 0 ? `Did you mean ${suggest[0]}?` : "", advice[ruleId] ?? ""];
  return {
    file: relative(folder, first?.source.absoluteRef ?? folder).replaceAll("\\", "/"),
    line: start?.line ?? 1,
    column: start?.col ?? 1,
    rule: ruleId,
    editorial: severity === "warn",
    message: sentences
      .map((text) => text.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .map((text) => (/[.?!]$/.test(text) ? text : `${text}.`))
      .join(" "),
  };
}
