import { readdirSync } from "node:fs";
import { join } from "node:path";
import { chromium as driver, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { chromium } from "@scripts/runtimes/runtimes";
import { serveSite } from "../serve.js";
import { output } from "../../src/paths.js";

/** Serves the built site and starts a browser for the tests of a file. */
export function siteInBrowser(): { url: string; browser: Browser } {
  const site = {} as { url: string; browser: Browser; close: () => void };
  beforeAll(async () => {
    Object.assign(site, await serveSite(0));
    site.browser = await driver.launch({
      executablePath: chromium,
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    });
  });
  afterAll(async () => {
    await site.browser?.close();
    site.close?.();
  });
  return site;
}

/** Opens a page, and waits until it is interactive. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(() => "__vue_app__" in (document.querySelector("#app") ?? {}));
}

/** Returns the addresses of all pages, in the form of links. */
export const addresses = (): string[] =>
  readdirSync(output, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".html") && file !== "404.html")
    .map((file) => `/${file.replace(/(^|(?<=\/))index\.html$|\.html$/, "")}`)
    .sort();

/** Returns the HTML file of a page. */
export const fileOf = (address: string): string =>
  join(output, address.endsWith("/") ? `${address}index.html` : `${address}.html`);
