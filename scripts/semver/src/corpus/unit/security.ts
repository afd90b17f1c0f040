import type { Json } from "@scripts/openapi/document";
import type { FieldEdit } from "./base-document.js";

const schemes = "components securitySchemes";
const code = `${schemes} login flows authorizationCode`;
const parts = "paths /things/{id}/parts";
const elsewhere = "tokens are obtained elsewhere";
const reworded = "only readers see it";

const renamedKey = (document: Json | undefined): Json =>
  JSON.parse(JSON.stringify(document).replaceAll('"bearer":{', '"token":{')) as Json;

/** Edits of credentials: of operations' requirements, and of the schemes themselves. */
export const securityEdits: FieldEdit[] = [
  ["an operation becomes unauthenticated", "paths /things get security", [], "minor", "who has one goes on", "major"],
  [
    "an operation asks for another credential",
    "paths /things get security",
    [{ bearer: [] }],
    "major",
    "who has the first is refused",
    "major",
  ],
  [
    "an operation asks for two credentials",
    "paths /things get security",
    [{ key: [], bearer: [] }],
    "major",
    "who has one is refused",
    "minor",
  ],
  [
    "an operation takes either of two credentials",
    "paths /things get security",
    [{ key: [] }, { bearer: [] }],
    "minor",
    "who has the first goes on",
    "major",
  ],
  [
    "an operation takes a credential that clients do not have",
    "paths /things get security",
    [{ openid: [] }],
    "major",
    "who has the first is refused",
  ],
  [
    "an alternative fewer",
    `${parts} delete security`,
    [{ key: [] }],
    "major",
    "who has the second is refused",
    "minor",
  ],
  [
    "an operation cannot be called without a credential",
    `${parts} get security`,
    [{ login: ["read", "write"] }],
    "major",
    "who has none is refused",
    "minor",
  ],
  [
    "an operation needs a scope fewer",
    `${parts} get security`,
    [{ login: ["read"] }, {}],
    "none",
    "it could be called with nothing",
  ],
  [
    "all operations ask for another credential",
    "security",
    [{ bearer: [] }],
    "major",
    "who has the first is refused",
    "major",
  ],
  [
    "an alternative is written in another order",
    `${parts} delete security`,
    [{ bearer: [] }, { key: [] }],
    "none",
    "they have no order",
  ],
  [
    "a credential more",
    `${schemes} more`,
    { type: "http", scheme: "basic" },
    "minor",
    "clients that do not need it can ignore it",
    "major",
  ],
  ["a credential's option has another name", schemes, renamedKey, "major", "clients created with it no longer compile"],
  [
    "a key is sent in another header",
    `${schemes} key name`,
    "X-Api-Key",
    "major",
    "the old one may be refused",
    "major",
  ],
  ["a key is sent in the query", `${schemes} key in`, "query", "major", "the old one may be refused", "major"],
  ["a token becomes a password", `${schemes} bearer scheme`, "basic", "major", "the old one may be refused", "major"],
  ["a scheme in other letters", `${schemes} bearer scheme`, "Bearer", "none", "it is the same in any case"],
  [
    "a key becomes a certificate",
    `${schemes} key`,
    { type: "mutualTLS" },
    "major",
    "the old one may be refused",
    "major",
  ],
  ["a key becomes something unheard of", `${schemes} key`, { type: "magic" }, "major", "the old one may be refused"],
  ["a credential is described otherwise", `${schemes} key description`, "Other.", "patch", reworded],
  ["a token's format is described otherwise", `${schemes} bearer bearerFormat`, "opaque", "patch", reworded],
  ["keys are opaque", `${schemes} key x-credential-format`, "key", "patch", "a JWT was never taken", "patch"],
  [
    "a credential has a field that nobody knows",
    `${schemes} key x-unheard-of`,
    true,
    "major",
    "no rule says what it means",
  ],
  ["tokens are found elsewhere", `${schemes} openid openIdConnectUrl`, "https://example.com/p", "major", elsewhere],
  ["an authorization is got elsewhere", `${code} authorizationUrl`, "https://example.com/b", "major", elsewhere],
  ["a token is got elsewhere", `${code} tokenUrl`, "https://example.com/b", "major", elsewhere],
  ["a token is renewed elsewhere", `${code} refreshUrl`, "https://example.com/b", "major", elsewhere],
  [
    "a client's secret is sent in the body",
    `${schemes} login flows clientCredentials x-client-authentication`,
    "body",
    "minor",
    "the vendor took nothing else",
    "minor",
  ],
  ["a scope more", `${code} scopes all`, "All.", "minor", "using it is optional", "major"],
  ["a scope is described otherwise", `${code} scopes read`, "Other.", "patch", reworded],
  ["a flow has a field that nobody knows", `${code} x-unheard-of`, true, "major", "no rule says what it means"],
  ...["implicit", "authorizationCode", "password", "clientCredentials"].map((flow): FieldEdit => [
    `no tokens by ${flow}`,
    `${schemes} login flows ${flow}`,
    undefined,
    "major",
    "who gets them this way gets none",
    "minor",
  ]),
];
