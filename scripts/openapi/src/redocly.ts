import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  bundle,
  createConfig,
  lint,
  Source,
  type Config,
  type NormalizedProblem,
  type RawUniversalConfig,
} from "@redocly/openapi-core";
import { load } from "js-yaml";
import { UserError } from "@scripts/console/user-error";
import { examplesFit } from "./example-rule.js";

export { getLineColLocation, type NormalizedProblem } from "@redocly/openapi-core";

/** Loads the configuration from `redocly.yaml`, with the rules of rules.js and of this workspace. */
async function configOf(folder: string): Promise<Config> {
  const configPath = join(folder, "redocly.yaml");
  const config = load(readFileSync(configPath, "utf8")) as RawUniversalConfig;
  const own = { id: "examples", rules: { oas3: { fit: examplesFit } } };
  return createConfig({ ...config, plugins: [...(config.plugins ?? []), own as never] }, { configPath });
}

/**
 * Lints files with the `redocly.yaml` of a folder.
 *
 * @returns the problems of each file, in the same order.
 */
export async function lintWithRedocly(files: string[], folder: string): Promise<NormalizedProblem[][]> {
  const config = await configOf(folder);
  const reports: NormalizedProblem[][] = [];
  for (const file of files) reports.push(await lint({ ref: join(folder, file), config }));
  return reports;
}

/**
 * Bundles a document, read from a file, and the files that it refers to into one document.
 *
 * @throws {UserError} if a reference cannot be resolved.
 */
export async function bundleWithRedocly(document: unknown, file: string, folder: string): Promise<unknown> {
  const doc = { source: new Source(file, readFileSync(file, "utf8")), parsed: document };
  const result = await bundle({ doc, config: await configOf(folder) });
  const messages = result.problems.filter(({ severity }) => severity === "error").map(({ message }) => message);
  if (messages.length > 0)
    throw new UserError(`${file} cannot be bundled into one file. Fix the following:\n${messages.join("\n")}`);
  return result.bundle.parsed;
}
