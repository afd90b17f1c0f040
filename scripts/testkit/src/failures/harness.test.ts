import * as runtime from "@vendor-clients/shared/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { definitionOf } from "@scripts/codegen/testing/client";
import { documentOf, gives } from "@scripts/openapi/fixtures/documents";
import { operationsOf, type Document, type Schema } from "@scripts/openapi/document";
import type { Client } from "../client.js";
import { addedHeaders, createFailureHarness, documentedHeaders, succeed, type FailureHarness } from "./harness.js";

const header = (name: string) => ({
  name,
  in: "header" as const,
  required: true,
  description: "One.",
  schema: { type: "string" },
});
const open: Schema = { type: "object", required: ["a"], properties: { a: { type: "string" } } };
const bytes = (type: string, schema?: Schema) => ({
  requestBody: { required: true, content: { [type]: schema ? { schema } : {} } },
});
const document: Document = documentOf(
  {},
  {
    readAny: gives(open, "*/*"),
    sendBytes: bytes("application/octet-stream"),
    sendPdf: bytes("application/pdf", { type: "string", contentMediaType: "application/pdf" }),
    sendLines: bytes("application/x-ndjson", open),
    read: {},
    readPart: { parameters: [header("Range"), header("X-Own")] },
  },
);
let harness: FailureHarness;

beforeAll(async () => {
  const definition = definitionOf("acme", document, runtime) as runtime.Definition;
  const createClient = (options: object): Client => runtime.createVendorClient<Client>(definition, options);
  harness = await createFailureHarness({ name: "acme", document, createClient, validateResponse: undefined });
});
afterAll(() => harness.close());

test.each([
  ["read", ["accept"]],
  ["readPart", ["accept", "range", "x-own"]],
  ["readAny", ["accept"]],
  ["sendBytes", ["accept", "content-type"]],
  ["sendPdf", ["accept", "content-type"]],
  ["sendLines", ["accept", "content-type"]],
])("what fetch itself sends with a request of %s is no header that the client has added", async (id, names) => {
  const operation = operationsOf(document).find((one) => one.id === id);
  if (!operation) throw new Error("The document has no such operation.");
  const { requests, error } = await harness.call(operation, succeed(harness, operation));
  expect(error).toBeUndefined();
  expect(requests.map((request) => addedHeaders(harness, request))).toEqual([names]);
  expect(documentedHeaders(harness, operation)).toEqual(names);
});

test("another encoding than the one that fetch asks for is added by the client, with a range and without", () => {
  const of = (headers: Record<string, string>): string[] =>
    addedHeaders(harness, { method: "GET", url: "/", body: "", headers: { ...harness.own, ...headers } });
  expect(of({})).toEqual([]);
  expect(of({ "accept-encoding": "identity" })).toEqual(["accept-encoding"]);
  expect(of({ "accept-encoding": "zstd", range: "bytes=0-" })).toEqual(["accept-encoding", "range"]);
});
