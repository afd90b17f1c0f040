import { describe, expect, test } from "vitest";
import { createVendorClient, waiter } from "../src/client.js";
import { InvalidRequestError, TimeoutError } from "../src/errors.js";
import { failure, type Init } from "./acme.js";

type Wait = (init: Init & { deadlineMs?: number; until?: string[] }) => Promise<{ job: { state: string } }>;

/** A client whose job is in these states in turn, the last one for ever; a `Response` is what comes instead. */
function waiting(
  states: (string | Response | Error)[],
  { ended = "/job/end", intervalMs = 10 } = {},
): { wait: Wait; times: number[] } {
  const times: number[] = [];
  const client = createVendorClient<{ waitForJob: Wait }>(
    {
      vendor: "acme",
      baseUrl: "https://api.acme.example",
      credentials: {},
      security: [],
      operations: { getJob: { method: "GET", path: "/v1/jobs/{id}" } },
      waiters: {
        waitForJob: waiter({ read: "getJob", state: "/job/state", final: ["done", "failed"], ended, intervalMs }),
      },
    },
    {
      maxRetries: 0,
      async fetch() {
        const state = states[Math.min(times.length, states.length - 1)]!;
        times.push(performance.now());
        if (state instanceof Error) throw state;
        return typeof state === "string" ? Response.json({ job: { state } }) : state.clone();
      },
    },
  );
  return { wait: client.waitForJob, times };
}

const params = { path: { id: "7" } };

describe("a wait", () => {
  test.each(["done", "failed"])("ends with the response whose state is %s, without an exception", async (state) => {
    const { wait, times } = waiting(["queued", "a state that nobody knew", state]);
    expect(await wait({ params, deadlineMs: 10_000 })).toEqual({ job: { state } });
    expect(times).toHaveLength(3);
  });

  test("ends at what is there only once it is over", async () => {
    const over = Response.json({ job: { state: "gone", end: "now" } });
    expect(await waiting(["queued", over]).wait({ params, deadlineMs: 10_000 })).toEqual({
      job: { state: "gone", end: "now" },
    });
  });

  test("ends at a state of `until`, too", async () => {
    const { wait } = waiting(["queued", "running", "done"]);
    expect(await wait({ params, deadlineMs: 10_000, until: ["running"] })).toEqual({ job: { state: "running" } });
  });

  test("survives failures that pass, and no others", async () => {
    const reset = new TypeError("fetch failed");
    const { wait, times } = waiting([
      reset,
      new Response("", { status: 503 }),
      new Response("", { status: 429 }),
      "done",
    ]);
    await wait({ params, deadlineMs: 10_000 });
    expect(times).toHaveLength(4);
    const refused = failure(waiting([new Response("", { status: 404 })]).wait({ params, deadlineMs: 10_000 }));
    expect(await refused).toMatchObject({ name: "ApiError", status: 404, operation: "getJob" });
  });

  test("obeys Retry-After of a failure and of a success, and never asks sooner than the vendor wants", async () => {
    const headers = { "retry-after": "0.3" };
    const busy = new Response("", { status: 429, headers });
    const pending = Response.json({ job: { state: "queued" } }, { headers });
    const { wait, times } = waiting([busy, pending, "queued", "done"], { intervalMs: 50 });
    await wait({ params, deadlineMs: 10_000 });
    const [first, second, third] = times.slice(1).map((time, at) => time - times[at]!);
    expect(first).toBeGreaterThan(295);
    expect(second).toBeGreaterThan(295);
    expect(third).toBeGreaterThan(49);
  });

  test("ends with a TimeoutError of its own when the deadline is over, with the last failure", async () => {
    const { wait } = waiting([new Response("", { status: 503 })]);
    const error = await failure<TimeoutError>(wait({ params, deadlineMs: 200 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ limit: "deadlineMs", limitMs: 200, operation: "waitForJob", path: "/v1/jobs/{id}" });
    expect(error.cause).toMatchObject({ status: 503 });
    expect(error.attempts).toBeGreaterThan(1);
    for (const deadlineMs of [0, -1]) expect(await failure(wait({ params, deadlineMs }))).toBeInstanceOf(TimeoutError);
  });

  test("ends at once with the signal's reason, also between two reads", async () => {
    const { wait, times } = waiting(["queued"], { intervalMs: 60_000 });
    const controller = new AbortController();
    const promise = failure(wait({ params, deadlineMs: 600_000, signal: controller.signal }));
    setTimeout(() => controller.abort("enough"), 50);
    const start = performance.now();
    expect(await promise).toBe("enough");
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(times).toHaveLength(1);
    expect(await failure(wait({ params, deadlineMs: 600_000, signal: controller.signal }))).toBe("enough");
    expect(times).toHaveLength(1);
  });

  test("needs a deadline", async () => {
    const { wait, times } = waiting(["done"]);
    for (const deadlineMs of [undefined, NaN, "1" as unknown as number]) {
      const init = deadlineMs === undefined ? { params } : { params, deadlineMs };
      const error = await failure(wait(init));
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error.message).toMatch(/acme waitForJob: deadlineMs is missing.*deadlineMs: 600_000/);
    }
    expect(times).toHaveLength(0);
  });
});
