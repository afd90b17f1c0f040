import { fork } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../runtimes/processes.js";
import { npm } from "./scratch.js";

export const rehearsal = import.meta.dirname;

/** A server in a process of its own, on loopback. */
export interface Server {
  url: string;
  stop(): void;
}

/** Installs the servers, if they are not there as the lock file has them. */
export async function installServers(): Promise<void> {
  const lock = join(rehearsal, "package-lock.json");
  const copy = join(rehearsal, "node_modules/.installed-lock.json");
  if (existsSync(copy) && readFileSync(copy, "utf8") === readFileSync(lock, "utf8")) return;
  await run([...npm, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"], rehearsal, 600);
  copyFileSync(lock, copy);
}

/** Starts one of this folder's servers; it keeps what it is given in `storage`. */
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
