import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Client } from "./client.js";
import { createContractHarness, type ContractHarness } from "./contract/harness.js";
import { tryResponses, tryCredentials, tryValid, tryWrong } from "./contract/cases.js";
import { isRight, CaseReport, type Case } from "./contract/case-report.js";
import { specOf, tryExamples, tryWebhooks, type Spec } from "./contract/spec.js";
import { CannotMake, fittingInit, validRequests } from "./contract/valid.js";
import { wrongRequests, type WrongRequest } from "./contract/wrong.js";
import { operationsOf, type Operation } from "@scripts/openapi/document";
import type { ExampleInit } from "@scripts/openapi/examples";
import { root } from "@scripts/openapi/specs";

/**
 * Registers the tests of a client against its spec: each operation is called over HTTP, on a mock that validates
 * requests against the spec and responds with its examples. What is rejected, and most of what differs by its values
 * only, is sent without a connection, to save time. No test is written for a single operation.
 */
export function contractTests(vendor: string, createClient: (options: never) => object): void {
  const report = new CaseReport();
  const spec = specOf(vendor);
  const { document } = spec;
  const plans = operationsOf(document).map((operation) => planOf(spec, operation));
  const operations = plans
    .filter((plan) => plan.skipped === undefined)
    .map((plan) => [plan.operation.id, plan] as const);
  const skipped = plans.flatMap(({ operation, skipped }) =>
    skipped === undefined ? [] : [`${operation.id}: ${skipped}`],
  );
  const accepted = new Set<string | undefined>();
  let harness: ContractHarness;

  beforeAll(async () => {
    harness = await createContractHarness(vendor, document, createClient as (options: object) => Client);
  });

  describe.each(operations)("%s", (_, { operation, init, wrong }) => {
    test("accepts every kind of value that its schemas allow, and sends it unchanged", async () => {
      // A connection treats all values alike, so every fourth request has one.
      const cases = await inSequence(validRequests(spec, operation), (init, index) =>
        tryValid(harness, index % 4 === 0 ? harness.client : harness.directClient, operation, init),
      );
      if (cases.every(isRight)) accepted.add(harness.exchanges[0]?.operation?.id);
      expect(report.add("valid", cases)).toEqual([]);
    });

    test.skipIf(wrong.length === 0)("is rejected with one error", async () => {
      const cases = await inSequence(wrong, (request) => tryWrong(harness, operation, request));
      expect(report.add("wrong", cases)).toEqual([]);
    });

    test.each(operation.responses.filter(([key]) => !key.startsWith("1")))(
      "returns its documented %s",
      async (key, response) => {
        expect(report.add("responses", await tryResponses(harness, operation, init, key, response))).toEqual([]);
      },
    );

    test("sends its own credentials and no others", async () => {
      expect(report.add("credentials", [await tryCredentials(harness, operation, init)])).toEqual([]);
    });

    test("has examples that match their schemas", () => {
      expect(report.add("examples", tryExamples(spec, operation))).toEqual([]);
    });
  });

  const webhooks = tryWebhooks(spec);
  test.skipIf(webhooks.length === 0)("the webhooks' examples match their schemas", () => {
    expect(report.add("examples", webhooks)).toEqual([]);
  });

  test("every operation of the document was run", () => {
    const documented = Object.values(document.paths).flatMap((item) => Object.values(item));
    const ids = documented.map(({ operationId }) => operationId).filter((id) => id !== undefined);
    const left = ids.filter((id) => !accepted.has(id) && !skipped.some((line) => line.startsWith(`${id}: `)));
    expect(left).toEqual([]);
  });

  // The first run writes the file, which is committed. Later runs must not skip anything else, unless they use
  // --update.
  test("only operations listed in test/skipped.txt are skipped", async () => {
    const file = join(root, `packages/${vendor}/test/skipped.txt`);
    if (skipped.length === 0 && !existsSync(file)) return;
    await expect(skipped.map((line) => `${line}\n`).join("")).toMatchFileSnapshot(file);
  });

  test("the client has no method that the document lacks", () => {
    const waiters = Object.values(document.paths).flatMap((item) =>
      Object.values(item).flatMap((operation) => operation["x-lifecycle"]?.waiter ?? []),
    );
    const names = [...plans.map(({ operation }) => operation.id), ...waiters];
    expect(Object.keys(harness.client).filter((name) => !names.includes(name))).toEqual([]);
  });

  afterAll(async () => {
    await harness?.server.close();
    const faultless = operations.filter(([, { wrong }]) => wrong.length === 0).map(([id]) => id);
    console.log(report.summary(vendor, accepted.size, faultless, skipped));
  });
}

/** The requests with which an operation is tested, or the reason why there are none. */
interface Plan {
  operation: Operation;
  init: ExampleInit;
  wrong: WrongRequest[];
  skipped?: string;
}

function planOf(spec: Spec, operation: Operation): Plan {
  try {
    return { operation, init: fittingInit(spec, operation), wrong: wrongRequests(spec, operation) };
  } catch (error) {
    if (!(error instanceof CannotMake)) throw error;
    return { operation, init: {}, wrong: [], skipped: `no matching request could be generated (${error.message})` };
  }
}

async function inSequence<T>(items: readonly T[], run: (item: T, index: number) => Promise<Case>): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [index, item] of items.entries()) cases.push(await run(item, index));
  return cases;
}
