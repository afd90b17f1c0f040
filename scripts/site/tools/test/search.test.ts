import type { Page } from "playwright-core";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operationsOf, type Operation } from "@scripts/openapi/document";
import { loadSpec, vendors } from "@scripts/openapi/specs";
import { fileOf, open, siteInBrowser } from "./browser.js";

const site = siteInBrowser();
let page: Page;

beforeAll(async () => {
  page = await site.browser.newPage();
  await open(page, `${site.url}/`);
  await openSearch();
});

afterAll(() => page.close());

async function openSearch(): Promise<void> {
  await page.locator("#VPContent").waitFor();
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("dialog").waitFor();
}

/** The addresses of what the box offers for a query. */
async function search(query: string): Promise<string[]> {
  const box = page.getByRole("dialog");
  const none = box.locator(".no-results strong", { hasText: "«" });
  await box.getByRole("searchbox").fill("«");
  await none.waitFor();
  await box.getByRole("searchbox").fill(query);
  await box.locator(`.result, .no-results strong:text-is("${query}")`).first().waitFor();
  const links = await box
    .locator("a.result")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  return links.map((link) => link.split("#")[0]!);
}

const operations = vendors().map((vendor): [string, Operation[]] => [vendor, operationsOf(loadSpec(vendor))]);

/** An operation in all thirds of a specification. */
const some = (all: Operation[]): Operation[] =>
  [0, 1, 2].map((third) => all[Math.floor((third * (all.length - 1)) / 2)]!);

test.each(operations)("operations of %s are found by their names", async (vendor, all) => {
  for (const { id } of some(all)) {
    const found = await search(id);
    // Other vendors may have one of the same name.
    const rivals = found.filter((address) => address.endsWith(`/${id}`)).length;
    expect(found.slice(0, rivals)).toContain(`/${vendor}/${id}`);
  }
});

test.each(operations)("an operation of %s is found by a part of its name", async (vendor, all) => {
  const { id } = all.reduce((longest, operation) => (operation.id.length > longest.id.length ? operation : longest));
  expect(await search(id.replace(/^[a-z]+/, ""))).toContain(`/${vendor}/${id}`);
});

test.each(operations)("operations of %s are found by their path", async (vendor, all) => {
  const [path] = all.map((operation) => operation.path.split("/{")[0]!).sort((a, b) => b.length - a.length);
  const [first] = await search(path!.replace(/^\//, ""));
  const ids = all.filter((operation) => operation.path.startsWith(path!)).map(({ id }) => `/${vendor}/${id}`);
  expect(ids).toContain(first);
});

/** The names of fields on an operation's page. */
const fieldsOf = (address: string): string[] =>
  [...readFileSync(fileOf(address), "utf8").matchAll(/<code class="name">(.*?)<\/code>/g)].map(([, name]) => name!);

test.each(operations)("operations of %s are found by the names of fields that few have", async (vendor, all) => {
  const pages = all
    .map(({ id }) => `/${vendor}/${id}`)
    .map((address): [string, string[]] => [address, fieldsOf(address)]);
  for (const [address, fields] of pages.filter(([, names]) => names.length > 0).slice(-3)) {
    const count = (name: string): number => pages.filter(([, names]) => names.includes(name)).length;
    const [rare] = fields.sort((a, b) => count(a) - count(b) || b.length - a.length);
    expect(await search(rare!)).toContain(address);
  }
});

test.each(operations)("Enter opens the operation of %s that is found", async (vendor, all) => {
  const others = operations.filter(([other]) => other !== vendor).flatMap(([, theirs]) => theirs.map(({ id }) => id));
  const { id } = all.find((operation) => !others.includes(operation.id))!;
  await search(id);
  await page.keyboard.press("Enter");
  await page.locator("h1", { hasText: id }).waitFor();
  expect(page.url()).toBe(`${site.url}/${vendor}/${id}`);
  await openSearch();
});
