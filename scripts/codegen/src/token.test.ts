import { expect, test } from "vitest";
import type { Document, SecurityScheme } from "@scripts/openapi/document";
import { documentOf } from "@scripts/openapi/fixtures/documents";
import { packageLlms } from "./llms.js";
import { operationsSource } from "./operations.js";
import { errorsOf } from "./testing/compile.js";
import { tokenSource } from "./token.js";
import { schemaSource } from "./types.js";

const flow = { tokenUrl: "/oauth/token", scopes: { "read:all": "Read */ everything.", write: "" } };
const oauth: SecurityScheme = { type: "oauth2", flows: { clientCredentials: flow } };

const documentWith = (securitySchemes: Record<string, SecurityScheme>): Document =>
  documentOf({}, { run: {} }, { security: [{ oauth: [] }], components: { securitySchemes } as never });

test("a client accepts what obtains its token, and the scopes are those of the spec", async () => {
  const document = documentWith({ oauth });
  const errors = errorsOf({
    "schema.ts": schemaSource("acme", document),
    "operations.ts": operationsSource("acme", document),
    "token.ts": tokenSource("acme", document) ?? "",
    "use.ts": `import type { AcmeConnection } from "./operations.js";
import { acmeOauthToken } from "./token.js";
export const right: AcmeConnection = { oauth: acmeOauthToken({ client_id: "a", client_secret: "b", scope: ["read:all"] }) };
export const wrong = acmeOauthToken({ client_id: "a", client_secret: "b", scope: ["admin"] });
export const without = acmeOauthToken({ client_id: "a" });`,
  });
  expect(errors.map((error) => error.split(" ", 1)[0])).toEqual(["use.ts:4", "use.ts:5"]);
});

test("each of several credentials has a function of its own; a user's token, and that of another flow, have none", () => {
  const both = tokenSource("acme", documentWith({ oauth, token: oauth }));
  expect(both?.match(/(?<=export function )\w+/g)).toEqual(["acmeOauthToken", "acmeToken"]);
  expect(tokenSource("acme", documentWith({ oauth: { type: "openIdConnect" }, other: { type: "oauth2" } }))).toBe(
    undefined,
  );
});

test.each<[string, SecurityScheme]>([
  ["`acmeOauthToken` of `@vendor-clients/acme/token` gets and renews it.", oauth],
  ["An access token that your application has obtained.", { type: "oauth2" }],
  ["An access token that your application has obtained.", { type: "openIdConnect" }],
])("llms.txt explains where a token comes from: %s", (sentence, scheme) => {
  expect(packageLlms("acme", documentWith({ oauth: scheme }), "")).toContain(sentence);
});
