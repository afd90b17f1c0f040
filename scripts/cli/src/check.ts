import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "@scripts/console/command";
import { UserError } from "@scripts/console/user-error";
import { root } from "@scripts/openapi/specs";

const usage = `npm run check [-- [workspace…] [--since <ref>]]

Lints and unit-tests the workspaces that changed, and type-checks all. Results are cached, so only
what an edit affects runs. End-to-end tests run with npm test.

  workspace…     only these: the name of a folder of packages/ or scripts/, such as suki or codegen
  --since <ref>  changes since a branch, a tag or a commit; default: uncommitted changes, or else
                 the last commit
`;

const definition = {
  name: "npm run check --",
  usage,
  allowPositionals: true,
  options: { since: { type: "string" } },
} as const;

/** Runs the command; resolves to the exit code. */
export const check = (args: string[], folder = root): Promise<number> =>
  runCommand(definition, args, async ({ values, positionals }) => {
    const since = values.since ?? (isDirty(folder) ? "HEAD" : "HEAD~1");
    const workspaces = positionals.map((name) => workspaceOf(name, folder));
    const filters = workspaces.length > 0 ? workspaces.map(({ name }) => name) : [`[${since}]`];
    const paths = workspaces.length > 0 ? workspaces.map(({ path }) => path) : ["."];
    return (
      runTool("oxlint", paths, folder) ||
      runTool("oxfmt", ["--check", ...paths], folder) ||
      turbo(["test"], filters, folder) ||
      turbo(["typecheck"], ["//"], folder)
    );
  });

interface Workspace {
  name: string;
  path: string;
}

/** @throws {UserError} if there is no such workspace. */
function workspaceOf(workspace: string, folder: string): Workspace {
  for (const parent of ["packages", "scripts"]) {
    const path = `${parent}/${workspace}`;
    const manifest = join(folder, path, "package.json");
    if (existsSync(manifest)) return { ...(JSON.parse(readFileSync(manifest, "utf8")) as { name: string }), path };
  }
  throw new UserError(
    `There is no workspace "${workspace}". Pass the name of a folder of packages/ or scripts/, such as: npm run check -- suki`,
  );
}

function isDirty(folder: string): boolean {
  const { stdout } = spawnSync("git", ["status", "--porcelain"], { cwd: folder, encoding: "utf8" });
  return stdout.trim() !== "";
}

function turbo(tasks: string[], filters: string[], folder: string): number {
  const args = ["run", ...tasks, ...filters.map((filter) => `--filter=${filter}`), "--output-logs=errors-only"];
  return runTool("turbo", args, folder);
}

/** Runs a tool of the root's package.json; returns its exit code. */
function runTool(tool: string, args: string[], folder: string): number {
  const { status } = spawnSync(process.execPath, [join(folder, "scripts/cli/run.js"), tool, ...args], {
    cwd: folder,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    stdio: "inherit",
  });
  return status ?? 1;
}
