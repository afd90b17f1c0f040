import { basename } from "node:path";
import { stringify } from "yaml";
import { UserError } from "@scripts/console/user-error";
import { conformBodies } from "./bodies.js";
import { Changes } from "./changes.js";
import { conformCredentials } from "./credentials.js";
import { rawOperations } from "./raw-operations.js";
import { dropExtensions } from "./extensions.js";
import { addDefaultResponses } from "./failures.js";
import { fixAll } from "./fix.js";
import { dropMisfits } from "./fitting.js";
import { conformParameters } from "./parameters.js";
import { conformReferences } from "./references.js";
import { repairSchemas } from "./schemas.js";
import { addSuccesses, describeResponses, openBodies, openLines } from "./successes.js";
import { nameOperations } from "./names.js";
import type { Node } from "./node.js";
import { conformOperations } from "./operations.js";
import { conformServerVariables } from "./server-variables.js";
import { conformServers } from "./servers.js";
import { readSource } from "./source.js";

/** A spec made from a vendor's own OpenAPI file, with the list of changes. */
export interface Imported {
  text: string;
  operations: number;
  changes: Changes;
}

/** Information from the user that the file lacks. */
export interface Answers {
  /** The vendor's documentation page. */
  docs?: string | undefined;
  /** The base URL. */
  server?: string | undefined;
  /** The security scheme that all operations need, or `none`. */
  security?: string | undefined;
}

/**
 * Converts a vendor's OpenAPI file to a spec. Whatever follows from the file is done automatically; the rest is left to
 * a person.
 *
 * @throws {UserError} if the file cannot be used.
 */
export async function importSpec(file: string, answers: Answers, folder: string): Promise<Imported> {
  const changes = new Changes();
  const document = await readSource(file, folder, changes);
  dropExtensions(document);
  document["x-imported"] = true;
  conformReferences(document, changes);
  if (!rawOperations(document).some(({ isWebhook }) => !isWebhook))
    throw new UserError(`${file} has no operation under paths. A client needs at least one.`);
  repairSchemas(document, changes);
  conformServers(document, answers.server, file, changes);
  conformCredentials(document, answers.security, changes);
  conformServerVariables(document, changes);
  nameOperations(document, changes);
  conformOperations(document, answers.docs, changes);
  conformParameters(document, changes);
  conformBodies(document, changes);
  addSuccesses(document, changes);
  openBodies(document, changes);
  openLines(document, changes);
  addDefaultResponses(document, changes);
  describeResponses(document, changes);
  dropMisfits(document, changes);
  await fixAll(document, changes, folder);
  const operations = rawOperations(document);
  if (!operations.some(({ isWebhook }) => !isWebhook))
    throw new UserError(`No operation in ${file} can be used:\n${changes.losses().join("\n")}`);
  return { text: specText(document, basename(file), changes), operations: operations.length, changes };
}

const order = [
  "openapi",
  "x-imported",
  "info",
  "externalDocs",
  "servers",
  "security",
  "tags",
  "paths",
  "webhooks",
  "components",
];

/** Formats the spec as a file, starting with its source and the list of changes. */
export function specText(document: Node, source: string, changes: Changes): string {
  const keys = new Set([...order.filter((key) => key in document), ...Object.keys(document)]);
  const sorted = Object.fromEntries([...keys].map((key) => [key, document[key]]));
  const done = changes.lines(5).map((line) => `#   ${line}\n`);
  // An object that is used twice is written twice: an alias would be read as one shared object.
  const text = stringify(sorted, { aliasDuplicateObjects: false, lineWidth: 120 });
  return `# Made from the vendor's ${source} by \`npm run new\`; the rules: specs/README.md. Changes:\n${done.join("")}${text}`;
}
