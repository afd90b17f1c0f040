import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectedFaultsPage, faultsFile, vendorsIn } from "./faults-page.js";
import { root } from "@scripts/openapi/specs";

test(`${faultsFile} is up to date: the outcome of each failure mode`, { timeout: 120_000 }, async () => {
  const file = join(root, faultsFile);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  expect(text, `${faultsFile} is out of date. Update it with: npm run docs:faults`).toBe(
    await expectedFaultsPage(vendorsIn(text)),
  );
});
