import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { articlePage, articles } from "../../src/pages/articles.js";

let folder: string;

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "articles-"));
  const files = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "specs/README.md"];
  const docs = [
    "docs/new-vendor.md",
    "docs/faults.md",
    "docs/other-clients.md",
    "docs/versions.md",
    "docs/benchmarks.md",
    "docs/guides/errors.md",
  ];
  for (const file of [...files, ...docs]) write(file, "# Title\n");
  for (const name of ["acme", "mock"]) write(`packages/${name}/README.md`, "# Title\n");
  write("docs/figures.json", "{}");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Renders a guide as on the site. */
function guide(text: string): string {
  write("docs/guides/errors.md", `# Errors\n\n${text}`);
  const all = articles(folder);
  return articlePage(
    all.find(({ path }) => path === "guides/errors")!,
    all,
    ["acme"],
    folder,
  ).markdown.split("# Errors\n\n")[1]!;
}

test("links between files become links between pages", () => {
  expect(guide("[a](../faults.md#rows) [b](../../README.md) [`c`](../../packages/acme)")).toBe(
    "[a](/project/faults#rows) [b](/readme) [`c`](/acme/)",
  );
});

test("a link to a file that is no page becomes its text", () => {
  expect(guide("see [the figures](../figures.json), [here](#x) and [there](https://example.com)")).toBe(
    "see the figures, [here](#x) and [there](https://example.com)",
  );
});

test("a link to a file that does not exist is a mistake that names both", () => {
  expect(() => guide("[a](../nowhere.md)")).toThrow(
    "docs/guides/errors.md links to ../nowhere.md, which does not exist",
  );
});

test("code is left as it is, comments go, and what Vue would take for a tag is text", () => {
  const code = "```ts\nconst a: Map<[b](c.md)> = {{ }};\n```";
  expect(guide(`<!-- generated: x -->\nnpm <name> \`<d>\`\n\n${code}`)).toBe(`npm &lt;name> \`<d>\`\n\n${code}`);
});

test("a source that is missing is named, with what brings it back", () => {
  rmSync(join(folder, "docs/faults.md"));
  expect(() => articles(folder)).toThrow("docs/faults.md is missing");
});
