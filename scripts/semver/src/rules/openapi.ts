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
    document: ["major", "what every schema takes can no longer be compared"],
  }),
];

const mock = rows("mock.specs-changed", { document: ["patch", "it checks requests and responds by them"] });

const servers: Rule[] = [
  ...rows("server.url-changed", {
    server: ["major", "requests go to another host, which lists of allowed hosts and test doubles must know"],
  }),
  ...rows("document.servers-changed", { server: ["patch", "the base URL stays the same"] }),
  ...rows("server.description-changed", { server: ["patch", documentation] }),
  ...rows("server.x-name-added", { server: ["minor", unneeded] }),
  ...rows("server.x-name-removed", { server: ["major", "clients that choose it no longer compile"] }),
  ...rows("server-variable-added", { server: ["minor", unneeded] }),
  ...rows("server-variable-removed", { server: ["major", "clients that set it no longer compile"] }),
  ...rows("server-variable.enum-narrower", { server: ["major", "a base URL that was offered may be gone"] }),
  ...rows("server-variable.enum-wider", { server: ["minor", unneeded] }),
  ...rows("server-variable.description-changed", { server: ["patch", documentation] }),
];

const lostCredential = "clients that are made with it no longer compile";

const security: Rule[] = [
  ...rows("security-narrower", { security: ["major", "calls without it are refused"] }),
  ...rows("security-wider", { security: ["minor", "who has what was asked for has enough"] }),
  ...rows("security-scheme-added", { security: ["minor", "who has no use for it goes on without"] }),
  ...rows("security-scheme-removed", { security: ["major", lostCredential] }),
  ...rows(each(fieldsOf("security-scheme", "type", "name", "in", "scheme"), "changed"), {
    security: ["major", "the vendor may refuse what is sent today, and who adds it by hand adds the wrong one"],
  }),
  ...rows(each(fieldsOf("security-scheme", "description", "bearerFormat"), "changed"), {
    security: ["patch", documentation],
  }),
  ...rows("security-scheme.openIdConnectUrl-changed", { security: ["major", "tokens come from elsewhere"] }),
  ...rows(each(fieldsOf("security-scheme", "x-credential-format"), "changed"), {
    security: ["patch", "only a credential that the vendor never took is told apart"],
  }),
  ...rows(each(fieldsOf("oauth-flows", "implicit", "password", "clientCredentials", "authorizationCode"), "added"), {
    security: ["minor", unneeded],
  }),
  ...rows(each(fieldsOf("oauth-flows", "implicit", "password", "clientCredentials", "authorizationCode"), "removed"), {
    security: ["major", "who gets tokens this way gets none"],
  }),
  ...rows(each(fieldsOf("oauth-flow", "authorizationUrl", "tokenUrl", "refreshUrl"), "changed"), {
    security: ["major", "tokens come from elsewhere"],
  }),
  ...rows("oauth-flow.x-client-authentication-changed", {
    security: ["minor", "a client's id and secret are sent in another place"],
  }),
  ...rows("oauth-flow.scopes-added", { security: ["minor", unneeded] }),
  ...rows("oauth-flow.scopes-removed", { security: ["major", "who asks for it is refused"] }),
  ...rows("oauth-flow.scopes-changed", { security: ["patch", documentation] }),
];

const operations: Rule[] = [
  ...rows("operation-added", { operation: ["minor", unneeded] }),
  ...rows("operation-removed", { operation: ["major", "calls no longer compile"] }),
  ...rows("webhook-added", { operation: ["minor", unneeded] }),
  ...rows("webhook-removed", { operation: ["major", "its payload's type is gone, and who waits for it gets nothing"] }),
  ...rows("callback-added", { operation: ["minor", unneeded] }),
  ...rows("callback-removed", { operation: ["major", "who waits for it gets nothing"] }),
  ...rows("operation.address-changed", {
    operation: ["major", "calls by path no longer compile, and the old address may be gone"],
  }),
  ...rows("webhook.name-changed", { operation: ["major", "its payload's type is exported by its name"] }),
  ...rows("callback.address-changed", { operation: ["major", "the vendor calls another address"] }),
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
    operation: ["major", "what was generated from it is gone"],
  }),
  ...rows(each(fieldsOf("operation", "x-pagination", "x-lifecycle", "x-session"), "changed"), {
    operation: ["major", "what is generated from it has another name, or ends at another time"],
  }),
  ...rows("response.x-not-retried-changed", {
    request: ["patch", documentation],
    response: ["minor", "other failures are retried"],
  }),
  ...rows("header.x-retry-at-changed", {
    request: ["patch", documentation],
    response: ["minor", "a client waits until another time"],
  }),
  ...rows("document.x-error-code-changed", { document: ["major", "`error.code` is read at another place"] }),
  ...rows("parameter.x-multi-segment-added", { request: ["minor", accepted], response: ["patch", because.fits] }),
  ...rows("parameter.x-multi-segment-removed", { request: ["major", refused], response: ["patch", because.fits] }),
];

const signatures: Rule[] = [
  ...rows("operation.x-signature-added", { operation: ["minor", "nobody has to verify it"] }),
  ...rows("operation.x-signature-removed", { operation: ["major", "the function that verifies it is gone"] }),
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
    response: ["major", "code that relies on it may find nothing"],
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
    response: ["major", "code that relies on it may find nothing"],
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
    request: ["minor", "both are accepted as before"],
    response: ["minor", "both come as before"],
  }),
  ...rows(each(fieldsOf("encoding", "contentType", "headers", "style", "explode", "allowReserved"), "changed"), {
    request: ["major", rewritten],
    response: ["major", rewritten],
  }),
];

const responses: Rule[] = [
  ...rows("success-added", { request: ["minor", accepted], response: ["minor", compiles] }),
  ...rows("success-removed", {
    request: ["major", "the vendor may take it for a failure"],
    response: ["major", "code that waits for it gets nothing"],
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
    response: ["patch", "no client follows links"],
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
