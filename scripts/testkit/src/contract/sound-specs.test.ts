import * as runtime from "@vendor-clients/shared/client";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { definitionOf } from "@scripts/codegen/testing/client";
import { documentOf, gives, takes } from "@scripts/openapi/fixtures/documents";
import { operationsOf, type Document, type OperationObject, type Schema } from "@scripts/openapi/document";
import type { Client } from "../client.js";
import { scenarioRunsOf } from "../failures/run-scenario.js";
import { compiler, createMock, listen, textCompiler } from "../mock.js";
import { smokeTestOperation } from "../smoke.js";
import { isRight, type Case } from "./case-report.js";
import { tryCredentials, tryResponses, tryValid, tryWrong } from "./cases.js";
import { createContractHarness, type ContractHarness } from "./harness.js";
import { tryExamples } from "./spec.js";
import { fittingInit, validRequests } from "./valid.js";
import { wrongRequests } from "./wrong.js";

const open: Schema = { type: "object", properties: { a: { type: "string" } } };
const described = { description: "It." };
const json = (schema: Schema, example: unknown): object => ({
  ...described,
  content: { "application/json": { schema, example } },
});
const responses = (map: object): Partial<OperationObject> => ({ responses: map as OperationObject["responses"] });

const pathList = {
  name: "ids",
  in: "path" as const,
  required: true,
  description: "One.",
  schema: { type: "array", items: { type: "integer" } } as Schema,
};

const pathPattern = {
  name: "session",
  in: "path" as const,
  required: true,
  description: "One.",
  schema: { type: "string", pattern: "^ses_[0-9a-f]{8}$" } as Schema,
};

const text: Schema = { type: "string" };
const oneOrMany = {
  name: "tag",
  in: "query" as const,
  description: "One, or several.",
  schema: { oneOf: [text, { type: "array", items: text }] } as Schema,
};
const nullableLists = ["a", "b", "c", "d"].map((name) => ({
  name,
  in: "query" as const,
  required: true,
  description: "Some.",
  schema: { type: ["array", "null"], items: text } as Schema,
}));
const file: Schema = { type: "string", format: "binary" };
const pictures: Schema = {
  type: "object",
  required: ["images"],
  properties: { images: { anyOf: [{ type: "array", items: file }, file] } },
};
const clip: Schema = {
  type: "object",
  required: ["clip"],
  properties: {
    clip: { oneOf: [file, { type: "object", required: ["id"], properties: { id: { type: "string" } } }] },
  },
};
const pair: Schema = {
  type: "array",
  prefixItems: [{ type: "string", minLength: 1 }, { type: "integer" }],
  items: false,
  minItems: 2,
};
const sizes: Schema = {
  type: "object",
  patternProperties: { "^size_[a-z]+$": { type: "integer" } },
  additionalProperties: false,
  minProperties: 1,
};

/** Operations as vendors document them, each of a form that generated tests could take for a mistake. */
const document: Document = documentOf(
  {},
  {
    nothingRequired: { security: [{ apiKey: [] }], ...responses({ "200": json(open, {}) }) },
    optionalCredential: { security: [{ apiKey: [] }, {}] },
    successClass: responses({ "2XX": json(open, { a: "b" }), "4XX": json(open, {}), default: json(open, {}) }),
    redirectBeside: responses({ "200": json(open, { a: "b" }), "302": described }),
    charset: takes(open, "application/json; charset=utf-8"),
    nothing: responses({ "200": json({ type: ["object", "null"] }, null) }),
    scalar: { ...takes({ type: "integer" }), ...gives({ type: "boolean" }) },
    emptySuccess: responses({ "200": json(open, { a: "b" }), "202": described, "204": described }),
    addresses: takes({
      type: "object",
      required: ["ip", "at", "wait"],
      properties: {
        ip: { type: "string", format: "ipv4" },
        at: { type: "string", format: "time" },
        wait: { type: "string", format: "duration" },
      },
    }),
    file: gives(file, "audio/wav"),
    describedFile: responses({
      "200": {
        ...described,
        content: {
          "application/zip": { schema: file, example: "An archive of two files" },
        },
      },
    }),
    oneFileOrMore: {
      requestBody: {
        required: true,
        content: { "multipart/form-data": { schema: pictures, example: { images: "<binary>" } } },
      },
      ...gives(open),
    },
    fileOrReference: { ...takes(clip, "multipart/form-data"), ...gives(open) },
    oneOrMany: { ...responses({ "200": json(open, { a: "b" }) }), parameters: [oneOrMany] },
    requiredContent: { ...responses({ "200": json(open, { a: "b" }) }), parameters: nullableLists },
    neverWithAllFields: takes({
      type: "object",
      properties: { a: { type: "object", properties: { b: { oneOf: [open, { type: "object" }] } } } },
    }),
    tuple: { ...takes(pair), ...gives(pair) },
    namedByPattern: { ...takes(sizes), ...gives(sizes) },
    redirectClass: responses({ "200": json(open, { a: "b" }), "3XX": described }),
    contentOfNone: responses({ "204": json(open, { a: "b" }) }),
    queryCredential: { security: [{ queryKey: [] }], ...gives({ type: "string" }, "text/plain") },
    pathList: { ...responses({ "200": json(open, { a: "b" }) }), parameters: [pathList] },
    pathPattern: { ...responses({ "200": json(open, { a: "b" }) }), parameters: [pathPattern] },
    undescribed: responses({ "200": { ...described, content: { "*/*": {} } } }),
  },
  {
    components: {
      securitySchemes: {
        apiKey: { type: "apiKey", in: "header", name: "X-Key" },
        queryKey: { type: "apiKey", in: "query", name: "key" },
      },
    } as never,
  },
);
// The name of a parameter is in its path.
for (const [name, parameter] of [
  ["pathList", "{ids}"],
  ["pathPattern", "{session}"],
]) {
  document.paths[`/${name}/${parameter}`] = document.paths[`/${name}`]!;
  delete document.paths[`/${name}`];
}
const spec = {
  document,
  request: compiler(document, "request"),
  texts: textCompiler(document),
  response: compiler(document, "response"),
};
const operations = operationsOf(document).map((operation) => [operation.id, operation] as const);
const createClient = (options: object): Client =>
  runtime.createVendorClient<Client>(definitionOf("acme", document, runtime) as runtime.Definition, options);

let harness: ContractHarness;
beforeAll(async () => {
  harness = await createContractHarness("acme", document, createClient);
});
afterAll(() => harness.server.close());

test.each(operations)("the contract tests of a client hold for %s", async (_, operation) => {
  const init = fittingInit(spec, operation);
  const cases: Case[] = [await tryCredentials(harness, operation, init), ...tryExamples(spec, operation)];
  for (const valid of validRequests(spec, operation))
    cases.push(await tryValid(harness, harness.client, operation, valid));
  for (const wrong of wrongRequests(spec, operation)) cases.push(await tryWrong(harness, operation, wrong));
  for (const [key, response] of operation.responses)
    cases.push(...(await tryResponses(harness, operation, init, key, response)));
  expect(cases.filter((one) => !isRight(one))).toEqual([]);
});

test("npm start accepts the documented response of each operation", async () => {
  const credentials = { apiKey: "right", queryKey: "right" };
  const mock = createMock(document, { credentials });
  const server = await listen(mock);
  onTestFinished(() => server.close());
  const options = { baseUrl: server.url, maxRetries: 0 };
  const [client, other] = [createClient({ ...options, ...credentials }), createClient(options)];
  const problems: string[] = [];
  for (const [id, operation] of operations)
    await smokeTestOperation(spec, mock, operation, client, other).catch((error: unknown) =>
      problems.push(`${id}: ${String(error)}`),
    );
  expect(problems).toEqual([]);
});

test("a response of which nothing is required has no other shape that a client could refuse", () => {
  const runs = scenarioRunsOf({ document });
  const posts = runs.filter(({ kind }) => kind === "POST");
  const others = posts.filter(({ scenario }) => scenario.wrongBody === undefined);
  expect(new Set(others.map(({ operation }) => operation?.id))).toEqual(new Set(["nothingRequired"]));
  const shapes = posts.filter(({ scenario }) => scenario.wrongBody !== undefined);
  expect(shapes.map(({ operation }) => operation)).toEqual([undefined]);
});
