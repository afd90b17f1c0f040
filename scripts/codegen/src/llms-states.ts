import type { Document } from "@scripts/openapi/document";
import { sessionKindsOf } from "./sessions.js";
import { waitersOf } from "./waiters.js";

const quoted = (names: string[]): string => names.map((name) => `\`${name}\``).join(", ");

/** The names of the `waitFor…` methods and of the functions that start sessions. */
export const stateNames = (document: Document): string[] => [
  ...waitersOf(document).map(({ name }) => name),
  ...sessionKindsOf(document).map(({ name }) => name),
];

/** The section on waiting for a state and on ending sessions. */
export function stateSection(vendor: string, document: Document): string {
  const waiters = waitersOf(document).map(({ name, read, lifecycle }) => {
    const failures = lifecycle.final.filter((state) => !lifecycle.success.includes(state));
    const kept = failures.length > 0 ? ` Failures (${quoted(failures)}) are returned, not thrown.` : "";
    const over = lifecycle.ended === undefined ? "" : ` or \`${lifecycle.ended.slice(1)}\` is set`;
    return `- \`${name}\`: \`await ${vendor}.${name}({ params, deadlineMs: 600_000 })\` takes the parameters of \`${read.id}\` and polls until the state is ${quoted(lifecycle.final)}${over}.${kept}`;
  });
  const sessions = sessionKindsOf(document).map(
    ({ name, start, end }) =>
      `- \`${name}\`: \`await using session = await ${name}(${vendor}, init)\` from \`@vendor-clients/${vendor}/session\` takes the parameters of \`${start.id}\`; \`session.data\` is its response. \`${end.operation.id}\` is called once, when the block exits or on \`session.end()\`.`,
  );
  const entries = [...waiters, ...sessions];
  return entries.length > 0 ? `## Waiting and sessions\n\n${entries.join("\n")}` : "";
}
