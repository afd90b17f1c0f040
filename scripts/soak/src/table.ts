import type { Vendor } from "./subjects.js";
import type { Mismatch, Report } from "./tally.js";

/** Describes a soak at its start, in one line. */
export function heading(vendors: Vendor[], options: { seconds: number; concurrency: number; seed: number }): string {
  const { seconds, concurrency, seed } = options;
  const operations = vendors.reduce((sum, { subjects }) => sum + subjects.length, 0);
  const names = vendors.map(({ name }) => name).join(", ");
  return `${operations} operations of ${names}: ${seconds} s, ${concurrency} concurrent calls, --seed ${seed}`;
}

/** Describes the progress of a soak in one line. */
export const progress = ({ seconds, calls, mismatchCount }: Report): string =>
  `${seconds.toFixed(0).padStart(5)} s  ${calls} calls, ${(calls / seconds).toFixed(0)}/s, ${mismatchCount} mismatches`;

/** Resources after a soak. */
export interface Remains {
  /** The used heap in bytes, before and after. */
  heap: [before: number, after: number];
  heapLimit: number;
  handles: string[];
}

/** Returns the report of a soak. */
export function table(report: Report, { heap, heapLimit, handles }: Remains): string {
  const { calls, seconds, attempts, p50Ms, p99Ms, mismatchCount, mismatches } = report;
  const [before, after] = heap.map(mib);
  const more = mismatchCount > mismatches.length ? `, of which the first ${mismatches.length}:` : "";
  const rows = {
    calls: `${calls} in ${seconds.toFixed(1)} s, ${(calls / seconds).toFixed(0)}/s; ${attempts} attempts`,
    outcomes: counts(report.outcomes),
    "the server's part": counts(report.steps),
    "cut short by": counts(report.cuts),
    latency: `p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`,
    heap: `${before} at the start, ${after} at the end; may grow by ${mib(heapLimit)}`,
    "open handles": handles.length > 0 ? `left: ${handles.join(", ")}` : "none left",
    mismatches: `${mismatchCount}${more}`,
  };
  const width = Math.max(...Object.keys(rows).map((name) => name.length));
  const lines = Object.entries(rows).map(([name, text]) => `${name.padEnd(width)}  ${text}`);
  return [...lines, ...mismatches.map(describe)].join("\n");
}

const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

const counts = (map: Map<string, number>): string =>
  [...map]
    .sort(([, a], [, b]) => b - a)
    .map(([name, number]) => `${name} ${number}`)
    .join(", ");

function describe({ call, expected, got }: Mismatch): string {
  const where = call ? `${call.operation} (call ${call.number}: ${call.plan})` : "all calls together";
  return `✗ ${where}\n  expected ${expected}\n  got ${got}`;
}
