import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { command } from "@scripts/console/command";
import { Checks } from "./dev/checks.js";
import { Queue } from "./dev/queue.js";
import { watchVendors } from "./dev/watch.js";
import { chosenVendors, root, specFile } from "@scripts/openapi/specs";

const usage = `npm run dev [-- vendor…]

Watches the specs. Saving one regenerates, type-checks and tests that vendor's package, and no other: first what takes
a second or two, then all its other tests. So does saving a source or a test that the package has by hand. A broken spec
shows what is wrong, and where; nothing is written until it is mended. Ctrl-C ends it.
The table in README.md is left to npm run generate.

  vendor…   only these vendors
`;

/** Runs the command; resolves to the exit code if there is nothing to watch. */
export const dev = (args: string[], folder = root): Promise<number> =>
  command(async () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
    if (!values.help) return watch(positionals, folder);
    console.log(usage);
    return 0;
  });

async function watch(only: string[], folder: string): Promise<never> {
  const watched = chosenVendors(only, folder);
  const scratch = mkdtempSync(join(tmpdir(), "vendor-clients-dev-"));
  process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
  // An end that was asked for is no failure. The workers of the tests end with this process.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(0));

  const queue = new Queue(new Checks(folder, scratch));
  await watchVendors(folder, only, (vendor) => queue.add(vendor));
  console.log(`watching ${watched.map(specFile).join(", ")}; Ctrl-C ends it`);
  return new Promise<never>(() => undefined);
}

if (process.argv[1] === import.meta.filename) process.exitCode = await dev(process.argv.slice(2));
