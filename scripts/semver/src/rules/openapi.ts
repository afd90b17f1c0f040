import { because, each, rows, type Rule } from "./rule.js";

const { accepted, compiles, documentation, refused, rewritten, struck, unneeded } = because;

const fieldsOf = (object: string, ...fields: string[]): string[] => fields.map((field) => `${object}.${field}`);

const readersOnly = [
  ...fieldsOf("document", "openapi", "tags", "externalDocs", "x-imported", "x-not-covered"),
  ...fieldsOf("info", "title", "summary", "description", "termsOfService", "version"),
  ...fieldsOf("contact", "name", "url", "email"),
  ...fieldsOf("license", "name", "identifier", "url"),
];

const documents: Rule[] = [
  ...rows(each(readersOnly, "changed"), { document: ["patch", documentation] }),
  ...rows("document.jsonSchemaDialect-changed", {
    document: ["major", "schemas can no longer be compared"],
  }),
];

const mock = rows("mock.specs-changed", {
  document: ["patch", "it validates requests and responds according to them"],
});

const servers: Rule[] = [
  ...rows("server.url-changed", {
    server: ["major", "requests go to another host, which allowlists and test doubles must know"],
  }),
  ...rows("document.servers-changed", { server: ["patch", "the base URL stays the same"] }),
  ...rows("server.description-changed", { server: ["patch", documentation] }),
  ...rows("server.x-name-added", { server: ["minor", unneeded] }),
  ...rows("server.x-name-removed", { server: ["major", "clients that choose it no longer compile"] }),
  ...rows("server-variable-added", { server: ["minor", unneeded] }),
  ...rows("server-variable-removed", { server: ["major", "clients that set it no longer compile"] }),
  ...rows("server-variable.enum-narrower", { server: ["major", "a base URL that was available may be gone"] }),
  ...rows("server-variable.enum-wider", { server: ["minor", unneeded] }),
  ...rows("server-variable.description-changed", { server: ["patch", documentation] }),
];

const lostCredential = "clients created with it no longer compile";

const security: Rule[] = [
  ...rows("security-narrower", { security: ["major", "calls without it are rejected"] }),
  ...rows("security-wider", { security: ["minor", "the credentials required before still suffice"] }),
  ...rows("security-scheme-added", { security: ["minor", "clients that do not need it can ignore it"] }),
  ...rows("security-scheme-removed", { security: ["major", lostCredential] }),
  ...rows(each(fieldsOf("security-scheme", "type", "name", "in", "scheme"), "changed"), {
    security: ["major", "the vendor may reject what is sent today, also where callers add it themselves"],
  }),
  ...rows(each(fieldsOf("security-scheme", "description", "bearerFormat"), "changed"), {
    security: ["patch", documentation],
  }),
  ...rows("security-scheme.openIdConnectUrl-changed", { security: ["major", "tokens are obtained elsewhere"] }),
  ...rows(each(fieldsOf("security-scheme", "x-credential-format"), "changed"), {
    security: ["patch", "only credentials that the vendor never accepted are rejected earlier"],
  }),
  ...rows(each(fieldsOf("oauth-flows", "implicit", "password", "clientCredentials", "authorizationCode"), "added"), {
    security: ["minor", unneeded],
  }),
  ...rows(each(fieldsOf("oauth-flows", "implicit", "password", "clientCredentials", "authorizationCode"), "removed"), {
    security: ["major", "tokens can no longer be obtained this way"],
  }),
  ...rows(each(fieldsOf("oauth-flow", "authorizationUrl", "tokenUrl", "refreshUrl"), "changed"), {
    security: ["major", "tokens are obtained elsewhere"],
  }),
  ...rows("oauth-flow.x-client-authentication-changed", {
    security: ["minor", "the client id and secret are sent in another place"],
  }),
  ...rows("oauth-flow.scopes-added", { security: ["minor", unneeded] }),
  ...rows("oauth-flow.scopes-removed", { security: ["major", "requests for it are rejected"] }),
  ...rows("oauth-flow.scopes-changed", { security: ["patch", documentation] }),
];

const operations: Rule[] = [
  ...rows("operation-added", { operation: ["minor", unneeded] }),
  ...rows("operation-removed", { operation: ["major", "calls no longer compile"] }),
  ...rows("webhook-added", { operation: ["minor", unneeded] }),
  ...rows("webhook-removed", {
    operation: ["major", "its payload type is removed, and handlers for it are no longer called"],
  }),
  ...rows("callback-added", { operation: ["minor", unneeded] }),
  ...rows("callback-removed", { operation: ["major", "handlers for it are no longer called"] }),
  ...rows("operation.address-changed", {
    operation: ["major", "calls by path no longer compile, and the old URL may be gone"],
  }),
  ...rows("webhook.name-changed", { operation: ["major", "its payload type is exported under its name"] }),
  ...rows("callback.address-changed", { operation: ["major", "the vendor calls another URL"] }),
  ...rows("operation.servers-changed", { operation: ["major", because.otherAddress] }),
  ...rows(each(fieldsOf("operation", "summary", "description", "externalDocs", "tags", "x-evidence"), "changed"), {
    operation: ["patch", documentation],
  }),
  ...rows(each(fieldsOf("path-item", "summary", "description"), "changed"), { operation: ["patch", documentation] }),
  ...rows("operation.deprecated-added", { operation: ["minor", struck] }),
  ...rows("operation.deprecated-removed", { operation: ["patch", documentation] }),
  ...rows("operation.x-idempotent-added", { operation: ["minor", "it is now retried after a network error"] }),
  ...rows("operation.x-idempotent-removed", {
    operation: ["minor", "it is no longer retried after a network error"],
  }),
];

/** What helpers are generated from, beside the operations. */
const helpers: Rule[] = [
  ...rows(each(fieldsOf("operation", "x-pagination", "x-lifecycle", "x-session"), "added"), {
    operation: ["minor", unneeded],
  }),
  ...rows(each(fieldsOf("operation", "x-pagination", "x-lifecycle", "x-session"), "removed"), {
    operation: ["major", "the helper generated from it is removed"],
  }),
  ...rows(each(fieldsOf("operation", "x-pagination", "x-lifecycle", "x-session"), "changed"), {
    operation: ["major", "the helper generated from it may have another name or behave differently"],
  }),
  ...rows("response.x-not-retried-changed", {
    request: ["patch", documentation],
    response: ["minor", "different failures are retried"],
  }),
  ...rows("header.x-retry-at-changed", {
    request: ["patch", documentation],
    response: ["minor", "clients wait for a different time"],
  }),
  ...rows("document.x-error-code-changed", { document: ["major", "`error.code` is read from another place"] }),
  ...rows("parameter.x-multi-segment-added", { request: ["minor", accepted], response: ["patch", because.fits] }),
  ...rows("parameter.x-multi-segment-removed", { request: ["major", refused], response: ["patch", because.fits] }),
];

const signatures: Rule[] = [
  ...rows("operation.x-signature-added", { operation: ["minor", "verification is optional"] }),
  ...rows("operation.x-signature-removed", { operation: ["major", "the function that verifies it is removed"] }),
  ...rows("operation.x-signature-changed", { operation: ["major", "it is verified in another way"] }),
];

const writing = ["style", "explode", "allowReserved", "content"];

const parameters: Rule[] = [
  ...rows("parameter-added", { request: ["minor", unneeded], response: ["minor", unneeded] }),
  ...rows("parameter-required", { request: ["major", because.missing] }),
  ...rows("parameter-removed", {
    request: ["major", because.unsendable],
    response: ["major", because.unreadable],
  }),
  ...rows("parameter.in-changed", { request: ["major", refused], response: ["major", because.unreadable] }),
  ...rows(each(["parameter.required", "header.required"], "added"), {
    request: ["major", because.missing],
    response: ["minor", compiles],
  }),
  ...rows(each(["parameter.required", "header.required"], "removed"), {
    request: ["minor", accepted],
    response: ["major", "code that relies on it may get nothing"],
  }),
  ...rows(each(["parameter.allowEmptyValue", "header.allowEmptyValue"], "added"), {
    request: ["minor", accepted],
    response: ["patch", because.fits],
  }),
  ...rows(each(["parameter.allowEmptyValue", "header.allowEmptyValue"], "removed"), {
    request: ["major", refused],
    response: ["patch", because.fits],
  }),
  ...rows(
    each(
      [...fieldsOf("parameter", ...writing), ...fieldsOf("header", "style", "explode", "allowReserved", "content")],
      "changed",
    ),
    {
      request: ["major", rewritten],
      response: ["major", rewritten],
    },
  ),
  ...rows(each(["parameter.deprecated", "header.deprecated"], "added"), {
    request: ["minor", struck],
    response: ["minor", struck],
  }),
  ...rows(each(["parameter.deprecated", "header.deprecated"], "removed"), {
    request: ["patch", documentation],
    response: ["patch", documentation],
  }),
  ...rows(
    each(
      ["parameter", "header"].flatMap((object) => fieldsOf(object, "description", "examples", "x-evidence")),
      "changed",
    ),
    {
      request: ["patch", documentation],
      response: ["patch", documentation],
    },
  ),
];

const bodies: Rule[] = [
  ...rows("request-body-added", { request: ["minor", unneeded], response: ["minor", unneeded] }),
  ...rows("request-body-required", { request: ["major", because.missing] }),
  ...rows("request-body-removed", {
    request: ["major", because.unsendable],
    response: ["major", because.unreadable],
  }),
  ...rows("request-body.required-added", { request: ["major", because.missing], response: ["minor", compiles] }),
  ...rows("request-body.required-removed", {
    request: ["minor", accepted],
    response: ["major", "code that relies on it may get nothing"],
  }),
  ...rows(
    each(["request-body.description", "response.description", "response.x-codes", "media-type.examples"], "changed"),
    {
      request: ["patch", documentation],
      response: ["patch", documentation],
    },
  ),
  ...rows("content-added", { request: ["minor", accepted], response: ["minor", compiles] }),
  ...rows("content-removed", { request: ["major", refused], response: ["major", because.unreadable] }),
  ...rows("content-preferred", {
    request: ["minor", "both are still accepted"],
    response: ["minor", "both are still returned"],
  }),
  ...rows(each(fieldsOf("encoding", "contentType", "headers", "style", "explode", "allowReserved"), "changed"), {
    request: ["major", rewritten],
    response: ["major", rewritten],
  }),
];

const responses: Rule[] = [
  ...rows("success-added", { request: ["minor", accepted], response: ["minor", compiles] }),
  ...rows("success-removed", {
    request: ["major", "the vendor may treat it as a failure"],
    response: ["major", "code that expects it no longer gets it"],
  }),
  ...rows("failure-added", { request: ["minor", accepted], response: ["patch", "failures are thrown either way"] }),
  ...rows("failure-removed", {
    request: ["major", "the vendor may not know what it means"],
    response: ["patch", "failures are thrown either way"],
  }),
  ...rows("response-body-added", { request: ["minor", unneeded], response: ["minor", unneeded] }),
  ...rows("response-body-removed", { request: ["major", refused], response: ["major", because.unreadable] }),
  ...rows("header-added", { request: ["minor", unneeded], response: ["minor", unneeded] }),
  ...rows("header-required", { request: ["major", refused] }),
  ...rows("header-removed", { request: ["major", refused], response: ["major", because.unreadable] }),
  ...rows("response.links-changed", {
    request: ["patch", documentation],
    response: ["patch", "clients do not follow links"],
  }),
];

/** The fields of OpenAPI's objects, and our own. */
export const openapiRules: Rule[] = [
  ...documents,
  ...mock,
  ...servers,
  ...security,
  ...operations,
  ...helpers,
  ...signatures,
  ...parameters,
  ...bodies,
  ...responses,
];
