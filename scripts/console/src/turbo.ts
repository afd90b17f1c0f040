import { execFile } from "node:child_process";
import { join } from "node:path";
import { isPlain } from "./colors.js";
import { step } from "./progress.js";
import { UserError } from "./user-error.js";

/** Returns turbo's arguments for running tasks of the packages. turbo itself ignores `NO_COLOR`. */
const turboArgs = (...args: string[]): string[] => [
  "run",
  ...args,
  "--output-logs=errors-only",
  ...(isPlain() ? ["--no-color"] : []),
];

/**
 * Builds packages, as a step.
 *
 * @throws {UserError} with the output of the failed tasks.
 */
export async function buildPackages(args: string[], folder: string): Promise<void> {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
  const options = { cwd: folder, env, maxBuffer: 2 ** 28 };
  // npx would start twice as many processes.
  const program = [join(folder, "node_modules/turbo/bin/turbo"), ...turboArgs("build", ...args)];
  const build = (): Promise<void> =>
    new Promise((resolve, reject) =>
      execFile(process.execPath, program, options, (error, stdout, stderr) =>
        error ? reject(new UserError(`${stdout}${stderr}`.trim() || error.message)) : resolve(),
      ),
    );
  await step("build", build);
}
