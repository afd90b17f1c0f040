import { styleText } from "node:util";

/** Runs a step, and says on stderr that it began, and how long it took. */
export async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const started = performance.now();
  say(`… ${name}`);
  try {
    const result = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`${styleText("green", "✓")} ${name} ${styleText("dim", `${seconds} s`)}\n`);
    return result;
  } catch (error) {
    say(`${styleText("red", "✗")} ${name}\n`);
    throw error;
  }
}

/** Replaces the line on a terminal; elsewhere, only lines that are whole are written. */
export function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  else if (text.endsWith("\n")) process.stderr.write(text);
}
