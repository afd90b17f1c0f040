import { stringify } from "yaml";
import type { PageReport, Report } from "./check.js";
import type { Change } from "./fingerprints.js";
import type { OpenapiReport } from "./openapi-file.js";

/** The limits of the report. A GitHub issue may have 65,536 characters. */
const limits = { line: 300, lines: 40, text: 60_000 };

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;

/** Summarizes in one line how many of a vendor's pages are in which state. */
export function summary({ vendor, pages, openapi }: Report, pinned: number): string {
  const counts = new Map<string, number>();
  for (const { status } of pages) counts.set(status, (counts.get(status) ?? 0) + 1);
  const told = [
    [count(pages.length, "page"), ...[...counts].map(([status, number]) => `${number} ${status}`)].join(", "),
  ];
  if (pinned > 0) told.push(`${pinned} pinned to a commit, not read`);
  if (openapi) told.push(`OpenAPI file: ${openapi.status}`);
  return `${vendor}  ${told.join("; ")}`;
}

/**
 * Returns the report on a vendor's sources as the text of an issue, or an empty string if there is nothing to report.
 */
export function markdown({ vendor, status, pages, openapi }: Report): string {
  if (status === "same") return "";
  const told = [openapi ? openapiText(vendor, openapi) : "", ...pages.map(pageText), unrecorded(pages)];
  const sources = openapi ? [openapi, ...pages] : pages;
  const parts = [`# Drift: ${vendor}`, ...shortened(told.filter(Boolean)), advice(vendor, sources)];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** Explains what to do about the changes. */
function advice(vendor: string, sources: { status: string; changes?: Change[] }[]): string {
  const changed = sources.some(({ status, changes = [] }) => status === "changed" || changes.length > 0);
  if (!changed && !sources.some(({ status }) => status === "unrecorded")) return "";
  const first = changed ? `Add what matters to \`specs/${vendor}/openapi.yaml\`. Then record` : "Record";
  return `${first} the current sources, and commit \`specs/fingerprints.json\`:

    npm run drift -- ${vendor} --update`;
}

function openapiText(vendor: string, report: OpenapiReport): string {
  const { url, status, reason, differences, settled, changes, recorded, reliedOn } = report;
  if (status === "same" || status === "unrecorded") return "";
  if (status === "gone" || status === "unreadable") return `**${status}**: ${url} ${reason}`;
  const list = (heading: string, items: string[]): string[] =>
    items.length > 0 ? [heading, `~~~yaml\n${stringify(items, { lineWidth: 0 })}~~~`] : [];
  const changed =
    changes.length > 0
      ? [`What is new in it since ${recorded}:`, ["~~~diff", ...changeLines(changes), "~~~"].join("\n")]
      : [];
  return [
    `**${status}**: ${url}`,
    ...list(
      `Add each to the spec or, with a reason, to \`accepted\` in \`specs/${vendor}/sources.yaml\`:`,
      differences,
    ),
    ...list("No longer a difference; remove it from `accepted` there:", settled),
    ...list("The spec relies on what the vendor documents about these. Check that it still does:", reliedOn),
    ...changed,
  ].join("\n\n");
}

function pageText({ url, status, reason, recorded, changes, movedTo }: PageReport): string {
  if (status === "same" || status === "unrecorded") return "";
  const since = recorded ? ` (recorded ${recorded})` : "";
  const told = [`**${status}**: ${url}${since}${reason ? ` ${reason}` : ""}${movedTo ? `, moved to ${movedTo}` : ""}`];
  if (status === "gone") told.push("Correct its `externalDocs` in the spec.");
  // Quotes the vendor's text. Each of its lines starts with a sign, so that none can end the code block.
  if (changes) told.push(["~~~diff", ...changeLines(changes), "~~~"].join("\n"));
  return told.join("\n\n");
}

function changeLines(changes: Change[]): string[] {
  const cut = (line: string): string => (line.length > limits.line ? `${line.slice(0, limits.line)} …` : line);
  const all = changes.flatMap(({ after, removed, added }) => [
    after === undefined ? "@@ at the top" : `@@ after: ${cut(after)}`,
    ...(removed > 0 ? [`- ${count(removed, "line")} of before`] : []),
    ...added.map((line) => `+ ${cut(line)}`),
  ]);
  const rest = all.length - limits.lines;
  return rest > 0 ? [...all.slice(0, limits.lines), `@@ and ${rest} more lines`] : all;
}

function unrecorded(pages: PageReport[]): string {
  const count = pages.filter(({ status }) => status === "unrecorded").length;
  return count > 0
    ? `**no fingerprint recorded yet**: ${count} of ${pages.length} pages. Nothing to compare them with.`
    : "";
}

/** Returns as many of the parts as fit into an issue. */
function shortened(parts: string[]): string[] {
  let length = 0;
  const kept = parts.filter((part) => (length += part.length + 2) < limits.text);
  const rest = parts.length - kept.length;
  return rest > 0 ? [...kept, `There are ${rest} more. Run the command to see them.`] : kept;
}
