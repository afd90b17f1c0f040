import { expect, test } from "vitest";
import { documentOf } from "@scripts/openapi/fixtures/documents";
import { expandInheritance } from "@scripts/openapi/inheritance";
import type { MediaType, OperationObject, Schema } from "@scripts/openapi/document";
import { createMock } from "../src/internal.js";

const thing: Schema = { type: "object", required: ["name"], properties: { name: { type: "string" } } };

/** A mock with one operation whose responses have these media types, by status. */
function mockOf(responses: Record<string, Record<string, MediaType> | undefined>) {
  const documented = Object.entries(responses).map(([status, content]) => [
    status,
    { description: "It.", ...(content && { content }) },
  ]);
  const operation: Partial<OperationObject> = { responses: Object.fromEntries(documented) };
  const mock = createMock(expandInheritance(documentOf({}, { read: operation })));
  const read = async (accept?: string) => {
    const init = { method: "POST", ...(accept !== undefined && { headers: { accept } }) };
    const response = await mock.fetch("https://acme.example/read", init);
    return [response.status, response.headers.get("content-type"), await response.text()];
  };
  return { mock, read };
}

const sse = "text/event-stream";
const examples = { one: { value: { name: "a" } }, two: { value: { name: "b\nc" } } };

test("a response is JSON before others, or what the request accepts", async () => {
  const { read, mock } = mockOf({
    "200": {
      "application/xml": { schema: thing },
      "text/plain": { schema: { type: "string" }, example: "plain" },
      [sse]: { schema: thing, examples },
      "application/json": { schema: thing, examples },
    },
  });
  expect(await read()).toEqual([200, "application/json", '{"name":"a"}']);
  expect(await read("application/json, text/event-stream, text/plain")).toEqual([
    200,
    "application/json",
    '{"name":"a"}',
  ]);
  expect(await read("text/plain")).toEqual([200, "text/plain", "plain"]);
  expect(await read(sse)).toEqual([200, sse, 'data: {"name":"a"}\n\ndata: {"name":"b\\nc"}\n\n']);
  mock.respond("read", { type: sse, example: "two" });
  expect(await read()).toEqual([200, sse, 'data: {"name":"b\\nc"}\n\n']);
  expect(() => mock.respond("read", { type: "text/csv" })).toThrow(/media type of the response.*text\/csv/);
});

test("a stream has the items of a list, or a text as it is to come", async () => {
  const { read, mock } = mockOf({ "200": { [sse]: { schema: thing } } });
  mock.respond("read", { body: [{ name: "a" }, { name: "b" }] });
  expect(await read()).toEqual([200, sse, 'data: {"name":"a"}\n\ndata: {"name":"b"}\n\n']);
  mock.respond("read", { body: "event: end\ndata: [DONE]\n\n" });
  expect(await read()).toEqual([200, sse, "event: end\ndata: [DONE]\n\n"]);
  expect(() => mock.respond("read", { body: { name: "a" } })).toThrow("pass a list of its items");
  expect(() => mock.respond("read", { body: [{}] })).toThrow("must have required property 'name'");
  mock.reset();
  expect(await read()).toEqual([200, sse, 'data: {"name":"name"}\n\n']);
});

test("JSON lines, events of text, null, a scalar and undocumented types are sent unchanged", async () => {
  expect(await mockOf({ "200": { "application/jsonl": { schema: thing, examples } } }).read()).toEqual([
    200,
    "application/jsonl",
    '{"name":"a"}\n{"name":"b\\nc"}\n',
  ]);
  const text = { schema: { type: "string" }, example: "a\nb" };
  expect(await mockOf({ "200": { [sse]: text } }).read()).toEqual([200, sse, "data: a\ndata: b\n\n"]);
  const json = (media: MediaType) => mockOf({ "200": { "application/json": media } }).read();
  expect(await json({ schema: {}, example: null })).toEqual([200, "application/json", "null"]);
  expect(await json({ schema: { type: "null" } })).toEqual([200, "application/json", "null"]);
  expect(await json({ schema: { type: "string" }, example: "a" })).toEqual([200, "application/json", '"a"']);
  expect(await mockOf({ "200": { "*/*": {} } }).read()).toEqual([200, null, ""]);
  expect(await mockOf({ "200": { "*/*": { schema: thing } } }).read()).toEqual([
    200,
    "application/json",
    '{"name":"name"}',
  ]);
});

test("classes of statuses and default are successes where nothing else is", async () => {
  const json = { "application/json": { schema: thing } };
  expect((await mockOf({ "2XX": json }).read())[0]).toBe(200);
  expect((await mockOf({ default: json, "404": undefined }).read())[0]).toBe(200);
  const { mock, read } = mockOf({ "201": json, default: json });
  expect((await read())[0]).toBe(201);
  mock.respond("read", { status: 418 });
  expect((await read())[0]).toBe(418);
  expect(() => mock.respond("read", { status: 202 })).toThrow("no documented response 202");
});

test("heirs that are variants of their base are sampled, sent and checked", async () => {
  const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
  const schemas: Record<string, Schema> = {
    Pet: {
      type: "object",
      required: ["pet_type"],
      properties: { pet_type: { type: "string" } },
      oneOf: [ref("Cat")],
      discriminator: { propertyName: "pet_type" },
    },
    Cat: { allOf: [ref("Pet")], properties: { name: { type: "string" } } },
  };
  const body = { content: { "application/json": { schema: ref("Pet") } } };
  const responses = { "200": { description: "It.", ...body } };
  const mock = createMock(expandInheritance(documentOf(schemas, { read: { requestBody: body, responses } })));
  const post = (pet: object) =>
    mock.fetch("https://acme.example/read", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(pet),
    });
  expect(await (await post({ pet_type: "Cat", name: "Tom" })).json()).toEqual({ pet_type: "Cat" });
  expect((await post({ pet_type: "Cat", name: 1 })).status).toBe(400);
});

test("data in an example that looks like a keyword, such as $id, is data", async () => {
  const item: Schema = { type: "object", properties: { $id: { type: "string" } }, example: { $id: "0123-4567" } };
  const schema: Schema = { type: "object", properties: { first: item, second: { ...item } } };
  const { mock, read } = mockOf({ "200": { "application/json": { schema } } });
  mock.respond("read", { body: { first: { $id: "0123-4567" } } });
  expect(await read()).toEqual([200, "application/json", '{"first":{"$id":"0123-4567"}}']);
});
