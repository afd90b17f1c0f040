// Runs the suite in Cloudflare's workerd: node in-workerd.js <plan> <folder of the installed packages>
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { Miniflare } from "miniflare";

const [plan, folder] = process.argv.slice(2);
const bundle = await build({
  stdin: {
    contents: `
      import { runSuite } from "./suite.js";
      export default { fetch: async (request) => Response.json(await runSuite(await request.json())) };`,
    resolveDir: folder,
  },
  absWorkingDir: folder,
  bundle: true,
  write: false,
  format: "esm",
  target: "es2022",
  conditions: ["workerd", "worker"],
});
const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("workerd/package.json"), "utf8"));
const [, year, month, day] = /^1\.(\d{4})(\d\d)(\d\d)/.exec(version);
// The strictest environment of a Worker, without `nodejs_compat`.
const miniflare = new Miniflare({
  modules: [{ type: "ESModule", path: join(folder, "worker.mjs"), contents: bundle.outputFiles[0].text }],
  compatibilityDate: `${year}-${month}-${day}`,
});
const response = await miniflare.dispatchFetch("http://worker/", { method: "POST", body: readFileSync(plan, "utf8") });
const results = await response.json();
await miniflare.dispose();
console.log(JSON.stringify({ version, results }));
