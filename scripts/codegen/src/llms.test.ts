import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exampleInit } from "@scripts/openapi/examples";
import { operationsOf, pascalCase, schemesOf, type Document } from "@scripts/openapi/document";
import { readSpec, root, vendors } from "@scripts/openapi/specs";

type Client = Record<string, (init: object) => Promise<unknown>>;

const documentOf = (vendor: string): Document => (readSpec(vendor) as { document: Document }).document;

/** How many requests a call comes to, if the vendor is never available. */
async function attempts(vendor: string, document: Document, id: string): Promise<number> {
  const module = (await import(join(root, `packages/${vendor}/src/index.ts`))) as Record<string, (o: object) => Client>;
  const schemes = Object.keys(schemesOf(document));
  let count = 0;
  const client = module[`create${pascalCase(vendor)}Client`]!({
    ...Object.fromEntries(schemes.map((name) => [name, "a-credential"])),
    maxRetries: 1,
    fetch: async () => {
      count += 1;
      return new Response(null, { status: 503, headers: { "retry-after": "0" } });
    },
  });
  const operation = operationsOf(document).find((operation) => operation.id === id)!;
  await client[id]!({ ...exampleInit(document, operation, new Blob(["a picture"])) }).catch(() => {});
  return count;
}

describe.each(vendors())("llms.txt of %s", (vendor) => {
  const document = documentOf(vendor);
  const text = readFileSync(join(root, `packages/${vendor}/llms.txt`), "utf8");
  const entries = text.split("\n").filter((line) => line.startsWith("- `await "));

  test("has an entry for each operation, and no other", () => {
    const named = entries.map((entry) => /\.(\w+)\(/.exec(entry)![1]!);
    expect(new Set(named)).toEqual(new Set(operationsOf(document).map(({ id }) => id)));
    expect(named.length).toBe(operationsOf(document).length);
  });

  test.each(operationsOf(document).map((operation) => [operation.id, operation] as const))(
    "says what %s is on the wire, and whether the client repeats it",
    async (id, { method, path, object }) => {
      const entry = entries.find((line) => line.includes(`.${id}(`))!;
      expect(entry).toContain(`\`${method} ${path}\`;`);
      expect(entry.includes("; deprecated;")).toBe(object.deprecated === true);
      expect(entry).toContain("; repeated: ");
      expect(entry.includes("; repeated: never;")).toBe((await attempts(vendor, document, id)) === 1);
    },
  );
});
