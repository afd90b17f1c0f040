import { readdirSync } from "node:fs";
import { join } from "node:path";
import { chromium as driver, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { chromium } from "@scripts/runtimes/runtimes";
import { serveSite } from "../serve.js";
import { output } from "../../src/paths.js";

/** The site that was built, in a browser, for the tests of a file. */
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

/** Opens a page, and waits until it can be worked with. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(() => "__vue_app__" in (document.querySelector("#app") ?? {}));
}

/** The addresses of all pages, as links have them. */
export const addresses = (): string[] =>
  readdirSync(output, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".html") && file !== "404.html")
    .map((file) => `/${file.replace(/(^|(?<=\/))index\.html$|\.html$/, "")}`)
    .sort();

/** A page's HTML file. */
export const fileOf = (address: string): string =>
  join(output, address.endsWith("/") ? `${address}index.html` : `${address}.html`);
