/** The steps for each document, in order. If the import or the build fails, the remaining steps are skipped. */
export const steps = ["new", "build", "typecheck", "test", "start"] as const;
export type Step = (typeof steps)[number];

const titles: Record<Step, string> = {
  new: "import, generate",
  build: "build",
  typecheck: "type-check",
  test: "tests",
  start: "`npm start`",
};

/** The results for a document. */
export interface Row {
  name: string;
  size: number;
  operations: string;
  leftOut: string;
  cells: Partial<Record<Step, string>>;
  notes: string[];
}

/** Extracts from a step's output, in one line, why it failed. */
export function reasonOf(step: Step, said: string): string {
  const lines = said.split("\n").map((line) => line.trim());
  const refusal = lines[lines.findLastIndex((line) => line.startsWith("✗")) + 1];
  const failures = lines.flatMap((line) => /(?:^|:test: +)(Tests .*failed.*|✗ .*)$/.exec(line)?.[1] ?? []);
  const reason = step === "new" ? refusal : failures[0];
  return `${titles[step]}: ${(reason || "see its log").replaceAll("|", ",").slice(0, 200)}`;
}

export const isGood = ({ cells }: Row): boolean => steps.every((step) => cells[step]?.startsWith("✓"));

/** Formats the results as a Markdown table. */
export function table(rows: Row[]): string {
  const head = ["document", "size", "operations", "left out", ...Object.values(titles), "notes"];
  const lines = rows.map(({ name, size, operations, leftOut, cells, notes }) => [
    name,
    `${(size / 1e6).toFixed(2)} MB`,
    operations,
    leftOut,
    ...steps.map((step) => cells[step] ?? "–"),
    notes.join("; "),
  ]);
  return `${[head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}

${rows.filter(isGood).length} of ${rows.length} documents import, build, type-check, pass their tests and start.`;
}
