import { createVendorClient, type Definition } from "../../shared/src/client.js";
import { clientCredentials } from "../../shared/src/token.js";
import type { Document, SecurityScheme } from "@scripts/openapi/document";
import { documentOf } from "@scripts/openapi/fixtures/documents";
import { expect, onTestFinished, test } from "vitest";
import { listen } from "../src/listen.js";
import { createMock } from "../src/mock.js";

const tokenUrl = "https://auth.acme.example/oauth/token";

function documentWith(authentication: "basic" | "body"): Document {
  const clientCredentials = { tokenUrl, scopes: {}, "x-client-authentication": authentication };
  const oauth: SecurityScheme = { type: "oauth2", flows: { clientCredentials } };
  return documentOf(
    {},
    { run: {} },
    { security: [{ oauth: [] }], components: { securitySchemes: { oauth } } as never },
  );
}

const definition: Definition = {
  vendor: "acme",
  baseUrl: "https://acme.example",
  credentials: { oauth: { header: "Authorization", prefix: "Bearer " } },
  security: [["oauth"]],
  operations: { run: { method: "POST", path: "/run", response: "none" } },
};

/** A mock on loopback, and a client of it that gets its own token. */
async function mockAndClient(mocked: "basic" | "body", sent = mocked) {
  const mock = createMock(documentWith(mocked), { credentials: { oauth: "the-one-token" } });
  const server = await listen(mock);
  onTestFinished(() => server.close());
  const baseUrl = server.url;
  const endpoint = { vendor: "acme", name: "acmeToken", tokenUrl, servers: [definition.baseUrl], authentication: sent };
  const oauth = clientCredentials(endpoint, { client_id: "a", client_secret: "b" });
  const options = { baseUrl, oauth };
  return { baseUrl, client: createVendorClient<{ run(): Promise<unknown> }>(definition, options) };
}

test.each(["basic", "body"] as const)(
  "a client gets its token of the mock, and is let in with it: %s",
  async (place) => {
    const { client } = await mockAndClient(place);
    expect(await client.run()).toBeUndefined();
  },
);

test("an id and a secret in the wrong place are refused", async () => {
  const { client } = await mockAndClient("basic", "body");
  await expect(client.run()).rejects.toMatchObject({ status: 401, code: "invalid_client" });
});

test.each([
  [{ method: "GET" }, "invalid_request"],
  [{ method: "POST", body: "{}" }, "invalid_request"],
  [{ method: "POST", body: new URLSearchParams({ grant_type: "password" }) }, "unsupported_grant_type"],
])("a request that is none for a token is refused: %j", async (init, error) => {
  const { baseUrl } = await mockAndClient("basic");
  const response = await fetch(`${baseUrl}/oauth/token`, init);
  expect([response.status, await response.json()]).toEqual([400, { error }]);
});
