import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operationsOf, type Operation } from "@scripts/openapi/document";
import { loadSpec, vendors } from "@scripts/openapi/specs";
import { output } from "../../src/paths.js";
import { createSearch, type Entry } from "../.vitepress/theme/search.js";
import { open, siteInBrowser } from "./browser.js";

const site = siteInBrowser();
let page: Page;
let find: (query: string) => string[];

beforeAll(async () => {
  const entries = JSON.parse(readFileSync(join(output, "search.json"), "utf8")) as Entry[];
  const search = createSearch(entries);
  find = (query) => search(query).map(({ url }) => url);
  page = await site.browser.newPage();
  await open(page, `${site.url}/`);
});

afterAll(() => page.close());

/** Returns the page of the first search result, without the anchor. */
const first = (query: string): string => find(query)[0]?.split("#")[0] ?? "";

test.each([
  ["authentication", "/guides/authentication"],
  ["authenticate", "/guides/authentication"],
  ["how do I log in", "/guides/authentication"],
  ["sign in", "/guides/authentication"],
  ["api key", "/guides/authentication"],
  ["bearer token", "/guides/authentication"],
  ["credentials", "/guides/authentication"],
  ["unauthorized", "/guides/(authentication|errors)"],
  ["token expired", "/guides/renew-tokens"],
  ["refresh token", "/guides/renew-tokens"],
  ["401", "/guides/(authentication|renew-tokens|errors)"],
  ["polling", "/guides/wait-for-a-session"],
  ["wait until finished", "/guides/wait-for-a-session"],
  ["rate limit", "/guides/(errors|timeouts-and-retries)"],
  ["429", "/guides/(errors|timeouts-and-retries)"],
  ["error handling", "/guides/errors"],
  ["exceptions", "/guides/errors"],
  ["retry", "/guides/timeouts-and-retries"],
  ["timeout", "/guides/timeouts-and-retries"],
  ["upload file", "/(guides/upload-a-file|\\w+/upload\\w+)"],
  ["end session", "/(guides/end-a-session|\\w+/endSession)"],
  ["hang up", "/(guides/end-a-session|\\w+/end\\w+)"],
  ["webhook signature", "/(guides/receive-a-webhook|\\w+/webhooks/\\w+)"],
  ["insufficient_credit_balance", "/(protoface/\\w+|guides/errors)"],
  ["INSUFFICIENT_MINUTES", "/(agenthuman/\\w+|guides/errors)"],
  ["mock server", "/guides/(testing|mock)"],
  ["pagination", "/guides/pagination"],
  ["next page", "/guides/pagination"],
  ["commonjs", "/guides/modules"],
  ["opentelemetry", "/guides/tracing"],
  ["graceful shutdown", "/guides/end-a-session"],
  ["await using", "/guides/end-a-session"],
  ["dispose a session", "/guides/end-a-session"],
  ["close a session", "/guides/end-a-session"],
  ["nextjs", "/guides/nextjs"],
  ["Next.js", "/guides/nextjs"],
  ["next js caching", "/guides/nextjs"],
  ["cloudflare workers", "/guides/where-it-runs"],
  ["browser", "/guides/where-it-runs"],
  ["moduleResolution", "/guides/modules"],
  ["typescript settings", "/guides/modules"],
  ["idempotency key", "/(guides/timeouts-and-retries|\\w+/\\w+)"],
  ["backoff", "/guides/timeouts-and-retries"],
  ["logging", "/guides/tracing"],
  ["vitest", "/guides/testing"],
  ["msw", "/guides/testing"],
  ["unit tests", "/guides/testing"],
  ["send a file", "/guides/upload-a-file"],
  ["stream a file", "/guides/upload-a-file"],
  ["hmac", "/guides/receive-a-webhook"],
  ["list all sessions", "/(guides/pagination|\\w+/(list|fetch)Sessions)"],
  ["concurrent_sessions", "/(guides/errors|protoface/\\w+)"],
  ["sigterm", "/guides/end-a-session"],
  ["jest", "/guides/testing"],
  ["migrate from openapi-fetch", "/guides/coming-from"],
  ["install", "/readme"],
  ["benchmark", "/(comparison|project/benchmarks)"],
  ["formFillingStatus", "/suki/getFormFillingSessionStatus"],
  ["form-filling/session", "/suki/\\w+FormFilling\\w+"],
])("%s finds the right page first", (query, expected) => {
  expect(first(query)).toMatch(new RegExp(`^${expected}$`));
});

const operations = vendors().map((vendor): [string, Operation[]] => [vendor, operationsOf(loadSpec(vendor))]);

test.each(operations)("operations of %s are found by their names", (vendor, all) => {
  for (const { id } of all) {
    const found = find(id);
    // Other vendors may have an operation of the same name.
    const rivals = found.filter((address) => address.endsWith(`/${id}`)).length;
    expect(found.slice(0, rivals)).toContain(`/${vendor}/${id}`);
  }
});

test.each(operations)("operations of %s are found by a part of their names, and by their paths", (vendor, all) => {
  for (const { id, path } of all) {
    expect(find(id.replace(/^[a-z]+/, ""))).toContain(`/${vendor}/${id}`);
    expect(find(path)).toContain(`/${vendor}/${id}`);
  }
});

test.each(operations)("operations of %s are found by their statuses, tags and codes", (vendor, all) => {
  for (const { id, object, responses } of all) {
    expect(find(`${id} ${object.tags[0]}`)).toContain(`/${vendor}/${id}`);
    for (const [status] of responses.filter(([name]) => name !== "default"))
      expect(find(`${id} ${status}`)).toContain(`/${vendor}/${id}`);
  }
});

test.each(operations)("values of enumerations find the operations of %s that have them", (_, all) => {
  const parameters = all.flatMap((operation) => operation.parameters.map(({ schema }) => ({ schema, operation })));
  for (const { schema, operation } of parameters)
    for (const value of [schema?.["enum"] ?? []].flat())
      expect(find(`${operation.id} ${String(value)}`).length).toBeGreaterThan(0);
});

test("a slip of the pen is forgiven", () => {
  expect(find("webhok").some((url) => url.includes("webhook"))).toBe(true);
});

test("results have excerpts with the words that were found, and open by Enter", async () => {
  await page.keyboard.press("/");
  const box = page.getByRole("dialog", { name: "Search" });
  await box.getByRole("combobox").fill("insufficient_credit_balance");
  const result = box.getByRole("option").first();
  await result.waitFor();
  expect(await result.locator("mark").allTextContents()).toContain("insufficient_credit_balance ");
  const address = await result.getAttribute("href");
  await page.keyboard.press("Enter");
  await box.waitFor({ state: "hidden" });
  await page.waitForURL(site.url + address);
});

test.each([390, 1440])("results are read whole, %i px wide", async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await page.keyboard.press("/");
  await page.getByRole("combobox").fill("rate limit");
  const results = page.getByRole("option");
  await results.first().waitFor();
  expect(await results.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(0);
  await page.keyboard.press("Escape");
});

test("what nothing has is said to be found nowhere", async () => {
  await page.keyboard.press("/");
  const box = page.getByRole("dialog", { name: "Search" });
  await box.getByRole("combobox").fill("zzzxqy");
  await expect.poll(() => box.locator(".no-results").textContent()).toBe("Nothing found for “zzzxqy”.");
  await page.keyboard.press("Escape");
});

test("a page that does not exist suggests others", async () => {
  await open(page, `${site.url}/protoface/endSesion`);
  await page.getByRole("heading", { name: "Did you mean" }).waitFor();
  const links = await page
    .locator(".not-found li a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links).toContain("/protoface/endSession");
});
