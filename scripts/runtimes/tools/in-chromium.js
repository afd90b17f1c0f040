// Runs the suite in a page of Chromium whose origin is not the API's: node in-chromium.js <plan> <folder> <chromium>
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const [plan, folder, executablePath] = process.argv.slice(2);
const bundle = await build({
  stdin: { contents: `export { runSuite } from "./suite.js";`, resolveDir: folder },
  absWorkingDir: folder,
  bundle: true,
  write: false,
  format: "iife",
  globalName: "suite",
  target: "es2022",
  platform: "browser",
});
const pages = createServer((_, response) =>
  response
    .writeHead(200, { "content-type": "text/html; charset=utf-8" })
    .end(`<!doctype html><link rel="icon" href="data:,"><script>${bundle.outputFiles[0].text}</script>`),
).listen(0, "127.0.0.1");
await once(pages, "listening");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${pages.address().port}/`);
const results = await page.evaluate(
  (plan) => globalThis.suite.runSuite({ ...plan, preflights: true }),
  JSON.parse(readFileSync(plan, "utf8")),
);
const version = browser.version();
await browser.close();
pages.close();
console.log(JSON.stringify({ version, results }));
