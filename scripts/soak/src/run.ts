import { setTimeout as sleep } from "node:timers/promises";
import { newCaller, type Caller, type CreateClient } from "./caller.js";
import type { Call } from "./check.js";
import { planOf } from "./plan.js";
import { randomOf } from "./random.js";
import { listen, type SoakServer } from "./server.js";
import type { Vendor } from "./subjects.js";
import { newTally, type Report, type Tally } from "./tally.js";

export interface SoakOptions {
  vendors: Vendor[];
  createClient: CreateClient;
  seconds: number;
  concurrency: number;
  seed: number;
  /** Called every few seconds with the results so far. */
  onProgress?: (report: Report) => void;
}

const tickMs = 50;
/**
 * The number of ticks for which a settled call is watched: longer than a retry delay, since no further request may be
 * sent. It counts ticks because, by the clock, a request that a busy machine reads late would seem to be sent late.
 */
const watchTicks = 80;

/** Calls the clients for some time, against a server that follows random plans, and checks how each call ends. */
export async function soak(options: SoakOptions): Promise<Report> {
  const { vendors, createClient, onProgress } = options;
  const server = await listen();
  const caller = newCaller(vendors, server.url, createClient);
  const tally = newTally();
  const progress = onProgress && setInterval(() => onProgress(tally.report(server.done)), 5_000);
  try {
    await callUntilEnd(options, server, caller, tally);
  } finally {
    clearInterval(progress);
    await server.close();
  }
  const [strays, listeners] = [server.strays(), caller.leftListeners()];
  if (strays > 0) tally.add({ expected: "no request for a settled call", got: `${strays} requests` });
  if (listeners > 0) tally.add({ expected: "no listener left on the caller's signal", got: `${listeners} listeners` });
  return tally.report(server.done);
}

async function callUntilEnd(
  { vendors, seconds, concurrency, seed }: SoakOptions,
  server: SoakServer,
  caller: Caller,
  tally: Tally,
): Promise<void> {
  const subjects = vendors.flatMap((vendor) => vendor.subjects);
  const over: { number: number; call: Call; until: number }[] = [];
  let tick = 0;
  const judge = (): void => {
    tick++;
    for (let first = over[0]; first && first.until <= tick; first = over[0]) {
      const { number, call } = first;
      over.shift();
      server.calls.delete(nameOf(number));
      tally.judge(number, call);
    }
  };
  let next = 0;
  const end = performance.now() + seconds * 1000;
  const work = async (): Promise<void> => {
    while (performance.now() < end) {
      const number = next++;
      const random = randomOf(seed, number);
      const subject = random.pick(subjects);
      const call: Call = { subject, plan: planOf(random, subject), reason: new Error("enough"), seen: [], told: [] };
      server.calls.set(nameOf(number), call);
      tally.timed(await caller.make(call, nameOf(number)));
      over.push({ number, call, until: tick + watchTicks });
    }
  };
  const ticking = setInterval(judge, tickMs);
  try {
    await Promise.all(Array.from({ length: concurrency }, work));
    while (over.length > 0) await sleep(tickMs);
  } finally {
    clearInterval(ticking);
  }
}

const nameOf = (number: number): string => `call-${number}`;
