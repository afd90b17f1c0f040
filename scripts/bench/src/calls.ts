import { join } from "node:path";
import { exampleOf } from "@scripts/openapi/examples";
import { operationsOf } from "@scripts/openapi/document";
import { loadSpec } from "@scripts/openapi/specs";
import { start, type Child } from "./child.js";
import { say } from "@scripts/console/progress";
import { median, medianRatio, rotated } from "./statistics.js";
import { baseline, subjects } from "./subjects.js";

/** Figures of each subject, one per round. */
export type Samples = Record<string, number[]>;

/** Returns the response that every subject gets: the example of Protoface's `endSession`. */
export function answer(): string {
  const document = loadSpec("protoface");
  const { responses } = operationsOf(document).find(({ id }) => id === "endSession")!;
  return JSON.stringify(exampleOf(document, responses[0]![1].content?.["application/json"]));
}

/** Starts a process for each subject and runs the measurement, which takes the subjects in turn, round after round. */
export async function interleave(
  project: string,
  baseUrl: string,
  flags: string[],
  measure: (children: [name: string, child: Child][]) => Promise<void>,
): Promise<void> {
  const file = join(project, "children/calls.js");
  const children: [string, Child][] = [];
  try {
    for (const subject of subjects)
      children.push([subject.name, await start(file, [`../subjects/${subject.file}`, baseUrl, answer()], flags)]);
    await measure(children);
  } finally {
    for (const [, child] of children) child.end();
  }
}

/** The cost of a call, without that of `fetch`: a stub responds immediately. */
export interface Calls {
  microseconds: Samples;
  bytes: Samples;
}

/** Compiled code differs by a few percent between processes, so each subject is timed in several. */
const generations = 10;
const rounds = 5;
/** The number of calls after which V8 has finished optimizing. Before that, a call takes up to four times as long. */
const warmUp = 20_000;
const roundsOfBytes = 5;

export async function measureCalls(project: string): Promise<Calls> {
  const result: Calls = { microseconds: {}, bytes: {} };
  for (let generation = 0; generation < generations; generation++) {
    await interleave(project, "", [], async (children) => {
      for (const [, child] of children) await child.ask({ kind: "warm", count: warmUp });
      await inRounds(rounds, children, result.microseconds, { kind: "time", count: 2_000 });
    });
    say(`per-call time, process ${generation + 1} of ${generations}`);
  }
  // Enough space for new objects that nothing is collected during a batch.
  const flags = ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"];
  await interleave(project, "", flags, async (children) => {
    for (const [, child] of children) await child.ask({ kind: "warm", count: warmUp });
    await inRounds(roundsOfBytes, children, result.bytes, { kind: "bytes", count: 500 });
  });
  return result;
}

/** @throws if a batch returns no figure. */
export async function inRounds(
  count: number,
  children: [name: string, child: Child][],
  samples: Samples,
  question: object,
): Promise<void> {
  for (let round = 0; round < count; round++) {
    for (const [name, child] of rotated(children, round)) {
      const figure = await child.ask(question);
      if (typeof figure !== "number") throw new Error(`${name} has no figure: ${JSON.stringify(question)}`);
      (samples[name] ??= []).push(figure);
    }
  }
}

/** Returns the median of each subject, and the median ratio to hand-written `fetch`. */
export const summary = (samples: Samples): [name: string, value: number, ratio: number][] =>
  Object.entries(samples).map(([name, values]) => [name, median(values), medianRatio(values, samples[baseline.name]!)]);
