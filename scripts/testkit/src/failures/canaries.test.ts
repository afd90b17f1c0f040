import { expect, test } from "vitest";
import { documentOf, gives } from "@scripts/openapi/fixtures/documents";
import { operationsOf, type Parameter, type Schema } from "@scripts/openapi/document";
import { canariesOf } from "./canaries.js";
import { errorOf } from "./harness.js";

const file: Schema = { type: "string", format: "binary" };

/** The texts that a call with this body must not show. */
function textsOf(type: string, schema: Schema): string[] {
  const document = documentOf({}, { send: { requestBody: { content: { [type]: { schema } } } } });
  const [operation] = operationsOf(document);
  if (!operation) throw new Error("The document has no operation.");
  return canariesOf(document, operation).texts;
}

test("a file is sent with its name as a part of a form, and without it as the whole body", () => {
  expect(textsOf("multipart/form-data", { type: "object", properties: { file } })).toEqual(["zq1z-canary.png"]);
  expect(textsOf("application/octet-stream", file)).toEqual([]);
  expect(textsOf("text/plain", { type: "string" })).toEqual(["zq1z-canary"]);
});

test("a parameter that is an object has no objects within, unless its style carries them", () => {
  const deep: Schema = { type: "object", properties: { a: { type: "object", properties: { b: { type: "string" } } } } };
  const values = ["form", "deepObject"].map((style) => {
    const parameter: Parameter = { name: "q", in: "query", required: false, description: "One.", schema: deep, style };
    const document = documentOf({}, { find: { parameters: [parameter] } });
    return operationsOf(document).map((operation) => canariesOf(document, operation).init.params?.["query"]);
  });
  expect(values).toEqual([[{ q: { a: "zq2z-canary-of-the-caller" } }], [{ q: { a: { b: "zq1z-canary" } } }]]);
});

test("a page is a failure unless the vendor documents one", () => {
  const page = { "400": { description: "No.", content: { "text/html": { schema: { type: "string" } } } } };
  const errors = ["text/html", "application/json"].map((type) => {
    const { responses } = gives({ type: "string" }, type);
    const document = documentOf({}, { read: { responses: { ...responses, ...page } } });
    return operationsOf(document).map((operation) => errorOf(document, operation, "200 with HTML"));
  });
  expect(errors).toEqual([[undefined], ["InvalidResponseError"]]);
});
