import { listOf } from "@scripts/openapi/json";
import type { Json, Schema } from "@scripts/openapi/document";
import type { Change } from "../change.js";
import { Location, pairsOf, type Documents, type Pair } from "./documents.js";
import { objectOf, resolved, same } from "./json.js";

/** An alternative: credentials with their scopes. */
type Alternative = Map<string, string[]>;

const schemesOf = (document: Schema): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(objectOf(objectOf(document["components"])["securitySchemes"])).map(([name, scheme]) => [
      name,
      resolved(document, scheme),
    ]),
  );

/** Describes how a credential is sent. */
export function carrierOf(scheme: Schema | undefined): string {
  switch (scheme?.["type"]) {
    case "http":
      return `Authorization: ${pascal(String(scheme["scheme"]))}`;
    case "apiKey":
      return scheme["in"] === "header" ? String(scheme["name"]) : `${String(scheme["in"])} ${String(scheme["name"])}`;
    case "oauth2":
      return "an OAuth 2.0 token";
    case "openIdConnect":
      return "an OpenID Connect token";
    case "mutualTLS":
      return "a client certificate";
    default:
      return "a credential of an unknown kind";
  }
}

const pascal = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Finds schemes that were only renamed: their credential is sent as before. */
function renamedSchemes(was: Record<string, Schema>, is: Record<string, Schema>): Map<string, string> {
  const gone = Object.keys(was).filter((name) => !(name in is));
  const renamed = new Map<string, string>();
  for (const name of Object.keys(is).filter((one) => !(one in was))) {
    const old = gone.find((one) => !renamed.has(one) && carrierOf(was[one]) === carrierOf(is[name]));
    if (old !== undefined) renamed.set(old, name);
  }
  return renamed;
}

/** Compares an operation's security requirements. A change of a scheme itself is reported for the document. */
export function compareSecurity(documents: Documents, { before, after }: Pair, at: Location): void {
  const [was, is] = [schemesOf(documents.before), schemesOf(documents.after)] as const;
  const renamed = renamedSchemes(was, is);
  const oldNames = new Map([...renamed].map(([old, name]) => [name, old]));
  const needsBefore = alternatives(before["security"] ?? documents.before["security"], (name) => name);
  const needsAfter = alternatives(
    after["security"] ?? documents.after["security"],
    (name) => oldNames.get(name) ?? name,
  );
  const enough = (have: Alternative, needs: Alternative[]): boolean =>
    needs.some((need) =>
      [...need].every(([name, scopes]) => scopes.every((one) => have.get(name)?.includes(one)) && have.has(name)),
    );
  const kept = needsBefore.every((have) => enough(have, needsAfter));
  const back = needsAfter.every((have) => enough(have, needsBefore));
  if (kept && back) return;
  const words = (needs: Alternative[]): string =>
    needs.map((need) => said(need, { ...was, ...is }, oldNames)).join(" or ");
  at.add(kept ? "security-wider" : "security-narrower", words(needsBefore), words(needsAfter));
}

function alternatives(security: Json | undefined, nameOf: (name: string) => string): Alternative[] {
  const all = listOf(security).map(
    (one): Alternative =>
      new Map(Object.entries(objectOf(one)).map(([name, scopes]) => [nameOf(name), listOf(scopes).map(String)])),
  );
  return all.length > 0 ? all : [new Map()];
}

function said(need: Alternative, schemes: Record<string, Schema>, oldNames: Map<string, string>): string {
  const names = new Map([...oldNames].map(([name, old]) => [old, name]));
  const words = [...need].map(([name, scopes]) => {
    const carrier = carrierOf(schemes[name] ?? schemes[names.get(name) ?? ""]);
    return scopes.length > 0 ? `${carrier} with ${scopes.join(", ")}` : carrier;
  });
  return words.join(" and ") || "none";
}

/** Compares the schemes themselves, which are the options of a client. */
export function compareSchemes(documents: Documents, changes: Change[]): void {
  const [was, is] = [schemesOf(documents.before), schemesOf(documents.after)] as const;
  const renamed = renamedSchemes(was, is);
  for (const { name, before, after } of pairsOf(was, is)) {
    const at = new Location(changes, "*", "security", `securitySchemes.${name}`);
    const newName = renamed.get(name);
    if (newName !== undefined) {
      at.at(at.place, "types").add("security-scheme-renamed", name, newName);
      compareScheme({ before: objectOf(before), after: is[newName] ?? {} }, at);
    } else if (before !== undefined && after !== undefined)
      compareScheme({ before: objectOf(before), after: objectOf(after) }, at);
    else if (after === undefined) at.add("security-scheme-removed", name);
    else if (![...renamed.values()].includes(name)) at.add("security-scheme-added", undefined, name);
  }
}

function compareScheme({ before, after }: Pair, at: Location): void {
  if (same(before["type"], after["type"])) {
    // The name of an HTTP scheme is case-insensitive.
    const lower = (scheme: Schema): Schema =>
      "scheme" in scheme ? { ...scheme, scheme: String(scheme["scheme"]).toLowerCase() } : scheme;
    at.fields("security-scheme", { before: lower(before), after: lower(after) }, ["flows"]);
    compareFlows({ before: objectOf(before["flows"]), after: objectOf(after["flows"]) }, at);
  } else at.add("security-scheme.type-changed", carrierOf(before), carrierOf(after));
}

function compareFlows({ before, after }: Pair, at: Location): void {
  for (const { name, before: was, after: is } of pairsOf(before, after)) {
    if (was === undefined || is === undefined) at.add(`oauth-flows.${name}-${was === undefined ? "added" : "removed"}`);
    else {
      at.fields("oauth-flow", { before: objectOf(was), after: objectOf(is) }, ["scopes"]);
      for (const scope of pairsOf(objectOf(was)["scopes"], objectOf(is)["scopes"])) {
        if (same(scope.before, scope.after)) continue;
        const effect = scope.before === undefined ? "added" : scope.after === undefined ? "removed" : "changed";
        at.add(`oauth-flow.scopes-${effect}`, scope.name, scope.name);
      }
    }
  }
}
