import type { Outputs } from "./output-files.js";
import { read } from "./readme.js";

/** A module that exists only for some specs, with an entry point of the same name. */
export type OptionalModule = "session" | "token" | "webhooks";

/**
 * Adds the entry points of the optional modules that a spec produces to the package's `exports`, and removes all
 * others.
 */
export function updateExports(
  vendor: string,
  modules: Record<OptionalModule, boolean>,
  outputs: Outputs,
  folder: string,
): void {
  const file = `packages/${vendor}/package.json`;
  const manifest = JSON.parse(read(file, outputs, folder)) as { exports?: Record<string, unknown> };
  const names = Object.entries(modules);
  if (names.every(([name, isMade]) => isMade === `./${name}` in (manifest.exports ?? {}))) return;
  const isOptional = (path: string): boolean => path.slice(2) in modules;
  const others = Object.entries(manifest.exports ?? {}).filter(([path]) => !isOptional(path));
  const made = names.filter(([, isMade]) => isMade).map(([name]): [string, unknown] => [`./${name}`, entryPoint(name)]);
  // Entries that are not modules, such as ./openapi.yaml, come last.
  const at = others.findIndex(([, target]) => typeof target === "string");
  others.splice(at < 0 ? others.length : at, 0, ...made);
  manifest.exports = Object.fromEntries(others);
  outputs.set(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
}

const entryPoint = (name: string): Record<string, string> => ({
  "@vendor-clients/source": `./src/generated/${name}.ts`,
  types: `./dist/generated/${name}.d.ts`,
  default: `./dist/generated/${name}.js`,
});
