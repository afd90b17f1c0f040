import { UserError } from "@scripts/console/user-error";
import { isPlainObject, listOf } from "@scripts/openapi/json";
import { textOf, type Node } from "./node.js";

/**
 * Brings the servers into the form that clients take: whole URLs without a slash at the end, since a path begins with one.
 *
 * @param base the caller's base URL: of the first server, or the host of those that have none.
 * @throws {UserError} if the file names no host, and the caller neither.
 */
export function conformServers(document: Node, base: string | undefined, file: string): void {
  const servers = listOf(document["servers"]).filter(isPlainObject);
  if (servers.length === 0) servers.push({ url: "" });
  for (const server of servers) {
    const url = withVariables(server);
    const whole = base !== undefined && !URL.canParse(url) ? `${base.replace(/\/+$/, "")}${url}` : url;
    server["url"] = whole.replace(/\/+$/, "");
    delete server["variables"];
  }
  const [first = {}] = servers;
  if (base !== undefined && !textOf(first["url"]).startsWith(base.replace(/\/+$/, "")))
    servers.unshift({ url: base.replace(/\/+$/, "") });
  const usable = servers.filter(({ url }) => isUsable(textOf(url)));
  if (usable.length === 0) throw new UserError(noServer(file, textOf(first["url"])));
  document["servers"] = usable;
}

/** A server's variables get the values that the vendor gives them. */
function withVariables(server: Node): string {
  const variables = isPlainObject(server["variables"]) ? server["variables"] : {};
  return textOf(server["url"]).replace(/\{(.*?)\}/g, (_, name: string) => {
    const variable = variables[name];
    return isPlainObject(variable) ? textOf(variable["default"]) : `{${name}}`;
  });
}

/** Clients refuse to send a credential unencrypted to another machine. */
const isUsable = (url: string): boolean =>
  /^https:\/\/[^{}\s]+$/.test(url) || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(url);

function noServer(file: string, url: string): string {
  const what =
    url === ""
      ? `${file} names no server.`
      : URL.canParse(url)
        ? `The server of ${file} is ${url}, and clients send to https: only.`
        : `The server of ${file}, ${url}, has no host: it is relative to where the vendor serves the file.`;
  return `${what} Name the base URL: --server https://…`;
}
