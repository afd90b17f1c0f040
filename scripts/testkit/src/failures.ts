import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addedHeaders,
  constant,
  createBench,
  documentedHeaders,
  echoes,
  errorOf,
  found,
  redirect,
  succeed,
  type Bench,
} from "./failures/harness.js";
import { canariesOf } from "./failures/canaries.js";
import { formsOf } from "./failures/forms.js";
import { playAll, playsOf, vendorOf, type Outcome, type Play } from "./failures/run-scenario.js";
import { expectations, mayRepeat } from "./failures/scenarios.js";
import { operationsOf } from "@scripts/openapi/document";

/**
 * Registers the tests of a client against servers that fail: a test for each row of the table and kind of operation, and
 * what no operation may do, for each operation of the spec.
 */
export function faultTests(name: string, createClient: (options: never) => object, validateResponse: unknown): void {
  const vendor = vendorOf(name, createClient, validateResponse);
  const plays = playsOf(vendor);
  let outcomes: (Outcome | undefined)[];
  let bench: Bench;

  beforeAll(async () => {
    outcomes = await playAll(vendor, plays);
    bench = await createBench(vendor);
  }, 300_000);
  afterAll(() => bench?.close());

  describe("a fault", () => {
    for (const [index, play] of plays.entries()) {
      test.skipIf(!play.operation)(`${play.row.name}: ${promiseOf(play)}`, () => {
        const { result, requests, wrong } = outcomes[index]!;
        expect(wrong).toEqual([]);
        expect(expectations(play.row, play.operation!)).toContainEqual({ result, requests });
      });
    }
  });

  const operations = operationsOf(vendor.document).map((operation) => [operation.id, operation] as const);
  describe.each(operations)("%s", (_, operation) => {
    test.each(Object.keys(echoes) as (keyof typeof echoes)[])(
      "shows nothing of what it was given: %s",
      async (echo) => {
        const { error, requests, given, leaks } = await bench.call(operation, echoes[echo]);
        expect(found(requests[0]!, given)).toEqual(given);
        expect(error?.name).toBe(errorOf(echo));
        expect(leaks).toEqual([]);
      },
    );

    test("shows no form of what it was given, whatever field of an error repeats it", async () => {
      const { init, texts } = canariesOf(vendor.document, operation);
      const given = [...texts, ...(operation.security.length > 0 ? [bench.credential] : [])];
      const leaks: string[] = [];
      for (const form of formsOf(given)) {
        const shown = await bench.repeat(operation, init, form);
        if (shown.includes(form)) leaks.push(form);
      }
      expect(leaks).toEqual([]);
    }, 60_000);

    test.each([301, 302, 303, 307, 308])("refuses to be redirected by %i", async (status) => {
      const { error, requests, leaks } = await bench.call(operation, redirect(status, bench), { maxRetries: 2 });
      expect(error).toMatchObject({ name: "ConnectionError", attempts: 1 });
      expect(requests.length).toBe(1);
      expect(bench.elsewhere.requests).toEqual([]);
      expect(leaks).toEqual([]);
    });

    test(`is ${mayRepeat(operation) ? "" : "not "}sent again after a 503`, async () => {
      const { error, requests } = await bench.call(operation, succeed(bench, operation, 503), { maxRetries: 1 });
      expect(error?.name).toBe(mayRepeat(operation) ? undefined : "ApiError");
      expect(requests.length).toBe(mayRepeat(operation) ? 2 : 1);
      expect(new Set(requests.map((request) => JSON.stringify(constant(request)))).size).toBe(1);
    });

    test("sends no header but those that its spec names", async () => {
      const { error, requests } = await bench.call(operation, succeed(bench, operation));
      expect(error).toBeUndefined();
      expect(addedHeaders(bench, requests[0]!)).toEqual(documentedHeaders(bench, operation));
    });
  });
}

function promiseOf({ row, kind, operation }: Play): string {
  if (!operation) return `the vendor has no ${kind}`;
  const [{ result, requests }] = expectations(row, operation) as [{ result: string; requests: number }];
  return `${kind} comes to ${result}, with ${requests} ${requests === 1 ? "request" : "requests"}`;
}
