import { expect, test } from "vitest";
import type { Document, Schema } from "@scripts/openapi/document";
import { blocks, prose } from "../../src/pages/markdown.js";
import { schemaSections, schemaText } from "../../src/pages/schema-sections.js";

/** A page of one body, with the sections of the types that it names; code without its tags. */
function page(body: Schema, schemas: Record<string, Schema> = {}): string {
  const document = { components: { schemas } } as unknown as Document;
  const writing = { document, met: new Set<string>() };
  const text = blocks(schemaText(writing, body), schemaSections(writing));
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/<\/?(code|a|small)\b[^>]*>/g, "");
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

test("a schema that holds itself has one section, to which it links", () => {
  const Tree: Schema = { type: "object", properties: { children: { type: "array", items: ref("Tree") } } };
  const text = page({ type: "object", properties: { root: ref("Tree") } }, { Tree });
  expect(text.match(/^### Tree$/gm)).toHaveLength(1);
  expect(text).toContain("children Tree[]");
});

test("what an allOf joins is shown as one object", () => {
  const Base: Schema = { type: "object", required: ["id"], properties: { id: { type: "string" } } };
  const text = page({ allOf: [ref("Base"), { properties: { name: { type: "string" } } }] }, { Base });
  expect(text).toContain("- id string <em>required</em>");
  expect(text).toContain("- name string");
});

test("a union of named schemas links to each, and one of objects without names shows their fields", () => {
  const schemas = { Cat: { type: "object" }, Dog: { type: "object" } };
  expect(page({ oneOf: [ref("Cat"), ref("Dog")] }, schemas)).toContain("One of Cat | Dog");
  const inline = page({ type: "object", properties: { at: { anyOf: [{ properties: { x: {} } }, { type: "null" }] } } });
  expect(inline).toContain("- at object | null");
  expect(inline).toContain("- x unknown");
});

test("types are written as TypeScript writes them, and limits in words", () => {
  const text = page({
    type: "object",
    properties: {
      name: { type: ["string", "null"], minLength: 1, maxLength: 8, default: "a" },
      list: { type: "array", items: { enum: ["a", 1] } },
      map: { type: "object", additionalProperties: { type: "array", items: { type: "integer" } } },
    },
  });
  expect(text).toContain("- name string | null");
  expect(text).toContain('1 to 8 characters · default "a"');
  expect(text).toContain('- list ("a" | 1)[]');
  expect(text).toContain("- map Record&lt;string, number[]&gt;");
});

test("an enumeration in an answer says that others may come", () => {
  expect(page({ type: "object", properties: { status: { type: "string", "x-open": ["on", "off"] } } })).toContain(
    '- status "on" | "off"\n\n  other values may come',
  );
});

test("nothing in a description is a tag to Vue, and code stays code", () => {
  expect(prose("a <b> {{ c }} `<d> {{ e }}`")).toBe("a &lt;b> {{ c }} `<d> {{ e }}`");
});
