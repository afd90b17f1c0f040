import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@scripts/openapi/specs";
import type { Scope } from "./change.js";
import { parts } from "./rules/parts.js";
import { rules, type Rule } from "./rules.js";

/** Where the document is, relative to the repository. */
export const versionsFile = "docs/versions.md";

const introduction = `# Versions

Written by \`npm run docs:versions\` from the table that \`npm run changes\` decides by (\`scripts/semver/src/rules\`); never
edited by hand.

A version says what an upgrade asks of you. **major**: code that compiled may not, or a call that worked may fail. **minor**:
something is new. **patch**: neither your code nor what is sent and received depends on it. Two things are judged, and the larger
bump wins: the wire, that is, what the vendor takes and sends, and the types of the generated code.

*Sent* is what callers send, and what the receiver of a webhook responds with; *received* is what comes back, and what a
webhook or a callback brings. A limit is *narrower* if fewer values pass, *wider* if more do, and *other* if neither is certain;
one that is set is narrower, and one that is lifted is wider.

What stands in no row is **major**, with a sentence that says that no rule exists.
`;

const titles: [title: string, scopes: Scope[]][] = [
  ["What is sent and received", ["request", "response"]],
  ["Operations", ["operation"]],
  ["Credentials", ["security"]],
  ["Servers", ["server"]],
  ["The document", ["document"]],
  ["Types", ["types"]],
];

/** Writes the table of rules for those who ask whether a change breaks something. */
export function versionsDocument(): string {
  const sections = titles.map(([title, scopes]) => section(title, scopes));
  return `${introduction}${sections.join("")}${elsewhere()}`;
}

function section(title: string, scopes: Scope[]): string {
  const isDirected = scopes.length > 1;
  const head = isDirected
    ? "| what changes | how | sent | received |\n| --- | --- | --- | --- |"
    : "| what changes | how | bump | since |\n| --- | --- | --- | --- |";
  const rows = groupsOf(scopes).map(
    ({ cells, kinds }) => `| ${subjectsOf(kinds)} | ${effectOf(kinds[0] ?? "")} | ${cells} |`,
  );
  return `\n## ${title}\n\n${head}\n${rows.join("\n")}\n`;
}

interface Group {
  kinds: string[];
  cells: string;
}

/** Groups kinds that have the same verdicts and the same effect. */
function groupsOf(scopes: Scope[]): Group[] {
  const groups = new Map<string, Group>();
  for (const kind of new Set(rules.filter((rule) => scopes.includes(rule.in)).map((rule) => rule.kind))) {
    const found = scopes.map((scope) => rules.find((rule) => rule.kind === kind && rule.in === scope));
    const cells =
      scopes.length > 1
        ? found.map(cell).join(" | ")
        : found.map((rule) => (rule ? `${bold(rule)} | ${rule.reason}` : "")).join("");
    const key = `${effectOf(kind)} ${cells}`;
    const group = groups.get(key) ?? { cells, kinds: [] };
    group.kinds.push(kind);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const bold = ({ bump }: Rule): string => (bump === "major" ? "**major**" : bump);
const cell = (rule: Rule | undefined): string => (rule ? `${bold(rule)}: ${rule.reason}` : "–");
const effectOf = (kind: string): string => kind.slice(kind.lastIndexOf("-") + 1);
const subjectsOf = (kinds: string[]): string =>
  kinds.map((kind) => `\`${kind.slice(0, kind.lastIndexOf("-"))}\``).join(", ");

function elsewhere(): string {
  const rows = Object.entries(parts).map(([field, what]) => `| \`${field}\` | ${what} |`);
  return `\n## Fields without a rule of their own\n\nThey lead to what is compared.\n\n| field | compared is |\n| --- | --- |\n${rows.join("\n")}\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(root, versionsFile), versionsDocument());
