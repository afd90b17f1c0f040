import { join } from "node:path";
import { answer, interleave, type Samples } from "./calls.js";
import { start, type Child } from "./child.js";
import { say } from "@scripts/console/progress";
import { rotated } from "./statistics.js";

/** Figures of calls over HTTP to a server in another process on this machine. */
export interface Http {
  /** Milliseconds per sequential call. */
  p50: Samples;
  p99: Samples;
  /** Calls per second with `concurrency` concurrent calls. */
  perSecond: Samples;
  p50Concurrent: Samples;
  p99Concurrent: Samples;
}

export const concurrency = 64;
const generations = 4;
const rounds = 5;
/**
 * The number of calls after which V8 has finished optimizing, including `fetch`; see the warm-up of calls without HTTP.
 */
const warmUp = 10_000;

export async function measureHttp(project: string): Promise<Http> {
  const result: Http = { p50: {}, p99: {}, perSecond: {}, p50Concurrent: {}, p99Concurrent: {} };
  const server = await start(join(project, "children/server.js"), [answer()]);
  try {
    for (let generation = 0; generation < generations; generation++) {
      await interleave(project, server.url, [], (children) => inRounds(children, result));
      say(`loopback HTTP, process ${generation + 1} of ${generations}`);
    }
  } finally {
    server.end();
  }
  return result;
}

interface Latency {
  p50: number;
  p99: number;
}

async function inRounds(children: [string, Child][], result: Http): Promise<void> {
  const add = (samples: Samples, name: string, figure: number): void => void (samples[name] ??= []).push(figure);
  for (const [, child] of children) await child.ask({ kind: "warm", count: warmUp, concurrency });
  for (let round = 0; round < rounds; round++) {
    for (const [name, child] of rotated(children, round)) {
      const { p50, p99 } = (await child.ask({ kind: "latency", count: 400 })) as Latency;
      add(result.p50, name, p50);
      add(result.p99, name, p99);
    }
    for (const [name, child] of rotated(children, round)) {
      const question = { kind: "throughput", milliseconds: 500, concurrency };
      const { perSecond, p50, p99 } = (await child.ask(question)) as Latency & { perSecond: number };
      add(result.perSecond, name, perSecond);
      add(result.p50Concurrent, name, p50);
      add(result.p99Concurrent, name, p99);
    }
  }
}
