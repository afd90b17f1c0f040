import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem, type as system } from "node:os";
import { join } from "node:path";
import { format } from "oxfmt";
import { root } from "@scripts/openapi/specs";
import { peerVersions } from "./project.js";
import type { Results } from "./results.js";
import { sections } from "./sections.js";

const files = { tables: "docs/benchmarks.md", raw: "docs/benchmarks.json" };
const findings = "## What was found";

/** When, where and what. */
function circumstances(): { date: string; machine: string; versions: Record<string, string> } {
  const [cpu] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus().length} × ${cpu?.model.trim() || process.arch}, ${gibibytes} GiB, ${system()}`;
  return {
    date: new Date().toISOString().slice(0, 10),
    machine,
    versions: { node: process.versions.node, ...peerVersions() },
  };
}

export function heading(): string {
  const { date, machine, versions } = circumstances();
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `# Benchmarks

Written by \`npm run bench\`, each table from one run, with each round of one subject next to the same round of all others;
never edited by hand, but for the last section. Figures are medians over the rounds; × is the median of the ratios to hand-written
\`fetch\` in the same round. Each round is in [benchmarks.json](benchmarks.json).

- date: ${date}
- machine: ${machine}
- versions: ${list.join(", ")}
`;
}

/** The tables of what was measured. */
export const markdown = (results: Results): string => sections(results).join("\n");

/** The figures that are recorded. */
export const recorded = (): Results => JSON.parse(readFileSync(join(root, files.raw), "utf8")) as Results;

/** Writes both files; their paths. What was found is kept: it is written by hand. */
export async function write(results: Results): Promise<string[]> {
  const file = join(root, files.tables);
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const at = before.indexOf(findings);
  const kept = at < 0 ? `${findings}\n` : before.slice(at);
  const raw = JSON.stringify({ ...results, ...circumstances() }, (_, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(5)) : value,
  );
  const { code } = await format(files.raw, raw, { printWidth: 120 });
  writeFileSync(file, `${heading()}\n${markdown(results)}\n${kept}`);
  writeFileSync(join(root, files.raw), code);
  return Object.values(files);
}
