import * as runtime from "@vendor-clients/shared/client";
import { describe, expect, test } from "vitest";
import { definitionOf } from "@scripts/codegen/testing/client";
import { validatorOf } from "@scripts/codegen/testing/validator";
import { documentOf, gives } from "@scripts/openapi/fixtures/documents";
import type { Document, Schema } from "@scripts/openapi/document";
import type { Client } from "./client.js";
import { runScenarios, scenarioRunsOf } from "./failures/run-scenario.js";
import { documentTests } from "./validation.js";

const clientOf =
  (document: Document) =>
  (options: object): Client =>
    runtime.createVendorClient<Client>(definitionOf("acme", document, runtime) as runtime.Definition, options);

/** A vendor without JSON responses. */
const withoutJson: Document = documentOf(
  {},
  {
    start: { responses: { "204": { description: "Started." } } },
    download: gives({ type: "string", format: "binary" }, "audio/wav"),
    read: gives({ type: "string" }, "text/plain"),
  },
);
const validateResponse = await validatorOf(withoutJson, runtime);

describe("a vendor without any JSON", () => {
  // Registers a test, since vitest rejects a file without any.
  documentTests("acme", withoutJson, clientOf(withoutJson), validateResponse);

  test("has no operation for the scenarios of the failure modes, and all are skipped", async () => {
    const vendor = { name: "acme", document: withoutJson, createClient: clientOf(withoutJson), validateResponse };
    const runs = scenarioRunsOf(vendor);
    expect(runs.map(({ operation }) => operation)).toEqual(runs.map(() => undefined));
    expect(await runScenarios(vendor, runs)).toEqual(runs.map(() => undefined));
  });
});

const schema: Schema = {
  type: "object",
  required: ["a"],
  properties: { a: { type: "string", enum: ["b"] }, "c/d": { type: "boolean" } },
};
const content = { "application/json": { schema, example: { a: "b", "c/d": true } } };
const withJson = documentOf({}, { read: { responses: { "200": { description: "It.", content } } } });

describe("a vendor with JSON", async () => {
  documentTests("acme", withJson, clientOf(withJson), await validatorOf(withJson, runtime));
});
