import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npm } from "@scripts/console/install-tools";
import { runCommand } from "@scripts/console/command";
import { killAll, run } from "@scripts/console/processes";
import { step } from "@scripts/console/progress";
import { UserError } from "@scripts/console/user-error";

/**
 * A reproducible environment for child processes: without the user's git settings, a shared cache, or a proxy for
 * loopback.
 */
export const calm: NodeJS.ProcessEnv = {
  ...gitSettings({
    "user.name": "Rehearsal",
    "user.email": "rehearsal@localhost",
    "commit.gpgSign": "false",
    "tag.gpgSign": "false",
    "core.hooksPath": "no-hooks",
    "advice.detachedHead": "false",
  }),
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
  NO_PROXY: "127.0.0.1",
  no_proxy: "127.0.0.1",
  TURBO_CACHE: "local:rw",
  TURBO_TELEMETRY_DISABLED: "1",
};

/**
 * Returns git settings as environment variables, which override its files:
 * https://git-scm.com/docs/git-config#ENVIRONMENT
 */
function gitSettings(settings: Record<string, string>): NodeJS.ProcessEnv {
  const pairs = Object.entries(settings).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { GIT_CONFIG_COUNT: String(Object.keys(settings).length), ...Object.fromEntries(pairs) };
}

/** Clones the last commit, and installs its dependencies. */
export async function cloneHead(from: string, to: string): Promise<void> {
  await run(["git", "clone", "--quiet", "--no-tags", from, to], from, 60, calm);
  await run([...npm, "ci", "--prefer-offline", "--no-audit", "--no-fund"], to, 600, calm);
}

/** The temporary folder of a rehearsal, and a way to register cleanup. */
export interface Scratch {
  folder: string;
  atEnd: (undo: () => void) => void;
}

/** Runs a rehearsal in a temporary folder, which is removed in any case. Resolves to the exit code. */
export async function rehearse(
  args: string[],
  definition: { name: string; usage: string },
  from: string,
  rehearsal: (scratch: Scratch) => Promise<void>,
): Promise<number> {
  return runCommand(definition, args, async () => {
    await inScratch(async (scratch) => {
      const started = performance.now();
      await sayCommit(from);
      await rehearsal(scratch);
      console.log(`\nAll checks passed in ${Math.round((performance.now() - started) / 1000)} s.`);
    });
    return 0;
  });
}

/** A failed step of a rehearsal. */
export class Failure extends UserError {}

/** Runs a step and prints its duration. Any error becomes a failure of the rehearsal. */
export const act = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  step(name, work).catch((error: unknown) => {
    throw new Failure(`\n"${name}" failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  });

async function sayCommit(from: string): Promise<void> {
  const commit = await run(["git", "log", "-1", "--format=%h %s"], from, 30).catch(() => {
    throw new UserError(
      "This is not a git repository with a commit. A rehearsal clones the last commit: make one first.",
    );
  });
  console.log(`Rehearses the last commit: ${commit.trim()}`);
  const changed = await run(["git", "status", "--porcelain"], from, 30);
  if (changed) console.log("Uncommitted changes are not included.");
}

async function inScratch(rehearsal: (scratch: Scratch) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rehearsal-"));
  const undos: (() => void)[] = [];
  // Asynchronous, since tsx kills a process that does not handle the signal within 30 ms.
  const clean = async (): Promise<void> => {
    undos.splice(0).forEach((undo) => undo());
    killAll();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  let leaving = false;
  const interrupt = (): void => {
    leaving = true;
    void clean().finally(() => process.exit(130));
  };
  // Not `once`: tsx forwards a signal that the terminal has already sent, and a signal without a listener ends the
  // process.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, interrupt);
  try {
    await rehearsal({ folder, atEnd: (undo) => undos.push(undo) });
  } catch (error) {
    // Never settles after an interruption, which needs no message. The process exits once the folder is removed.
    if (leaving) await new Promise(() => {});
    throw error;
  } finally {
    await clean();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, interrupt);
  }
}
