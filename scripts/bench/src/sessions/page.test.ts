import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "@scripts/openapi/specs";
import { introduction, otherClientsFile } from "./page.js";
import { outcome, programs } from "./run.js";
import { faults } from "./server.js";

const document = readFileSync(join(root, otherClientsFile), "utf8");

/** Returns a program's column in the document, by fault. */
function column(name: string): Record<string, string> {
  const rows = [...document.matchAll(/^\| (.*) \|$/gm)].map(([, cells = ""]) => cells.split(" | "));
  const index = rows[0]?.indexOf(name) ?? -1;
  return Object.fromEntries(rows.slice(2).map((cells) => [cells[0] ?? "", cells[index] ?? ""]));
}

test(`${otherClientsFile} names the versions that are compared`, () => {
  expect(
    document.startsWith(introduction()),
    `${otherClientsFile} is stale. Update it with: npm run docs:other-clients`,
  ).toBe(true);
});

// The others would have to be installed, and some of them hang.
test.each(programs.filter(({ file }) => ["fetch.js", "client.js"].includes(file)))(
  `${otherClientsFile} is up to date: $name under each failure mode`,
  { timeout: 60_000 },
  async (program) => {
    const outcomes = await Promise.all(faults.map(async (fault) => [fault.name, await outcome(program, fault, "")]));
    expect(column(program.name), `${otherClientsFile} is stale. Update it with: npm run docs:other-clients`).toEqual(
      Object.fromEntries(outcomes),
    );
  },
);
