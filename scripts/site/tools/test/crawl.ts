import type { Browser, Page, Request } from "playwright-core";
import { open } from "./browser.js";

/** Observations of a page. */
export interface Visit {
  address: string;
  /** Console errors, exceptions and failed requests. */
  errors: string[];
  requests: string[];
  links: string[];
  ids: string[];
  /** The code blocks in TypeScript and JavaScript. */
  samples: string[];
  /** The active entries of the bar at the top. */
  active: string[];
  /** The number of pixels by which the page is wider than the window of a phone or a desktop. */
  overflow: number;
  /** The number of copy buttons that cover the first line of their code on a phone. */
  covering: number;
}

/**
 * Opens each page with the window size of a desktop, then resizes it to that of a phone. Uses three tabs in parallel.
 */
export async function crawl(browser: Browser, url: string, addresses: string[]): Promise<Visit[]> {
  const context = await browser.newContext({ viewport: desktop });
  const queue = [...addresses];
  const visits: Visit[] = [];
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      visits.push(await look(page, url, address));
    }
  };
  await Promise.all([work(), work(), work()]);
  await context.close();
  return visits;
}

const desktop = { width: 1440, height: 900 };

async function look(page: Page, url: string, address: string): Promise<Visit> {
  const [errors, requests]: [string[], string[]] = [[], []];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  // Requests that are still pending when the next page is opened are aborted.
  page.on("requestfailed", (request) => aborted(request) || errors.push(`${request.url()} failed`));
  page.on("response", (response) => response.status() >= 400 && errors.push(`${response.url()} ${response.status()}`));
  await page.setViewportSize(desktop);
  await open(page, url + address);
  const seen = await page.evaluate(() => ({
    links: [...document.querySelectorAll("a")].map(({ href }) => href),
    ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
    active: [...document.querySelectorAll(".VPNavBarMenu > .active")].map(
      (one) => (one.querySelector(".text") ?? one).textContent?.trim() ?? "",
    ),
    samples: [...document.querySelectorAll(".language-ts code, .language-js code")].map(
      (code) => code.textContent ?? "",
    ),
  }));
  const wide = await overflow(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const narrow = await overflow(page);
  const covering = await coveringButtons(page);
  page.removeAllListeners();
  return { address, errors, requests, ...seen, overflow: Math.max(wide, narrow), covering };
}

const aborted = (request: Request): boolean => request.failure()?.errorText === "net::ERR_ABORTED";

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const coveringButtons = (page: Page): Promise<number> =>
  page.locator("button.copy:visible").evaluateAll(
    (buttons) =>
      buttons.filter((button) => {
        const line = button.parentElement?.querySelector("pre .line")?.getBoundingClientRect();
        return line !== undefined && button.getBoundingClientRect().bottom > line.top + 4;
      }).length,
  );
