import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { operationsOf, resolve, type Operation, type Schema } from "@scripts/openapi/document";
import { loadSpec, vendors } from "@scripts/openapi/specs";
import { fileOf, open, siteInBrowser } from "./browser.js";

const site = siteInBrowser();
let page: Page;

beforeEach(async () => {
  page = await site.browser.newPage({ viewport: { width: 1440, height: 900 } });
});

afterEach(() => page.close());

/** Finds an operation of any vendor. */
function operation(fits: (one: Operation) => boolean | undefined): {
  address: string;
  vendor: string;
  found: Operation;
} {
  for (const vendor of vendors()) {
    const found = operationsOf(loadSpec(vendor)).find(fits);
    if (found) return { address: `/${vendor}/${found.id}`, vendor, found };
  }
  throw new Error("No specification has such an operation.");
}

const withBody = operation(({ requestBody }) => requestBody?.content["application/json"] !== undefined);
const other = operation(({ method }) => method === "GET");
const tab = (name: string) => page.getByRole("tab", { name, exact: true });

test("the language that is chosen holds on other pages and at the next visit", async () => {
  await open(page, site.url + withBody.address);
  await tab("curl").click();
  expect(await page.locator(".samples .language-sh").first().isVisible()).toBe(true);
  expect(await page.locator(".samples .language-ts").first().isVisible()).toBe(false);
  await open(page, site.url + other.address);
  expect(await tab("curl").getAttribute("aria-selected")).toBe("true");
});

test("arrows move along the tabs", async () => {
  await open(page, site.url + withBody.address);
  await tab("TypeScript").focus();
  await page.keyboard.press("ArrowRight");
  expect(await tab("curl").getAttribute("aria-selected")).toBe("true");
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("curl");
});

test("the code stays in view while the text is scrolled", async () => {
  await open(page, site.url + withBody.address);
  const before = await page.locator(".samples").boundingBox();
  await page.evaluate(() => window.scrollTo(0, 600));
  const after = await page.locator(".samples").boundingBox();
  expect(after?.y).toBeGreaterThan(0);
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(80);
});

test("a link to a nested field opens what it is in", async () => {
  await open(page, site.url + withBody.address);
  const id = await page.locator("details:not([open]) li[id]").last().getAttribute("id");
  await open(page, `${site.url}${withBody.address}#${id}`);
  await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
});

test("each parameter, field and status has an anchor that links to itself", async () => {
  await open(page, site.url + withBody.address);
  const found = await page.evaluate(() =>
    [...document.querySelectorAll(".details a.self")].map((link) => [
      link.getAttribute("href"),
      link.closest("[id]")?.id,
    ]),
  );
  expect(found.length).toBeGreaterThan(5);
  for (const [href, id] of found) expect(href).toBe(`#${id}`);
  for (const [status] of withBody.found.responses) expect(found.map(([href]) => href)).toContain(`#status-${status}`);
});

/** Returns the anchors of a built page. */
const anchorsOf = (address: string): Set<string> =>
  new Set(
    [...readFileSync(fileOf(address), "utf8").matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) =>
      id.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    ),
  );

test.each(vendors())("every parameter, field of a body and status of %s has an anchor", (vendor) => {
  const document = loadSpec(vendor);
  const missing = operationsOf(document).flatMap(({ id, parameters, requestBody, responses }) => {
    const [media] = Object.values(requestBody?.content ?? {});
    const body = resolve<Schema>(document, media?.schema ?? {});
    const expected = [
      ...parameters.map((parameter) => `${parameter.in}.${parameter.name}`),
      ...Object.keys(body["properties"] ?? {}).map((name) => `body.${name}`),
      ...responses.map(([status]) => `status-${status}`),
    ];
    const found = anchorsOf(`/${vendor}/${id}`);
    return expected.filter((anchor) => !found.has(anchor)).map((anchor) => `${id}: ${anchor}`);
  });
  expect(missing).toEqual([]);
});

test("a link to a status chooses its example", async () => {
  const failing = operation(({ responses }) => responses.filter(([, one]) => one.content).length > 1);
  await open(page, site.url + failing.address);
  const tabs = page.getByRole("tablist", { name: "Response" }).getByRole("tab");
  const last = (await tabs.allTextContents()).at(-1)?.trim() ?? "";
  await page.locator(`a.self[href="#status-${last === "other" ? "default" : last}"]`).click();
  await expect.poll(() => tabs.last().getAttribute("aria-selected")).toBe("true");
});

test("links at the top lead to the sections of the page", async () => {
  await open(page, site.url + withBody.address);
  const links = page.getByRole("navigation", { name: "On this page" }).getByRole("link");
  expect(await links.allTextContents()).toEqual(
    expect.arrayContaining(["Request", "Response", "Errors", "Retries", "Source"]),
  );
});

test("the link of the section that is read is marked", async () => {
  await open(page, site.url + withBody.address);
  const marked = page.locator(".on-this-page [aria-current]");
  await page.evaluate(() => document.getElementById("errors")?.scrollIntoView());
  await expect.poll(() => marked.allTextContents()).toEqual(["Errors"]);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => marked.allTextContents()).toEqual(["Source"]);
});

test.each([390, 1440])("no code is behind a copy button, %i px wide", async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await open(page, site.url + withBody.address);
  for (const button of await page.locator(".samples button.copy").all()) {
    if (!(await button.isVisible())) continue;
    const block = await button.locator("xpath=..").locator("pre").boundingBox();
    const box = await button.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(block?.y ?? 0);
  }
});

test("no example of an error is shown that the vendor does not document for the operation", async () => {
  const document = loadSpec("protoface");
  const others = operationsOf(document).filter(({ id }) => id !== "createSession");
  const samples = ({ id }: Operation): string =>
    readFileSync(fileOf(`/protoface/${id}`), "utf8")
      .split('class="samples"')[1]
      ?.split('class="details"')[0] ?? "";
  expect(others.filter((one) => samples(one).includes("transport.unsupported")).map(({ id }) => id)).toEqual([]);
});

async function openTryIt(address: string): Promise<void> {
  await open(page, site.url + address);
  await page.getByText("Try it").click();
  await expect.poll(() => page.getByLabel("Mock server").inputValue()).not.toBe("");
}

test("Send gets the documented example from the mock that docs:serve has started", async () => {
  await openTryIt(withBody.address);
  await page.getByRole("button", { name: "Send" }).click();
  const result = page.locator(".try-result");
  await result.locator(".code.success").waitFor();
  expect(JSON.parse(await result.locator("pre").innerText())).toBeTypeOf("object");
});

test("Send can ask for an error, and shows what the mock says of a wrong request", async () => {
  await openTryIt(withBody.address);
  const failure = withBody.found.responses.map(([status]) => status).find((status) => status.startsWith("4")) ?? "";
  await page.locator(".try").getByLabel("Response").selectOption(failure);
  await page.getByRole("button", { name: "Send" }).click();
  const status = page.locator(".try-result .code");
  await expect.poll(() => status.textContent()).toBe(failure);
  await page.locator(".try").getByLabel("Body").fill("{}");
  await page.locator(".try").getByLabel("Response").selectOption("");
  await page.getByRole("button", { name: "Send" }).click();
  await expect.poll(() => status.textContent()).toBe("400");
});

test("Send refuses the vendor's address, and sends no credential of the reader's", async () => {
  await openTryIt(withBody.address);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const [server] = loadSpec(withBody.vendor).servers;
  await page.getByLabel("Mock server").fill(server?.url ?? "");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText("the vendor's own address").waitFor();
  expect(requests).toEqual([]);
  expect(await page.locator(".try input[type=password]").count()).toBe(0);
});

test("Send tells how to start a mock where none responds", async () => {
  await openTryIt(withBody.address);
  await page.getByLabel("Mock server").fill("http://127.0.0.1:1");
  await page.getByRole("button", { name: "Send" }).click();
  await expect
    .poll(() => page.locator(".try-problem").textContent())
    .toContain(`npx @vendor-clients/mock ${withBody.vendor}`);
});

test("the path can be copied, and code on a phone", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, site.url + withBody.address);
  await page.getByRole("button", { name: "Copy the path" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(withBody.found.path);
  await page.setViewportSize({ width: 390, height: 844 });
  const button = page.locator(".samples button.copy").first();
  expect(await button.evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
  await button.click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe((await page.locator(".samples pre").first().innerText()).trim());
});
