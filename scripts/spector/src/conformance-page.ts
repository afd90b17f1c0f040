import type { Changes } from "@scripts/import/changes";
import { inCamelCase } from "@scripts/import/names";
import { failureReasons, unsayableReasons } from "./exceptions.js";
import type { Failure, PlannedScenario, Results, Scenario } from "./scenario.js";

export interface ClientResults {
  name: string;
  results: Results;
}

export interface Run {
  scenarios: Scenario[];
  planned: PlannedScenario[];
  unsayable: string[];
  failures: Failure[];
  changes: Changes;
  clients: ClientResults[];
}

/** Writes `docs/conformance.md`. */
export function conformancePage(run: Run): string {
  const { scenarios, planned, unsayable } = run;
  return `# Conformance

Written by \`npm run test:spector\`, which calls the scenarios of Microsoft's
[Spector](https://github.com/microsoft/typespec/tree/main/packages/spector) in one run with each client. Spector's server judges the
requests. The specs are compiled to OpenAPI 3.1 by TypeSpec, become a package as a vendor's file does with \`npm run new\`, and the
package is linted and type-checked. The other clients are used with their defaults.

OpenAPI can say ${planned.length} of ${scenarios.length} scenarios: all but those at the end of this page. An earlier count of 614 left out the specs that
TypeSpec's emitter compiles only in part, among them \`special-words\` with its 102 scenarios; here, only the parameter that it
fails on is left out.

${areaTable(run)}

## What does not pass

${failureTable(run)}

With \`validateResponse\`, these fail as well:

${validationTable(run)}

## What OpenAPI cannot say

${unsayableTable(unsayable, run.failures)}
`;
}

function areaTable({ planned, clients }: Run): string {
  const passed = ({ results }: ClientResults, of: PlannedScenario[]): number =>
    of.filter(({ id }) => results[id] === null).length;
  const areas = [...new Set(planned.map(topOf))].sort();
  const rows = areas.map((area) => {
    const own = planned.filter((one) => topOf(one) === area);
    return `| ${area} | ${own.length} | ${clients.map((client) => passed(client, own)).join(" | ")} |`;
  });
  return `| area | scenarios | ${clients.map(({ name }) => name).join(" | ")} |
| --- | --: | ${clients.map(() => "--:").join(" | ")} |
${rows.join("\n")}
| **all** | **${planned.length}** | ${clients.map((client) => `**${passed(client, planned)}**`).join(" | ")} |`;
}

const topOf = ({ area }: { area: string }): string => area.split("/")[0] ?? area;

const reasonOf = (message: string): string => failureReasons.find(([pattern]) => pattern.test(message))?.[1] ?? message;

/** The scenarios that these clients do not pass, by their reasons. */
function failureTable({ planned, changes, clients }: Run): string {
  const results = clients[0]?.results ?? {};
  const failed = planned.filter(({ id }) => results[id] !== null);
  return reasonTable(
    failed.map(({ id, calls }) => {
      const losses = calls.flatMap((call) => changes.lossesAt(inCamelCase(call.id)));
      const message = losses[0] ?? results[id] ?? "";
      return [id, reasonOf(message)];
    }),
  );
}

/** The scenarios that validation of responses adds to these. */
function validationTable({ planned, clients: [ours, validating] }: Run): string {
  const failed = planned.filter(({ id }) => ours?.results[id] === null && validating?.results[id] !== null);
  return reasonTable(failed.map(({ id }) => [id, reasonOf(validating?.results[id] ?? "")]));
}

const unsayableTable = (ids: string[], failures: Failure[]): string =>
  reasonTable([
    ...ids.map((id): [string, string] => [
      id,
      unsayableReasons.find(([start]) => id.startsWith(start))?.[1] ?? "the document has no operation at the address",
    ]),
    ...failures.map(({ area, reason }): [string, string] => [area, `the spec does not compile: ${reason}`]),
  ]);

function reasonTable(rows: [id: string, reason: string][]): string {
  const reasons = new Map<string, string[]>();
  for (const [id, reason] of rows) reasons.set(reason, [...(reasons.get(reason) ?? []), id]);
  const lines = [...reasons].map(
    ([reason, ids]) => `| ${cell(reason)} | ${ids.length} | ${ids.map((id) => `\`${id}\``).join(", ")} |`,
  );
  return `| reason | | scenarios |\n| --- | --: | --- |\n${lines.join("\n")}`;
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s+/g, " ");
