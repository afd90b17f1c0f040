import { spawn, type ChildProcess } from "node:child_process";
import { styleText } from "node:util";

const children = new Set<ChildProcess>();

/** Ends a program and all that it has started. */
const kill = ({ pid }: ChildProcess): void => {
  try {
    process.kill(-pid!, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
};

/** Runs a program, at most so long; resolves to what it has printed, or throws with it. */
export async function run(
  command: string[],
  cwd: string,
  seconds: number,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const [program, ...args] = command;
  const child = spawn(program!, args, { cwd, env: { ...process.env, ...env }, detached: true });
  children.add(child);
  let [stdout, stderr, late] = ["", "", false];
  child.stdout.setEncoding("utf8").on("data", (data) => (stdout += data));
  child.stderr.setEncoding("utf8").on("data", (data) => (stderr += data));
  const timer = setTimeout(() => {
    late = true;
    kill(child);
  }, seconds * 1000);
  const code = await new Promise<number | Error | null>((resolve) => child.on("error", resolve).on("close", resolve));
  clearTimeout(timer);
  children.delete(child);
  if (code === 0) return stdout;
  const end = late ? `did not end within ${seconds} s` : code instanceof Error ? code.message : `failed (${code})`;
  throw new Error(`${command.join(" ")} ${end}\n${stdout.slice(-2000)}${stderr.slice(-4000)}`);
}

/** Runs a step, and says how long it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const seconds = (): string => styleText("dim", `${((performance.now() - started) / 1000).toFixed(1)} s`);
  try {
    const result = await work();
    console.log(`${styleText("green", "✓")} ${name} ${seconds()}`);
    return result;
  } catch (error) {
    console.log(`${styleText("red", "✗")} ${name} ${seconds()}`);
    throw error;
  }
}

/** Ends whatever still runs. */
export const killAll = (): void => children.forEach(kill);
