import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "@scripts/runtimes/runtimes";
import { runCommand } from "@scripts/console/command";
import { UserError } from "@scripts/console/user-error";
import { root } from "@scripts/openapi/specs";
import { buildSite } from "./build.js";
import { folder } from "./paths.js";

const usage = `npm run test:docs [-- part…]

Builds the reference site and tests it in Chromium: every page and link, search, tabs, anchors,
requests to the mock, keyboard, accessibility, widths. Also type-checks the site's sources and every
program on its pages.

  part…   only these test files, such as: search keyboard
`;

const require = createRequire(join(root, "package.json"));
/** Returns the path of a program among the root's dependencies. */
const tool = (name: string, path: string): string => join(dirname(require.resolve(`${name}/package.json`)), path);

/** Runs a tool in the site's folder with its output visible, and returns the exit code. */
const run = (...args: string[]): number =>
  spawnSync(process.execPath, args, { cwd: folder, stdio: "inherit" }).status ?? 1;

/** Runs the command; resolves to the exit code. */
export const testDocs = (args: string[]): Promise<number> =>
  runCommand({ name: "npm run test:docs --", usage, allowPositionals: true }, args, async ({ positionals }) => {
    if (!existsSync(chromium))
      throw new UserError(
        `Chromium is missing: apt-get install -y chromium\nIf it is not at ${chromium}, set its path: CHROMIUM=/path/to/chromium npm run test:docs`,
      );
    await buildSite();
    return run(tool("typescript", "bin/tsc"), "-p", folder) || run(tool("vitest", "vitest.mjs"), "run", ...positionals);
  });

if (process.argv[1] === import.meta.filename) process.exitCode = await testDocs(process.argv.slice(2));
