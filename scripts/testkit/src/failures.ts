import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addedHeaders,
  constant,
  createFailureHarness,
  documentedHeaders,
  echoes,
  errorOf,
  found,
  redirect,
  succeed,
  type FailureHarness,
} from "./failures/harness.js";
import { canariesOf } from "./failures/canaries.js";
import { formsFor } from "./failures/forms.js";
import { runScenarios, scenarioRunsOf, vendorOf, type Outcome, type ScenarioRun } from "./failures/run-scenario.js";
import { expectations, isRetryable } from "./failures/scenarios.js";
import { operationsOf } from "@scripts/openapi/document";

/** The statuses that `fetch` would follow. https://fetch.spec.whatwg.org/#redirect-status */
const redirects = [301, 302, 303, 307, 308];

/**
 * Registers the tests of a client against failing servers: one test for each scenario and kind of operation, and for
 * each operation the rules that every call must follow.
 */
export function faultTests(name: string, createClient: (options: never) => object, validateResponse: unknown): void {
  const vendor = vendorOf(name, createClient, validateResponse);
  const runs = scenarioRunsOf(vendor);
  let outcomes: (Outcome | undefined)[];
  let harness: FailureHarness;

  beforeAll(async () => {
    outcomes = await runScenarios(vendor, runs);
    harness = await createFailureHarness(vendor);
  }, 300_000);
  afterAll(() => harness?.close());

  describe("a fault", () => {
    for (const [index, run] of runs.entries()) {
      test.skipIf(!run.operation)(`${run.scenario.name}: ${promiseOf(run)}`, () => {
        const outcome = outcomes[index];
        if (!outcome || !run.operation) throw new Error("the scenario did not run");
        const { result, requests, wrong } = outcome;
        expect(wrong).toEqual([]);
        expect(expectations(run.scenario, run.operation)).toContainEqual({ result, requests });
      });
    }
  });

  const operations = operationsOf(vendor.document).map((operation, index) => [operation.id, operation, index] as const);
  describe.each(operations)("%s", (_, operation, index) => {
    test.each(Object.keys(echoes) as (keyof typeof echoes)[])("reveals nothing of its input: %s", async (echo) => {
      const { error, requests, given, leaks } = await harness.call(operation, echoes[echo]);
      expect(found(requests[0]!, given)).toEqual(given);
      expect(error?.name).toBe(errorOf(vendor.document, operation, echo));
      expect(leaks).toEqual([]);
    });

    test("reveals no form of its input, whichever field of an error repeats it", async () => {
      const { init } = canariesOf(vendor.document, operation);
      expect(await harness.repeat(operation, init, formsFor(vendor.document, operation))).toEqual([]);
    }, 60_000);

    // No operation has code of its own for redirects, so each gets one of the statuses.
    const status = redirects[index % redirects.length] ?? 301;
    test(`does not follow a ${status} redirect`, async () => {
      const { error, requests, leaks } = await harness.call(operation, redirect(status, harness), { maxRetries: 2 });
      expect(error).toMatchObject({ name: "ConnectionError", attempts: 1 });
      expect(requests.length).toBe(1);
      expect(harness.elsewhere.requests).toEqual([]);
      expect(leaks).toEqual([]);
    });

    test(`is ${isRetryable(operation) ? "" : "not "}retried after a 503`, async () => {
      const { error, requests } = await harness.call(operation, succeed(harness, operation, 503), { maxRetries: 1 });
      expect(error?.name).toBe(isRetryable(operation) ? undefined : "ApiError");
      expect(requests.length).toBe(isRetryable(operation) ? 2 : 1);
      expect(new Set(requests.map((request) => JSON.stringify(constant(request)))).size).toBe(1);
    });

    test("sends only the headers that its spec names", async () => {
      const { error, requests } = await harness.call(operation, succeed(harness, operation));
      expect(error).toBeUndefined();
      expect(addedHeaders(harness, requests[0]!)).toEqual(documentedHeaders(harness, operation));
    });
  });
}

function promiseOf({ scenario, kind, operation }: ScenarioRun): string {
  if (!operation) return `the vendor has no ${kind}`;
  const [{ result, requests }] = expectations(scenario, operation) as [{ result: string; requests: number }];
  return `${kind} results in ${result}, with ${requests} ${requests === 1 ? "request" : "requests"}`;
}
