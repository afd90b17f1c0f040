import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { callExample } from "@scripts/openapi/examples";
import { snippetsOf } from "@scripts/snippets/snippets";
import { operationsOf } from "@scripts/openapi/document";
import { loadSpec, root, vendors } from "@scripts/openapi/specs";
import { articles } from "../../src/pages/articles.js";
import { output } from "../../src/paths.js";
import { addresses, siteInBrowser } from "./browser.js";
import { crawl, type Visit } from "./crawl.js";

const site = siteInBrowser();
let visits: Map<string, Visit>;

beforeAll(async () => {
  const all = await crawl(site.browser, site.url, addresses());
  visits = new Map(all.map((visit) => [visit.address, visit]));
});

const found = (faults: (visit: Visit) => string[]): string[] =>
  [...visits.values()].flatMap((visit) => faults(visit).map((fault) => `${visit.address}: ${fault}`));

test("there is a page for each vendor, each operation and each article", () => {
  const operations = vendors().flatMap((vendor) => [
    `/${vendor}/`,
    ...operationsOf(loadSpec(vendor)).map(({ id }) => `/${vendor}/${id}`),
  ]);
  expect([...visits.keys()]).toEqual(
    expect.arrayContaining(["/", ...operations, ...articles(root).map(({ path }) => `/${path}`)]),
  );
});

test("every page loads without an error", () => {
  expect(found(({ errors }) => errors)).toEqual([]);
});

test("no page asks another host for anything", () => {
  expect(
    found(({ requests }) => requests.filter((url) => !url.startsWith(`${site.url}/`) && !url.startsWith("data:"))),
  ).toEqual([]);
});

test("every link within the site leads to a page, and to a place on it", () => {
  const isDead = (href: string): boolean => {
    const { origin, pathname, hash } = new URL(href);
    if (origin !== site.url) return false;
    const target = visits.get(pathname);
    return !target || (hash !== "" && !target.ids.includes(decodeURIComponent(hash.slice(1))));
  };
  expect(found(({ links }) => [...new Set(links)].filter((href) => href !== "" && isDead(href)))).toEqual([]);
});

test("guides and operations link to what they are made from", () => {
  const sourcesOf = ({ links }: Visit): string[] => links.flatMap((link) => link.split("/blob/main/")[1] ?? []);
  expect(sourcesOf(visits.get("/guides/errors")!)).toContain("docs/guides/errors.md");
  expect(sourcesOf(visits.get("/suki/getOrderMetadata")!)).toContain("specs/suki/openapi.yaml");
  const isLost = (file: string): boolean => !existsSync(join(root, file.split("#")[0] ?? ""));
  expect(found((visit) => sourcesOf(visit).filter(isLost))).toEqual([]);
});

test("no page scrolls sideways, on a phone or a desktop", () => {
  expect(found(({ overflow }) => (overflow > 0 ? [`${overflow} px too wide`] : []))).toEqual([]);
});

test("no copy button covers code on a phone", () => {
  expect(found(({ covering }) => (covering > 0 ? [`${covering} buttons`] : []))).toEqual([]);
});

/** Removes the formatting from TypeScript code. */
const bare = (code: string): string => code.replace(/\s+/g, "").replace(/,(?=[)}\]])/g, "");

test.each(vendors())("the programs of %s make the calls that the type-checker sees", (vendor) => {
  const document = loadSpec(vendor);
  for (const operation of operationsOf(document)) {
    const [program = ""] = visits.get(`/${vendor}/${operation.id}`)?.samples ?? [];
    expect(bare(program)).toContain(bare(callExample(vendor, document, operation)));
  }
});

test("each page has a version in Markdown, which llms.txt links to", () => {
  const index = readFileSync(join(output, "llms.txt"), "utf8");
  for (const address of [...visits.keys()].filter((one) => one !== "/")) {
    const file = `${address.endsWith("/") ? `${address}index` : address}.md`;
    expect(readFileSync(join(output, file), "utf8")).toMatch(/^# /);
    expect(index).toContain(`(${file})`);
  }
});

test("the text versions link to text versions, and have the fields, the credential and the headers", () => {
  const files = [...visits.keys()].map((address) => `${address.endsWith("/") ? `${address}index` : address}.md`);
  const dead = files.flatMap((file) => {
    const links = readFileSync(join(output, file), "utf8").matchAll(/\]\((\/[^)#]*)/g);
    return [...links].map(([, path = ""]) => path).filter((path) => !files.includes(path));
  });
  expect(dead).toEqual([]);
  const text = readFileSync(join(output, "protoface/createSession.md"), "utf8");
  for (const part of [
    "variant `LiveKitTransportConfigRequest`:",
    'one of `"mock"` `"lite"`',
    "sent as `Authorization`",
    "- `Retry-After`",
  ])
    expect(text).toContain(part);
});

test("the bar at the top marks the part of the site that a page belongs to", () => {
  const marks = { "/guides/errors": "Guides", "/comparison": "Comparison", "/project/architecture": "Project" };
  for (const [address, name] of Object.entries(marks)) expect(visits.get(address)?.active).toEqual([name]);
  for (const vendor of vendors()) expect(visits.get(`/${vendor}/`)?.active).toEqual(["API reference"]);
});

test.each(vendors())("the example of %s is the program that the package's tests run", (vendor) => {
  const example = readFileSync(join(root, `packages/${vendor}/example.ts`), "utf8");
  expect(visits.get(`/${vendor}/`)!.samples).toContain(example.trim());
});

test.each(articles(root))("the samples of $file are those that are run", ({ file, path }) => {
  const snippets = snippetsOf(readFileSync(join(root, file), "utf8"), file);
  const code = snippets.filter(({ language }) => ["ts", "js"].includes(language)).map((snippet) => snippet.code.trim());
  expect(visits.get(`/${path}`)!.samples.map((sample) => sample.trim())).toEqual(code);
});
