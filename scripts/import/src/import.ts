import { isPlainObject, listOf } from "@scripts/openapi/json";
import { basename } from "node:path";
import { stringify } from "yaml";
import { UserError } from "@scripts/console/user-error";
import { Changes } from "./changes.js";
import { conformCredentials } from "./credentials.js";
import { rawOperations } from "./raw-operations.js";
import { dropExtensions } from "./extensions.js";
import { addDefaultResponses } from "./failures.js";
import { fixAll } from "./fix.js";
import { textOf, type Node } from "./node.js";
import { conformOperations } from "./operations.js";
import { readSource } from "./source.js";

/** A spec made from a vendor's own OpenAPI file, and what was done to it. */
export interface Imported {
  text: string;
  operations: number;
  changes: Changes;
}

/**
 * Makes a spec of a vendor's OpenAPI file: what follows from the file by the rules is done, the rest is left for a person.
 *
 * @throws {UserError} if the file cannot be used.
 */
export async function importSpec(file: string, docs: string | undefined, folder: string): Promise<Imported> {
  const document = await readSource(file, folder);
  dropExtensions(document);
  if (!rawOperations(document).some(({ isWebhook }) => !isWebhook))
    throw new UserError(`${file} has no operation under paths. There is nothing to make a client of.`);
  const changes = new Changes();
  conformServers(document);
  conformCredentials(document, changes);
  conformOperations(document, docs, changes);
  addDefaultResponses(document, changes);
  await fixAll(document, changes, folder);
  return { text: specText(document, basename(file), changes), operations: rawOperations(document).length, changes };
}

/** A server's variables get the values that the vendor gives them; a path begins with a slash, so a server ends with none. */
function conformServers(document: Node): void {
  for (const server of listOf(document["servers"])) {
    if (!isPlainObject(server)) continue;
    const variables = isPlainObject(server["variables"]) ? server["variables"] : {};
    const valueOf = (name: string): string => {
      const variable = variables[name];
      return isPlainObject(variable) ? textOf(variable["default"]) : `{${name}}`;
    };
    server["url"] = textOf(server["url"])
      .replace(/\{(.*?)\}/g, (_, name: string) => valueOf(name))
      .replace(/\/+$/, "");
    delete server["variables"];
  }
}

const order = ["openapi", "info", "externalDocs", "servers", "security", "tags", "paths", "webhooks", "components"];

/** The spec as a file, whose first lines say where it comes from and what was done. */
export function specText(document: Node, source: string, changes: Changes): string {
  const keys = new Set([...order.filter((key) => key in document), ...Object.keys(document)]);
  const sorted = Object.fromEntries([...keys].map((key) => [key, document[key]]));
  const done = changes.lines(5).map((line) => `#   ${line}\n`);
  // The same object at two places is written twice: an alias would be read as something else than two copies.
  const text = stringify(sorted, { aliasDuplicateObjects: false, lineWidth: 120 });
  return `# Made from the vendor's ${source} by \`npm run new\`; the rules: specs/README.md. What was done:\n${done.join("")}${text}`;
}
