import { expect, test } from "vitest";
import { operationsOf, type Document, type Schema } from "@scripts/openapi/document";
import { documentOf, takes } from "@scripts/openapi/fixtures/documents";
import { schemaText } from "../../src/pages/fields.js";
import { prose } from "../../src/pages/prose.js";
import { requestSection } from "../../src/pages/request-section.js";
import { variables } from "../../src/pages/vendor.js";

/** Returns the page's HTML for a body, with entities decoded. */
function page(body: Schema, schemas: Record<string, Schema> = {}): string {
  const document = { components: { schemas } } as unknown as Document;
  const html = schemaText({ document, anchors: new Set() }, body, "body");
  return decoded(html);
}

const decoded = (html: string): string =>
  html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** Returns the same without tags. */
function text(body: Schema): string {
  const document = { components: {} } as unknown as Document;
  return decoded(schemaText({ document, anchors: new Set() }, body, "body").replace(/<[^>]*>/g, ""));
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const ids = (html: string): string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);

test("a nested object opens in place, and each of its fields has an anchor", () => {
  const Room: Schema = { type: "object", properties: { url: { type: "string" } } };
  const html = page({ type: "object", properties: { rooms: { type: "array", items: ref("Room") } } }, { Room });
  expect(html).toContain("<details open><summary>Fields of each item <code>Room</code></summary>");
  expect(ids(html)).toEqual(["body.rooms", "body.rooms.url"]);
});

test("a schema that holds itself is shown once, with a link back to it", () => {
  const Tree: Schema = { type: "object", properties: { children: { type: "array", items: ref("Tree") } } };
  const html = page({ type: "object", properties: { root: ref("Tree") } }, { Tree });
  expect(ids(html)).toEqual(["body.root", "body.root.children"]);
  expect(html).toContain('<a href="#body.root"><code>Tree</code></a> again');
});

test("what an allOf joins is shown as one object", () => {
  const Base: Schema = { type: "object", required: ["id"], properties: { id: { type: "string" } } };
  const html = page({ allOf: [ref("Base"), { properties: { name: { type: "string" } } }] }, { Base });
  expect(ids(html)).toEqual(["body.id", "body.name"]);
  expect(html.match(/required<\/em>/g)).toHaveLength(1);
});

test("the variants of a union have names, and anchors of their own", () => {
  const Cat: Schema = { type: "object", properties: { type: { const: "cat" }, lives: { type: "integer" } } };
  const dog: Schema = { type: "object", properties: { type: { const: "dog" } } };
  const html = page({ oneOf: [ref("Cat"), dog] }, { Cat });
  expect(html).toContain("Variant <code>Cat</code>");
  expect(html).toContain("Variant <code>dog</code>");
  expect(ids(html)).toEqual(["body.Cat", "body.Cat.type", "body.Cat.lives", "body.dog", "body.dog.type"]);
});

test("an object that may be null has no variants", () => {
  const html = page({ type: "object", properties: { at: { anyOf: [{ properties: { x: {} } }, { type: "null" }] } } });
  expect(html).not.toContain("Variant");
  expect(ids(html)).toEqual(["body.at", "body.at.x"]);
});

test("types are written as TypeScript writes them, and limits in words", () => {
  const shown = text({
    type: "object",
    properties: {
      name: { type: ["string", "null"], minLength: 1, maxLength: 8, default: "a" },
      list: { type: "array", items: { enum: ["a", 1] } },
      map: { type: "object", additionalProperties: { type: "array", items: { type: "integer" } } },
    },
  });
  expect(shown).toContain('name string | null1 to 8 characters · default "a"');
  expect(shown).toContain('list ("a" | 1)[]');
  expect(shown).toContain("map Record<string, number[]>");
});

test("an open enumeration in a response says so", () => {
  expect(text({ type: "object", properties: { status: { type: "string", "x-open": ["on", "off"] } } })).toContain(
    'status "on" | "off"open: other values are possible',
  );
});

test("the values of a named enumeration are listed below its name", () => {
  const Status: Schema = { type: "string", "x-open": ["on", "off"] };
  const html = page(
    { type: "object", properties: { status: ref("Status"), all: { items: ref("Status") } } },
    { Status },
  );
  expect(html.match(/one of <code>"on"<\/code> <code>"off"<\/code>/g)).toHaveLength(2);
});

test("a long enumeration opens in place", () => {
  const values = Array.from({ length: 30 }, (_, index) => `value${index}`);
  const html = page({ type: "object", properties: { kind: { type: "string", enum: values } } });
  expect(html).toContain("<summary>30 values</summary>");
  expect(html).toContain("value29");
});

test("what a description holds is text: no tag, no expression, no link but to the web", () => {
  expect(prose("a <b> {{ c }} `<d> {{ e }}`")).toBe(
    "<p>a &lt;b&gt; &#123;&#123; c &#125;&#125; <code>&lt;d&gt; &#123;&#123; e &#125;&#125;</code></p>",
  );
  expect(prose("[x](javascript:alert(1)) [y](https://example.com)")).toBe(
    '<p>[x](javascript:alert(1)) <a href="https://example.com">y</a></p>',
  );
});

test("a body of several types says what decides, and a base URL with places for options lists their values", () => {
  const document = documentOf(
    {},
    {
      one: takes({ type: "object" }),
      several: {
        requestBody: {
          content: { "application/json": { schema: { type: "object" } }, "text/plain": {}, "text/xml": {} },
        },
      },
    },
    {
      servers: [{ url: "https://{region}.acme.example", variables: { region: { default: "eu", enum: ["eu", "us"] } } }],
    },
  );
  const [one = "", several = ""] = operationsOf(document).map((operation) =>
    requestSection({ document, anchors: new Set() }, operation).replace(/<[^>]*>/g, ""),
  );
  expect(several).toContain(
    "The body's value selects its media type, unless you set contentType: application/json and text/plain.",
  );
  expect(one).not.toContain("contentType");
  expect(variables(document).replace(/<[^>]*>/g, " ")).toMatch(/region\s+eu\s+by default,\s+us/);
});
