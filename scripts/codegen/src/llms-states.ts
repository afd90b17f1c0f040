import type { Document } from "@scripts/openapi/document";
import { sessionKindsOf } from "./sessions.js";
import { waitersOf } from "./waiters.js";

const quoted = (names: string[]): string => names.map((name) => `\`${name}\``).join(", ");

/** The methods that wait, and the functions that start what has to be ended. */
export const stateNames = (document: Document): string[] => [
  ...waitersOf(document).map(({ name }) => name),
  ...sessionKindsOf(document).map(({ name }) => name),
];

/** How to wait for what goes through states, and how to end what was started. */
export function stateSection(vendor: string, document: Document): string {
  const waiters = waitersOf(document).map(({ name, read, lifecycle }) => {
    const failures = lifecycle.final.filter((state) => !lifecycle.success.includes(state));
    const kept = failures.length > 0 ? ` ${quoted(failures)}: a failure, returned, not thrown.` : "";
    const over = lifecycle.ended === undefined ? "" : ` or it has \`${lifecycle.ended.slice(1)}\``;
    return `- \`${name}\`: \`await ${vendor}.${name}({ params, deadlineMs: 600_000 })\` takes what \`${read.id}\` takes, and reads until the state is ${quoted(lifecycle.final)}${over}.${kept}`;
  });
  const sessions = sessionKindsOf(document).map(
    ({ name, start, end }) =>
      `- \`${name}\`: \`await using session = await ${name}(${vendor}, init)\` of \`@vendor-clients/${vendor}/session\` takes what \`${start.id}\` takes; \`session.data\` is its response. \`${end.operation.id}\` is called once, at the end of the block or by \`session.end()\`.`,
  );
  const entries = [...waiters, ...sessions];
  return entries.length > 0 ? `## Waiting and sessions\n\n${entries.join("\n")}` : "";
}
