import { createHistogram } from "node:perf_hooks";
import { mismatchOf, outcomeOf, type Call } from "./check.js";
import { describePlan } from "./plan.js";

/** An expectation that was not met. */
export interface Mismatch {
  /** The call, unless the mismatch concerns no single one. */
  call?: { number: number; operation: string; plan: string };
  expected: string;
  got: string;
}

export interface Report {
  seconds: number;
  calls: number;
  /** The number of requests that the clients reported. */
  attempts: number;
  /** The number of calls by outcome. */
  outcomes: Map<string, number>;
  /** The number of calls by what may end them early. */
  cuts: Map<string, number>;
  /** The number of executions by step. */
  steps: Map<string, number>;
  p50Ms: number;
  p99Ms: number;
  mismatchCount: number;
  /** The first ten mismatches. */
  mismatches: Mismatch[];
}

/** Collects the results of a soak. */
export interface Tally {
  /** Counts a settled call. */
  timed(ms: number): void;
  /** Counts the outcome of a call, and checks it. */
  judge(number: number, call: Call): void;
  add(mismatch: Mismatch): void;
  report(steps: Map<string, number>): Report;
}

export const count = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

export function newTally(): Tally {
  const started = performance.now();
  let ended = started;
  const latency = createHistogram();
  const outcomes = new Map<string, number>();
  const cuts = new Map<string, number>();
  const mismatches: Mismatch[] = [];
  let calls = 0;
  let attempts = 0;
  let mismatchCount = 0;
  const add = (mismatch: Mismatch): void => {
    if (mismatchCount++ < 10) mismatches.push(mismatch);
  };
  return {
    timed(ms) {
      calls++;
      ended = performance.now();
      // The histogram records integers from 1, so the unit is microseconds.
      latency.record(Math.max(1, Math.round(ms * 1000)));
    },
    judge(number, call) {
      const { subject, plan, told } = call;
      attempts += told.length;
      count(outcomes, outcomeOf(call));
      count(cuts, plan.cut?.by ?? "nothing");
      const mismatch = mismatchOf(call);
      const operation = `${subject.vendor} ${subject.id}`;
      if (mismatch) add({ call: { number, operation, plan: describePlan(plan) }, ...mismatch });
    },
    add,
    report: (steps) => ({
      seconds: (ended - started) / 1000,
      calls,
      attempts,
      outcomes,
      cuts,
      steps,
      p50Ms: latency.percentile(50) / 1000,
      p99Ms: latency.percentile(99) / 1000,
      mismatchCount,
      mismatches,
    }),
  };
}
