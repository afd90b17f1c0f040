import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { UserError } from "@scripts/console/user-error";

interface Output {
  stdout: string;
  stderr: string;
  failed?: boolean;
}

/** Runs Redocly's command line in a folder; resolves even if it exits with a failure. */
export async function runRedocly(args: string[], folder: string): Promise<Output> {
  const cli = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const run = promisify(execFile)(process.execPath, [cli, ...args], { cwd: folder, env, maxBuffer: 2 ** 29 });
  return run.catch(({ stdout, stderr }: Output) => ({ stdout, stderr, failed: true }));
}

/**
 * Lints files with `redocly lint`, by the `redocly.yaml` of a folder.
 *
 * @returns the report of each file, as Redocly writes it.
 */
export async function lintWithRedocly<Report>(files: string[], folder: string, most: number): Promise<Report[]> {
  const options = ["--format=json", `--max-problems=${most}`, `--config=${folder}/redocly.yaml`];
  const { stdout, stderr } = await runRedocly(["lint", ...options, ...files], folder);
  if (!stdout.startsWith("{")) throw new UserError(`redocly did not report. It printed:\n${stderr}`);
  // One pretty-printed report for each file, with nothing between them.
  return JSON.parse(`[${stdout.replace(/^\}\{/gm, "},{")}]`) as Report[];
}
