import { byContentType, createVendorClient, eventStream, jsonLines } from "@vendor-clients/shared/client";
import { expect, test } from "vitest";
import { documentOf } from "@scripts/openapi/fixtures/documents";
import type { Document, Json, OperationObject, Schema } from "@scripts/openapi/document";
import { createMock, type Exchange } from "../mock.js";
import { expectedResult, plain } from "./arrival.js";

const thing: Schema = { type: "object", required: ["name"], properties: { name: { type: "string" } } };
const examples = { one: { value: { name: "a" } }, two: { value: { name: "b" } } };

const responses = (content: Record<string, object> | undefined, status = "200"): Partial<OperationObject> => ({
  responses: { [status]: { description: "It.", ...(content && { content }) } },
});

const document: Document = documentOf(
  {},
  {
    events: responses({ "text/event-stream": { schema: thing, examples } }),
    lines: responses({ "application/jsonl": { schema: thing, examples } }),
    text: responses({ "text/plain": { schema: { type: "string" }, example: "a" } }),
    either: responses({ "text/event-stream": { schema: thing }, "application/json": { schema: thing, examples } }),
    scalar: responses({ "application/json": { schema: { type: "integer" }, example: 7 } }),
    nothing: responses({ "application/json": { schema: { type: "null" }, example: null } }),
    open: responses({ "*/*": {} }, "default"),
  },
);

const row = (name: string, more: object = {}) => ({ method: "POST", path: `/${name}`, ...more });

test.each<[operation: string, result: unknown]>([
  ["events", { items: ["a", "b"].map((name) => ({ event: "message", data: { name }, id: "", retry: undefined })) }],
  ["lines", { items: [{ name: "a" }, { name: "b" }] }],
  ["text", "a"],
  ["either", { name: "a" }],
  ["scalar", 7],
  ["nothing", null],
  ["open", undefined],
])("the client's result for the mock's response is as documented: %s", async (name, result) => {
  let exchange: Exchange | undefined;
  const mock = createMock(document, { watch: (one) => void (exchange = one) });
  const client = createVendorClient<Record<string, () => Promise<Json>>>(
    {
      vendor: "acme",
      baseUrl: "https://acme.example",
      credentials: {},
      security: [],
      operations: {
        events: row("events", { response: eventStream }),
        lines: row("lines", { response: jsonLines }),
        text: row("text", { response: "text" }),
        either: row("either", {
          response: byContentType({ "application/json": "json", "text/event-stream": eventStream }),
        }),
        scalar: row("scalar"),
        nothing: row("nothing", { nullable: true }),
        open: row("open", { response: byContentType({ "*/*": "any" }), empty: true }),
      },
    },
    { fetch: mock.fetch },
  );
  expect(await plain(await client[name]?.())).toEqual(result);
  expect(await expectedResult(document, exchange)).toEqual(result);
});
