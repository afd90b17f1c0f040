import { statSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { operationsOf } from "@scripts/openapi/document";
import { loadSpec, vendors } from "@scripts/openapi/specs";
import { addresses, fileOf, open, siteInBrowser } from "./browser.js";

const site = siteInBrowser();

/** The page of the operation with the most content. */
const [largest = ""] = vendors()
  .flatMap((vendor) => operationsOf(loadSpec(vendor)).map(({ id }) => `/${vendor}/${id}`))
  .sort((a, b) => statSync(fileOf(b)).size - statSync(fileOf(a)).size);
const webhook = addresses()
  .filter((address) => address.includes("/webhooks/"))
  .slice(0, 1);
const overview = `/${vendors()[0]}/`;
const kinds = [
  "/",
  "/readme",
  "/reference",
  "/comparison",
  "/guides/errors",
  "/project/benchmarks",
  "/nowhere",
  overview,
  largest,
  ...webhook,
];

const looks = (["light", "dark"] as const).flatMap((colorScheme) => [
  { name: `${colorScheme}, desktop`, colorScheme, viewport: { width: 1280, height: 900 } },
  { name: `${colorScheme}, phone`, colorScheme, viewport: { width: 390, height: 844 } },
]);

/** Returns axe's findings: the rule, its requirement, and the elements. */
async function violations(page: Page): Promise<string[]> {
  // Disables transitions, during which colors change.
  await page.addStyleTag({
    content: "*, *::before, *::after { transition: none !important; animation: none !important; }",
  });
  await page.addScriptTag({ content: axe.source });
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(" ")}`));
}

test.each(looks)("axe finds nothing on any kind of page ($name)", async ({ colorScheme, viewport }) => {
  const page = await site.browser.newPage({ colorScheme, viewport });
  const found: string[] = [];
  for (const address of kinds) {
    await open(page, site.url + address);
    if (address === largest)
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    found.push(...(await violations(page)).map((violation) => `${address}: ${violation}`));
  }
  await page.close();
  expect(found).toEqual([]);
});

test.each(looks)("axe finds nothing while the search is open ($name)", async ({ colorScheme, viewport }) => {
  const page = await site.browser.newPage({ colorScheme, viewport });
  await open(page, `${site.url}/`);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("session");
  await page.getByRole("option").first().waitFor();
  const found = await violations(page);
  await page.close();
  expect(found).toEqual([]);
});

test.each(looks)("axe finds nothing while the menus are open ($name)", async ({ colorScheme, viewport }) => {
  const page = await site.browser.newPage({ colorScheme, viewport });
  await open(page, site.url + largest);
  const opener = viewport.width < 768 ? ".VPLocalNav .menu" : ".VPNavBarMenuGroup button";
  await page.locator(opener).click();
  const found = await violations(page);
  await page.close();
  expect(found).toEqual([]);
});
