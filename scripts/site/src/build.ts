import { execFile } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";
import { step } from "@scripts/console/progress";
import { installTools } from "@scripts/console/install-tools";
import { runCommand } from "@scripts/console/command";
import { UserError } from "@scripts/console/user-error";
import { root } from "@scripts/openapi/specs";
import { writePages } from "./pages/site.js";
import { folder, installed, output } from "./paths.js";

const usage = `npm run docs

Builds the reference site into site/: a page for each vendor and operation, and the guides. Any
static host can serve it. Fails on broken links. Preview it with: npm run docs:serve
`;

/** Builds the site. An earlier build stays in place until the new one is complete. */
export async function buildSite(): Promise<void> {
  const built = join(folder, ".built");
  await step("install the site's tools", () => installTools(folder));
  await step("write the pages", () => writePages(join(folder, ".pages"), root));
  await step("build", () => buildPages(join(folder, ".pages"), built));
  rmSync(output, { recursive: true, force: true });
  renameSync(built, output);
}

/** Builds a folder of pages with VitePress. Treats warnings as errors. */
export async function buildPages(pages: string, target: string): Promise<void> {
  const args = [installed("vitepress/bin/vitepress.js"), "build", ".", "--outDir", target];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, SITE_PAGES: pages },
    maxBuffer: 2 ** 26,
  }).catch(({ stdout = "", stderr = "", message }: Error & { stdout?: string; stderr?: string }) => {
    throw new UserError(stdout || stderr ? `${stdout.slice(-4000)}${stderr.slice(0, 4000)}` : message);
  });
  const warnings = stripVTControlCharacters(stdout + stderr)
    .split("\n")
    .filter((line) => /\(!\)|\bwarn|not loaded|deprecated/i.test(line));
  if (warnings.length > 0) throw new UserError(`The site was built with warnings; fix them:\n${warnings.join("\n")}`);
}

/** Builds the site unless a build exists. */
export const builtSite = async (): Promise<void> => (existsSync(output) ? undefined : buildSite());

/** Runs the command; resolves to the exit code. */
export const docs = (args: string[]): Promise<number> =>
  runCommand({ name: "npm run docs --", usage }, args, async () => {
    await buildSite();
    console.log(`wrote  site/`);
    return 0;
  });
