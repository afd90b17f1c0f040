import type { Problem } from "@scripts/openapi/specs";

/** The problems by rule, the most frequent first, each with its first places. */
export function grouped(problems: Problem[], most = 3): string {
  const rules = new Map<string, Problem[]>();
  for (const problem of problems) rules.set(problem.rule, [...(rules.get(problem.rule) ?? []), problem]);
  return [...rules]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rule, found]) => {
      const places = found
        .slice(0, most)
        .map(({ file, line, column, message }) => `  ${file}:${line}:${column}  ${message}`);
      return `${found.length} × ${rule}\n${places.join("\n")}${found.length > most ? "\n  …" : ""}`;
    })
    .join("\n\n");
}
