import { operationsOf } from "@scripts/openapi/document";
import { loadSpec, vendors } from "@scripts/openapi/specs";
import { expect, test } from "vitest";
import { formsFor } from "./forms.js";

// The tests of each package send them back in every field of an error, in failures.ts.
test("what an error shows is tried with at least 10,000 forms of what was given, and some for each operation", () => {
  const counts = vendors().flatMap((vendor) => {
    const document = loadSpec(vendor);
    return operationsOf(document)
      .filter(({ parameters, requestBody, security }) => parameters.length + security.length > 0 || requestBody)
      .map((operation) => formsFor(document, operation).length);
  });
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(10_000);
  expect(Math.min(...counts)).toBeGreaterThan(10);
});
