import { spawn, type ChildProcess } from "node:child_process";

const children = new Set<ChildProcess>();

/** Kills a process and all its children. */
const kill = ({ pid }: ChildProcess): void => {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It has already exited.
  }
};

/** A process failed. The message contains the end of its output. */
export class ProcessError extends Error {
  /** The complete output. */
  readonly output: string;

  constructor(message: string, output: string) {
    super(message);
    this.output = output;
  }
}

/** Runs a process with a timeout; resolves to its output, or throws with it. */
export async function run(
  command: string[],
  cwd: string,
  seconds: number,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, detached: true });
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
  throw new ProcessError(`${command.join(" ")} ${end}\n${stdout.slice(-2000)}${stderr.slice(-4000)}`, stdout + stderr);
}

/** Kills all running processes. */
export const killAll = (): void => children.forEach(kill);
