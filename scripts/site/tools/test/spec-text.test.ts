import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sirv from "sirv";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { operationsOf, type Document } from "@scripts/openapi/document";
import { loadSpec, root } from "@scripts/openapi/specs";
import { buildPages } from "../../src/build.js";
import { folder } from "../../src/paths.js";
import { navigation } from "../../src/pages/navigation.js";
import { vendorPages, writeSite } from "../../src/pages/site.js";
import { open, siteInBrowser } from "./browser.js";

const site = siteInBrowser();
const [pages, built] = [join(folder, ".pages-spec-text"), join(folder, ".built-spec-text")];
const vendor = "agenthuman";

/** Text that a spec might contain, even by mistake, and that must be shown as text. */
const attacks = [
  "{{ globalThis.hacked = 1 }}",
  "</script><script>globalThis.hacked = 2</script>",
  '\\`<img src="x" onerror="globalThis.hacked = 3">\\`',
  "<!--@include: ./secret.txt-->",
  "<!-- @include: ./secret.txt -->",
  "[link](javascript:globalThis.hacked=4)",
  "<TryIt /></template>",
  "--> {{ ''.constructor.constructor('globalThis.hacked = 5')() }}",
];
const block =
  "\n\n```js-vue\n{{ ''.constructor.constructor('globalThis.hacked = 6')() }}\n```\n\n<<< ./secret.txt\n\n[[toc]]\n";

/** Returns a spec in which each sentence and each string of an example is an attack. */
function hostile(): Document {
  const document = loadSpec(vendor);
  document.paths = Object.fromEntries(Object.entries(document.paths).slice(0, 5));
  let count = 0;
  const attack = (): string => attacks[count++ % attacks.length] ?? "";
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      const texts = node as Record<string, unknown>;
      if (typeof value === "string" && name === "summary") texts[name] = attack();
      else if (typeof value === "string" && name === "description") texts[name] = attack() + block;
      else if (typeof value === "string" && name === "message") texts[name] = attack();
      else walk(value);
    }
  };
  walk(document);
  document.info.title = `AgentHuman ${attacks.join(" ")}`;
  return document;
}

let url: string;
let close: () => void;
let ids: string[];

beforeAll(async () => {
  const document = hostile();
  ids = operationsOf(document).map(({ id }) => id);
  writeSite(pages, await vendorPages(vendor, document, root), navigation(new Map([[vendor, document]]), [], root));
  for (const path of ["secret.txt", `${vendor}/secret.txt`])
    writeFileSync(join(pages, path), "content of a local file");
  await buildPages(pages, built);
  const server = createServer(sirv(built, { dev: true })).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => server.close().closeAllConnections();
});

afterAll(() => {
  close();
  for (const path of [pages, built]) rmSync(path, { recursive: true, force: true });
});

test("what a spec says is text on the site: nothing of it runs, and no file is included", async () => {
  const page = await site.browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  for (const address of [`/${vendor}/`, ...ids.map((id) => `/${vendor}/${id}`)]) {
    await open(page, url + address);
    expect(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked)).toBeUndefined();
    expect(await page.locator(".vp-doc img, .vp-doc script, .vp-doc [href^='javascript:']").count()).toBe(0);
    expect(await page.content()).not.toContain("content of a local file");
  }
  await page.close();
  expect(errors).toEqual([]);
});

test("an attack is shown as it is written", async () => {
  const page = await site.browser.newPage();
  const shown: string[] = [];
  for (const id of ids) {
    await open(page, `${url}/${vendor}/${id}`);
    shown.push(await page.locator(".operation-page").innerText());
  }
  await page.close();
  const text = shown.join("\n");
  for (const part of [
    "{{ globalThis.hacked = 1 }}",
    "<script>globalThis.hacked = 2</script>",
    "@include: ./secret.txt",
  ])
    expect(text).toContain(part);
});
