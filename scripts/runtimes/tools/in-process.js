// Runs the suite in the runtime that executes this file: Node, Bun or Deno.
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { runSuite } from "./suite.js";

const own = globalThis.Deno?.inspect ?? globalThis.Bun?.inspect ?? inspect;
const version = globalThis.Deno?.version.deno ?? globalThis.Bun?.version ?? process.versions.node;
const results = await runSuite(
  JSON.parse(readFileSync(process.argv[2], "utf8")),
  (error) => own(error) + inspect(error),
);
console.log(JSON.stringify({ version, results }));
process.exit(0);
