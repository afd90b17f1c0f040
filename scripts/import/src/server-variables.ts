import { clientOptions } from "@scripts/openapi/client-options";
import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Changes } from "./changes.js";
import { textOf, type Node } from "./node.js";
import { componentsOf, rawOperations } from "./raw-operations.js";

/**
 * Renames variables of servers that cannot be one option of the client: those that have other values at another server, or
 * another option's name. A variable's name is not sent.
 */
export function conformServerVariables(document: Node, changes: Changes): void {
  const taken = [...clientOptions, ...Object.keys(componentsOf(document, "securitySchemes"))];
  const known = new Map(taken.map((name) => [name, ""]));
  for (const server of allServers(document)) {
    const variables = isPlainObject(server["variables"]) ? server["variables"] : {};
    const renamed = Object.entries(variables).map(([name, variable]) => {
      const values = JSON.stringify((isPlainObject(variable) ? variable["enum"] : undefined) ?? null);
      const option = optionFor(name, values, known);
      known.set(option, values);
      if (option !== name)
        changes.add("variables of servers renamed: another option has the name", `${name} → ${option}`);
      server["url"] = textOf(server["url"]).replaceAll(`{${name}}`, `{${option}}`);
      return [option, variable] as const;
    });
    if (renamed.length > 0) server["variables"] = Object.fromEntries(renamed);
  }
}

/** The first name that no option has, or only one of the same values. */
function optionFor(name: string, values: string, known: Map<string, string>): string {
  const plain = /^[A-Za-z][\w-]*$/.test(name) ? name : `server${name.replace(/\W/g, "_")}`;
  const isFree = (option: string): boolean => (known.get(option) ?? values) === values;
  for (let option = plain, number = 2; ; option = `${plain}${number++}`) if (isFree(option)) return option;
}

/** The servers of a document, of its paths and of its operations, each once. */
function allServers(document: Node): Node[] {
  const holders = [document, ...rawOperations(document).flatMap(({ item, operation }) => [item, operation])];
  return [...new Set(holders.flatMap(({ servers }) => listOf(servers)).filter(isPlainObject))];
}
