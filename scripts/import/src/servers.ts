import { kebabCase } from "change-case";
import { UserError } from "@scripts/console/user-error";
import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Changes } from "./changes.js";
import { textOf, type Node } from "./node.js";
import { rawOperations, titleOf } from "./raw-operations.js";

/**
 * Converts the servers to the form that clients support: absolute URLs without a trailing slash, since paths start with
 * one, and with names if the vendor describes each.
 *
 * @param base the user's base URL: the first server, or the host of servers that have none.
 * @throws {UserError} if neither the file nor the user names a host.
 */
export function conformServers(document: Node, base: string | undefined, file: string, changes: Changes): void {
  const host = base?.replace(/\/+$/, "");
  const servers = listOf(document["servers"]).filter(isPlainObject);
  if (servers.length === 0) servers.push({ url: "" });
  for (const server of servers) conformServer(server, host);
  const [first = {}] = servers;
  if (host !== undefined && !textOf(first["url"]).startsWith(host)) servers.unshift({ url: host });
  const usable = servers.filter(isUsable);
  if (usable.length === 0) throw new UserError(noServer(file, textOf(first["url"])));
  if (usable.length < servers.length)
    changes.add(
      "servers removed: clients send to https: only",
      servers
        .filter((one) => !isUsable(one))
        .map(({ url }) => url)
        .join(", "),
    );
  document["servers"] = named(usable);
  conformOwnServers(document, host, changes);
}

/** Converts the servers of paths and operations, and removes those that repeat the document's. */
function conformOwnServers(document: Node, host: string | undefined, changes: Changes): void {
  const own = JSON.stringify(listOf(document["servers"]).map((server) => (server as Node)["url"]));
  for (const raw of rawOperations(document))
    for (const holder of [raw.operation, raw.item]) {
      if (holder["servers"] === undefined) continue;
      const servers = listOf(holder["servers"]).filter(isPlainObject);
      for (const server of servers) conformServer(server, host);
      const usable = servers.filter(isUsable);
      holder["servers"] = usable;
      if (usable.length > 0 && JSON.stringify(usable.map(({ url }) => url)) !== own) continue;
      delete holder["servers"];
      if (usable.length === 0 && servers.length > 0)
        changes.add("servers of operations removed: they have no host", titleOf(raw));
    }
}

function conformServer(server: Node, host: string | undefined): void {
  const url = textOf(server["url"]);
  const whole = host !== undefined && /^\/|^$/.test(url) ? `${host}${url}` : url;
  const variables = isPlainObject(server["variables"]) ? server["variables"] : {};
  // The protocol is not a choice: only https: is allowed.
  server["url"] = whole.replace(/^\{\w+\}:\/\//, "https://").replace(/\/+$/, "");
  const known = Object.entries(variables).filter(([name]) => textOf(server["url"]).includes(`{${name}}`));
  for (const [, variable] of known) if (isPlainObject(variable)) conformVariable(variable);
  if (known.length > 0) server["variables"] = Object.fromEntries(known);
  else delete server["variables"];
}

function conformVariable(variable: Node): void {
  const values = listOf(variable["enum"]).map(String);
  variable["default"] = String(variable["default"] ?? values[0] ?? "");
  if (values.length > 0) variable["enum"] = [...new Set([...values, variable["default"]])];
  else delete variable["enum"];
}

/** Names servers after the start of their descriptions, if these are unique. */
function named(servers: Node[]): Node[] {
  const names = servers.map(({ description }) =>
    kebabCase(textOf(description).replace(/\b(servers?|environment|api|base|url|the)\b/gi, " ")),
  );
  const isGood = names.every((name) => /^[a-z][a-z0-9-]{1,29}$/.test(name)) && new Set(names).size === names.length;
  if (servers.length > 1 && isGood)
    for (const [index, server] of servers.entries()) server["x-name"] = names[index] ?? "";
  return servers;
}

/** Clients refuse to send a credential unencrypted to another machine, and each variable needs a value. */
function isUsable(server: Node): boolean {
  const variables = isPlainObject(server["variables"]) ? server["variables"] : {};
  const url = textOf(server["url"]).replace(/\{(.*?)\}/g, (whole, name: string) => {
    const variable = variables[name];
    return isPlainObject(variable) ? textOf(variable["default"]) || whole : whole;
  });
  return (
    /^https:\/\/[^{}\s]+$/.test(url) || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/[^{}\s]*)?$/.test(url)
  );
}

function noServer(file: string, url: string): string {
  const what =
    url === ""
      ? `${file} names no server.`
      : URL.canParse(url)
        ? `The server of ${file} is ${url}, and clients send to https: only.`
        : `The server of ${file}, ${url}, has no host: it is relative to where the vendor serves the file.`;
  return `${what} Name the base URL: --server https://…`;
}
