import { fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

export const rehearsal = join(import.meta.dirname, "../tools");

/** A server on loopback in a process of its own. */
export interface Server {
  url: string;
  stop(): void;
}

/** Starts one of this workspace's servers, with `storage` as the folder for its data. */
export async function startServer(file: string, storage: string, env: NodeJS.ProcessEnv = {}): Promise<Server> {
  mkdirSync(storage, { recursive: true });
  const options = { env: { ...process.env, ...env }, execArgv: [], silent: true };
  const child = fork(join(rehearsal, file), [storage], options);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => (printed += data.toString()));
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message) => resolve(message as number));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${file} ended (${code}) before it listened:\n${printed}`)));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill("SIGKILL") };
}
