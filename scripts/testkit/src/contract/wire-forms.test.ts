import * as runtime from "@vendor-clients/shared/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { definitionOf } from "@scripts/codegen/testing/client";
import { documentOf, gives, operationOf, takes } from "@scripts/openapi/fixtures/documents";
import { operationsOf, type Document, type MediaType, type Parameter, type Schema } from "@scripts/openapi/document";
import type { Client } from "../client.js";
import { compiler, textCompiler } from "../mock.js";
import { isRight } from "./case-report.js";
import { tryResponses, tryValid, tryWrong } from "./cases.js";
import { createContractHarness, type ContractHarness } from "./harness.js";
import { validRequests } from "./valid.js";
import { wrongRequests } from "./wrong.js";

const text: Schema = { type: "string" };
const list: Schema = { type: "array", items: text, minItems: 1 };
const object: Schema = {
  type: "object",
  properties: { a: { type: "integer" }, b: text },
  required: ["a"],
  additionalProperties: false,
};
const deep: Schema = {
  type: "object",
  properties: { a: object, b: list },
  required: ["a"],
  additionalProperties: false,
};

const parameter = (name: string, place: Parameter["in"], schema: Schema, more: Partial<Parameter> = {}): Parameter => ({
  name,
  in: place,
  required: place === "path",
  description: "One.",
  schema,
  ...more,
});

const styles = ["simple", "label", "matrix"].flatMap((style) => [false, true].map((explode) => ({ style, explode })));
const pathParameters = styles.flatMap(({ style, explode }) => {
  const name = `${style}${explode ? "X" : ""}`;
  return [
    parameter(`${name}Text`, "path", text, { style, explode }),
    parameter(`${name}List`, "path", list, { style, explode }),
    parameter(`${name}Object`, "path", object, { style, explode }),
  ];
});

const json = (schema: Schema): Partial<Parameter> => ({
  schema: undefined as never,
  content: { "application/json": { schema } },
});

const queryParameters = [
  parameter("list", "query", list),
  parameter("csv", "query", list, { explode: false }),
  parameter("csvObject", "query", object, { explode: false }),
  parameter("spaces", "query", list, { style: "spaceDelimited" }),
  parameter("pipes", "query", list, { style: "pipeDelimited" }),
  parameter("deep", "query", deep, { style: "deepObject" }),
  parameter("raw", "query", text, { allowReserved: true }),
  parameter("json", "query", text, json(deep)),
];

const headerParameters = [
  parameter("X-List", "header", list),
  parameter("X-Object", "header", object),
  parameter("X-Fields", "header", object, { explode: true }),
  parameter("X-Json", "header", text, json(object)),
];

const form = (
  encoding?: MediaType["encoding"],
  schema: Schema = { ...deep, properties: { ...(deep["properties"] as object), n: { type: "integer" }, t: text } },
) => ({
  schema,
  ...(encoding && { encoding }),
});
const upload: Schema = {
  type: "object",
  required: ["file"],
  properties: {
    file: { type: "string", contentMediaType: "application/octet-stream" },
    meta: object,
    list: { type: "array", items: object },
    union: { oneOf: [object, { ...deep, title: "Deep" }] },
    note: text,
  },
};

const takesMedia = (type: string, media: MediaType) => ({
  requestBody: { required: true, content: { [type]: media } },
});

const document: Document = documentOf(
  {},
  {
    paths: { parameters: pathParameters },
    queries: { parameters: queryParameters },
    fields: { parameters: [parameter("object", "query", object), parameter("other", "query", text)] },
    headers: { parameters: headerParameters },
    patch: takes(object, "application/merge-patch+json"),
    charset: takes(object, "application/json; charset=utf-8"),
    urlencoded: takesMedia("application/x-www-form-urlencoded", form()),
    styled: takesMedia(
      "application/x-www-form-urlencoded",
      form({ a: { style: "deepObject", explode: true }, b: { style: "form", explode: false } }),
    ),
    plain: takes(text, "text/plain"),
    bytes: { requestBody: { required: true, content: { "application/octet-stream": {} } } },
    picture: takes({ type: "string", format: "binary" }, "image/*"),
    upload: takesMedia("multipart/form-data", { schema: upload }),
    encoded: takesMedia("multipart/form-data", {
      schema: upload,
      encoding: { list: { contentType: "application/json" } },
    }),
  },
);
const item = document.paths["/paths"];
if (!item) throw new Error("The document has no such path.");
document.paths = {
  ...document.paths,
  [`/paths/${pathParameters.map(({ name }) => `{${name}}`).join("/")}`]: item,
};
delete document.paths["/paths"];
document.paths["/größe/{id}/字"] = {
  head: operationOf("headIt", {
    parameters: [parameter("id", "path", text)],
    responses: { "204": { description: "It." }, default: gives(object).responses["200"] ?? { description: "No." } },
  }),
};

for (const [operationId, path] of Object.entries({
  slash: "/items/{id}/",
  dot: "/items/{id}.json",
  verb: "/items/{id}:end",
}))
  document.paths[path] = { get: operationOf(operationId, { parameters: [parameter("id", "path", text)] }) };
document.paths["/items"] = {
  delete: operationOf("removeItems", {
    ...takes(object),
    responses: { "207": gives(object).responses["200"] ?? { description: "Of some." } },
  }),
};

const spec = {
  document,
  request: compiler(document, "request"),
  texts: textCompiler(document),
  response: compiler(document, "response"),
};
let harness: ContractHarness;

beforeAll(async () => {
  const definition = definitionOf("acme", document, runtime) as runtime.Definition;
  harness = await createContractHarness("acme", document, (options) =>
    runtime.createVendorClient<Client>(definition, options),
  );
});
afterAll(() => harness.server.close());

const operations = operationsOf(document).map((operation) => [operation.id, operation] as const);

test.each(operations)("each value of %s arrives as it was given", async (_, operation) => {
  const inits = validRequests(spec, operation);
  expect(inits.length).toBeGreaterThan(1);
  for (const init of inits) {
    const { actual, expected } = await tryValid(harness, harness.client, operation, init);
    expect(actual).toEqual(expected);
  }
});

test("a failure of HEAD has no body", async () => {
  const [operation] = operations.flatMap(([id, operation]) => (id === "headIt" ? [operation] : []));
  const failure = operation?.responses.find(([status]) => status === "default")?.[1];
  if (!operation || !failure) throw new Error("The document has no such operation.");
  const init = { params: { path: { id: "a" } } };
  const cases = await tryResponses(harness, operation, init, "default", failure);
  expect(cases.map(isRight)).toEqual([true]);
});

test.each(operations)("what is wrong with a request of %s, the mock sees", async (_, operation) => {
  for (const wrong of wrongRequests(spec, operation)) {
    const one = await tryWrong(harness, operation, wrong);
    expect(isRight(one), `${one.what}: ${JSON.stringify(one)}`).toBe(true);
  }
});
