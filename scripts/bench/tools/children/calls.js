// Measures one subject in a process of its own, one batch for each request of the parent.
import { PerformanceObserver } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

const [subject, baseUrl, answer] = process.argv.slice(2);
const { connect } = await import(subject);
const id = "sess_01HXY5K8E7QYG3X8Z6N9R7S0VR";
// Without a server, a stub responds immediately.
if (!baseUrl) globalThis.fetch = async () => new Response(answer, { headers: { "content-type": "application/json" } });
const { end } = connect(baseUrl || "https://api.example.com");

let collections = 0;
new PerformanceObserver((list) => (collections += list.getEntries().length)).observe({ entryTypes: ["gc"] });

async function call(count) {
  for (let index = 0; index < count; index++) await end(id);
}

/** Measures the milliseconds of each sequential call. */
async function latencies(count) {
  const times = [];
  for (let index = 0; index < count; index++) {
    const started = performance.now();
    await end(id);
    times.push(performance.now() - started);
  }
  return times;
}

const batches = {
  warm: ({ count, concurrency = 1 }) =>
    Promise.all(Array.from({ length: concurrency }, () => call(Math.ceil(count / concurrency)))).then(() => null),

  async time({ count }) {
    const started = performance.now();
    await call(count);
    return ((performance.now() - started) * 1000) / count;
  },

  /** Measures the bytes allocated per call. Returns nothing if garbage was collected during the batch. */
  async bytes({ count }) {
    globalThis.gc();
    // The observer is called in a later turn of the event loop.
    await sleep(5);
    collections = 0;
    const before = process.memoryUsage();
    await call(count);
    const after = process.memoryUsage();
    await sleep(5);
    if (collections > 0) return undefined;
    return (after.heapUsed + after.external - before.heapUsed - before.external) / count;
  },

  async latency({ count }) {
    await call(20);
    return quantiles(await latencies(count));
  },

  async throughput({ milliseconds, concurrency }) {
    await Promise.all(Array.from({ length: concurrency }, () => end(id)));
    const [started, times] = [performance.now(), []];
    const work = async () => {
      while (performance.now() - started < milliseconds) times.push(...(await latencies(1)));
    };
    await Promise.all(Array.from({ length: concurrency }, work));
    return { perSecond: (times.length * 1000) / (performance.now() - started), ...quantiles(times) };
  },
};

function quantiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p99: at(0.99) };
}

process.on("message", async ({ kind, ...options }) => {
  try {
    process.send({ result: (await batches[kind](options)) ?? null });
  } catch (error) {
    process.send({ error: String(error?.stack ?? error) });
  }
});
process.send({ ready: true });
