import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Json } from "@scripts/openapi/document";
import type { Changes } from "./changes.js";
import { componentsOf, rawOperations, titleOf, type RawOperation } from "./raw-operations.js";
import { inCamelCase } from "./names.js";
import { resolved, textOf, type Node } from "./node.js";

/** The headers that hold a credential when no scheme says so. */
const credentialHeader = /^(proxy-)?authorization$|(^|[-_])(api[-_]?key|auth[-_]?token|access[-_]?token)$/i;

/** Makes credentials schemes that clients know, under names that are good for an option, and says which call takes which. */
export function conformCredentials(document: Node, changes: Changes): void {
  liftHeaders(document, changes);
  const renamed = renameSchemes(document, changes);
  const unknown = new Set(
    Object.entries(componentsOf(document, "securitySchemes"))
      .filter(([, scheme]) => !isSupported(scheme))
      .map(([name]) => name),
  );
  const conform = (security: Json | undefined): Json | undefined => {
    if (!Array.isArray(security)) return undefined;
    const alternatives = security
      .filter(isPlainObject)
      .map((names) => Object.fromEntries(Object.keys(names).map((name) => [renamed.get(name) ?? name, []])));
    const known = alternatives.filter((names) => !Object.keys(names).some((name) => unknown.has(name)));
    // The first whose credentials were given is taken: none has to come last.
    return (known.length > 0 ? known : alternatives).sort((a, b) => Number(isEmpty(a)) - Number(isEmpty(b)));
  };
  for (const { operation } of rawOperations(document)) setSecurity(operation, conform(operation["security"]));
  setSecurity(document, conform(document["security"]));
  declareSecurity(document);
  for (const name of unknown) if (!isUsed(document, name)) removeScheme(document, name, changes);
  if (isEmpty(componentsOf(document, "securitySchemes")))
    changes.add("file without a credential: if calls take one, write it", "components.securitySchemes and security");
}

const isEmpty = (names: object): boolean => Object.keys(names).length === 0;

const isSupported = ({ type, in: place, scheme }: Node): boolean =>
  type === "apiKey" ? place === "header" : type === "http" && textOf(scheme).toLowerCase() === "bearer";

function setSecurity(node: Node, security: Json | undefined): void {
  if (security === undefined) delete node["security"];
  else node["security"] = security;
}

/** Header parameters that hold a credential become schemes. */
function liftHeaders(document: Node, changes: Changes): void {
  const components = (document["components"] ??= {}) as Node;
  for (const raw of rawOperations(document)) {
    if (raw.isWebhook) continue;
    for (const parameter of takeCredentials(document, raw)) {
      const name = textOf(parameter["name"]);
      changes.add("header parameters made security schemes", `${name} of ${titleOf(raw)}`);
      const schemes = (components["securitySchemes"] ??= {}) as Node;
      const known = Object.entries(schemes).find(
        ([, scheme]) => isPlainObject(scheme) && headerOf(scheme) === name.toLowerCase(),
      );
      const key = known?.[0] ?? name;
      const description = textOf(parameter["description"]);
      schemes[key] ??= { type: "apiKey", in: "header", name, ...(description !== "" && { description }) };
      if (!known && document["security"] === undefined) raw.operation["security"] ??= [{ [key]: [] }];
    }
  }
}

const headerOf = ({ type, name }: Node): string => (type === "apiKey" ? textOf(name).toLowerCase() : "authorization");

function takeCredentials(document: Node, { operation, item }: RawOperation): Node[] {
  return [operation, item].flatMap((holder) => {
    const parameters = listOf(holder["parameters"]);
    const taken = parameters.filter((parameter) => {
      const { in: place, name } = resolved(document, parameter) ?? {};
      return place === "header" && credentialHeader.test(textOf(name));
    });
    // What a path's operations share stays until the last of them has seen it; the linter's rule then takes it out.
    if (holder === operation && taken.length > 0)
      operation["parameters"] = parameters.filter((parameter) => !taken.includes(parameter));
    return taken.map((parameter) => resolved(document, parameter)).filter((parameter) => parameter !== undefined);
  });
}

/** Gives the schemes the names of options: `token`, `apiKey`, or their own in camelCase. Returns the new names. */
function renameSchemes(document: Node, changes: Changes): Map<string, string> {
  const renamed = new Map<string, string>();
  const schemes: Node = {};
  for (const [name, scheme] of Object.entries(componentsOf(document, "securitySchemes"))) {
    const kept = /^[a-z][A-Za-z0-9]*$/.test(name) && /(key|token)$/i.test(name);
    const usual = scheme["type"] === "apiKey" ? "apiKey" : "token";
    const option = kept ? name : usual in schemes ? inCamelCase(name) : usual;
    if (option !== name) changes.add("security schemes named as the client's option", `${name} → ${option}`);
    renamed.set(name, option);
    schemes[option] = bearer(name, scheme, changes);
  }
  if (!isEmpty(schemes)) (document["components"] as Node)["securitySchemes"] = schemes;
  return renamed;
}

/** What an OAuth or OpenID log-in returns is sent as a bearer token. https://www.rfc-editor.org/rfc/rfc6750 */
function bearer(name: string, scheme: Node, changes: Changes): Node {
  if (scheme["type"] === "http" && isSupported(scheme)) return { ...scheme, scheme: "bearer" };
  if (scheme["type"] !== "oauth2" && scheme["type"] !== "openIdConnect") return scheme;
  changes.add("log-ins made bearer tokens, which the caller gets elsewhere", name);
  const description = textOf(scheme["description"]) || "An access token of the vendor's.";
  return { type: "http", scheme: "bearer", description };
}

/** Without security at the top, an operation that does not say its own takes none; what most take goes to the top. */
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
  changes.add("security schemes taken out, which clients do not have and no call needs", name);
}
