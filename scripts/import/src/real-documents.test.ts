import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { exampleOf as readExample } from "@scripts/openapi/examples";
import { copyRules, temporaryFolder, write } from "@scripts/openapi/fixtures/files";
import { readAndLint } from "@scripts/openapi/lint";
import { formatProblems, root, specFile } from "@scripts/openapi/specs";
import { operationsOf, type Document, type Json } from "@scripts/openapi/document";
import { importSpec, type Imported } from "./import.js";

const text = { type: "string" };
const object = (properties: object, more: object = {}): object => ({ type: "object", properties, ...more });
const closed = { additionalProperties: false };
const json = (schema: object, example?: Json): object => ({ "application/json": { schema, example } });
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const gives = (content: object): object => ({ responses: { "200": { description: "It.", content } } });
const takes = (content: object): object => ({ requestBody: { content }, ...gives(json({})) });
const form = (schema: object, encoding: object): object => ({ "multipart/form-data": { schema, encoding } });

/** What real vendors' documents have, each in its smallest form. */
const document = {
  openapi: "3.0.3",
  info: { title: "Real", version: "1" },
  servers: [{ url: "https://real.example" }],
  paths: {
    "/closed-variants": {
      get: {
        operationId: "getApp",
        ...gives(json({ oneOf: [object({ a: text }, closed), object({ a: text, b: text }, closed)] }, { a: "1" })),
      },
    },
    "/one-value-variants": {
      get: {
        operationId: "getVoicemail",
        ...gives(
          json(
            {
              oneOf: ["prompt", "static_text"].map((type) =>
                object({ type: { type: "string", enum: [type] }, text }, { required: ["type", "text"] }),
              ),
            },
            { type: "prompt", text: "hi" },
          ),
        ),
      },
    },
    "/untyped": { get: { operationId: "getSpeed", ...gives(json(object({ speed: { enum: [1, 2] } }), { speed: 2 })) } },
    "/download": { get: { operationId: "getLogs", responses: { "302": { description: "It is elsewhere." } } } },
    "/files/{id}": { get: { operationId: "getFile", ...gives(json(object({ a: text }))) } },
    "/files/{id}#get_shared_link": { get: { operationId: "getLink", ...gives(json(object({ a: text }))) } },
    "/upload": {
      post: {
        operationId: "uploadFile",
        ...takes(
          form(
            object(
              { file: { type: "string", format: "binary" }, tags: { type: "array", items: text } },
              { required: ["file"] },
            ),
            { tags: { style: "form", explode: true } },
          ),
        ),
      },
    },
    "/link": {
      post: {
        operationId: "uploadLink",
        ...takes(form(object({ link: object({ a: text }) }), { link: { style: "deepObject" } })),
      },
    },
    "/leaked": {
      post: {
        operationId: "postLeaked",
        parameters: [{ name: "q", in: "query", schema: { ...text, optional: true, embed: false } }],
        ...takes(form(object({ name: { ...text, embed: true, optional: true }, optional: text }), {})),
      },
    },
    "/xml": { get: { operationId: "getXml", ...gives({ "application/xml": { schema: text } }) } },
    "/pets": { get: { operationId: "listPets", ...gives(json(ref("Pet"))) } },
    "/either": {
      get: {
        operationId: "getEither",
        ...gives({ "application/xml": { schema: object({ a: text }) }, ...json(object({ a: text })) }),
      },
    },
  },
  components: {
    schemas: {
      Pet: object(
        { pet_type: text },
        { required: ["pet_type"], oneOf: [ref("Cat")], discriminator: { propertyName: "pet_type" } },
      ),
      Cat: { allOf: [ref("Pet")], properties: { name: text } },
    },
  },
};

let imported: Imported;
let spec: Document;

beforeAll(async () => {
  const folder = temporaryFolder({ "real.json": JSON.stringify(document) });
  copyRules(folder);
  imported = await importSpec(join(folder, "real.json"), { docs: "https://real.example/" }, root);
  write(folder, { [specFile("real")]: imported.text });
  const { documents, problems } = await readAndLint(["real"], folder);
  if (problems.length > 0) throw new Error(formatProblems(problems));
  spec = documents.get("real")!;
}, 120_000);

function exampleOf(path: string): unknown {
  const operation = operationsOf(spec).find((one) => one.path === path);
  const [, response] = operation?.responses.find(([status]) => status === "200") ?? [];
  return readExample(spec, response?.content?.["application/json"]);
}

test.each([
  ["/closed-variants", { a: "1" }],
  ["/one-value-variants", { type: "prompt", text: "hi" }],
  ["/untyped", { speed: 2 }],
])("the vendor's right example of a union stays: %s", (path, example) => {
  expect(exampleOf(path)).toEqual(example);
});

test("what clients cannot call is left out by name, with the reason", () => {
  expect(imported.changes.losses().toSorted()).toEqual([
    expect.stringMatching(/^1 × operations left out by the rule specs\/part-style: .*: uploadLink$/),
    "1 × operations left out: another operation has the same method and path: getLink",
    "1 × operations left out: they respond with XML only, which clients do not read: getXml",
    "1 × operations left out: they respond with a redirect only, which clients do not follow: getLogs",
  ]);
  const ids = operationsOf(spec).map(({ id }) => id);
  expect(ids).toEqual([
    "getApp",
    "getVoicemail",
    "getSpeed",
    "getFile",
    "uploadFile",
    "postLeaked",
    "listPets",
    "getEither",
  ]);
});

test("a file of OpenAPI 3.0 is a file", () => {
  const upload = operationsOf(spec).find(({ id }) => id === "uploadFile");
  expect(upload?.requestBody?.content["multipart/form-data"]?.schema).toMatchObject({
    properties: { file: { type: "string", format: "binary" } },
  });
});

test("a base that is the union of its heirs is imported, with an example that says which it is", () => {
  expect(spec.components?.["schemas"]).toMatchObject({
    Pet: { oneOf: [ref("Cat")], discriminator: { propertyName: "pet_type" } },
  });
  expect(exampleOf("/pets")).toEqual({ pet_type: "Cat" });
});

test("keywords that a framework has leaked into a schema are removed, and properties of those names are kept", () => {
  const leaked = operationsOf(spec).find(({ id }) => id === "postLeaked");
  expect(leaked?.requestBody?.content["multipart/form-data"]?.schema).toEqual(object({ name: text, optional: text }));
  expect(leaked?.parameters.map(({ schema }) => schema)).toEqual([text]);
  expect(imported.changes.lines(9)).toContainEqual(
    expect.stringMatching(/: optional in POST \/leaked, embed in POST \/leaked$/),
  );
});
