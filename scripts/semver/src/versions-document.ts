import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "@scripts/console/command";
import { root } from "@scripts/openapi/specs";
import type { Scope } from "./change.js";
import { parts } from "./rules/parts.js";
import { rules, type Rule } from "./rules.js";

/** The path of the document, relative to the repository. */
export const versionsFile = "docs/versions.md";

const introduction = `# Versions

Written by \`npm run docs:versions\` from the table that \`npm run changes\` decides by (\`scripts/semver/src/rules\`); never
edited by hand.

A version tells you what an upgrade requires. **major**: code that compiled may not, or a call that worked may fail. **minor**:
something is new. **patch**: neither your code nor the requests and responses depend on it. Two things are compared, and the larger
bump wins: requests and responses, and the types of the generated code.

*Sent* covers requests, and the responses to webhooks; *received* covers responses, and the payloads of webhooks and callbacks.
A limit is *narrower* if fewer values are valid, *wider* if more are, and *other* if neither is certain; adding a limit is
narrower, removing one is wider.

A change that no row covers is **major**, and is reported as such.
`;

const titles: [title: string, scopes: Scope[]][] = [
  ["Requests and responses", ["request", "response"]],
  ["Operations", ["operation"]],
  ["Credentials", ["security"]],
  ["Servers", ["server"]],
  ["The document", ["document"]],
  ["Types", ["types"]],
];

/** Formats the rules as tables, for readers who want to know whether a change is breaking. */
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

/** Groups kinds with the same verdicts and the same effect. */
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
  return `\n## Fields without a rule of their own\n\nThey lead to something that is compared.\n\n| field | compared as |\n| --- | --- |\n${rows.join("\n")}\n`;
}

const usage = `npm run docs:versions

Writes docs/versions.md from the rules that npm run changes applies.
`;

function writeDocument(): Promise<number> {
  writeFileSync(join(root, versionsFile), versionsDocument());
  console.log(`wrote  ${versionsFile}`);
  return Promise.resolve(0);
}

if (process.argv[1] === import.meta.filename)
  process.exitCode = await runCommand(
    { name: "npm run docs:versions --", usage },
    process.argv.slice(2),
    writeDocument,
  );
