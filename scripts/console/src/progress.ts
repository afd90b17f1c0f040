import { styleText } from "node:util";

/** Runs a step, and prints its start, result and duration to stderr. */
export async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const started = performance.now();
  say(`… ${name}`);
  try {
    const result = await work();
    finishStep(name, true, started);
    return result;
  } catch (error) {
    finishStep(name, false, started);
    throw error;
  }
}

/** Prints the result and duration of a step to stderr. */
export function finishStep(name: string, passed: boolean, started: number): void {
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  say(`${passed ? onStderr("green", "✓") : onStderr("red", "✗")} ${name} ${onStderr("dim", seconds)}\n`);
}

const onStderr = (style: "green" | "red" | "dim", text: string): string =>
  styleText(style, text, { stream: process.stderr });

/** Overwrites the current line on a terminal. Elsewhere, only complete lines are printed. */
export function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  else if (text.endsWith("\n")) process.stderr.write(text);
}
