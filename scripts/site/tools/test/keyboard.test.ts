import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { vendors } from "@scripts/openapi/specs";
import { open, siteInBrowser } from "./browser.js";

const site = siteInBrowser();
let page: Page;

beforeEach(async () => {
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await open(page, `${site.url}/${vendors()[0]}/`);
});

afterEach(() => page.close());

/** Returns the text of the focused element, and whether the focus is visible. */
const focused = (): Promise<{ text: string; label: string; visible: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      text: element.textContent?.trim() ?? "",
      label: element.getAttribute("aria-label") ?? "",
      visible: outlineStyle !== "none" && parseFloat(outlineWidth) > 0,
    };
  });

test("the first Tab reaches the link that skips to the content, and Enter follows it", async () => {
  await page.keyboard.press("Tab");
  expect(await focused()).toMatchObject({ text: "Skip to content", visible: true });
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("VPContent");
});

test("Tab goes through the bar at the top and the sidebar, and one sees where it is", async () => {
  const [seen, unseen]: [string[], string[]] = [[], []];
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press("Tab");
    const { text, label, visible } = await focused();
    seen.push(text || label);
    if (!visible) unseen.push(text || label);
  }
  expect(unseen).toEqual([]);
  expect(seen).toEqual(expect.arrayContaining(["vendor-clients", "Guides", "API reference", "Project", "Overview"]));
});

test.each(["Control+k", "/"])("%s opens the search, Escape closes it", async (key) => {
  await page.keyboard.press(key);
  await page.getByRole("dialog").waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-input");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
});

test("arrows choose among the results, Enter opens the one chosen", async () => {
  await page.keyboard.press("/");
  await page.getByRole("combobox").fill("session");
  await page.getByRole("option").nth(1).waitFor();
  const second = await page.getByRole("option").nth(1).getAttribute("href");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await expect.poll(() => page.url()).toBe(site.url + second);
});

test("a block of code that is wider than the page can be scrolled with the keyboard", async () => {
  const blocks = page.locator(".vp-doc pre");
  for (const block of await blocks.all()) expect(await block.getAttribute("tabindex")).toBe("0");
});
