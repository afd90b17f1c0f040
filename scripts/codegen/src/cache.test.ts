import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acme, testFolder, write } from "@scripts/openapi/fixtures/files";
import { GenerationCache } from "./cache.js";

const generated = "packages/acme/src/generated/operations.ts";
const states = { authentication: [], polling: [], sessions: [], pagination: [], webhooks: [] };

/** Creates a repository in which acme has been generated. */
function repository(): string {
  const folder = testFolder({
    "redocly.yaml": "rules: {}\n",
    "specs/acme/openapi.yaml": acme,
    "specs/bolt/openapi.yaml": acme,
    "packages/acme/package.json": "{}\n",
    "packages/acme/README.md": "# Acme\n",
    "packages/acme/src/index.ts": "export {};\n",
    [generated]: "export const operations = {};\n",
  });
  mkdirSync(join(folder, "node_modules"));
  new GenerationCache(folder).set("acme", {
    outputs: [[generated, "export const operations = {};\n"]],
    row: "| acme |",
    states,
  });
  return folder;
}

test("what was generated is known as long as nothing has changed", () => {
  expect(new GenerationCache(repository()).get("acme")).toEqual({ files: [generated], row: "| acme |", states });
});

test.each([
  "specs/bolt/openapi.yaml",
  "packages/acme/src/index.ts",
  "README.md",
  "docs/guides/errors.md",
  "turbo.json",
])("an edit of %s, on which the output does not depend, changes nothing", (file) => {
  const folder = repository();
  write(folder, { [file]: "edited\n" });
  expect(new GenerationCache(folder).get("acme")).toBeDefined();
});

test.each([
  "specs/acme/openapi.yaml",
  "redocly.yaml",
  "packages/acme/package.json",
  "packages/acme/README.md",
  generated,
])("an edit of %s has acme generated again", (file) => {
  const folder = repository();
  write(folder, { [file]: "edited\n" });
  expect(new GenerationCache(folder).get("acme")).toBeUndefined();
});

test("a damaged entry has acme generated again", () => {
  const folder = repository();
  const store = "node_modules/.cache/vendor-clients";
  const [file] = readdirSync(join(folder, store));
  write(folder, { [`${store}/${file}`]: '{ "key": ' });
  expect(new GenerationCache(folder).get("acme")).toBeUndefined();
});
