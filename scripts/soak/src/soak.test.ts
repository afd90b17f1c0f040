import { expect, test } from "vitest";
import type { Client } from "./caller.js";
import { describePlan, planOf } from "./plan.js";
import { randomOf } from "./random.js";
import { soak } from "./run.js";
import { soakCommand } from "./soak.js";
import { allVendors } from "./subjects.js";
import { pascalCase } from "@scripts/openapi/document";
import { root } from "@scripts/openapi/specs";
import { printedBy, run, succeeded } from "@scripts/openapi/fixtures/repository";

type Module = Record<string, (options: object) => Client>;

const vendors = allVendors();
const modules = new Map<string, Module>();
for (const { name } of vendors) modules.set(name, (await import(`@vendor-clients/${name}`)) as Module);

const credentialHeaders = vendors.flatMap(({ subjects }) => subjects[0]!.credentialHeaders);

/** Runs a short soak of the clients with a faulty `fetch`. */
const soakOver = (fetch: typeof globalThis.fetch) =>
  soak({
    vendors,
    createClient: (vendor, options) =>
      modules.get(vendor)![`create${pascalCase(vendor)}Client`]!({ ...options, fetch }),
    seconds: 1,
    concurrency: 16,
    seed: 7,
  });

test("every call among random faults ends as documented", { timeout: 300_000 }, async () => {
  // With the garbage collector exposed, the command builds nothing and calls the sources.
  const node = ["--expose-gc", "--conditions=@vendor-clients/source", "scripts/cli/run.js"];
  const command = [...node, "scripts/soak/src/soak.ts", "--seconds", "2", "--seed", "7"];
  const said = succeeded(await run(root, process.execPath, command));
  expect(said).toMatch(/operations of .*: 2 s, 64 concurrent calls, --seed 7\n/);
  for (const { name } of vendors) expect(said).toContain(name);
  expect(said).toMatch(/\ncalls +[1-9]\d* in /);
  for (const outcome of ["success", "ApiError", "InvalidResponseError", "ConnectionError", "TimeoutError"])
    expect(said).toContain(`${outcome} `);
  expect(said).toMatch(/\nlatency +p50 [\d.]+ ms, p99 [\d.]+ ms\n/);
  expect(said).toMatch(/\nheap +[\d.]+ MiB at the start, [\d.]+ MiB at the end/);
  expect(said).toMatch(/\nopen handles +none left\n/);
  expect(said).toMatch(/\nmismatches +0\n/);
});

test("a fetch that is as it should be makes no mismatch", async () => {
  const report = await soakOver(fetch);
  expect(report.mismatches).toEqual([]);
  expect(report.calls).toBeGreaterThan(10);
  expect([...report.outcomes.values()].reduce((sum, number) => sum + number, 0)).toBe(report.calls);
});

test.concurrent.each<[does: string, fetch: typeof fetch, found: RegExp]>([
  [
    "sends each request twice",
    async (url, init) => {
      await fetch(url, init).catch(() => {});
      return fetch(url, init);
    },
    /, 1 attempts reported, 2 seen/,
  ],
  [
    "returns a response of its own",
    async () => Response.json({ made: "up" }),
    /success with another value, 1 attempts reported, 0 seen/,
  ],
  [
    "turns every response into a success",
    async (url, init) => {
      const { body, headers } = await fetch(url, init);
      return new Response(body, { headers });
    },
    /expected ApiError/,
  ],
  [
    "leaves the credentials out",
    async (url, init) => {
      const headers = new Headers(init?.headers);
      for (const name of credentialHeaders) headers.delete(name);
      return fetch(url, { ...init, headers });
    },
    /expected a credential/,
  ],
])("a fetch that %s is found out, with the operation and the plan", async (_, fetch, found) => {
  const { mismatchCount, mismatches } = await soakOver(fetch);
  expect(mismatchCount).toBeGreaterThan(0);
  expect(mismatches.length).toBe(Math.min(mismatchCount, 10));
  expect(mismatches.map(({ expected, got }) => `expected ${expected}, got ${got}`).join("\n")).toMatch(found);
  for (const { call } of mismatches) {
    expect(call?.operation).toMatch(/^[a-z]+ \w+$/);
    expect(call?.plan).toMatch(/, then .*; maxRetries \d/);
  }
});

test("the same seed makes the same plans, another one makes others", () => {
  const [subject] = vendors[0]!.subjects;
  const plans = (seed: number): string[] =>
    Array.from({ length: 500 }, (_, call) => describePlan(planOf(randomOf(seed, call), subject!)));
  expect(plans(7)).toEqual(plans(7));
  expect(plans(8)).not.toEqual(plans(7));
  const parts = ["answer", "redirect", "stall", "reset", "empty body", "401", "Retry-After 1", "aborted before"];
  const text = plans(7).join("\n");
  expect(parts.filter((part) => !text.includes(part))).toEqual([]);
});

test.each([
  [["--seconds", "soon"], "--seconds must be a whole number of at least 1, such as --seconds 7."],
  [["--concurrency=0"], "--concurrency must be a whole number of at least 1"],
  [["--sed", "7"], "Unknown option '--sed'"],
])("the options %j are refused before anything is built", async (args, says) => {
  const { code, said } = await printedBy(() => soakCommand(args));
  expect(code).toBe(1);
  expect(said).toContain(says);
  expect(said).not.toMatch(/turbo|\n {4}at /);
});
