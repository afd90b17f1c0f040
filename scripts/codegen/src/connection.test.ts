import { createVendorClient } from "@vendor-clients/shared/client";
import * as runtime from "@vendor-clients/shared/client";
import { expect, test } from "vitest";
import type { Document, SecurityScheme, Server } from "@scripts/openapi/document";
import { documentOf } from "@scripts/openapi/fixtures/documents";
import { definitionSource } from "./definition.js";
import { operationsSource } from "./operations.js";
import { schemaSource } from "./types.js";
import { errorsOf } from "./testing/compile.js";

const schemes: Record<string, SecurityScheme> = {
  login: { type: "http", scheme: "Basic" },
  token: { type: "http", scheme: "bearer" },
  djangoToken: { type: "http", scheme: "Token" },
  oauth: { type: "oauth2" },
  oidc: { type: "openIdConnect" },
  key: { type: "apiKey", in: "query", name: "api-key" },
  sid: { type: "apiKey", in: "cookie", name: "sid" },
  header: { type: "apiKey", in: "header", name: "X-Key" },
};

const documentWith = (security: Document["security"], servers?: Server[], ownServers?: Server[]): Document =>
  documentOf(
    {},
    { run: { ...(ownServers && { servers: ownServers }) }, open: { security: [] } },
    {
      security,
      ...(servers && { servers }),
      components: { securitySchemes: schemes } as never,
    },
  );

/** Returns the compiler's errors in a program that uses the generated types of a client. */
async function compile(document: Document, program: string): Promise<string[]> {
  return errorsOf({
    "schema.ts": schemaSource("acme", document),
    "operations.ts": operationsSource("acme", document),
    "use.ts": `import type { AcmeConnection, AcmeKeylessConnection, AcmeKeylessMethods } from "./operations.js";
export const take = (_: AcmeConnection): void => {};
export const keyless = (_: AcmeKeylessConnection): void => {};
export const names: (keyof AcmeKeylessMethods)[] = [];
${program}`,
  });
}

type Sent = { url: string; headers: Record<string, string> };

/** Captures the request that a client with the generated table sends for its first operation. */
async function sent(document: Document, options: object): Promise<Sent> {
  const requests: Sent[] = [];
  const fetch = async (url: string, { headers }: RequestInit): Promise<Response> => {
    requests.push({ url, headers: headers as Record<string, string> });
    return new Response(null, { status: 204 });
  };
  const names = Object.keys(runtime);
  // oxlint-disable-next-line typescript/no-implied-eval -- the table is code
  const definition = new Function(...names, `return ${definitionSource("acme", document).text}`)(
    ...Object.values(runtime),
  ) as runtime.Definition;
  const client = createVendorClient<Record<string, () => Promise<unknown>>>(definition, { fetch, ...options });
  await client["run"]!();
  return requests[0]!;
}

test.each<[name: string, value: unknown, where: object]>([
  ["login", { username: "a", password: "b" }, { authorization: "Basic YTpi" }],
  ["token", "t", { authorization: "Bearer t" }],
  ["djangoToken", "t", { authorization: "Token t" }],
  ["oauth", "t", { authorization: "Bearer t" }],
  ["oidc", "t", { authorization: "Bearer t" }],
  ["key", "a&b", {}],
  ["sid", "s", { cookie: "sid=s" }],
  ["header", "k", { "x-key": "k" }],
])("a credential %s is sent as its scheme requires", async (name, value, where) => {
  const { url, headers } = await sent(documentWith([{ [name]: [] }]), { [name]: value });
  expect(headers).toEqual({ accept: "*/*", ...where });
  expect(url).toBe(`https://acme.example/run${name === "key" ? "?api-key=a%26b" : ""}`);
});

test("credentials that are needed are required, of alternatives one, and an optional one is optional", async () => {
  const one = await compile(
    documentWith([{ login: [] }]),
    `take({ login: { username: "a", password: "b" } });
take({ login: async () => ({ username: "a", password: "b" }), token: () => "t" });
// @ts-expect-error no login
take({ token: "t" });
// @ts-expect-error a login is not a string
take({ login: "a:b" });
keyless({});
// @ts-expect-error it has a credential
keyless({ login: { username: "a", password: "b" } });
names.push("open");
// @ts-expect-error needs one
names.push("run");`,
  );
  const several = await compile(
    documentWith([{ login: [] }, { token: [], key: [] }]),
    `take({ login: { username: "a", password: "b" } });
take({ token: "t", key: "k" });
take({ token: "t", key: "k", login: undefined });
// @ts-expect-error the key is missing
take({ token: "t" });
// @ts-expect-error nothing
take({});`,
  );
  const optional = await compile(
    documentWith([{}, { token: [] }]),
    `take({});\ntake({ token: "t" });\nnames.push("run");`,
  );
  const none = await compile(documentWith([]), `take({});\nnames.push("run");`);
  expect([...one, ...several, ...optional, ...none]).toEqual([]);
});

test("where a credential is optional, it is sent if it is there", async () => {
  const document = documentWith([{}, { token: [] }]);
  expect((await sent(document, { token: "t" })).headers).toEqual({ accept: "*/*", authorization: "Bearer t" });
  expect((await sent(document, {})).headers).toEqual({ accept: "*/*" });
});

const regions: Server = {
  url: "https://{region}.acme.example/{base}",
  "x-name": "production",
  variables: {
    region: { default: "us", enum: ["us", "eu"], description: "Where data is kept." },
    base: { default: "v1" },
  },
};
const staging: Server = { url: "https://staging.acme.example", "x-name": "staging", description: "Staging" };

test("servers are chosen by their names, and their variables by theirs", async () => {
  const document = documentWith([], [regions, staging]);
  const urls = [
    {},
    { region: "eu" },
    { base: "api/v2" },
    { server: "staging" },
    { server: undefined, region: undefined },
    { baseUrl: "https://proxy.example" },
  ];
  const found = await Promise.all(urls.map(async (options) => (await sent(document, options)).url));
  expect(found).toEqual([
    "https://us.acme.example/v1/run",
    "https://eu.acme.example/v1/run",
    "https://us.acme.example/api/v2/run",
    "https://staging.acme.example/run",
    "https://us.acme.example/v1/run",
    "https://proxy.example/run",
  ]);
  const errors = await compile(
    document,
    `take({ server: "staging" });
take({ region: "eu", base: "v2" });
// @ts-expect-error no such server
take({ server: "beta" });
// @ts-expect-error no such region
take({ region: "mars" });`,
  );
  expect(errors).toEqual([]);
});

test.each<[what: string, options: object, message: string]>([
  [
    "a server that the vendor does not have",
    { server: "evil" },
    'acme: server is not one of the vendor\'s. Expected "production" or "staging".',
  ],
  ["a server that is not a string", { server: 7 }, "acme: server is not one of the vendor's."],
  [
    "a value that is not documented",
    { region: "evil.example/" },
    'acme: region is not valid in the server\'s URL. Expected "us" or "eu".',
  ],
  [
    "a base URL with a server",
    { server: "staging", baseUrl: "https://x.example" },
    "acme: server and baseUrl exclude each other. Pass one of them.",
  ],
  [
    "a base URL with a region",
    { region: "eu", baseUrl: "https://x.example" },
    "acme: region and baseUrl exclude each other.",
  ],
  ...["..", "a/../b", "/", "a?b", "a#b", "a b", "a%2fb", "", "\\", "@evil.example", "a/"].map(
    (base): [string, object, string] => [
      `the path ${JSON.stringify(base)}`,
      { base },
      "acme: base is not valid in the server's URL. Expected letters, digits, dots and dashes.",
    ],
  ),
])("%s is refused when the client is made", async (_, options, message) => {
  await expect(sent(documentWith([], [regions, staging]), options)).rejects.toThrow(message);
});

test.each([
  "evil.example/",
  "evil.example#",
  "evil.example?",
  "a@evil.example",
  "a:b@evil",
  "evil.example:80",
  "a b",
  "",
  ".",
  "a..b",
  "%00",
])("a host's name cannot be left by %j", async (tenant) => {
  const server: Server = { url: "https://{tenant}.acme.example", variables: { tenant: { default: "demo" } } };
  await expect(sent(documentWith([], [server]), { tenant })).rejects.toThrow("acme: tenant is not valid in the server");
  expect((await sent(documentWith([], [server]), { tenant: "my-org.eu" })).url).toBe(
    "https://my-org.eu.acme.example/run",
  );
});

test("an operation's own server is called with its credential, and a base URL applies to all", async () => {
  const own: Server[] = [
    { url: "https://upload.acme.example/api" },
    { url: "https://upload.staging.acme.example/api", "x-name": "staging" },
  ];
  const document = documentWith(
    [{ token: [] }],
    [{ url: "https://acme.example", "x-name": "production" }, staging],
    own,
  );
  const urls = [{}, { server: "staging" }, { baseUrl: "http://127.0.0.1:4010" }];
  const found = await Promise.all(urls.map((options) => sent(document, { token: "t", ...options })));
  expect(found.map(({ url }) => url)).toEqual([
    "https://upload.acme.example/api/run",
    "https://upload.staging.acme.example/api/run",
    "http://127.0.0.1:4010/run",
  ]);
  for (const { headers } of found) expect(headers["authorization"]).toBe("Bearer t");
});

test("servers that repeat the document's make no row longer", () => {
  const servers = [{ url: "https://acme.example" }];
  expect(definitionSource("acme", documentWith([], servers, servers)).text).not.toContain("servers");
});
