import type { Samples } from "./calls.js";
import type { Results } from "./results.js";
import type { Seconds } from "./generate.js";
import { empty } from "./imports.js";
import { digits, median, medianRatio } from "./statistics.js";
import { client, clientWithFetch, floor, floorAgain, type Subject } from "./subjects.js";

/** A target and the measured figure. */
export interface Target {
  what: string;
  limit: number;
  unit: string;
  /** Absent if the measurement would have taken too long. */
  actual: number | undefined;
  /** Whether larger is better. */
  least?: boolean;
}

/** Returns the targets for which a run has figures. Among figures of several vendors, the worst counts. */
export function targetsOf(results: Results): Target[] {
  const { calls, http, bundle, import: imports, types, streams, errors, generate } = results;
  const targets: Target[] = [];
  if (calls) {
    const { microseconds } = calls;
    const unit = `× ${floor.name}`;
    targets.push({ what: "time per call, stub `fetch`", limit: 1.1, unit, actual: toFloor(microseconds, client) });
    targets.push({ what: "the same, `fetch` given", limit: 1.4, unit, actual: toFloor(microseconds, clientWithFetch) });
  }
  if (http) {
    const actual = toFloor(http.perSecond, client);
    targets.push({
      what: "calls per second, loopback HTTP",
      limit: 0.97,
      unit: `× ${floor.name}`,
      actual,
      least: true,
    });
  }
  if (bundle) {
    const actual = Math.max(...ownOf(bundle).map(({ gzip }) => gzip));
    targets.push({ what: "one-call bundle, gzip", limit: 8_000, unit: "B", actual });
  }
  if (types) targets.push(...ofTypes(types));
  if (imports) targets.push(...ofImports(imports));
  if (errors) {
    const actual = Math.max(...errors.map(({ plain, client }) => median(client) - median(plain)));
    targets.push({ what: "an error of 10 MB, over plain `fetch`", limit: 50, unit: "ms", actual });
  }
  if (generate) targets.push(...ofGenerate(generate));
  for (const { what, peak } of streams ?? []) {
    targets.push({ what: `1 GiB, ${what.split(":")[0]}: memory`, limit: 64, unit: "MiB", actual: peak / 2 ** 20 });
  }
  return targets;
}

const toFloor = (samples: Samples, { name }: Subject): number => medianRatio(samples[name]!, samples[floor.name]!);

/** Returns by how many percent the two measurements of the floor differ: the larger difference of both benchmarks. */
export function noiseOf({ calls, http }: Results): number {
  const all = [calls?.microseconds, http?.perSecond].filter((samples) => samples !== undefined);
  return Math.max(0, ...all.map((samples) => 100 * Math.abs(toFloor(samples, floorAgain) - 1)));
}

/** Returns the figures of these clients. */
const ownOf = <T>(figures: Record<string, T>): T[] =>
  Object.entries(figures).flatMap(([name, figure]) => (name.startsWith("@vendor-clients/") ? [figure] : []));

function ofTypes(types: Required<Results>["types"]): Target[] {
  const own = types.map(({ costs }) => costs.at(-1)!);
  const perCall = Math.max(...own.map((cost) => cost.perCall));
  const [here, github] = own.map(({ first }) => first) as [number, number];
  return [
    { what: "type instantiations per call", limit: 100, unit: "", actual: perCall },
    { what: "the first call's, GitHub's spec to the largest here", limit: 1.1, unit: "×", actual: github / here },
  ];
}

function ofImports({ milliseconds, modules }: Required<Results>["import"]): Target[] {
  const base = median(milliseconds[empty]!);
  const over = (values: number[]): number => median(values) - base;
  const actual = Math.max(...ownOf(milliseconds).map(over)) / over(milliseconds["openapi-fetch"]!);
  const most = Math.max(...ownOf(modules));
  return [
    { what: "import, over an empty program", limit: 2, unit: "× importing openapi-fetch", actual },
    { what: "modules loaded, over an empty program", limit: 4, unit: "", actual: most },
  ];
}

/** Compares one changed vendor among many with one among few. */
function ofGenerate(generations: Required<Results>["generate"]): Target[] {
  const [few, many] = [generations[0]!, generations.at(-1)!];
  const ratio = (of: (generation: typeof few) => Seconds[]): number | undefined =>
    many && of(many).every((value) => value !== null)
      ? median(of(many) as number[]) / median(of(few) as number[])
      : undefined;
  const what = `one changed of ${many.vendors} vendors`;
  const unit = `× one changed of ${few.vendors}`;
  return [
    { what: `${what}, \`npm run generate -- <vendor>\``, limit: 1.1, unit, actual: ratio(({ oneNamed }) => oneNamed) },
    { what: `${what}, \`npm run generate\``, limit: 1.1, unit, actual: ratio(({ oneChanged }) => oneChanged) },
  ];
}

/** Describes whether a target is met, or by how much it is missed. */
export function verdict({ limit, actual, least }: Target): string {
  if (actual === undefined) return "missed: stopped";
  if (least ? actual >= limit : actual <= limit) return "met";
  return `missed by ${digits((100 * Math.abs(actual - limit)) / limit, 2)} %`;
}
