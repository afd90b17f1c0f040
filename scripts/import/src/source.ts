import { isPlainObject } from "@scripts/openapi/json";
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { UserError } from "@scripts/console/user-error";
import { externalReferences } from "@scripts/openapi/external-references";
import { bundleWithRedocly } from "@scripts/openapi/redocly";
import type { Changes } from "./changes.js";
import { at, resolved, walk, type Node } from "./node.js";
import { componentsOf } from "./raw-operations.js";

/**
 * Reads a vendor's OpenAPI file (3.0 or 3.1, YAML or JSON) as a single document of version 3.1. Keywords of 3.0 in
 * schemas are left to `repairSchemas`.
 *
 * @throws {UserError} if it is not an OpenAPI file, or refers to something that does not exist.
 */
export async function readSource(file: string, folder: string, changes: Changes): Promise<Node> {
  const source = parsed(file);
  const version = versionOf(source, file);
  dropExternalExamples(source, changes);
  refuseExternal(source, file);
  // The copy through JSON separates nodes shared by a YAML alias.
  const text = JSON.stringify(await bundleWithRedocly(source, resolve(file), folder));
  const { "x-webhooks": webhooks, ...rest } = JSON.parse(text) as Node;
  return {
    ...rest,
    openapi: version.startsWith("3.1") ? version : "3.1.0",
    ...(webhooks !== undefined && { webhooks }),
  };
}

function versionOf(document: Node, file: string): string {
  if (document["swagger"] !== undefined)
    throw new UserError(
      `${file} is Swagger ${String(document["swagger"])}, the forerunner of OpenAPI. Convert it first: npx swagger2openapi ${file} --outfile openapi.json`,
    );
  const version = String(document["openapi"]);
  if (!/^3\.[01]\.\d+$/.test(version) || !isPlainObject(document["info"]))
    throw new UserError(
      `${file} is not an OpenAPI document of version 3.0 or 3.1. Such a file begins with "openapi: 3.1.0" and "info:".`,
    );
  return version;
}

/** Removes examples whose value is in another file, which is not read. */
function dropExternalExamples(document: Node, changes: Changes): void {
  const examples: Node[] = [];
  walk(document, (node) => isPlainObject(node["examples"]) && examples.push(node["examples"]));
  const external = examples.flatMap((named) =>
    Object.entries(named)
      .filter(([, example]) => typeof resolved(document, example)?.["externalValue"] === "string")
      .map(([name]) => ({ named, name })),
  );
  for (const { named, name } of external) {
    delete named[name];
    changes.add("examples removed: their values are in other files", name);
  }
}

/**
 * @throws {UserError} if the file refers to another file or a server: content copied by a reference must not be
 * published.
 */
function refuseExternal(document: Node, file: string): void {
  const schemas = componentsOf(document, "schemas");
  const isSchema = (path: (string | number)[]): boolean =>
    path.at(-2) === "mapping" && Object.hasOwn(schemas, String(at(document, path.map(String))));
  const [first, ...more] = externalReferences(document).filter(({ path }) => !isSchema(path));
  if (!first) return;
  const others = more.length > 0 ? ` There are ${more.length} more like it.` : "";
  throw new UserError(
    `${file}, at ${first.path.join(".")}: ${first.message}${others} To make one file of several that you trust: npx @redocly/cli bundle ${file} --output bundled.yaml`,
  );
}

function parsed(file: string): Node {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new UserError(`There is no file ${file}. Pass the vendor's OpenAPI file: --from path/to/openapi.yaml`);
  const text = readFileSync(file, "utf8");
  try {
    // The YAML parser can read JSON, but takes minutes where `JSON.parse` takes a second.
    const document: unknown =
      text.trimStart().startsWith("{") && file.endsWith(".json") ? JSON.parse(text) : parse(text);
    return isPlainObject(document) ? document : {};
  } catch (error) {
    const [reason] = (error as Error).message.split("\n");
    throw new UserError(`${file} is neither valid YAML nor valid JSON: ${reason} Correct it there.`);
  }
}
