import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { runCommand } from "@scripts/console/command";
import { root } from "@scripts/openapi/specs";

/** A command that runs other commands in sequence. */
interface Steps {
  name: string;
  usage: string;
  /** The arguments of `run.js`. */
  steps: string[][];
}

const commands = {
  lint: {
    name: "npm run lint --",
    usage: `npm run lint

Lints and checks the formatting of the whole repository, the density of casts, import cycles,
spelling and terms.
`,
    steps: [
      ["oxlint", ".", "scripts/site/tools/.vitepress"],
      ["oxfmt", "--check", "."],
      ["scripts/e2e/src/density.ts"],
      ["scripts/prose/src/lint.ts"],
    ],
  },
  test: {
    name: "npm test --",
    usage: `npm test

Builds everything, then lints, type-checks and runs all tests, end-to-end tests included. Results
are cached. For what changed only, see: npm run check -- --help
`,
    steps: [
      ["turbo", "run", "build", "--output-logs=errors-only"],
      [
        ..."turbo run lint typecheck test test:e2e".split(" "),
        ..."--continue --concurrency=3 --output-logs=new-only --log-order=stream".split(" "),
      ],
    ],
  },
} as const satisfies Record<string, Steps>;

const command =
  ({ name, usage, steps }: Steps) =>
  (args: string[]): Promise<number> =>
    runCommand({ name, usage }, args, async () => {
      for (const step of steps) {
        const code = runStep(step);
        if (code !== 0) return code;
      }
      return 0;
    });

/** Runs a tool or a script as `npm run` does; returns its exit code. */
function runStep(args: string[]): number {
  const { status } = spawnSync(process.execPath, [join(root, "scripts/cli/run.js"), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  return status ?? 1;
}

export const lint = command(commands.lint);
export const test = command(commands.test);
