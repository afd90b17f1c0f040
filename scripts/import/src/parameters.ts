import { isPlainObject, listOf } from "@scripts/openapi/json";
import type { Json } from "@scripts/openapi/document";
import type { Changes } from "./changes.js";
import { resolved, textOf, type Node } from "./node.js";
import { rawOperations, removeOperation, titleOf, type RawOperation } from "./raw-operations.js";

/** Replaces a description that the vendor did not write. */
const notDescribed = "Not described by the vendor.";

/** Repairs common mistakes in paths and parameters, and adds missing descriptions. */
export function conformParameters(document: Node, changes: Changes): void {
  writeTemplates(document, changes);
  dropFragments(document, changes);
  for (const raw of rawOperations(document)) {
    dropDuplicates(document, raw, changes);
    if (!raw.isWebhook) dropIgnored(document, raw, changes);
    if (!raw.isWebhook) matchPath(document, raw, changes);
    for (const holder of [raw.operation, raw.item])
      for (const parameter of listOf(holder["parameters"])) conformParameter(document, raw, parameter, changes);
  }
}

/** Converts parameters in the syntax of other frameworks, `<id>` and `:id`. */
function writeTemplates(document: Node, changes: Changes): void {
  const paths = document["paths"] as Node;
  for (const path of Object.keys(paths)) {
    const template = path.replace(/\/(?:<(?:\w+:)?([\w-]+)>|:([A-Za-z][\w-]*))(?=\/|$)/g, "/{$1$2}");
    if (template === path || paths[template] !== undefined) continue;
    renameKey(paths, path, template);
    changes.add("path parameters written in braces", path);
  }
}

/** Renames a property without changing its position. */
function renameKey(node: Node, from: string, to: string): void {
  const entries = Object.entries(node);
  for (const key of Object.keys(node)) delete node[key];
  for (const [key, value] of entries) node[key === from ? to : key] = value;
}

/** Headers that OpenAPI describes elsewhere. https://spec.openapis.org/oas/v3.1.1.html#parameter-object */
const ignoredHeaders = ["accept", "content-type"];

function dropIgnored(document: Node, { operation, item, ...raw }: RawOperation, changes: Changes): void {
  const isIgnored = (parameter: Json): boolean => {
    const { in: place, name } = resolved(document, parameter) ?? {};
    return place === "header" && ignoredHeaders.includes(textOf(name).toLowerCase());
  };
  for (const holder of [operation, item]) {
    const kept = listOf(holder["parameters"]).filter((parameter) => !isIgnored(parameter));
    if (kept.length === listOf(holder["parameters"]).length) continue;
    holder["parameters"] = kept;
    changes.add("header parameters removed: OpenAPI ignores them", titleOf({ operation, item, ...raw }));
  }
}

/** A fragment is not sent with a request. https://www.rfc-editor.org/rfc/rfc9110#section-7.1 */
function dropFragments(document: Node, changes: Changes): void {
  const paths = document["paths"] as Node;
  for (const [path, item] of Object.entries(paths)) {
    const [plain = "", fragment] = path.split("#", 2);
    if (fragment === undefined || !isPlainObject(item)) continue;
    const target = paths[plain];
    for (const raw of rawOperations(document).filter((one) => one.path === path && !one.isWebhook)) {
      if (isPlainObject(target) && target[raw.method] !== undefined) {
        changes.recordLoss("operations left out: another operation has the same method and path", titleOf(raw));
        removeOperation(document, raw);
      }
    }
    if (paths[path] === undefined) continue;
    delete paths[path];
    paths[plain] = isPlainObject(target) ? { ...target, ...item } : item;
    changes.add("fragments of paths removed: requests have none", path);
  }
}

const keyOf = (document: Node, parameter: Json): string => {
  const { in: place, name } = resolved(document, parameter) ?? {};
  return `${textOf(place)} ${textOf(name)}`;
};

function dropDuplicates(document: Node, { operation, ...raw }: RawOperation, changes: Changes): void {
  const parameters = listOf(operation["parameters"]);
  const unique = new Map(parameters.map((parameter) => [keyOf(document, parameter), parameter]));
  if (unique.size === parameters.length) return;
  operation["parameters"] = [...unique.values()];
  changes.add("duplicate parameters removed", titleOf({ operation, ...raw }));
}

/** Makes the path parameters match the template. An undeclared one is a string. */
function matchPath(document: Node, { operation, item, path, ...raw }: RawOperation, changes: Changes): void {
  const named = new Set([...path.matchAll(/\{(.*?)\}/g)].map(([, name = ""]) => name));
  const declared = [...listOf(item["parameters"]), ...listOf(operation["parameters"])]
    .map((parameter) => resolved(document, parameter))
    .filter((parameter) => parameter?.["in"] === "path");
  const names = new Set(declared.map((parameter) => textOf(parameter?.["name"])));
  for (const name of named) {
    if (names.has(name)) continue;
    operation["parameters"] = [
      ...listOf(operation["parameters"]),
      { name, in: "path", required: true, description: notDescribed, schema: { type: "string" } },
    ];
    changes.add(
      "undeclared path parameters, imported as strings",
      `${name} of ${titleOf({ operation, item, path, ...raw })}`,
    );
  }
  for (const holder of [operation, item]) {
    const kept = listOf(holder["parameters"]).filter((parameter) => {
      const target = resolved(document, parameter);
      return target?.["in"] !== "path" || named.has(textOf(target["name"]));
    });
    if (kept.length === listOf(holder["parameters"]).length) continue;
    holder["parameters"] = kept;
    changes.add("path parameters removed: the path does not have them", titleOf({ operation, item, path, ...raw }));
  }
}

function conformParameter(document: Node, raw: RawOperation, node: Json, changes: Changes): void {
  const parameter = resolved(document, node);
  if (!parameter) return;
  const where = `${textOf(parameter["name"])} of ${titleOf(raw)}`;
  if (parameter["in"] === "path" && parameter["required"] !== true) {
    parameter["required"] = true;
    changes.add("path parameters marked as required", where);
  }
  if (parameter["schema"] === undefined && parameter["content"] === undefined) {
    parameter["schema"] = { type: "string" };
    changes.add("parameters without a schema typed as strings", where);
  }
  if (textOf(parameter["description"]) !== "") return;
  const schema = resolved(document, parameter["schema"]) ?? {};
  const text = textOf(schema["description"]) || textOf(schema["title"]);
  parameter["description"] = text || notDescribed;
  changes.add(text ? "parameter descriptions taken from schemas" : "parameters without a description", where);
}
