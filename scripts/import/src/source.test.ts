import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "@scripts/openapi/specs";
import { stringify } from "yaml";
import { expect, onTestFinished, test } from "vitest";
import { Changes } from "./changes.js";
import { importSpec } from "./import.js";
import type { Node } from "./node.js";
import { readSource } from "./source.js";

/** Writes a file beside one that no import may read, and returns its path. */
function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "vendor-clients-source-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "private.json"), '"private"');
  writeFileSync(join(folder, "openapi.yaml"), text);
  return join(folder, "openapi.yaml");
}

function documentOf(examples: Node): Node {
  const content = { "application/json": { schema: { type: "object" }, examples } };
  return {
    openapi: "3.1.0",
    info: { title: "Bolts", version: "1" },
    servers: [{ url: "https://api.bolts.example" }],
    paths: { "/bolts": { get: { responses: { 200: { description: "The bolts.", content } } } } },
    components: {
      examples: { Far: { externalValue: "private.json" }, Near: { summary: "Here.", value: { size: 5 } } },
    },
  };
}

const far = { externalValue: "https://bolts.example/a.json" };
const refs: Node = {
  far: { $ref: "#/components/examples/Far" },
  near: { $ref: "#/components/examples/Near" },
};

test("examples with an externalValue are removed and listed, and all others stay", async () => {
  const changes = new Changes();
  const document = await readSource(fileOf(stringify(documentOf({ a: far, ...refs }))), root, changes);
  expect(document["paths"]).toEqual(documentOf({ near: refs["near"]! })["paths"]);
  expect(document["components"]).toEqual({ examples: { Near: { summary: "Here.", value: { size: 5 } } } });
  expect(changes.lines(3)).toEqual(["3 × examples removed: their values are in other files: a, far, Far"]);
});

test("a file whose only examples are in other files becomes a spec", async () => {
  const { text, operations } = await importSpec(
    fileOf(stringify(documentOf({ a: far }))),
    { security: "none", docs: "https://bolts.example/docs" },
    root,
  );
  expect(operations).toBe(1);
  expect(text).not.toMatch(/externalValue|"private"/);
});

test("any other reference to a file is an error that names its place", async () => {
  const document = documentOf({});
  document["components"] = { schemas: { Bolt: { $ref: "private.json" } } };
  await expect(readSource(fileOf(stringify(document)), root, new Changes())).rejects.toThrow(
    /at components\.schemas\.Bolt\.\$ref: the \$ref "private\.json" points outside this file/,
  );
});
