import { expect, test } from "vitest";
import { conformBodies } from "./bodies.js";
import { Changes } from "./changes.js";
import { conformCredentials } from "./credentials.js";
import { composeExample } from "./examples.js";
import { fixes } from "./fixes.js";
import { dropMisfits, judgeOf } from "./fitting.js";
import { nameOperations, sentenceOf } from "./names.js";
import { recordAt, type Node } from "./node.js";
import { conformParameters } from "./parameters.js";
import { unicodePattern } from "./pattern.js";
import { rawOperations } from "./raw-operations.js";
import { repairSchemas } from "./schemas.js";
import { conformServers } from "./servers.js";
import { addSuccesses, openBodies, openLines } from "./successes.js";

/** A document of these paths. */
const documentOf = (paths: Node, more: Node = {}): Node => structuredClone({ openapi: "3.1.0", paths, ...more });

const key = { name: "xi-api-key", in: "header", description: "The key.", schema: { type: "string" } };
const ok: Node = { "200": { description: "It." } };
const get = (operation: Node): Node => ({ get: { responses: ok, ...operation } });

const operationOf = (document: Node, path: string): Node =>
  (document["paths"] as Record<string, Node>)[path]!["get"] as Node;

test("every operation whose header parameter is a credential takes that credential", () => {
  const paths = { "/a": get({ parameters: [key] }), "/b": get({ parameters: [key] }), "/c": get({}) };
  const document = documentOf(paths);
  conformCredentials(document, undefined, new Changes());
  expect(document["security"]).toEqual([{ apiKey: [] }]);
  expect(rawOperations(document).map(({ operation }) => operation["security"])).toEqual([undefined, undefined, []]);
  expect(JSON.stringify(document)).not.toContain('"parameters"');
  expect(document["components"]).toEqual({
    securitySchemes: { apiKey: { type: "apiKey", in: "header", name: "xi-api-key", description: "The key." } },
  });
});

test("so it does where the document declares the scheme and no use of it, or paths share the parameter", () => {
  const ApiKeyAuth = { type: "apiKey", in: "header", name: "Authorization" };
  const authorization = { ...key, name: "authorization" };
  const paths = { "/a": { parameters: [authorization], ...get({}) }, "/b": get({ parameters: [authorization] }) };
  const document = documentOf(paths, { components: { securitySchemes: { ApiKeyAuth } } });
  const changes = new Changes();
  conformCredentials(document, undefined, changes);
  expect(changes.lines(1).join("\n")).toContain("write type: http and scheme: Token: ApiKeyAuth");
  expect(document["security"]).toEqual([{ apiKey: [] }]);
  expect(document["components"]).toEqual({ securitySchemes: { apiKey: ApiKeyAuth } });
  expect(JSON.stringify(document["paths"])).not.toContain("parameters");
});

test("a header that is taken beside another credential joins it, or is an alternative to it", () => {
  const paths = { "/a": get({ parameters: [{ ...key, required: true }] }), "/b": get({ parameters: [key] }) };
  const components = { securitySchemes: { token: { type: "http", scheme: "bearer" } } };
  const document = documentOf(paths, { components, security: [{ token: [] }] });
  conformCredentials(document, undefined, new Changes());
  expect(operationOf(document, "/a")["security"]).toEqual([{ token: [], apiKey: [] }]);
  expect(operationOf(document, "/b")["security"]).toEqual([{ token: [], apiKey: [] }, { token: [] }]);
});

test("a scheme that nothing takes is a question, and never means no credential", () => {
  const scheme = { type: "apiKey", in: "header", name: "X-Key" };
  const make = (asked?: string): Node => {
    const document = documentOf({ "/a": get({}) }, { components: { securitySchemes: { Key: scheme } } });
    conformCredentials(document, asked, new Changes());
    return document;
  };
  expect(() => make()).toThrow(
    "The file declares Key under securitySchemes, and does not say which calls take it. Say what all take: --security Key, or --security none",
  );
  expect(() => make("Other")).toThrow("--security Key");
  expect(make("Key")["security"]).toEqual([{ apiKey: [] }]);
  expect(make("none")["security"]).toEqual([]);
});

test("names are the vendor's, with as much of the path as makes them unique", () => {
  const named = (path: string, operationId?: string): [string, Node] => [
    path,
    get({ operationId: operationId ?? null! }),
  ];
  const document = documentOf(
    Object.fromEntries([
      named("/users", "get-user"),
      named("/users/{id}", "get_user"),
      named("/v1/models", "list"),
      named("/v1/agents/{id}/models", "list"),
      named("/v1/agents", "list"),
      named("/d", "login"),
      named("/e", "request"),
      named("/f", "toString"),
      named("/g/{id}"),
      named("/h", 'Say "hi" */ now'),
    ]),
  );
  nameOperations(document, new Changes());
  expect(rawOperations(document).map(({ operation }) => operation["operationId"])).toEqual([
    "getUserUsers",
    "getUserUsersById",
    "listModels",
    "listAgentsModels",
    "listAgents",
    "loginD",
    "requestE",
    "toStringF",
    "getGById",
    "sayHiNow",
  ]);
});

test("links follow the operations that they lead to", () => {
  const links = (): Node => ({
    byId: { operationId: "get-it" },
    byPath: { operationRef: "#/paths/~1a~1{id}/get", parameters: { id: "$response.body#/id" } },
    elsewhere: { operationRef: "https://example.com/openapi.yaml#/paths/~1b/get" },
  });
  const document = documentOf({
    "/a": get({ operationId: "get-it", responses: { "200": { description: "It.", links: links() } } }),
    "/a/{id}": get({ operationId: "get_one" }),
  });
  nameOperations(document, new Changes());
  expect(operationOf(document, "/a")["responses"]).toMatchObject({
    "200": {
      links: {
        byId: { operationId: "getIt" },
        byPath: { operationId: "getOne", parameters: { id: "$response.body#/id" } },
        elsewhere: links()["elsewhere"],
      },
    },
  });
  expect(JSON.stringify(document)).not.toContain("#/paths/~1a~1{id}");
});

test.each([
  ["createChatCompletion", "Create chat completion."],
  ["a".repeat(120), `A${"a".repeat(97)}.`],
])("a missing summary is derived from the name %s", (name, sentence) => {
  expect(sentenceOf(name)).toBe(sentence);
});

/** A schema as vendors write it, and as it is meant. */
const schemas: [what: string, written: Node, meant: Node][] = [
  ["a reference that may be null", { $ref: "#/a", nullable: true }, { anyOf: [{ $ref: "#/a" }, { type: "null" }] }],
  ["a type that may be null", { type: "string", nullable: true }, { type: ["string", "null"] }],
  ["a union that may be null", { nullable: true, oneOf: [{}] }, { oneOf: [{}, { type: "null" }] }],
  ["nothing that is null", { $ref: "#/a", nullable: false }, { $ref: "#/a" }],
  ["an exclusive limit", { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
  ["an inclusive limit", { maximum: 1, exclusiveMaximum: false }, { maximum: 1 }],
  [
    "an enumeration of items",
    { type: "array", items: { type: "string" }, enum: ["a"] },
    { type: "array", items: { type: "string", enum: ["a"] } },
  ],
  ["null in an enumeration", { type: "string", enum: ["a", null] }, { type: ["string", "null"], enum: ["a", null] }],
  [
    "null in its type",
    { type: "string", nullable: true, enum: ["a"] },
    { type: ["string", "null"], enum: ["a", null] },
  ],
  [
    "numbers in an enumeration of texts",
    { type: "string", enum: [1, "b", true] },
    { type: "string", enum: ["1", "b", "true"] },
  ],
  ["texts in an enumeration of numbers", { type: "integer", enum: ["1", 2] }, { type: "integer", enum: [1, 2] }],
  ["other values", { type: "integer", enum: ["auto", 2] }, { type: ["integer", "string"], enum: ["auto", 2] }],
  ["a type of another language", { type: "datetime" }, { type: "string", format: "date-time" }],
  ["a type that is none", { type: "any" }, {}],
  ["a type in capitals", { type: "String" }, { type: "string" }],
  [
    "a property that is required by itself",
    { type: "object", properties: { a: { type: "string", required: true } } },
    { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
  ],
  ["nothing to choose from", { type: "string", enum: [], oneOf: [] }, { type: "string" }],
  ["a value twice", { enum: ["a", "b", "a"] }, { enum: ["a", "b"] }],
  ["a limit as a text", { type: "string", maxLength: "10" }, { type: "string", maxLength: 10 }],
  ["needless escapes", { pattern: "^[\\w\\-\\:]+$" }, { pattern: "^[\\w\\-:]+$" }],
  [
    "known values beside any others",
    {
      oneOf: [
        { type: "string", enum: ["a"], title: "Known" },
        { type: "string", description: "Any." },
      ],
    },
    {
      anyOf: [
        { type: "string", enum: ["a"], title: "Known" },
        { type: "string", description: "Any." },
      ],
    },
  ],
  [
    "variants of which none includes another",
    { oneOf: [{ type: "string" }, { type: "integer", minimum: 1 }, { type: "null" }] },
    { oneOf: [{ type: "string" }, { type: "integer", minimum: 1 }, { type: "null" }] },
  ],
  ["a file", { type: "string", contentMediaType: "application/octet-stream" }, { type: "string", format: "binary" }],
  [
    "properties that are called as keywords are",
    {
      type: "object",
      properties: { enum: { type: "string" }, nullable: { type: "boolean" }, required: { type: "string" } },
    },
    {
      type: "object",
      properties: { enum: { type: "string" }, nullable: { type: "boolean" }, required: { type: "string" } },
    },
  ],
];

test.each(schemas)("%s is written as it is meant", (_, written, meant) => {
  const document = documentOf({}, { components: { schemas: { It: written } } });
  repairSchemas(document, new Changes());
  expect(document["components"]).toEqual({ schemas: { It: meant } });
});

test("schemas are repaired wherever they stand: in parameters, forms, headers and any response", () => {
  const place = (schema: Node): Node => {
    const media: Node = { "application/json": { schema: structuredClone(schema) } };
    return documentOf({
      "/a": {
        parameters: [{ name: "path", in: "query", schema: structuredClone(schema) }],
        ...get({
          parameters: [{ name: "own", in: "query", content: structuredClone(media) }],
          requestBody: {
            content: { "multipart/form-data": { schema: { properties: { a: structuredClone(schema) } } } },
          },
          responses: {
            "200": { description: "It.", headers: { "X-A": { schema: structuredClone(schema) } } },
            default: { description: "No.", content: structuredClone(media) },
          },
        }),
      },
    });
  };
  const document = place({ $ref: "#/a", nullable: true });
  repairSchemas(document, new Changes());
  expect(document).toEqual(place({ anyOf: [{ $ref: "#/a" }, { type: "null" }] }));
});

test("what looks like a schema in an example stays as it is", () => {
  const example: Node = { schema: { type: "any" }, nullable: true };
  const document = documentOf(
    { "/a": get({ requestBody: { content: { "application/json": { example } } } }) },
    { components: { examples: { It: { value: structuredClone(example) } } } },
  );
  const before = structuredClone(document);
  repairSchemas(document, new Changes());
  expect(document).toEqual(before);
});

test.each([
  ["^[\\w\\-\\:]+$", "^[\\w\\-:]+$"],
  ["^\\@[a-z]+\\_$", "^@[a-z]+_$"],
  ["a\\-b", "a-b"],
  ["/^[a-z]+$/", "^[a-z]+$"],
  ["/^[a-z]+$/i", undefined],
  ["/v1/.+", "/v1/.+"],
  ["(?P<year>\\d{4})", undefined],
  ["[z-a]", undefined],
])("the pattern %s is read as %s", (pattern, read) => {
  expect(unicodePattern(pattern)).toBe(read);
});

test("parameters of a path are those that it names, required, and described", () => {
  const id = { name: "id", in: "path", schema: { type: "string", description: "Its id." } };
  const odd = { name: "odd", in: "path", required: true, schema: { type: "string" } };
  const document = documentOf({
    "/a/{id}/{part}": get({ parameters: [id, odd, { name: "q", in: "query" }, { name: "q", in: "query" }] }),
  });
  conformParameters(document, new Changes());
  const description = "Not described by the vendor.";
  expect(operationOf(document, "/a/{id}/{part}")["parameters"]).toEqual([
    { ...id, required: true, description: "Its id." },
    { name: "q", in: "query", schema: { type: "string" }, description },
    { name: "part", in: "path", required: true, description, schema: { type: "string" } },
  ]);
});

test("a path loses its fragment, and what then is the same call twice is left out by name", () => {
  const changes = new Changes();
  const document = documentOf({
    "/a": get({ operationId: "getA" }),
    "/a#b": get({ operationId: "getB" }),
    "/c#d": get({ operationId: "getC" }),
  });
  conformParameters(document, changes);
  expect(Object.keys(document["paths"] as Node)).toEqual(["/a", "/c"]);
  expect(changes.lines(1)).toContain("1 × operations left out: another operation has the same method and path: getB");
});

test("a success that is documented as default is one, and one that is not documented may come", () => {
  const document = documentOf({
    "/a": get({ responses: { default: { description: "It." } } }),
    "/b": get({ responses: { "404": { description: "No." } } }),
    "/c": get({ responses: { "302": { description: "There." } } }),
  });
  addSuccesses(document, new Changes());
  expect(rawOperations(document).map(({ operation }) => operation["responses"])).toEqual([
    { "2XX": { description: "It." } },
    { "404": { description: "No." }, "2XX": { description: "A success; the vendor's file does not describe it." } },
    { "302": { description: "There." } },
  ]);
});

test("a success without a documented body may have any, unless another has one or the status allows none", () => {
  const json = { "application/json": {} };
  const document = documentOf({
    "/a": get({ responses: { "200": { description: "It." }, "404": { description: "No." } } }),
    "/b": get({ responses: { "200": { description: "It.", content: json }, "202": { description: "Later." } } }),
    "/c": get({ responses: { "204": { description: "Done." } } }),
    "/d": get({ responses: { "200": { $ref: "#/components/responses/Done" } } }),
  });
  document["components"] = { responses: { Done: { description: "Done.", content: {} } } };
  const changes = new Changes();
  openBodies(document, changes);
  expect(rawOperations(document).map(({ operation }) => operation["responses"])).toEqual([
    { "200": { description: "It.", content: { "*/*": {} } }, "404": { description: "No." } },
    { "200": { description: "It.", content: json }, "202": { description: "Later." } },
    { "204": { description: "Done." } },
    { "200": { $ref: "#/components/responses/Done" } },
  ]);
  expect(document["components"]).toEqual({ responses: { Done: { description: "Done.", content: { "*/*": {} } } } });
  expect(changes.lines(5)).toEqual(["2 × responses without a documented body: any body is returned: GET /a, GET /d"]);
});

test.each([
  ["a slash at the end", [{ url: "https://a.example/v1/" }], undefined, ["https://a.example/v1"]],
  ["a relative one", [{ url: "/v1" }], "https://a.example", ["https://a.example/v1"]],
  ["none", undefined, "https://a.example/", ["https://a.example"]],
  ["an unencrypted one", [{ url: "http://a.example" }, { url: "https://b.example" }], undefined, ["https://b.example"]],
  ["one on this machine", [{ url: "http://localhost:3000/base" }], undefined, ["http://localhost:3000/base"]],
])("of servers with %s, the base URL is whole", (_, servers, base, urls) => {
  const document: Node = servers ? { servers } : {};
  conformServers(document, base, "openapi.yaml", new Changes());
  expect(document["servers"]).toEqual(urls.map((url) => ({ url })));
});

test.each([
  [undefined, /^openapi\.yaml names no server\. Name the base URL: --server https:/],
  [[{ url: "/v1" }], /^The server of openapi\.yaml, \/v1, has no host/],
  [
    [{ url: "http://a.example" }],
    /^The server of openapi\.yaml is http:\/\/a\.example, and clients send to https: only/,
  ],
])("of %j, what the caller has to say is said", (servers, message) => {
  expect(() => conformServers(servers ? { servers } : {}, undefined, "openapi.yaml", new Changes())).toThrow(message);
});

test("parameters of a path that other frameworks write differently stand in braces", () => {
  const document = documentOf({ "/a/<id>/b": get({}), "/c/:id": get({}), "/d:verb": get({}), "/e/<int:id>": get({}) });
  conformParameters(document, new Changes());
  expect(Object.keys(document["paths"] as Node)).toEqual(["/a/{id}/b", "/c/{id}", "/d:verb", "/e/{id}"]);
});

test("headers that OpenAPI describes elsewhere are not parameters", () => {
  const parameters = ["Accept", "content-type", "X-Own"].map((name) => ({ ...key, name }));
  const document = documentOf({ "/a": get({ parameters }) });
  conformParameters(document, new Changes());
  expect(operationOf(document, "/a")["parameters"]).toEqual([parameters[2]]);
});

test("JSON that shares a schema with a form has text where the form has files", () => {
  const file: Node = { type: "string", format: "binary", description: "The file.\n" };
  const shared: Node = { $ref: "#/components/schemas/Upload" };
  const content: Node = { "application/json": { schema: shared }, "multipart/form-data": { schema: shared } };
  const document = documentOf(
    { "/a": { post: { requestBody: { content } } } },
    { components: { schemas: { Upload: { type: "object", properties: { file } } } } },
  );
  const changes = new Changes();
  conformBodies(document, changes);
  expect(changes.lines(1)).toEqual(["1 × files in JSON bodies typed as strings: The file."]);
  const text = { type: "string", description: "The file.\n" };
  expect(recordAt(document, ["paths", "/a", "post", "requestBody", "content"])).toEqual({
    "application/json": { schema: { type: "object", properties: { file: text } } },
    "multipart/form-data": { schema: shared },
  });
  expect(recordAt(document, ["components", "schemas", "Upload", "properties"])).toEqual({ file });
});

test("a body that no client can send is left out by name, and a media type has no parameters", () => {
  const schema: Node = { type: "object", properties: { file: { type: "string", format: "binary" } } };
  const requestBody: Node = { content: { "Application/JSON; charset=utf-8": { schema } } };
  const form: Node = { content: { "multipart/form-data": { schema: structuredClone(schema) } } };
  const document = documentOf({
    "/a": get({ operationId: "getA", requestBody }),
    "/b": { post: { requestBody } },
    "/c": { post: { requestBody: { content: {} } } },
    "/d": { post: { requestBody: form } },
  });
  const changes = new Changes();
  conformBodies(document, changes);
  const text = { type: "object", properties: { file: { type: "string" } } };
  expect(rawOperations(document).map(({ operation }) => operation["requestBody"])).toEqual([
    undefined,
    { content: { "application/json": { schema: text } } },
    undefined,
    form,
  ]);
  expect(changes.losses()).toEqual(["1 × request bodies left out: fetch sends none with a GET: getA"]);
});

test("servers keep their variables, and get the names that the vendor describes them by", () => {
  const region = { enum: ["eu", "us"], default: "eu" };
  const document = documentOf(
    {
      "/a": get({ servers: [{ url: "https://eu.a.example" }] }),
      "/b": get({ servers: [{ url: "https://up.a.example/" }] }),
    },
    {
      servers: [
        { url: "https://{region}.a.example/", description: "Production server", variables: { region } },
        {
          url: "{scheme}://sandbox.a.example",
          description: "The sandbox",
          variables: { scheme: { default: "https" } },
        },
      ],
    },
  );
  conformServers(document, undefined, "openapi.yaml", new Changes());
  expect(document["servers"]).toEqual([
    {
      url: "https://{region}.a.example",
      description: "Production server",
      variables: { region },
      "x-name": "production",
    },
    { url: "https://sandbox.a.example", description: "The sandbox", "x-name": "sandbox" },
  ]);
  expect(operationOf(document, "/b")["servers"]).toEqual([{ url: "https://up.a.example" }]);
});

test("an operation whose servers are the document's names none", () => {
  const servers: Node[] = [{ url: "https://a.example" }];
  const document = documentOf({ "/a": get({ servers: structuredClone(servers) }) }, { servers });
  conformServers(document, undefined, "openapi.yaml", new Changes());
  expect(operationOf(document, "/a")).not.toHaveProperty("servers");
});

test("schemes stay what they are, under the names of options", () => {
  const flows = { clientCredentials: { tokenUrl: "https://a.example/token", scopes: { read: "Read." } } };
  const securitySchemes: Node = {
    Basic: { type: "http", scheme: "Basic" },
    OAuth: { type: "oauth2", flows },
    Query: { type: "apiKey", in: "query", name: "key" },
    Digest: { type: "http", scheme: "digest" },
  };
  const paths = {
    "/a": get({ security: [{ Basic: [] }, { OAuth: ["read"] }] }),
    "/b": get({ security: [{ Query: [] }], parameters: [{ name: "key", in: "query", schema: { type: "string" } }] }),
    "/c": get({ operationId: "getC", security: [{ Digest: [] }] }),
  };
  const changes = new Changes();
  const document = documentOf(paths, { components: { securitySchemes } });
  conformCredentials(document, undefined, changes);
  expect(document["components"]).toEqual({
    securitySchemes: {
      login: { type: "http", scheme: "basic" },
      oAuth: { type: "oauth2", flows },
      apiKey: { type: "apiKey", in: "query", name: "key" },
    },
  });
  expect(operationOf(document, "/a")["security"] ?? document["security"]).toEqual([{ login: [] }, { oAuth: ["read"] }]);
  expect(operationOf(document, "/b")).not.toHaveProperty("parameters");
  expect(changes.losses()).toEqual([
    "1 × operations left out: clients do not support the security scheme digest: getC",
  ]);
});

test("of two keys that go together, each keeps its own name", () => {
  const securitySchemes: Node = {
    clientId: { type: "apiKey", in: "header", name: "ACME-CLIENT-ID" },
    secret: { type: "apiKey", in: "header", name: "ACME-SECRET" },
  };
  const security = [{ clientId: [], secret: [] }];
  const document = documentOf({ "/a": get({}) }, { components: { securitySchemes }, security });
  conformCredentials(document, undefined, new Changes());
  expect(document).toMatchObject({ components: { securitySchemes }, security });
  expect(Object.keys(recordAt(document, ["components", "securitySchemes"]) ?? {})).toEqual(["clientId", "secret"]);
});

test("an invalid example is removed, and one with fields is composed in its place", () => {
  const schema: Node = {
    type: "object",
    properties: {
      id: { type: "string", readOnly: true },
      at: { type: "string", format: "ipv4", example: "CON-1" },
      tags: { type: "array", items: { type: "string" } },
    },
    required: ["id"],
  };
  const media: Node = { schema, example: { at: "nowhere" } };
  const responses: Node = { "200": { description: "It.", content: { "application/json": structuredClone(media) } } };
  const document = documentOf({
    "/a": { post: { requestBody: { content: { "application/json": media } }, responses } },
  });
  const changes = new Changes();
  dropMisfits(document, changes);
  expect(JSON.stringify(document)).not.toContain("nowhere");
  expect(JSON.stringify(document)).not.toContain("CON-1");
  const compose = (...keys: string[]): unknown => {
    const target = { document, keys: ["paths", "/a", "post", ...keys, "content", "application/json"], changes };
    composeExample({ ...target, message: "", isBroken: () => false, fits: judgeOf(document) });
    return recordAt(document, [...target.keys, "examples", "composed"])?.["value"];
  };
  expect(compose("requestBody")).toEqual({ at: "192.0.2.1", tags: ["tags"] });
  expect(compose("responses", "200")).toEqual({ id: "id" });
});

test("JSON lines whose schema is that of the whole text have items of any kind", () => {
  const content = { "application/jsonl": { schema: { type: "string" } }, "text/plain": { schema: { type: "string" } } };
  const document = documentOf({ "/a": get({ responses: { "200": { description: "It.", content } } }) });
  openLines(document, new Changes());
  expect(recordAt(operationOf(document, "/a"), ["responses", "200", "content"])).toEqual({
    "application/jsonl": {},
    "text/plain": { schema: { type: "string" } },
  });
});

test("a cookie that is not a credential is left out, and listed by operation", () => {
  const document = documentOf({ "/a": get({ parameters: [{ ...key, name: "theme", in: "cookie" }] }) });
  const changes = new Changes();
  const keys = ["paths", "/a", "get", "parameters", "0", "in"];
  const target = { document, keys, changes, message: "", isBroken: () => true, fits: () => true };
  expect(fixes["rule/parameter-place"]?.(target)).toBe(true);
  expect(JSON.stringify(document)).not.toContain("theme");
  expect(changes.losses()).toEqual(["1 × cookie parameters left out: clients send no cookies but credentials: GET /a"]);
});

test("a parameter that refers to a reference is the one that both lead to", () => {
  const Real: Node = { name: "real", in: "query", description: "Real.", schema: { type: "integer" } };
  const parameters = { Chain: { $ref: "#/components/parameters/Real" }, Real };
  const used: Node[] = [{ $ref: "#/components/parameters/Chain" }];
  const document = documentOf({ "/a": get({ parameters: used }) }, { components: { parameters } });
  const before = structuredClone(document);
  conformParameters(document, new Changes());
  expect(document).toEqual(before);
});
