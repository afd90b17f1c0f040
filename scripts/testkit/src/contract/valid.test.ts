import { expect, test } from "vitest";
import { compiler, textCompiler } from "../mock.js";
import { formatSamples } from "@scripts/openapi/formats";
import { documentOf, gives, takes } from "@scripts/openapi/fixtures/documents";
import { sample } from "@scripts/openapi/samples";
import { operationsOf, type Operation, type Schema } from "@scripts/openapi/document";
import type { Spec } from "./spec.js";
import { CannotMake, fittingInit, validRequests } from "./valid.js";
import { wrongRequests } from "./wrong.js";

/** A spec with one operation, which takes this body. */
function specOf(schema: Schema, body = takes(schema)): { spec: Spec; operation: Operation } {
  const document = documentOf({}, { make: { ...body, ...gives({ type: "object" }) } });
  const spec = {
    document,
    request: compiler(document, "request"),
    texts: textCompiler(document),
    response: compiler(document, "response"),
  };
  const [operation] = operationsOf(document);
  if (!operation) throw new Error("The document has no operation.");
  return { spec, operation };
}

test.each(Object.keys(formatSamples))("requests are made with texts in the format %s", (format) => {
  const schema: Schema = { type: "object", required: ["it"], properties: { it: { type: "string", format } } };
  const { spec, operation } = specOf(schema);
  const requests = validRequests(spec, operation);
  expect(requests.length).toBeGreaterThan(1);
  const fits = spec.request(schema);
  expect(requests.filter(({ body }) => !fits(body))).toEqual([]);
});

test.each<[string, Schema]>([
  ["limits beyond what a number holds exactly", { type: "integer", minimum: 0, maximum: 2 ** 63 }],
  ["a lower limit beyond 32 bits", { type: "integer", minimum: 1e12 }],
  ["an upper limit beyond 32 bits", { type: "integer", maximum: -1e12 }],
  ["limits that are no integers", { type: "integer", minimum: 0.5, maximum: 2.5 }],
  ["exclusive limits", { type: "integer", exclusiveMinimum: 1, exclusiveMaximum: 3 }],
  ["exclusive limits of a fraction", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }],
  ["a step", { type: "integer", minimum: 7, multipleOf: 60 }],
  ["a step of a fraction", { type: "number", minimum: 0, maximum: 100, multipleOf: 0.25 }],
])("requests are made with numbers of %s", (_, number) => {
  const schema: Schema = { type: "object", required: ["it"], properties: { it: number } };
  const { spec, operation } = specOf(schema);
  const fits = spec.request(schema);
  expect(fits({ it: sample(spec.document, number) })).toBe(true);
  const requests = validRequests(spec, operation);
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter(({ body }) => !fits(body))).toEqual([]);
  expect(wrongRequests(spec, operation).filter(({ init }) => fits(init.body))).toEqual([]);
});

test("a value that only chance could find is generated where examples are invalid, or named", () => {
  const code: Schema = { type: "string", pattern: "^[A-Z]{3}-\\d{4}$" };
  const { spec, operation } = specOf({ type: "object", required: ["code"], properties: { code } });
  expect(fittingInit(spec, operation).body).toEqual({ code: expect.stringMatching(/^[A-Z]{3}-\d{4}$/) });

  const nothing: Schema = { type: "object", required: ["it"], properties: { it: { allOf: [code, { maxLength: 1 }] } } };
  const impossible = specOf(nothing);
  expect(() => validRequests(impossible.spec, impossible.operation)).toThrow(CannotMake);
  expect(() => wrongRequests(impossible.spec, impossible.operation)).toThrow(CannotMake);
});

test("a pattern that no generator knows is met by the schema's example", () => {
  const pattern = "^([a-z])\\1$";
  const { spec, operation } = specOf({
    type: "object",
    required: ["it"],
    properties: { it: { type: "string", pattern, examples: ["bb"] } },
  });
  expect(fittingInit(spec, operation).body).toEqual({ it: "bb" });
  expect(validRequests(spec, operation).map(({ body }) => body)).toContainEqual({ it: "bb" });

  const without = specOf({ type: "object", required: ["it"], properties: { it: { type: "string", pattern } } });
  expect(() => fittingInit(without.spec, without.operation)).toThrow(CannotMake);
});

test("a form without fields is no wrong body where the body may be left out", () => {
  const schema: Schema = { type: "object", required: ["status"], properties: { status: { enum: ["completed"] } } };
  const content = { "application/x-www-form-urlencoded": { schema } };
  const wrong = (required: boolean): string[] => {
    const { spec, operation } = specOf(schema, { requestBody: { required, content } });
    return wrongRequests(spec, operation).map(({ what }) => what);
  };
  expect(wrong(true)).toEqual(expect.arrayContaining(["no body", "body without status"]));
  expect(wrong(false)).not.toEqual(expect.arrayContaining(["body without status"]));
  expect(wrong(false)).toContain("body/status not in the list");
});

test.each<Schema>([
  { type: "string", maxLength: 1e12 },
  { type: "array", items: { type: "null" }, maxItems: 1e12 },
])("a length without end limits nothing: %j", (it) => {
  const { spec, operation } = specOf({ type: "object", required: ["it"], properties: { it } });
  expect(validRequests(spec, operation).length).toBeGreaterThan(1);
  expect(wrongRequests(spec, operation).map(({ what }) => what)).toContain("body without it");
});

test.each<Schema>([
  { type: "integer", minimum: 2, maximum: 1 },
  { type: "number", minimum: 2, maximum: 1 },
  { type: "string", minLength: 2, maxLength: 1 },
  { type: "array", items: {}, minItems: 2, maxItems: 1 },
])("limits that nothing keeps are named, and end no test file: %j", (it) => {
  const { spec, operation } = specOf({ type: "object", required: ["it"], properties: { it } });
  expect(() => validRequests(spec, operation)).toThrow(CannotMake);
});
