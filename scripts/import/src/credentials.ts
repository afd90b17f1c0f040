import { clientOptions } from "@scripts/openapi/client-options";
import { UserError } from "@scripts/console/user-error";
import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Json } from "@scripts/openapi/document";
import type { Changes } from "./changes.js";
import { componentsOf, rawOperations, removeOperation, titleOf, type RawOperation } from "./raw-operations.js";
import { free, inCamelCase } from "./names.js";
import { recordAt, resolved, textOf, type Node } from "./node.js";

/** Headers that hold a credential even if no scheme says so. */
const credentialHeader = /^(proxy-)?authorization$|(^|[-_])(api[-_]?key|auth[-_]?token|access[-_]?token)$/i;

/**
 * Converts credentials to schemes that clients support, with names that are suitable for an option, and determines
 * which operation needs which.
 *
 * @param asked the scheme that all operations need, or `none`, for a file that declares schemes without applying them.
 * @throws {UserError} if that is required and missing.
 */
export function conformCredentials(document: Node, asked: string | undefined, changes: Changes): void {
  liftHeaders(document, changes);
  if (isUnanswered(document)) answer(document, asked);
  const renamed = renameSchemes(document, changes);
  const unknown = new Set(
    Object.entries(componentsOf(document, "securitySchemes"))
      .filter(([, scheme]) => !isSupported(scheme))
      .map(([name]) => name),
  );
  const schemes = componentsOf(document, "securitySchemes");
  const requirement = (name: string, scopes: Json): [string, Json] => {
    const option = renamed.get(name) ?? name;
    return [option, schemes[option]?.["type"] === "oauth2" ? listOf(scopes) : []];
  };
  const conform = (security: Json | undefined): Json | undefined => {
    if (!Array.isArray(security)) return undefined;
    const alternatives = security
      .filter(isPlainObject)
      .map((names) => Object.fromEntries(Object.entries(names).map((entry) => requirement(...entry))));
    const known = alternatives.filter((names) => !Object.keys(names).some((name) => unknown.has(name)));
    // The first alternative whose credentials are given is used, so an empty one must come last.
    return (known.length > 0 ? known : alternatives).sort((a, b) => Number(isEmpty(a)) - Number(isEmpty(b)));
  };
  for (const { operation } of rawOperations(document)) setSecurity(operation, conform(operation["security"]));
  setSecurity(document, conform(document["security"]));
  dropUnsupported(document, unknown, changes);
  declareSecurity(document);
  for (const name of unknown) if (!isUsed(document, name)) removeScheme(document, name, changes);
  if (isEmpty(componentsOf(document, "securitySchemes")))
    changes.add(
      "the file has no security scheme: add one if requests need credentials",
      "components.securitySchemes and security",
    );
}

/** Removes the operations that require a credential which clients do not support. */
function dropUnsupported(document: Node, unknown: Set<string>, changes: Changes): void {
  const isUnsupported = (security: Json | undefined): boolean =>
    listOf(security).some((names) => isPlainObject(names) && Object.keys(names).some((name) => unknown.has(name)));
  for (const raw of rawOperations(document)) {
    if (raw.isWebhook || !isUnsupported(raw.operation["security"] ?? document["security"])) continue;
    const names = [...unknown].join(", ");
    changes.recordLoss(`operations left out: clients do not support the security scheme ${names}`, titleOf(raw));
    removeOperation(document, raw);
  }
  if (isUnsupported(document["security"])) delete document["security"];
}

const isEmpty = (names: object): boolean => Object.keys(names).length === 0;

/** HTTP schemes that respond to a challenge or sign each request. https://www.iana.org/assignments/http-authschemes */
const exchanges = /^(concealed|digest|dpop|gnap|hoba|mutual|negotiate|ntlm|scram-|vapid|aws4-|signature)/i;

const isSupported = ({ type, scheme }: Node): boolean =>
  type === "http" ? !exchanges.test(textOf(scheme)) : type !== "mutualTLS";

function setSecurity(node: Node, security: Json | undefined): void {
  if (security === undefined) delete node["security"];
  else node["security"] = security;
}

/** Converts header parameters that hold a credential to schemes. */
function liftHeaders(document: Node, changes: Changes): void {
  const components = (document["components"] ??= {}) as Node;
  for (const raw of rawOperations(document)) {
    if (raw.isWebhook) continue;
    for (const parameter of takeCredentials(document, raw)) {
      const name = textOf(parameter["name"]);
      changes.add("header parameters turned into security schemes", `${name} of ${titleOf(raw)}`);
      const schemes = (components["securitySchemes"] ??= {}) as Node;
      const known = Object.entries(schemes).find(([, scheme]) => isPlainObject(scheme) && carries(scheme, parameter));
      const key = known?.[0] ?? name;
      const description = textOf(parameter["description"]);
      schemes[key] ??= { type: "apiKey", in: "header", name, ...(description !== "" && { description }) };
      takeCredential(document, raw.operation, key, parameter["required"] === true);
    }
  }
  for (const { item } of rawOperations(document)) setParameters(item, withoutCredentials(document, item));
}

const carries = (scheme: Node, { in: place, name }: Node): boolean =>
  place === "header"
    ? headerOf(scheme) === textOf(name).toLowerCase()
    : scheme["in"] === place && scheme["name"] === name;

/** Makes an operation require a credential that the file describes as a header parameter. */
function takeCredential(document: Node, operation: Node, key: string, isRequired: boolean): void {
  const own = listOf(operation["security"] ?? document["security"]).filter(isPlainObject);
  if (own.some((names) => key in names)) return;
  const both = own.map((names) => ({ ...names, [key]: [] }));
  operation["security"] = own.length === 0 ? [{ [key]: [] }] : isRequired ? both : [...both, ...own];
}

/** Checks whether the file declares schemes without applying any. */
const isUnanswered = (document: Node): boolean =>
  !isEmpty(componentsOf(document, "securitySchemes")) &&
  [document, ...rawOperations(document).map(({ operation }) => operation)].every(
    ({ security }) => security === undefined,
  );

function answer(document: Node, asked: string | undefined): void {
  const names = Object.keys(componentsOf(document, "securitySchemes"));
  if (asked !== undefined && [...names, "none"].includes(asked)) {
    document["security"] = asked === "none" ? [] : [{ [asked]: [] }];
    return;
  }
  throw new UserError(
    `The file declares ${names.join(", ")} under securitySchemes, and does not say which calls take it. Say what all take: --security ${names[0]}, or --security none`,
  );
}

/** Returns the header of a scheme's credential, if it is sent in one. */
function headerOf({ type, in: place, name }: Node): string | undefined {
  if (type !== "apiKey") return "authorization";
  return place === "header" ? textOf(name).toLowerCase() : undefined;
}

/**
 * Removes credential parameters from an operation. Parameters shared by the operations of a path are kept for the
 * others.
 */
function takeCredentials(document: Node, { operation, item }: RawOperation): Node[] {
  const all = [...listOf(operation["parameters"]), ...listOf(item["parameters"])];
  const rest = withoutCredentials(document, operation);
  setParameters(operation, rest);
  return all
    .map((parameter) => resolved(document, parameter))
    .filter((parameter) => parameter !== undefined)
    .filter((parameter) => isCredential(document, parameter));
}

function isCredential(document: Node, { in: place, name }: Node): boolean {
  const schemes = Object.values(componentsOf(document, "securitySchemes"));
  if (place !== "header") return schemes.some((scheme) => scheme["in"] === place && scheme["name"] === name);
  const header = textOf(name).toLowerCase();
  return credentialHeader.test(header) || schemes.some((scheme) => headerOf(scheme) === header);
}

const withoutCredentials = (document: Node, { parameters }: Node): Json[] =>
  listOf(parameters).filter((parameter) => !isCredential(document, resolved(document, parameter) ?? {}));

function setParameters(holder: Node, parameters: Json[]): void {
  if (parameters.length > 0) holder["parameters"] = parameters;
  else delete holder["parameters"];
}

/** Renames schemes to option names: `token`, `apiKey`, or their own name in camelCase. Returns the new names. */
function renameSchemes(document: Node, changes: Changes): Map<string, string> {
  const renamed = new Map<string, string>();
  const schemes: Node = {};
  const declared = Object.entries(componentsOf(document, "securitySchemes"));
  for (const [name, scheme] of declared) {
    const usual = usualName(scheme);
    const camelCase = inCamelCase(name);
    const own = clientOptions.includes(camelCase) ? `${camelCase}Key` : camelCase;
    const isOnly = declared.filter(([, other]) => usualName(other) === usual).length === 1;
    const kept = /^[a-z][A-Za-z0-9]*$/.test(name) && /(key|token)$/i.test(name);
    const option = free(kept ? name : isOnly ? usual : own, new Set(Object.keys(schemes)));
    if (option !== name) changes.add("security schemes renamed to options of the client", `${name} → ${option}`);
    renamed.set(name, option);
    schemes[option] = conformScheme(name, scheme, changes);
  }
  if (!isEmpty(schemes)) (document["components"] as Node)["securitySchemes"] = schemes;
  return renamed;
}

function usualName({ type, scheme }: Node): string {
  if (type === "http" && textOf(scheme).toLowerCase() === "basic") return "login";
  return type === "apiKey" ? "apiKey" : "token";
}

/** OAuth 2 and OpenID Connect use bearer tokens. https://www.rfc-editor.org/rfc/rfc6750 */
function conformScheme(name: string, scheme: Node, changes: Changes): Node {
  if (scheme["type"] === "http") {
    const word = textOf(scheme["scheme"]);
    return { ...scheme, scheme: /^(basic|bearer)$/i.test(word) ? word.toLowerCase() : word };
  }
  if (headerOf(scheme) === "authorization" && scheme["type"] === "apiKey")
    changes.add(
      "keys sent in Authorization without a word before them: if the vendor expects one, such as Token, write type: http and scheme: Token",
      name,
    );
  if (scheme["type"] !== "oauth2" && scheme["type"] !== "openIdConnect") return scheme;
  const flow = recordAt(scheme, ["flows", "clientCredentials"]);
  const scopes = recordAt(scheme, ["flows", "clientCredentials", "scopes"]) ?? {};
  if (flow && /^(https:\/\/[^\s?#{}]+|\/[^\s?#{}]*)$/.test(textOf(flow["tokenUrl"])))
    return { ...scheme, flows: { clientCredentials: { ...flow, scopes } } };
  changes.add("sign-in flows turned into bearer tokens, which the caller obtains elsewhere", name);
  const description = textOf(scheme["description"]) || "An access token of the vendor's.";
  return { type: "http", scheme: "bearer", description };
}

/**
 * Operations without their own security need none if the document has none. The most common requirement becomes the
 * document's.
 */
function declareSecurity(document: Node): void {
  if (document["security"] === undefined) {
    const counts = new Map<string, number>();
    for (const { operation } of rawOperations(document)) {
      const text = JSON.stringify((operation["security"] ??= []));
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ["[]"];
    document["security"] = JSON.parse(most) as Json;
  }
  const top = JSON.stringify(document["security"]);
  for (const { operation } of rawOperations(document))
    if (JSON.stringify(operation["security"]) === top) delete operation["security"];
}

const isUsed = (document: Node, name: string): boolean =>
  [document, ...rawOperations(document).map(({ operation }) => operation)].some(({ security }) =>
    listOf(security).some((names) => isPlainObject(names) && name in names),
  );

function removeScheme(document: Node, name: string, changes: Changes): void {
  delete ((document["components"] as Node)["securitySchemes"] as Node)[name];
  changes.add("security schemes removed: clients do not support them, and no operation needs them", name);
}
