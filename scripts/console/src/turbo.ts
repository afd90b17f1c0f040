import { execFile } from "node:child_process";
import { isPlain } from "./colors.js";
import { step } from "./progress.js";
import { UserError } from "./user-error.js";

/** Returns the arguments of `npx` for running tasks of the packages. turbo itself ignores `NO_COLOR`. */
export const turboArgs = (...args: string[]): string[] => [
  "turbo",
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
  const shell = process.platform === "win32";
  const options = { cwd: folder, env, shell, maxBuffer: 2 ** 28 };
  const build = (): Promise<void> =>
    new Promise((resolve, reject) =>
      execFile("npx", turboArgs("build", ...args), options, (error, stdout, stderr) =>
        error ? reject(new UserError(`${stdout}${stderr}`.trim() || error.message)) : resolve(),
      ),
    );
  await step("build", build);
}
