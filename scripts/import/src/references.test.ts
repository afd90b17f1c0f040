import { expect, test } from "vitest";
import { conformBodies } from "./bodies.js";
import { Changes } from "./changes.js";
import { fixes } from "./fixes.js";
import type { Node } from "./node.js";
import { rawOperations } from "./raw-operations.js";
import { conformReferences } from "./references.js";
import { conformServerVariables } from "./server-variables.js";

const read = (operationId: string): Node => ({ operationId, responses: { "200": { description: "It." } } });

test("a path that refers to a path item has its operations, and so has a webhook", () => {
  const document: Node = {
    paths: { "/a/{id}": { $ref: "#/components/pathItems/Chain", summary: "Mine." } },
    webhooks: { made: { $ref: "#/components/pathItems/Hook" } },
    components: {
      pathItems: {
        Chain: { $ref: "#/components/pathItems/Real" },
        Real: { parameters: [{ name: "id", in: "path" }], get: read("getIt"), delete: read("deleteIt") },
        Hook: { post: read("onIt") },
      },
    },
  };
  const changes = new Changes();
  conformReferences(document, changes);
  expect(rawOperations(document).map(({ path, method }) => `${method} ${path}`)).toEqual([
    "get /a/{id}",
    "delete /a/{id}",
    "post made",
  ]);
  expect(document["paths"]).toMatchObject({ "/a/{id}": { summary: "Mine.", parameters: [{ name: "id" }] } });
  expect(document["components"]).toEqual({});
  expect(changes.lines(5)).toEqual(["2 × path items copied from where a path refers to: /a/{id}, made"]);
});

test("a mapping may name a schema by its key", () => {
  const Pet: Node = {
    discriminator: { propertyName: "type", mapping: { kitty: "Cat", dog: "#/components/schemas/Dog" } },
  };
  const document: Node = { components: { schemas: { Pet, Cat: {}, Dog: {} } } };
  conformReferences(document, new Changes());
  expect(Pet["discriminator"]).toMatchObject({
    mapping: { kitty: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
  });
});

test("schemas under $defs become the document's, also within each other, under names of their own", () => {
  const $ref = (path: string): Node => ({ $ref: `#/components/schemas/${path}` });
  const document: Node = {
    components: {
      schemas: {
        Inner: { type: "string" },
        A: {
          $defs: {
            Inner: { $defs: { Deep: { type: "integer" } }, properties: { deep: $ref("A/$defs/Inner/$defs/Deep") } },
          },
          properties: { inner: $ref("A/$defs/Inner"), deep: $ref("A/$defs/Inner/properties/deep") },
        },
      },
    },
  };
  conformReferences(document, new Changes());
  expect(document).toEqual({
    components: {
      schemas: {
        Inner: { type: "string" },
        A: { properties: { inner: $ref("Inner2"), deep: $ref("Inner2/properties/deep") } },
        Inner2: { properties: { deep: $ref("Deep") } },
        Deep: { type: "integer" },
      },
    },
  });
});

test("a schema of one operation that another refers to becomes the document's, also where it refers to itself", () => {
  const ref = "#/paths/~1v1~1trees/get/responses/200/content/application~1json/schema";
  const tree: Node = { type: "object", properties: { children: { type: "array", items: { $ref: ref } } } };
  const gives = (schema: Node): Node => ({ responses: { "200": { content: { "application/json": { schema } } } } });
  const name = { $ref: `${ref}/properties/children` };
  const document: Node = {
    paths: { "/v1/trees": { get: gives(tree) }, "/v1/forest": { get: gives({ $ref: ref }), put: gives(name) } },
  };
  const changes = new Changes();
  conformReferences(document, changes);
  expect(JSON.stringify(document["paths"])).not.toContain("#/paths/");
  expect(document["components"]).toEqual({
    schemas: {
      V1Trees: {
        type: "object",
        properties: { children: { type: "array", items: { $ref: "#/components/schemas/V1Trees" } } },
      },
      V1TreesChildren: { type: "array", items: { $ref: "#/components/schemas/V1Trees" } },
    },
  });
});

test("variables of servers that have other values, or another option's name, get a name of their own", () => {
  const server = (url: string, variables: Node): Node => ({ url, variables });
  const eu = { default: "eu", enum: ["eu", "us"] };
  const ap = { default: "ap", enum: ["ap"] };
  const operation: Node = { ...read("putIt"), servers: [server("https://{region}.b.example", { region: ap })] };
  const document: Node = {
    servers: [server("https://{region}.a.example/{token}", { region: eu, token: { default: "t" } })],
    paths: {
      "/a": { put: operation, servers: [server("https://{region}.c.example/{fetch}", { region: eu, fetch: ap })] },
    },
    components: { securitySchemes: { token: {} } },
  };
  conformServerVariables(document, new Changes());
  expect(document["servers"]).toEqual([
    server("https://{region}.a.example/{token2}", { region: eu, token2: { default: "t" } }),
  ]);
  expect(operation["servers"]).toEqual([server("https://{region2}.b.example", { region2: ap })]);
  expect(document["paths"]).toMatchObject({
    "/a": { servers: [server("https://{region}.c.example/{fetch2}", { region: eu, fetch2: ap })] },
  });
});

test("what no client can call is left out by name: TRACE, and an operation that requires a cookie", () => {
  const cookie = { name: "session", in: "cookie", required: true, schema: { type: "string" } };
  const document: Node = {
    paths: {
      "/a": { trace: read("traceIt"), get: read("getIt") },
      "/b": { get: { ...read("getB"), parameters: [cookie] } },
    },
  };
  const changes = new Changes();
  conformBodies(document, changes);
  const keys = ["paths", "/b", "get", "parameters", "0", "in"];
  const target = { document, keys, changes, message: "", isBroken: () => true, fits: () => true };
  expect(fixes["rule/parameter-place"]?.(target)).toBe(true);
  expect(rawOperations(document).map(({ operation }) => operation["operationId"])).toEqual(["getIt"]);
  expect(changes.losses().toSorted()).toEqual([
    "1 × operations left out: fetch sends no TRACE: traceIt",
    "1 × operations left out: they require a cookie, which clients send as a credential only: getB",
  ]);
});
