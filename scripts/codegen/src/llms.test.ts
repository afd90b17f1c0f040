import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exampleInit } from "@scripts/openapi/examples";
import { credentialsFor } from "@scripts/openapi/credentials";
import { operationsOf, pascalCase, webhooksOf, type Document } from "@scripts/openapi/document";
import { loadSpec, root, vendors } from "@scripts/openapi/specs";
import { stateNames } from "./llms-states.js";

const oneLine = (text: string): string => text.trim().replace(/\s+/g, " ");

type Client = Record<string, (init: object) => Promise<unknown>>;

/** Counts the requests of a call when the vendor is never available. */
async function attempts(vendor: string, document: Document, id: string): Promise<number> {
  const module = (await import(join(root, `packages/${vendor}/src/index.ts`))) as Record<string, (o: object) => Client>;
  let count = 0;
  const client = module[`create${pascalCase(vendor)}Client`]!({
    ...credentialsFor(document, () => "a-credential"),
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
  const document = loadSpec(vendor);
  const text = readFileSync(join(root, `packages/${vendor}/llms.txt`), "utf8");
  const entries = text.split("\n").filter((line) => line.startsWith("- `await "));

  test("has an entry for each operation, and no other", () => {
    const named = entries.map((entry) => /\.(\w+)\(/.exec(entry)![1]!);
    expect(new Set(named)).toEqual(new Set(operationsOf(document).map(({ id }) => id)));
    expect(named.length).toBe(operationsOf(document).length);
  });

  test("begins with a table of contents that leads to each section and names each operation and webhook", () => {
    const table = text.slice(0, text.indexOf("```ts"));
    const sections = [...text.matchAll(/^## (.+)$/gm)]
      .map(([, title]) => title!)
      .filter((title) => title !== "Contents");
    expect([...table.matchAll(/^- \[(.+)\]\(#(.+?)\)/gm)].map(([, title]) => title)).toEqual(sections);
    const names = [
      ...operationsOf(document).map(({ id }) => id),
      ...stateNames(document),
      ...webhooksOf(document).map(({ name }) => name),
    ];
    expect(
      [...table.matchAll(/`(\w+)`/g)]
        .map(([, name]) => name!)
        .filter((name) => names.includes(name))
        .sort(),
    ).toEqual(names.sort());
  });

  test("says of each webhook what it tells, what verifies it and what its payload is", () => {
    for (const { name, object, signature, payload } of webhooksOf(document)) {
      const entry = text.split("\n").find((line) => line.startsWith(`- \`${name}\`: `));
      expect(entry).toContain(oneLine(`${object.summary} ${object.description ?? ""}`));
      expect(entry).toContain(payload);
      expect(entry).toContain(signature ? `\`verify${pascalCase(name)}\`` : "no signature is documented");
    }
  });

  test("explains how to iterate lists, to wait, and to end sessions", () => {
    for (const { id, object } of operationsOf(document))
      expect(entries.find((line) => line.includes(`.${id}(`))!.includes("`for await`")).toBe("x-pagination" in object);
    const [, states = ""] = /^## Waiting and sessions\n([^]*?)^## /m.exec(text) ?? [];
    for (const { object } of operationsOf(document)) {
      for (const state of object["x-lifecycle"]?.final ?? []) expect(states).toContain(`\`${state}\``);
      expect(states).toContain(object["x-lifecycle"]?.waiter ?? "");
      expect(states).toContain(object["x-session"]?.start ?? "");
    }
  });

  test("lists what the client does not cover", () => {
    expect(document["x-not-covered"]).not.toEqual([]);
    for (const { summary, url } of document["x-not-covered"] ?? [])
      expect(text).toContain(`- ${oneLine(summary)} ${url}`);
  });

  test("says of each failure what it is, there or in what most operations share", () => {
    const [, shared = ""] = /^## Errors\n([^]*?)^## /m.exec(text)!;
    for (const { id, responses } of operationsOf(document)) {
      const entry = entries.find((line) => line.includes(`.${id}(`))!;
      for (const [, { description }] of responses.filter(([status]) => !status.startsWith("2")))
        expect(`${shared}${entry}`).toContain(oneLine(description));
    }
  });

  test("is small enough to be read as a whole", () => expect(text.length).toBeLessThan(24_000));

  test.each(operationsOf(document).map((operation) => [operation.id, operation] as const))(
    "describes %s with its method and path, and whether the client retries it",
    async (id, { method, path, object }) => {
      const entry = entries.find((line) => line.includes(`.${id}(`))!;
      expect(entry).toContain(`\`${method} ${path}\`;`);
      expect(entry.includes("; deprecated;")).toBe(object.deprecated === true);
      expect(entry).toContain(oneLine(`${object.summary} ${object.description ?? ""}`));
      expect(entry).toContain("; retried: ");
      expect(entry.includes("; retried: never;")).toBe((await attempts(vendor, document, id)) === 1);
    },
  );
});
