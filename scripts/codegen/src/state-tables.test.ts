import { expect, test } from "vitest";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSpec, vendors } from "@scripts/openapi/specs";
import { guideTables, stateRows, stateTable, type StateRows } from "./state-tables.js";

const noStates: StateRows = { authentication: [], polling: [], sessions: [], pagination: [], webhooks: [] };

test("the tables match the specs' credentials, states, sessions, pages and webhooks", () => {
  const rows = vendors().map((vendor) => stateRows(loadSpec(vendor)));
  const table = (name: keyof typeof noStates): string =>
    stateTable(
      name,
      rows.flatMap((one) => one[name]),
    );
  expect(table("authentication")).toContain("| AgentHuman | `apiKey` | `x-api-key: …` | `startSessionViaLink` |");
  expect(table("polling")).toContain(
    "| Protoface | `waitForRun` | `getRunStatus` | `completed`; failed: `failed`, `canceled` |",
  );
  expect(table("sessions")).toContain(
    "| AgentHuman | `startSession` | `createSession` | `endSession` | documented as safe | `getSession` |",
  );
  expect(table("pagination")).toContain("| Protoface | `listRuns` |");
  expect(table("webhooks")).toContain(
    "| Suki Developer Platform | `notification` | `verifyNotification` | HMAC-SHA-256 of",
  );
});

test("a guide's place for a table is filled, and its other text is kept", () => {
  const folder = mkdtempSync(join(tmpdir(), "guides-"));
  mkdirSync(join(folder, "docs/guides"), { recursive: true });
  writeFileSync(join(folder, "docs/guides/a.md"), "# A\n\n<!-- generated: pagination -->\nold\n<!-- end -->\n\nkept\n");
  writeFileSync(join(folder, "docs/guides/b.md"), "# B\n");
  const outputs = new Map<string, string>();
  guideTables([{ ...noStates, pagination: [["Acme", "`list`", "`/items`", "`page`, from 1"]] }], outputs, folder);
  rmSync(folder, { recursive: true, force: true });
  expect([...outputs.keys()]).toEqual(["docs/guides/a.md"]);
  expect(outputs.get("docs/guides/a.md")).toBe(`# A

<!-- generated: pagination -->
| vendor | method | items | next page |
| --- | --- | --- | --- |
| Acme | \`list\` | \`/items\` | \`page\`, from 1 |
<!-- end -->

kept
`);
});
