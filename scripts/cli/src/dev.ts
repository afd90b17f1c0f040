import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "@scripts/console/command";
import { Checks } from "./dev/checks.js";
import { Queue } from "./dev/queue.js";
import { watchVendors } from "./dev/watch.js";
import { chosenVendors, draftVendors, root, specFile, vendors } from "@scripts/openapi/specs";

const usage = `npm run dev [-- vendor…]

Watches the specs. Saving one regenerates, type-checks and tests only that vendor's package: fast
tests first, then all others. So does saving a hand-written source or test of the package. An
invalid spec is reported with line and fix; nothing is written until you fix it. Ctrl-C stops it.
The table in README.md is updated by npm run generate.

  vendor…   only these vendors
`;

/** Runs the command; resolves to the exit code if there is nothing to watch. */
export const dev = (args: string[], folder = root): Promise<number> =>
  runCommand({ name: "npm run dev --", usage, allowPositionals: true }, args, ({ positionals }) =>
    watch(positionals, folder),
  );

async function watch(only: string[], folder: string): Promise<never> {
  const known = [...vendors(folder), ...draftVendors(folder)].sort();
  const watched = chosenVendors(only, folder, known);
  const scratch = mkdtempSync(join(tmpdir(), "vendor-clients-dev-"));
  process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
  // Stopping on request is not a failure. The test workers end with this process.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(0));

  const queue = new Queue(new Checks(folder, scratch));
  await watchVendors(folder, only, (vendor) => queue.add(vendor));
  console.log(`watching ${watched.map(specFile).join(", ")}; Ctrl-C stops it`);
  return new Promise<never>(() => undefined);
}
