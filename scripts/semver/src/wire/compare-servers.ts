import { listOf } from "@scripts/openapi/json";
import type { Json, Schema } from "@scripts/openapi/document";
import type { Location, Pair } from "./documents.js";
import { pairsOf } from "./documents.js";
import { objectOf, same } from "./json.js";

/** Compares the servers of a document. The first is the clients' default; others are chosen by name, or only listed. */
export function compareServers({ before, after }: Pair, at: Location): void {
  const [was, is] = [listOf(before["servers"]), listOf(after["servers"])] as const;
  const [first, now] = [objectOf(was[0]), objectOf(is[0])] as const;
  if (urlOf(first) !== urlOf(now)) return at.add("server.url-changed", urlOf(first), urlOf(now));
  const [others, left] = [was.slice(1), is.slice(1)] as const;
  if (!same(others, left)) at.add("document.servers-changed", was.map(said), is.map(said));
  at.fields("server", { before: first, after: now }, ["url", "variables", "x-name"]);
  compareVariables(first, now, at);
  for (const { name, before: one, after: other } of pairsOf(named(was), named(is))) {
    const place = at.at(`servers.${name}`);
    if (one === undefined || other === undefined)
      place.add(`server.x-name-${one === undefined ? "added" : "removed"}`, name, name);
    else if (urlOf(objectOf(one)) !== urlOf(objectOf(other)))
      place.add("server.url-changed", urlOf(objectOf(one)), urlOf(objectOf(other)));
    else if (!same(one, first)) compareVariables(objectOf(one), objectOf(other), at);
  }
}

/** Returns the servers that a client can choose, by name. */
const named = (servers: Json[]): Schema =>
  Object.fromEntries(
    servers.map(objectOf).flatMap((server) => {
      const name = server["x-name"];
      return typeof name === "string" ? [[name, server]] : [];
    }),
  );

function compareVariables(before: Schema, after: Schema, at: Location): void {
  for (const { name, before: one, after: other } of pairsOf(before["variables"], after["variables"])) {
    const place = at.at(`servers.${name}`);
    if (one === undefined || other === undefined)
      place.add(`server-variable-${one === undefined ? "added" : "removed"}`, name, name);
    else compareVariable({ before: objectOf(one), after: objectOf(other) }, place);
  }
}

const said = (server: Json): string => urlOf(objectOf(server));

/** Returns a server's URL with the defaults of its variables. */
function urlOf({ url, variables }: Schema): string {
  const text = typeof url === "string" ? url : "/";
  return text.replaceAll(/\{([^}]*)\}/g, (whole, name: string) => {
    const value = objectOf(objectOf(variables)[name])["default"];
    return value === undefined ? whole : String(value);
  });
}

function compareVariable({ before, after }: Pair, at: Location): void {
  const [was, is] = [before["enum"], after["enum"]] as const;
  const lacks = (one: Json | undefined, other: Json | undefined): boolean =>
    other !== undefined && (one === undefined || listOf(one).some((item) => !listOf(other).includes(item)));
  if (lacks(was, is)) at.add("server-variable.enum-narrower", was, is);
  if (lacks(is, was)) at.add("server-variable.enum-wider", was, is);
  at.fields("server-variable", { before, after }, ["enum", "default"]);
}
