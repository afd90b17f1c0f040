import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { errorsOf } from "@scripts/codegen/testing/compile";
import { definitionOf } from "@scripts/codegen/testing/client";
import { generateVendor } from "@scripts/codegen/generate-vendor";
import { packageReadme } from "@scripts/codegen/readme";
import { operationsOf } from "@scripts/openapi/document";
import { copyRules, testFolder, write } from "@scripts/openapi/fixtures/files";
import { readAndLint } from "@scripts/openapi/lint";
import { formatProblems, root, specFile } from "@scripts/openapi/specs";
import { callOperation, type Client } from "@scripts/testkit/client";
import { createMock } from "@scripts/testkit/mock";
import * as runtime from "@vendor-clients/shared/client";
import { importSpec } from "./import.js";

/** Names that break out of code, comments and strings, or that every object has. */
const names = [
  "constructor",
  "then",
  "__proto__",
  "hasOwnProperty",
  "toString",
  "class",
  "$ref",
  "user-name",
  "user.name",
  "user_name",
  "userName",
  "1st",
  "",
  " ",
  "*/ process.exit(1) /*",
  "`${process.exit(1)}`",
  "\"'\\",
  "line\nbreak\u2028",
  "<!-- end --></script>",
  "{{ 1 }}",
  "a/b~c",
  "😀",
];

const text = (description: string): object => ({ type: "string", description });
const objectOf = (all: string[]): object => ({
  type: "object",
  required: all,
  properties: Object.fromEntries(all.map((name) => [name, text(name)])),
});

const operation = (name: string): object => ({
  operationId: name,
  summary: name,
  description: name,
  tags: [name || "empty"],
  responses: {
    "200": {
      description: name,
      content: { "application/json": { schema: { $ref: "#/components/schemas/constructor" } } },
    },
    "404": { description: name },
  },
});

const document = {
  openapi: "3.1.0",
  info: { title: names.join(" "), version: "1", description: names.join("\n\n") },
  servers: [{ url: "https://hostile.example" }],
  tags: names.map((name) => ({ name: name || "empty", description: name || "Empty." })),
  security: [],
  paths: {
    ...Object.fromEntries(names.map((name, index) => [`/named/${index}`, { get: operation(name) }])),
    "/all/{user-id}/{class}": {
      parameters: ["user-id", "class"].map((name) => ({ name, in: "path", required: true, schema: text(name) })),
      post: {
        ...operation("all"),
        parameters: names.map((name) => ({
          name: name || "empty",
          in: "query",
          schema: { enum: names },
          description: name,
        })),
        requestBody: { required: true, content: { "application/json": { schema: objectOf(names) } } },
      },
    },
  },
  components: {
    schemas: {
      constructor: { ...objectOf(names), description: names.join("\n") },
      __proto__: { type: "string", enum: names },
      "user-name": { type: "string", enum: names },
      "user.name": { $ref: "#/components/schemas/user-name" },
      toString: { const: "*/" },
    },
  },
};

/** The package that is generated, with the import, the lint and the generator run as `npm run new` runs them. */
async function packageOf(folder: string) {
  copyRules(folder);
  const { text: spec } = await importSpec(join(folder, "hostile.json"), { docs: "https://hostile.example/" }, root);
  write(folder, { [specFile("hostile")]: spec });
  const { documents, problems } = await readAndLint(["hostile"], folder);
  expect(formatProblems(problems)).toBe("");
  const hostile = documents.get("hostile")!;
  const { outputs } = await generateVendor("hostile", hostile, root);
  write(folder, Object.fromEntries(outputs));
  return { hostile, outputs };
}

test("whatever a vendor calls things, the generated code compiles, and what is sent arrives", async () => {
  const folder = testFolder({ "hostile.json": JSON.stringify(document) });
  const { hostile, outputs } = await packageOf(folder);
  const sources = outputs.filter(([name]) => /\/src\/.*\.ts$/.test(name));
  const files = sources.map(([name, content]) => [basename(name), content.replaceAll("./generated/", "./")]);
  expect(errorsOf(Object.fromEntries(files))).toEqual([]);

  const readme = new Map<string, string>();
  packageReadme("hostile", hostile, readme, folder);
  expect([...readme]).toEqual(outputs.filter(([name]) => readme.has(name)));

  const definition = definitionOf("hostile", hostile, runtime) as runtime.Definition;
  const mock = createMock(hostile);
  const client = runtime.createVendorClient<Client>(definition, { fetch: mock.fetch, maxRetries: 0 });
  const all = Object.fromEntries(names.map((name) => [name, name]));
  const query = Object.fromEntries(names.map((name) => [name || "empty", name]));
  const operations = operationsOf(hostile);
  for (const { id, method } of operations) {
    const init = { params: { path: { "user-id": "a/b", class: "😀" }, query }, body: all };
    const result = await callOperation(client, id, method === "POST" ? init : {});
    expect(Object.keys(result as object).sort()).toEqual(names.toSorted());
  }
  expect(new Set(operations.map(({ id }) => id)).size).toBe(names.length + 1);
}, 60_000);
